<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>naru::Application</name>
    <message>
        <source>Lab</source>
        <translation>실습 환경</translation>
    </message>
    <message>
        <source>Add the endpoints of the running lab and trust their certificates?</source>
        <translation>실행 중인 실습 환경의 엔드포인트를 추가하고 인증서를 신뢰하시겠습니까?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>naru::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search everything: name, IP address, UUID</source>
        <translation>전체 검색: 이름, IP 주소, UUID</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Type to search. ↑ ↓ choose, Enter opens, Esc closes.</source>
        <translation>입력하면 검색합니다. ↑ ↓ 선택, Enter 열기, Esc 닫기</translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln result(s): type more to narrow them down.</source>
        <translation>
            <numerusform>가장 가까운 결과 %Ln개: 더 입력하면 범위가 좁아집니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>결과 %Ln개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::ConnectionForm</name>
    <message>
        <source>Choose file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>변경 안 함</translation>
    </message>
</context>
<context>
    <name>naru::ConnectionPage</name>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Empty: the address</source>
        <translation>비워 두면 주소 사용</translation>
    </message>
    <message>
        <source>Keep the credentials in the keyring</source>
        <translation>자격 증명을 키링에 보관</translation>
    </message>
    <message>
        <source>Otherwise they are forgotten when Naru is closed.</source>
        <translation>보관하지 않으면 Naru 종료 시 지워집니다.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Empty: as in the settings; none: direct</source>
        <translation>비워 두면 설정을 따름, none: 직접 연결</translation>
    </message>
</context>
<context>
    <name>naru::ConnectionText</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API 주소</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>지문</translation>
    </message>
    <message>
        <source>Kubeconfig file</source>
        <translation>kubeconfig 파일</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>컨텍스트</translation>
    </message>
    <message>
        <source>Log in with</source>
        <translation>로그인 방법</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Skip certificate validation</source>
        <translation>인증서 검증 건너뛰기</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>vcenter.example.com or https://vcenter.example.com/sdk</source>
        <translation>vcenter.example.com 또는 https://vcenter.example.com/sdk</translation>
    </message>
    <message>
        <source>administrator@vsphere.local</source>
        <translation>administrator@vsphere.local</translation>
    </message>
    <message>
        <source>https://api.cluster.example.com:6443</source>
        <translation>https://api.cluster.example.com:6443</translation>
    </message>
    <message>
        <source>Empty: the file&apos;s current context</source>
        <translation>비워 두면 파일의 현재 컨텍스트</translation>
    </message>
    <message>
        <source>Empty: KUBECONFIG or ~/.kube/config</source>
        <translation>비워 두면 KUBECONFIG 또는 ~/.kube/config</translation>
    </message>
    <message>
        <source>Optional: SHA-1 or SHA-256, compared before anything is sent</source>
        <translation>선택 사항: SHA-1 또는 SHA-256, 무엇이든 보내기 전에 비교</translation>
    </message>
    <message>
        <source>A vCenter Server, or a single ESXi host</source>
        <translation>vCenter Server 또는 단일 ESXi 호스트</translation>
    </message>
    <message>
        <source>An OpenShift or Kubernetes cluster with KubeVirt</source>
        <translation>KubeVirt가 있는 OpenShift 또는 Kubernetes 클러스터</translation>
    </message>
    <message>
        <source>A Linux host that runs virtual machines</source>
        <translation>가상 머신을 실행하는 Linux 호스트</translation>
    </message>
    <message>
        <source>A Mold or CloudStack management server</source>
        <translation>Mold 또는 CloudStack 관리 서버</translation>
    </message>
    <message>
        <source>API address and token</source>
        <translation>API 주소와 토큰</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>사용자 이름과 비밀번호</translation>
    </message>
</context>
<context>
    <name>naru::ConsentPage</name>
    <message>
        <source>Consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>Let Naru run this program to log in</source>
        <translation>로그인을 위해 Naru가 이 프로그램을 실행하도록 허용</translation>
    </message>
    <message>
        <source>Connect without verifying the certificate, at my own risk</source>
        <translation>위험을 감수하고 인증서 검증 없이 연결</translation>
    </message>
</context>
<context>
    <name>naru::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
</context>
<context>
    <name>naru::EndpointActions</name>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 해제</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Remove endpoint</source>
        <translation>엔드포인트 제거</translation>
    </message>
    <message>
        <source>Remove the endpoint “%1” from Naru?</source>
        <translation>엔드포인트 “%1” 항목을 Naru에서 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Its settings and stored credentials are deleted. Nothing changes on the server.</source>
        <translation>설정과 저장된 자격 증명이 삭제됩니다. 서버에서는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>naru::EndpointStatusBar</name>
    <message>
        <source>Not verified</source>
        <translation>검증되지 않음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>endpoint and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>state and time</comment>
        <translation>%1, %2부터</translation>
    </message>
</context>
<context>
    <name>naru::EndpointWizard</name>
    <message>
        <source>Add endpoint</source>
        <translation>엔드포인트 추가</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>엔드포인트 편집</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>인증서를 읽는 중…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장하는 중…</translation>
    </message>
</context>
<context>
    <name>naru::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
</context>
<context>
    <name>naru::ErrorText</name>
    <message>
        <source>Canceled.</source>
        <translation>취소됨.</translation>
    </message>
    <message>
        <source>No answer in time: %1</source>
        <translation>제시간에 응답이 없음: %1</translation>
    </message>
    <message>
        <source>Check that the server is up and not overloaded, then try again.</source>
        <translation>서버가 켜져 있고 과부하 상태가 아닌지 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>연결할 수 없음: %1</translation>
    </message>
    <message>
        <source>Check the address, the network and the proxy setting, then try again.</source>
        <translation>주소, 네트워크, 프록시 설정을 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation>신뢰할 수 없는 인증서: %1</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one your administrator gives you, then confirm it.</source>
        <translation>관리자가 알려 준 지문과 비교한 뒤 확인하십시오.</translation>
    </message>
    <message>
        <source>The user name or the password is not accepted: %1</source>
        <translation>사용자 이름 또는 비밀번호가 맞지 않음: %1</translation>
    </message>
    <message>
        <source>Enter the credentials again. Repeated failures may lock the account.</source>
        <translation>자격 증명을 다시 입력하십시오. 여러 번 실패하면 계정이 잠길 수 있습니다.</translation>
    </message>
    <message>
        <source>Permission is missing: %1</source>
        <translation>권한 없음: %1</translation>
    </message>
    <message>
        <source>Ask an administrator for this permission, or use another account.</source>
        <translation>관리자에게 권한을 요청하거나 다른 계정을 사용하십시오.</translation>
    </message>
    <message>
        <source>It does not exist any more: %1</source>
        <translation>더 이상 존재하지 않음: %1</translation>
    </message>
    <message>
        <source>Refresh the inventory and look again.</source>
        <translation>인벤토리를 새로 고친 뒤 다시 확인하십시오.</translation>
    </message>
    <message>
        <source>Somebody else changed it in the meantime: %1</source>
        <translation>그 사이 다른 사용자가 변경함: %1</translation>
    </message>
    <message>
        <source>Look at its present state, then do it again.</source>
        <translation>현재 상태를 확인한 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>Not possible in its present state: %1</source>
        <translation>현재 상태에서는 할 수 없음: %1</translation>
    </message>
    <message>
        <source>The details say what the server objects to.</source>
        <translation>서버가 거부한 이유는 세부 정보에 있습니다.</translation>
    </message>
    <message>
        <source>This value is not valid: %1</source>
        <translation>올바르지 않은 값: %1</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>고친 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The server does not support this: %1</source>
        <translation>서버가 지원하지 않음: %1</translation>
    </message>
    <message>
        <source>The server asks to slow down: %1</source>
        <translation>서버가 요청을 줄이라고 함: %1</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>잠시 기다린 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>It is locked: %1</source>
        <translation>잠겨 있음: %1</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>잠금을 푼 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be understood: %1</source>
        <translation>서버의 응답을 이해할 수 없음: %1</translation>
    </message>
    <message>
        <source>Check that the address belongs to the right kind of server. The details help support.</source>
        <translation>주소가 올바른 종류의 서버인지 확인하십시오. 지원을 받을 때 세부 정보가 도움이 됩니다.</translation>
    </message>
    <message>
        <source>An internal error occurred: %1</source>
        <translation>내부 오류 발생: %1</translation>
    </message>
    <message>
        <source>Please report it with the details.</source>
        <translation>세부 정보와 함께 알려 주십시오.</translation>
    </message>
    <message>
        <source>The session has expired: %1</source>
        <translation>세션 만료: %1</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>다시 연결하십시오.</translation>
    </message>
    <message>
        <source>The certificate was issued for another name than %1</source>
        <translation>인증서가 다른 이름으로 발급됨: %1</translation>
    </message>
    <message>
        <source>Use the name in the certificate as the address, or confirm its fingerprint.</source>
        <translation>인증서에 있는 이름을 주소로 쓰거나 지문을 확인하십시오.</translation>
    </message>
    <message>
        <source>The certificate is outside its validity period: %1</source>
        <translation>인증서의 유효 기간이 아님: %1</translation>
    </message>
    <message>
        <source>Have the certificate renewed, and check the clock of this computer.</source>
        <translation>인증서를 갱신하고 이 컴퓨터의 시계를 확인하십시오.</translation>
    </message>
    <message>
        <source>Certificate change detected: %1</source>
        <translation>인증서 변경 사항이 감지됨: %1</translation>
    </message>
    <message>
        <source>Somebody may be intercepting the connection. Connect only after your administrator has confirmed the new fingerprint.</source>
        <translation>누군가 연결을 가로채고 있을 수 있습니다. 관리자가 새 지문을 확인해 준 뒤에만 연결하십시오.</translation>
    </message>
    <message>
        <source>The login runs a program on this computer: %1</source>
        <translation>로그인이 이 컴퓨터에서 프로그램을 실행함: %1</translation>
    </message>
    <message>
        <source>Allow it only when you know where this file comes from.</source>
        <translation>이 파일의 출처를 아는 경우에만 허용하십시오.</translation>
    </message>
    <message>
        <source>The certificate of this server would not be verified: %1</source>
        <translation>이 서버의 인증서를 검증하지 않게 됨: %1</translation>
    </message>
    <message>
        <source>Anyone on the network could read the credentials. Use a CA certificate or a fingerprint instead.</source>
        <translation>네트워크의 누구나 자격 증명을 읽을 수 있습니다. 대신 CA 인증서나 지문을 사용하십시오.</translation>
    </message>
    <message>
        <source>The name is already taken: %1</source>
        <translation>이미 사용 중인 이름: %1</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>The answer is larger than allowed: %1</source>
        <translation>응답이 허용된 크기를 넘음: %1</translation>
    </message>
    <message>
        <source>Check that the address belongs to the right kind of server.</source>
        <translation>주소가 올바른 종류의 서버인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The inventory service needs a token, and this login has none: %1</source>
        <translation>인벤토리 서비스에 토큰이 필요하지만 이 로그인에는 없음: %1</translation>
    </message>
    <message>
        <source>Log in with a token, or add the source as an endpoint of its own.</source>
        <translation>토큰으로 로그인하거나 소스를 별도의 엔드포인트로 추가하십시오.</translation>
    </message>
    <message>
        <source>There is no host of this name: %1</source>
        <translation>이 이름의 호스트가 없음: %1</translation>
    </message>
    <message>
        <source>Check the spelling and the name server.</source>
        <translation>철자와 이름 서버를 확인하십시오.</translation>
    </message>
    <message>
        <source>The connection was refused: %1</source>
        <translation>연결이 거부됨: %1</translation>
    </message>
    <message>
        <source>Check the port, and that the service is running.</source>
        <translation>포트와 서비스가 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The keyring is locked: %1</source>
        <translation>키링이 잠겨 있음: %1</translation>
    </message>
    <message>
        <source>Unlock it in your desktop, then try again.</source>
        <translation>데스크톱에서 잠금을 푼 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer: %1</source>
        <translation>이 컴퓨터에 키링이 없음: %1</translation>
    </message>
    <message>
        <source>The credentials are asked for once per session instead.</source>
        <translation>대신 세션마다 한 번 자격 증명을 묻습니다.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sentence and remedy</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>naru::EventsModel</name>
    <message>
        <source>The credentials were not stored</source>
        <translation>자격 증명이 저장되지 않음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
</context>
<context>
    <name>naru::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
</context>
<context>
    <name>naru::FindingText</name>
    <message>
        <source>A CD-ROM is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its medium does not exist on the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect the CD-ROM on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network interface has several addresses: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of them is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the addresses and set them again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not mapped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine would lose this network interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the network to the network map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The datastore is not mapped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disks have nowhere to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the datastore to the storage map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several network interfaces would be on the pod network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine can have only one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the others to network attachment definitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk is shared with other machines: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared disk is copied for each machine and is no longer shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate the machines together and attach one disk afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk is independent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots leave it out, so a warm migration cannot copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the disk&apos;s mode to dependent, or migrate cold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk is a raw device mapping: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is copied; the device itself stays on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that nothing else uses the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through device is attached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not exist on the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the device on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name will be: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes allows lower-case letters, digits, hyphens and dots only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another target name if you do not like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name will be random: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its characters is allowed in Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken; it will be: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target project has a machine of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another target name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target name is taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest operating system is not supported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its conversion may fail or lack drivers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one machine first, and keep the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the present state is migrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the snapshots if they are not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warm migration takes snapshots of its own and needs a clean start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the snapshots, or migrate cold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed-block tracking is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warm migration copies the changed blocks only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch changed-block tracking on, or migrate cold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is in another plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would be migrated twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from one of the plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine will be shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cold migration copies the disks of a machine that is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time at which this is acceptable, or migrate warm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses of the machine are unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A static address cannot be preserved without the guest tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and start the guest tools, or set the address afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine no longer exists on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be migrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permission is missing: %1 %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster would refuse a step of the migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the cluster for this permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has no VDDK image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warm migration needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the VDDK image of the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is no vCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm migration is possible from vCenter only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate cold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project will be created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Naru to the vCenter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CD-ROMs and pass-through devices are not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s inventory does not show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disks are not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses are not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest tools do not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the guest tools on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions are not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster did not answer the question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::HardwareModel</name>
    <message>
        <source>Shared</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>Independent</source>
        <translation>독립</translation>
    </message>
    <message>
        <source>Raw device mapping</source>
        <translation>RDM 디스크</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>연결되지 않음</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Pass-through</source>
        <translation>패스스루</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>File or network</source>
        <translation>파일 또는 네트워크</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>비고</translation>
    </message>
</context>
<context>
    <name>naru::InventorySection</name>
    <message>
        <source>Hosts and clusters</source>
        <translation>호스트 및 클러스터</translation>
    </message>
    <message>
        <source>VMs and folders</source>
        <translation>VM 및 폴더</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation>엔드포인트 추가…</translation>
    </message>
    <message>
        <source>Welcome to Naru</source>
        <translation>Naru에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Add a vCenter, an OpenShift cluster or another place where virtual machines run. Naru shows them side by side and carries them from one to the other.</source>
        <translation>vCenter, OpenShift 클러스터 등 가상 머신이 실행되는 곳을 추가하십시오. Naru는 이들을 한 창에 나란히 보여 주고 한 곳에서 다른 곳으로 옮겨 줍니다.</translation>
    </message>
</context>
<context>
    <name>naru::KindPage</name>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What do you want to connect to?</source>
        <translation>무엇에 연결하시겠습니까?</translation>
    </message>
</context>
<context>
    <name>naru::LabEndpoints</name>
    <message>
        <source>Lab vCenter</source>
        <translation>실습용 vCenter</translation>
    </message>
    <message>
        <source>Lab OpenShift</source>
        <translation>실습용 OpenShift</translation>
    </message>
</context>
<context>
    <name>naru::MainWindow</name>
    <message>
        <source>Inventory</source>
        <translation>인벤토리</translation>
    </message>
    <message>
        <source>Credentials needed</source>
        <translation>자격 증명 필요</translation>
    </message>
    <message>
        <source>Log in to “%1”</source>
        <translation>“%1” 로그인</translation>
    </message>
    <message>
        <source>About Naru</source>
        <translation>Naru 정보</translation>
    </message>
    <message>
        <source>Naru %1</source>
        <translation>Naru %1</translation>
    </message>
    <message>
        <source>One window over vSphere and OpenShift Virtualization. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>vSphere와 OpenShift Virtualization을 한 창에서 관리합니다. GNU General Public License 버전 3 또는 그 이후 버전을 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Naru</source>
        <translation>나루</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation>엔드포인트 추가…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>전체 검색</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Tasks and events</source>
        <translation>작업 및 이벤트</translation>
    </message>
</context>
<context>
    <name>naru::MigrationText</name>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>warm migration between two precopies</comment>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Initialize migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preflight inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocate disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-migration hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-migration hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered on</source>
        <translation>전원 켜짐</translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation>전원 꺼짐</translation>
    </message>
    <message>
        <source>Open Virtual Appliance (OVA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider type is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials are missing or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider settings are not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected; reading the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster cannot connect to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or the password is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account lacks privileges on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are valid; connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source provider does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target provider does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source provider is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target provider is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source network does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target network does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source datastore does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A storage class does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network map is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage map is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target project is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer network does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VDDK image cannot be pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VDDK image is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has no VDDK image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine no longer exists on the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine is named in a way that fits none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine of this name exists in the target project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network of a virtual machine is not mapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A datastore of a virtual machine is not mapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed-block tracking is off, which a warm migration needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine is in the plan twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is changed to one that Kubernetes accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>준비되지 않음</translation>
    </message>
    <message>
        <source>The plan needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name may have lower-case letters, digits and hyphens only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a plan of this name already: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source provider is not ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target provider is not ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no valid project name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target project does not exist: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one virtual machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target name is not valid for Kubernetes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two virtual machines would get this name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no valid name for a map: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a map of this name already: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is mapped twice: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not mapped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The datastore is not mapped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target network for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a storage class for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one network interface can be on the pod network: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm migration is possible from vCenter only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hook needs an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create network map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit network map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create storage map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit storage map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create migration plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run migration plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule cutover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive migration plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate migration plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::Navigation</name>
    <message>
        <source>Sections</source>
        <translation>섹션</translation>
    </message>
</context>
<context>
    <name>naru::ObjectColumns</name>
    <message>
        <source>%1 of %2</source>
        <comment>amount in use</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>식별자</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>CPU in use</source>
        <translation>사용 중인 CPU</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>사용 중인 메모리</translation>
    </message>
    <message>
        <source>CPU cores</source>
        <translation>CPU 코어</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>유지보수 모드</translation>
    </message>
    <message>
        <source>Accessible</source>
        <translation>접근 가능</translation>
    </message>
    <message>
        <source>Not accessible</source>
        <translation>접근할 수 없음</translation>
    </message>
    <message>
        <source>Used storage</source>
        <translation>사용 중인 스토리지</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>여유 공간</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>프로비저너</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Default for virtualization</source>
        <translation>가상화 기본값</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 주소</translation>
    </message>
    <message>
        <source>Guest operating system</source>
        <translation>게스트 운영 체제</translation>
    </message>
    <message>
        <source>Guest tools</source>
        <translation>게스트 도구</translation>
    </message>
    <message>
        <source>Datastores</source>
        <translation>데이터스토어</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
</context>
<context>
    <name>naru::ObjectPage</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>하드웨어</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Reading the devices…</source>
        <translation>장치를 읽는 중…</translation>
    </message>
    <message>
        <source>There are no snapshots.</source>
        <translation>스냅샷이 없습니다.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Nothing here: %1</source>
        <translation>항목 없음: %1</translation>
    </message>
    <message>
        <source>Reading the inventory…</source>
        <translation>인벤토리를 읽는 중…</translation>
    </message>
    <message>
        <source>The connection was lost. Naru is trying again.</source>
        <translation>연결이 끊어졌습니다. Naru가 다시 시도하고 있습니다.</translation>
    </message>
    <message>
        <source>The endpoint is not connected. Connect it with the context menu of the tree.</source>
        <translation>엔드포인트가 연결되어 있지 않습니다. 트리의 컨텍스트 메뉴에서 연결하십시오.</translation>
    </message>
</context>
<context>
    <name>naru::ObjectSummary</name>
    <message>
        <source>Not accessible</source>
        <translation>접근할 수 없음</translation>
    </message>
    <message>
        <source>State since</source>
        <translation>상태 변경 시각</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>product and version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>기능</translation>
    </message>
</context>
<context>
    <name>naru::ObjectTable</name>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>CSV로 내보내기</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing matches the filter “%1”.</source>
        <translation>필터 “%1”에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
</context>
<context>
    <name>naru::ObjectText</name>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>데이터 센터</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Resource pool</source>
        <translation>리소스 풀</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Datastore</source>
        <translation>데이터스토어</translation>
    </message>
    <message>
        <source>Datastore cluster</source>
        <translation>데이터스토어 클러스터</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Data centers</source>
        <translation>데이터 센터</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Resource pools</source>
        <translation>리소스 풀</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Datastores</source>
        <translation>데이터스토어</translation>
    </message>
    <message>
        <source>Datastore clusters</source>
        <translation>데이터스토어 클러스터</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Storage classes</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Powered on</source>
        <translation>전원 켜짐</translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation>전원 꺼짐</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중단됨</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>정지하는 중</translation>
    </message>
    <message>
        <source>Migrating</source>
        <translation>마이그레이션 중</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>설치되지 않음</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>실행 중이 아님</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>연결 해제됨</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>유지보수 모드</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>준비되지 않음</translation>
    </message>
    <message>
        <source>Port group</source>
        <translation>포트 그룹</translation>
    </message>
    <message>
        <source>Distributed port group</source>
        <translation>분산 포트 그룹</translation>
    </message>
    <message>
        <source>Opaque network</source>
        <translation>불투명 네트워크</translation>
    </message>
    <message>
        <source>Network attachment definition</source>
        <translation>네트워크 연결 정의</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결하는 중</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>다시 연결하는 중</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>전원 켜기</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>전원 끄기</translation>
    </message>
    <message>
        <source>Shut down guest</source>
        <translation>게스트 종료</translation>
    </message>
    <message>
        <source>Restart guest</source>
        <translation>게스트 재시작</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>강제 재설정</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>일시 중단</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Certificate verified by the system&apos;s authorities</source>
        <translation>시스템의 인증 기관으로 인증서 검증됨</translation>
    </message>
    <message>
        <source>Certificate verified by the endpoint&apos;s own CA certificate</source>
        <translation>엔드포인트의 CA 인증서로 검증됨</translation>
    </message>
    <message>
        <source>Certificate matches the confirmed fingerprint</source>
        <translation>확인한 지문과 인증서가 일치함</translation>
    </message>
    <message>
        <source>Certificate is not verified</source>
        <translation>인증서가 검증되지 않음</translation>
    </message>
</context>
<context>
    <name>naru::OperationText</name>
    <message>
        <source>Pending</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>확인하는 중</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>The endpoint is not connected.</source>
        <translation>엔드포인트가 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This platform does not offer it.</source>
        <translation>이 플랫폼에서는 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Another task is running on it.</source>
        <translation>다른 작업이 실행 중입니다.</translation>
    </message>
    <message>
        <source>It is a template.</source>
        <translation>템플릿입니다.</translation>
    </message>
    <message>
        <source>It is powered on already.</source>
        <translation>이미 전원이 켜져 있습니다.</translation>
    </message>
    <message>
        <source>It is powered off already.</source>
        <translation>이미 전원이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>일시 중지 상태가 아닙니다.</translation>
    </message>
    <message>
        <source>It is starting, stopping or migrating right now.</source>
        <translation>지금 시작, 정지 또는 마이그레이션하는 중입니다.</translation>
    </message>
    <message>
        <source>The guest tools are not running, so the guest cannot be asked.</source>
        <translation>게스트 도구가 실행 중이 아니어서 게스트에 요청할 수 없습니다.</translation>
    </message>
    <message>
        <source>The platform does not report its power state.</source>
        <translation>플랫폼이 전원 상태를 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>선택한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The selection spans several endpoints.</source>
        <translation>선택한 항목이 여러 엔드포인트에 걸쳐 있습니다.</translation>
    </message>
    <message>
        <source>No connected endpoint can take virtual machines in.</source>
        <translation>연결된 엔드포인트 중 가상 머신을 받을 수 있는 곳이 없습니다.</translation>
    </message>
</context>
<context>
    <name>naru::OperationsModel</name>
    <message>
        <source>Task</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
</context>
<context>
    <name>naru::ResultPage</name>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>연결되었습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
</context>
<context>
    <name>naru::SecretsDialog</name>
    <message>
        <source>Keep in the keyring</source>
        <translation>키링에 보관</translation>
    </message>
</context>
<context>
    <name>naru::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정 따름</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>라이트 모드</translation>
    </message>
    <message>
        <source>Dark mode</source>
        <translation>다크 모드</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>폴링 간격</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>How often Naru asks for what a server does not report by itself</source>
        <translation>서버가 스스로 알리지 않는 정보를 Naru가 조회하는 간격</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Empty: as the system; none: direct</source>
        <translation>비워 두면 시스템 설정, none: 직접 연결</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>naru::TasksPane</name>
    <message>
        <source>Nothing has happened since the start.</source>
        <translation>시작한 뒤로 발생한 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Tasks and events</source>
        <translation>작업 및 이벤트</translation>
    </message>
</context>
<context>
    <name>naru::TasksTable</name>
    <message>
        <source>No task has been started yet.</source>
        <translation>아직 시작한 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>작업 취소</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Close as failed</source>
        <translation>실패로 닫기</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Credentials needed</source>
        <translation>자격 증명 필요</translation>
    </message>
    <message>
        <source>The task goes on as soon as you enter the credentials again.</source>
        <translation>자격 증명을 다시 입력하면 작업이 이어집니다.</translation>
    </message>
</context>
<context>
    <name>naru::TrustPage</name>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Nothing has been sent to this server yet. Ask its administrator for the fingerprint, over another way than this network, and compare.</source>
        <translation>이 서버에는 아직 아무것도 보내지 않았습니다. 이 네트워크가 아닌 다른 방법으로 관리자에게 지문을 확인하여 비교하십시오.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>비교할 값</translation>
    </message>
    <message>
        <source>Fingerprint to compare with</source>
        <translation>비교할 지문</translation>
    </message>
    <message>
        <source>Paste the SHA-256 or SHA-1 fingerprint here (optional)</source>
        <translation>SHA-256 또는 SHA-1 지문을 여기에 붙여 넣으십시오(선택 사항)</translation>
    </message>
    <message>
        <source>I compared the fingerprint, and it is the same</source>
        <translation>지문을 비교했으며 서로 같습니다</translation>
    </message>
    <message>
        <source>Certificate change detected</source>
        <translation>인증서 변경 사항이 감지됨</translation>
    </message>
    <message>
        <source>The server presents another certificate than the one that was confirmed. Somebody may be intercepting the connection.</source>
        <translation>서버가 전에 확인한 것과 다른 인증서를 제시합니다. 누군가 연결을 가로채고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>No authority that this computer knows vouches for this certificate.</source>
        <translation>이 컴퓨터가 아는 인증 기관 가운데 이 인증서를 보증하는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Confirmed before</source>
        <translation>전에 확인한 값</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>유효 기간 시작</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효 기간 끝</translation>
    </message>
    <message>
        <source>This is not a SHA-256 or SHA-1 fingerprint.</source>
        <translation>SHA-256 또는 SHA-1 지문이 아닙니다.</translation>
    </message>
    <message>
        <source>It is the same.</source>
        <translation>서로 같습니다.</translation>
    </message>
    <message>
        <source>It differs: do not connect.</source>
        <translation>서로 다릅니다. 연결하지 마십시오.</translation>
    </message>
</context>
<context>
    <name>naru::VmActions</name>
    <message>
        <source>%1: %2</source>
        <comment>action and why it is disabled</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>외 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln virtual machine(s)?</source>
        <comment>power action</comment>
        <translation>
            <numerusform>%1: 가상 머신 %Ln개?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not saved in the guests will be lost.</source>
        <translation>게스트에 저장하지 않은 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>추가 동작</translation>
    </message>
</context>
<context>
    <name>naru::WizardDialog</name>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마침</translation>
    </message>
</context>
<context>
    <name>naru::format</name>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
</context>
<context>
    <name>naructl</name>
    <message>
        <source>Naru on the command line: carries virtual machines from one platform to another.</source>
        <translation>명령줄 나루: 한 플랫폼의 가상 머신을 다른 플랫폼으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>버전 출력</translation>
    </message>
    <message>
        <source>Form of the result</source>
        <translation>결과 형식</translation>
    </message>
    <message>
        <source>Folder of the profile to use</source>
        <translation>사용할 프로필 폴더</translation>
    </message>
    <message>
        <source>Read passwords and tokens from the standard input, one a line</source>
        <translation>표준 입력에서 비밀번호와 토큰을 한 줄에 하나씩 읽음</translation>
    </message>
    <message>
        <source>Read passwords and tokens from this file descriptor, one a line</source>
        <translation>이 파일 디스크립터에서 비밀번호와 토큰을 한 줄에 하나씩 읽음</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>신뢰 근거</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>To agree, run again with:</source>
        <translation>동의하려면 다음을 붙여 다시 실행하십시오:</translation>
    </message>
    <message>
        <source>Give it with --password-stdin or --password-fd, or on a terminal.</source>
        <translation>--password-stdin 또는 --password-fd로 주거나 터미널에서 입력하십시오.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>SETTINGS</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>TRUSTED BY</source>
        <translation>신뢰 근거</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>제거됨: %1</translation>
    </message>
    <message>
        <source>Name of the endpoint</source>
        <translation>엔드포인트 이름</translation>
    </message>
    <message>
        <source>Places to connect to</source>
        <translation>연결할 곳</translation>
    </message>
    <message>
        <source>Connect to a place and keep it</source>
        <translation>연결하고 저장</translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation>붙일 이름</translation>
    </message>
    <message>
        <source>Proxy, as http://host:port or socks5://host:port; &quot;none&quot; for a direct connection</source>
        <translation>프록시: http://host:port 또는 socks5://host:port, 직접 연결은 "none"</translation>
    </message>
    <message>
        <source>What a first try asked to agree to</source>
        <translation>첫 시도에서 동의를 요청받은 내용</translation>
    </message>
    <message>
        <source>List the endpoints</source>
        <translation>엔드포인트 목록</translation>
    </message>
    <message>
        <source>Connect and say who answers</source>
        <translation>연결하여 응답하는 서버 표시</translation>
    </message>
    <message>
        <source>Forget an endpoint and its password</source>
        <translation>엔드포인트와 비밀번호 제거</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>CPUS</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>STORAGE</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>GUEST OS</source>
        <translation>게스트 OS</translation>
    </message>
    <message>
        <source>ENDPOINT</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>CORES</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>MEMORY USED</source>
        <translation>사용 중인 메모리</translation>
    </message>
    <message>
        <source>PRODUCT</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>CAPACITY</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>FREE</source>
        <translation>여유 공간</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>Only this endpoint</source>
        <translation>이 엔드포인트만</translation>
    </message>
    <message>
        <source>What runs where</source>
        <translation>실행 현황</translation>
    </message>
    <message>
        <source>List virtual machines</source>
        <translation>가상 머신 목록</translation>
    </message>
    <message>
        <source>List hosts</source>
        <translation>호스트 목록</translation>
    </message>
    <message>
        <source>List datastores and storage classes</source>
        <translation>데이터스토어와 스토리지 클래스 목록</translation>
    </message>
    <message>
        <source>List networks</source>
        <translation>네트워크 목록</translation>
    </message>
    <message>
        <source>The password is not kept: %1</source>
        <translation>비밀번호를 보관하지 않음: %1</translation>
    </message>
    <message>
        <source>The work goes on where it was begun. The next naructl or Naru shows how it ended.</source>
        <translation>작업은 시작한 곳에서 계속됩니다. 결과는 다음 naructl 또는 나루에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no endpoint of this name: %1</source>
        <translation>이 이름의 엔드포인트가 없음: %1</translation>
    </message>
    <message>
        <source>Several endpoints can migrate: name one with --endpoint.</source>
        <translation>마이그레이션할 수 있는 엔드포인트가 여러 개입니다. --endpoint로 지정하십시오.</translation>
    </message>
    <message>
        <source>No endpoint with the Migration Toolkit for Virtualization is connected.</source>
        <translation>Migration Toolkit for Virtualization이 있는 엔드포인트가 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256 or SHA-1) that the server&apos;s certificate must have</source>
        <translation>서버 인증서가 가져야 할 지문(SHA-256 또는 SHA-1)</translation>
    </message>
    <message>
        <source>File with the authorities (PEM) that vouch for the server</source>
        <translation>서버를 보증하는 인증 기관 파일(PEM)</translation>
    </message>
    <message>
        <source>Print the fingerprint of an unknown certificate, and accept it with --accept-fingerprint</source>
        <translation>알려지지 않은 인증서의 지문을 출력하고 --accept-fingerprint로 수락</translation>
    </message>
    <message>
        <source>The printed SHA-256 fingerprint, compared with the administrator&apos;s</source>
        <translation>관리자의 값과 비교한, 출력된 SHA-256 지문</translation>
    </message>
    <message>
        <source>Compare the SHA-256 fingerprint with the administrator&apos;s. To accept it, run again with:</source>
        <translation>SHA-256 지문을 관리자의 값과 비교하십시오. 수락하려면 다음을 붙여 다시 실행하십시오:</translation>
    </message>
    <message>
        <source>The server presents this certificate:</source>
        <translation>서버가 제시한 인증서:</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>유효 기간 시작</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효 기간 끝</translation>
    </message>
    <message>
        <source>There is no virtual machine of this name: %1</source>
        <translation>이 이름의 가상 머신이 없음: %1</translation>
    </message>
    <message>
        <source>Several virtual machines have this name: %1. Use the id:</source>
        <translation>같은 이름의 가상 머신이 여러 개 있음: %1. ID를 사용하십시오:</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Name or id of the virtual machine</source>
        <translation>가상 머신의 이름 또는 ID</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Switch a virtual machine on or off</source>
        <translation>가상 머신 전원 켜기 또는 끄기</translation>
    </message>
</context>
</TS>
