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
    <name>naru::CutoverDialog</name>
    <message>
        <source>Schedule cutover</source>
        <translation>컷오버 일정 설정</translation>
    </message>
    <message>
        <source>At this time the VMs are shut down on the source, the last changes are copied and they are created on the target.</source>
        <translation>이 시각에 소스의 VM을 종료하고 마지막 변경 내용을 복사한 뒤 대상에 만듭니다.</translation>
    </message>
    <message>
        <source>Cutover at</source>
        <translation>컷오버 시각</translation>
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
    <message>
        <source>The details have the server&apos;s words.</source>
        <translation>서버의 원래 메시지는 세부 정보에 있습니다.</translation>
    </message>
    <message>
        <source>A value is missing: %1</source>
        <translation>값이 없음: %1</translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation>입력한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Others can change this file: %1</source>
        <translation>다른 사용자가 변경할 수 있는 파일: %1</translation>
    </message>
    <message>
        <source>Look at its content, then let only yourself write it (chmod 600).</source>
        <translation>내용을 확인한 뒤 본인만 쓸 수 있게 하십시오(chmod 600).</translation>
    </message>
    <message>
        <source>The file is no valid YAML: %1</source>
        <translation>올바른 YAML 파일이 아님: %1</translation>
    </message>
    <message>
        <source>Correct the line in the details.</source>
        <translation>세부 정보에 나온 줄을 고치십시오.</translation>
    </message>
    <message>
        <source>The file has a value of the wrong kind: %1</source>
        <translation>파일에 잘못된 형식의 값이 있음: %1</translation>
    </message>
    <message>
        <source>There is no keyring to keep it in: %1</source>
        <translation>보관할 키링이 없음: %1</translation>
    </message>
    <message>
        <source>The journal of operations cannot be written: %1</source>
        <translation>작업 저널을 쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>Nothing more is done. Check the free space and the permissions of the folder.</source>
        <translation>더 진행하지 않습니다. 폴더의 여유 공간과 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>It is not known whether this was done: %1</source>
        <translation>실행되었는지 알 수 없음: %1</translation>
    </message>
    <message>
        <source>Look at the object&apos;s state, then retry or give up.</source>
        <translation>개체의 상태를 확인한 뒤 재시도하거나 닫으십시오.</translation>
    </message>
    <message>
        <source>A password is needed to go on: %1</source>
        <translation>계속하려면 비밀번호가 필요함: %1</translation>
    </message>
    <message>
        <source>Retry and enter the password again.</source>
        <translation>재시도하여 비밀번호를 다시 입력하십시오.</translation>
    </message>
    <message>
        <source>Virtual machines failed: %1</source>
        <translation>가상 머신 실패: %1</translation>
    </message>
    <message>
        <source>The details say why. Restart the plan to run them again.</source>
        <translation>이유는 세부 정보에 있습니다. 다시 실행하려면 계획을 재시작하십시오.</translation>
    </message>
    <message>
        <source>Virtual machines were canceled: %1</source>
        <translation>가상 머신 취소됨: %1</translation>
    </message>
    <message>
        <source>Make a new plan for the canceled machines.</source>
        <translation>취소된 머신으로 새 계획을 만드십시오.</translation>
    </message>
    <message>
        <source>The plan is not running: %1</source>
        <translation>계획이 실행 중이 아님: %1</translation>
    </message>
    <message>
        <source>Start the plan first.</source>
        <translation>먼저 계획을 시작하십시오.</translation>
    </message>
    <message>
        <source>The plan cannot be started now: %1</source>
        <translation>지금 계획을 시작할 수 없음: %1</translation>
    </message>
    <message>
        <source>The status of the plan says why.</source>
        <translation>이유는 계획의 상태에 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing to run again: %1</source>
        <translation>다시 실행할 것이 없음: %1</translation>
    </message>
    <message>
        <source>Only a failed or canceled plan is restarted.</source>
        <translation>실패했거나 취소된 계획만 재시작합니다.</translation>
    </message>
    <message>
        <source>There is nothing to cut over: %1</source>
        <translation>전환할 것이 없음: %1</translation>
    </message>
    <message>
        <source>Only a running warm migration is cut over.</source>
        <translation>실행 중인 웜 마이그레이션만 전환합니다.</translation>
    </message>
    <message>
        <source>No virtual machine of the plan was canceled: %1</source>
        <translation>계획에서 취소된 가상 머신이 없음: %1</translation>
    </message>
    <message>
        <source>The plan was deleted meanwhile: %1</source>
        <translation>그 사이 계획이 삭제됨: %1</translation>
    </message>
    <message>
        <source>The migration was deleted meanwhile: %1</source>
        <translation>그 사이 마이그레이션이 삭제됨: %1</translation>
    </message>
    <message>
        <source>Restart the plan to run it again.</source>
        <translation>다시 실행하려면 계획을 재시작하십시오.</translation>
    </message>
    <message>
        <source>Plans still use it: %1</source>
        <translation>계획에서 사용 중: %1</translation>
    </message>
    <message>
        <source>Delete or archive the plans in the details first.</source>
        <translation>먼저 세부 정보에 있는 계획을 삭제하거나 아카이브하십시오.</translation>
    </message>
    <message>
        <source>The plan refers to something that does not exist: %1</source>
        <translation>계획이 존재하지 않는 것을 참조함: %1</translation>
    </message>
    <message>
        <source>Create what the details name, or make a new plan.</source>
        <translation>세부 정보에 나온 것을 만들거나 새 계획을 만드십시오.</translation>
    </message>
    <message>
        <source>The cluster says nothing about the plan: %1</source>
        <translation>클러스터가 계획의 상태를 알려 주지 않음: %1</translation>
    </message>
    <message>
        <source>Check that the Migration Toolkit for Virtualization is running.</source>
        <translation>Migration Toolkit for Virtualization이 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no virtual machine of this name: %1</source>
        <translation>이 이름의 가상 머신이 없음: %1</translation>
    </message>
    <message>
        <source>Several virtual machines have this name: %1</source>
        <translation>이름이 같은 가상 머신이 여러 개 있음: %1</translation>
    </message>
    <message>
        <source>Use the id.</source>
        <translation>ID를 사용하십시오.</translation>
    </message>
    <message>
        <source>The source has no network of this name: %1</source>
        <translation>소스에 이 이름의 네트워크가 없음: %1</translation>
    </message>
    <message>
        <source>Several networks have this name: %1</source>
        <translation>이름이 같은 네트워크가 여러 개 있음: %1</translation>
    </message>
    <message>
        <source>The source has no datastore of this name: %1</source>
        <translation>소스에 이 이름의 데이터스토어가 없음: %1</translation>
    </message>
    <message>
        <source>Several datastores have this name: %1</source>
        <translation>이름이 같은 데이터스토어가 여러 개 있음: %1</translation>
    </message>
    <message>
        <source>There is nothing of this name: %1</source>
        <translation>이 이름의 개체가 없음: %1</translation>
    </message>
    <message>
        <source>Check the name and the project.</source>
        <translation>이름과 프로젝트를 확인하십시오.</translation>
    </message>
    <message>
        <source>This is no entry of a map: %1</source>
        <translation>올바른 매핑 항목이 아님: %1</translation>
    </message>
    <message>
        <source>Write SOURCE=TARGET.</source>
        <translation>SOURCE=TARGET 형식으로 쓰십시오.</translation>
    </message>
    <message>
        <source>This is no time: %1</source>
        <translation>올바른 시각이 아님: %1</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31T15:00.</source>
        <translation>2026-01-31T15:00 형식으로 쓰십시오.</translation>
    </message>
    <message>
        <source>The file describes nothing to import: %1</source>
        <translation>파일에 가져올 것이 없음: %1</translation>
    </message>
    <message>
        <source>The file has an object that cannot be imported here: %1</source>
        <translation>파일에 여기서 가져올 수 없는 개체가 있음: %1</translation>
    </message>
    <message>
        <source>The file has an object of an unknown version: %1</source>
        <translation>파일에 알 수 없는 버전의 개체가 있음: %1</translation>
    </message>
    <message>
        <source>An object in the file has no valid name: %1</source>
        <translation>파일에 올바른 이름이 없는 개체가 있음: %1</translation>
    </message>
    <message>
        <source>An object in the file has no spec: %1</source>
        <translation>파일에 spec이 없는 개체가 있음: %1</translation>
    </message>
    <message>
        <source>A field in the file is missing or of the wrong kind: %1</source>
        <translation>파일의 필드가 없거나 형식이 잘못됨: %1</translation>
    </message>
    <message>
        <source>The file holds a secret: %1</source>
        <translation>파일에 비밀 정보가 있음: %1</translation>
    </message>
    <message>
        <source>Remove it: credentials are never imported from files.</source>
        <translation>제거하십시오. 자격 증명은 파일에서 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>The file names an object twice: %1</source>
        <translation>파일에 같은 개체가 두 번 있음: %1</translation>
    </message>
    <message>
        <source>The file has a key twice: %1</source>
        <translation>파일에 같은 키가 두 번 있음: %1</translation>
    </message>
    <message>
        <source>Aliases are not allowed in the file: %1</source>
        <translation>파일에 별칭(alias)을 쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>Tags are not allowed in the file: %1</source>
        <translation>파일에 태그를 쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>A key in the file is no text: %1</source>
        <translation>파일의 키가 텍스트가 아님: %1</translation>
    </message>
    <message>
        <source>The file is too large: %1</source>
        <translation>파일이 너무 큼: %1</translation>
    </message>
    <message>
        <source>The file is nested too deeply: %1</source>
        <translation>파일의 중첩이 너무 깊음: %1</translation>
    </message>
    <message>
        <source>The file has too many values: %1</source>
        <translation>파일에 값이 너무 많음: %1</translation>
    </message>
    <message>
        <source>The cluster reaches %1, but the user name or the password is not accepted</source>
        <translation>클러스터가 %1에 연결되지만 사용자 이름 또는 비밀번호가 맞지 않음</translation>
    </message>
    <message>
        <source>Edit the credentials of the provider. Repeated failures may lock the account.</source>
        <translation>공급자의 자격 증명을 편집하십시오. 여러 번 실패하면 계정이 잠길 수 있습니다.</translation>
    </message>
    <message>
        <source>The cluster does not trust the certificate of %1</source>
        <translation>클러스터가 %1의 인증서를 신뢰하지 않음</translation>
    </message>
    <message>
        <source>Compare the fingerprint again, and create the provider with the present certificate.</source>
        <translation>지문을 다시 비교하고 현재 인증서로 공급자를 만드십시오.</translation>
    </message>
    <message>
        <source>The cluster&apos;s connection to %1 was refused</source>
        <translation>클러스터에서 %1 연결이 거부됨</translation>
    </message>
    <message>
        <source>The cluster cannot find the host of %1</source>
        <translation>클러스터가 %1의 호스트를 찾을 수 없음</translation>
    </message>
    <message>
        <source>Check the host name, and that the cluster can resolve it.</source>
        <translation>호스트 이름과 클러스터에서 이름을 확인할 수 있는지 점검하십시오.</translation>
    </message>
    <message>
        <source>The cluster gets no answer from %1</source>
        <translation>클러스터가 %1에서 응답을 받지 못함</translation>
    </message>
    <message>
        <source>Check the network and the firewalls between the cluster and the source.</source>
        <translation>클러스터와 소스 사이의 네트워크와 방화벽을 확인하십시오.</translation>
    </message>
    <message>
        <source>The cluster cannot connect to %1</source>
        <translation>클러스터가 %1에 연결할 수 없음</translation>
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
        <source>Its medium does not exist on the target.</source>
        <translation>대상에는 이 미디어가 없습니다.</translation>
    </message>
    <message>
        <source>Disconnect the CD-ROM on the source.</source>
        <translation>소스에서 CD-ROM 연결을 해제하십시오.</translation>
    </message>
    <message>
        <source>A network interface has several addresses: %1 (%2)</source>
        <translation>네트워크 인터페이스에 주소가 여러 개 있음: %1 (%2)</translation>
    </message>
    <message>
        <source>Only one of them is kept.</source>
        <translation>그중 하나만 유지됩니다.</translation>
    </message>
    <message>
        <source>Note the addresses and set them again afterwards.</source>
        <translation>주소를 적어 두었다가 나중에 다시 설정하십시오.</translation>
    </message>
    <message>
        <source>The network is not mapped: %1</source>
        <translation>매핑되지 않은 네트워크: %1</translation>
    </message>
    <message>
        <source>The machine would lose this network interface.</source>
        <translation>머신이 이 네트워크 인터페이스를 잃게 됩니다.</translation>
    </message>
    <message>
        <source>Add the network to the network map.</source>
        <translation>네트워크 매핑에 이 네트워크를 추가하십시오.</translation>
    </message>
    <message>
        <source>The datastore is not mapped: %1</source>
        <translation>매핑되지 않은 데이터스토어: %1</translation>
    </message>
    <message>
        <source>Its disks have nowhere to go.</source>
        <translation>디스크를 옮길 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Add the datastore to the storage map.</source>
        <translation>스토리지 매핑에 이 데이터스토어를 추가하십시오.</translation>
    </message>
    <message>
        <source>Several network interfaces would be on the pod network.</source>
        <translation>네트워크 인터페이스 여러 개가 파드 네트워크에 연결됩니다.</translation>
    </message>
    <message>
        <source>A virtual machine can have only one there.</source>
        <translation>가상 머신은 거기에 하나만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>Map the others to network attachment definitions.</source>
        <translation>나머지는 네트워크 연결 정의에 매핑하십시오.</translation>
    </message>
    <message>
        <source>A disk is shared with other machines: %1</source>
        <translation>다른 머신과 공유하는 디스크: %1</translation>
    </message>
    <message>
        <source>A shared disk is copied for each machine and is no longer shared.</source>
        <translation>공유 디스크는 머신마다 복사되며 더 이상 공유되지 않습니다.</translation>
    </message>
    <message>
        <source>Migrate the machines together and attach one disk afterwards.</source>
        <translation>머신들을 함께 마이그레이션하고 나중에 디스크 하나를 연결하십시오.</translation>
    </message>
    <message>
        <source>A disk is independent: %1</source>
        <translation>독립 디스크: %1</translation>
    </message>
    <message>
        <source>Snapshots leave it out, so a warm migration cannot copy it.</source>
        <translation>스냅샷에서 제외되므로 웜 마이그레이션으로 복사할 수 없습니다.</translation>
    </message>
    <message>
        <source>Change the disk&apos;s mode to dependent, or migrate cold.</source>
        <translation>디스크 모드를 종속으로 바꾸거나 콜드로 마이그레이션하십시오.</translation>
    </message>
    <message>
        <source>A disk is a raw device mapping: %1</source>
        <translation>RDM 디스크: %1</translation>
    </message>
    <message>
        <source>Its content is copied; the device itself stays on the source.</source>
        <translation>내용은 복사되고 장치 자체는 소스에 남습니다.</translation>
    </message>
    <message>
        <source>Check that nothing else uses the device.</source>
        <translation>다른 곳에서 이 장치를 쓰지 않는지 확인하십시오.</translation>
    </message>
    <message>
        <source>A pass-through device is attached: %1</source>
        <translation>패스스루 장치가 연결됨: %1</translation>
    </message>
    <message>
        <source>The device does not exist on the target.</source>
        <translation>대상에는 이 장치가 없습니다.</translation>
    </message>
    <message>
        <source>Remove the device on the source.</source>
        <translation>소스에서 장치를 제거하십시오.</translation>
    </message>
    <message>
        <source>The name will be: %1</source>
        <translation>이름이 바뀜: %1</translation>
    </message>
    <message>
        <source>Kubernetes allows lower-case letters, digits, hyphens and dots only.</source>
        <translation>Kubernetes에서는 영문 소문자, 숫자, 하이픈, 점만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose another target name if you do not like it.</source>
        <translation>원하지 않으면 다른 대상 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>The name will be random: %1</source>
        <translation>임의의 이름이 쓰임: %1</translation>
    </message>
    <message>
        <source>None of its characters is allowed in Kubernetes.</source>
        <translation>Kubernetes에서 쓸 수 있는 글자가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a target name.</source>
        <translation>대상 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>The name is taken; it will be: %1</source>
        <translation>이미 사용 중인 이름이어서 바뀜: %1</translation>
    </message>
    <message>
        <source>The target project has a machine of this name.</source>
        <translation>대상 프로젝트에 이 이름의 머신이 있습니다.</translation>
    </message>
    <message>
        <source>Choose another target name.</source>
        <translation>다른 대상 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>The target name is taken: %1</source>
        <translation>이미 사용 중인 대상 이름: %1</translation>
    </message>
    <message>
        <source>The guest operating system is not supported: %1</source>
        <translation>지원되지 않는 게스트 운영 체제: %1</translation>
    </message>
    <message>
        <source>Its conversion may fail or lack drivers.</source>
        <translation>변환에 실패하거나 드라이버가 빠질 수 있습니다.</translation>
    </message>
    <message>
        <source>Try one machine first, and keep the source.</source>
        <translation>먼저 머신 하나로 시험하고 소스를 보관하십시오.</translation>
    </message>
    <message>
        <source>The machine has snapshots.</source>
        <translation>머신에 스냅샷이 있습니다.</translation>
    </message>
    <message>
        <source>Only the present state is migrated.</source>
        <translation>현재 상태만 마이그레이션됩니다.</translation>
    </message>
    <message>
        <source>Delete the snapshots if they are not needed.</source>
        <translation>필요 없으면 스냅샷을 삭제하십시오.</translation>
    </message>
    <message>
        <source>A warm migration takes snapshots of its own and needs a clean start.</source>
        <translation>웜 마이그레이션은 자체 스냅샷을 만들므로 기존 스냅샷이 없어야 합니다.</translation>
    </message>
    <message>
        <source>Delete the snapshots, or migrate cold.</source>
        <translation>스냅샷을 삭제하거나 콜드로 마이그레이션하십시오.</translation>
    </message>
    <message>
        <source>Changed-block tracking is off.</source>
        <translation>변경 블록 추적(CBT)이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>A warm migration copies the changed blocks only.</source>
        <translation>웜 마이그레이션은 변경된 블록만 복사합니다.</translation>
    </message>
    <message>
        <source>Switch changed-block tracking on, or migrate cold.</source>
        <translation>변경 블록 추적을 켜거나 콜드로 마이그레이션하십시오.</translation>
    </message>
    <message>
        <source>The machine is in another plan: %1</source>
        <translation>다른 계획에 있는 머신: %1</translation>
    </message>
    <message>
        <source>It would be migrated twice.</source>
        <translation>두 번 마이그레이션하게 됩니다.</translation>
    </message>
    <message>
        <source>Remove it from one of the plans.</source>
        <translation>계획 중 하나에서 제거하십시오.</translation>
    </message>
    <message>
        <source>The machine will be shut down.</source>
        <translation>머신이 종료됩니다.</translation>
    </message>
    <message>
        <source>A cold migration copies the disks of a machine that is off.</source>
        <translation>콜드 마이그레이션은 꺼진 머신의 디스크를 복사합니다.</translation>
    </message>
    <message>
        <source>Choose a time at which this is acceptable, or migrate warm.</source>
        <translation>종료해도 되는 시간을 고르거나 웜으로 마이그레이션하십시오.</translation>
    </message>
    <message>
        <source>The addresses of the machine are unknown.</source>
        <translation>머신의 주소를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>A static address cannot be preserved without the guest tools.</source>
        <translation>게스트 도구가 없으면 고정 주소를 유지할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install and start the guest tools, or set the address afterwards.</source>
        <translation>게스트 도구를 설치하여 시작하거나 나중에 주소를 설정하십시오.</translation>
    </message>
    <message>
        <source>The machine no longer exists on the source.</source>
        <translation>소스에 더 이상 없는 머신입니다.</translation>
    </message>
    <message>
        <source>It cannot be migrated.</source>
        <translation>마이그레이션할 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove it from the plan.</source>
        <translation>계획에서 제거하십시오.</translation>
    </message>
    <message>
        <source>A permission is missing: %1 %2 in %3</source>
        <translation>권한 없음: %3의 %1 %2</translation>
    </message>
    <message>
        <source>The cluster would refuse a step of the migration.</source>
        <translation>클러스터가 마이그레이션의 한 단계를 거부하게 됩니다.</translation>
    </message>
    <message>
        <source>Ask an administrator of the cluster for this permission.</source>
        <translation>클러스터 관리자에게 이 권한을 요청하십시오.</translation>
    </message>
    <message>
        <source>The provider has no VDDK image.</source>
        <translation>공급자에 VDDK 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>A warm migration needs it.</source>
        <translation>웜 마이그레이션에 필요합니다.</translation>
    </message>
    <message>
        <source>Set the VDDK image of the provider.</source>
        <translation>공급자의 VDDK 이미지를 설정하십시오.</translation>
    </message>
    <message>
        <source>The source is no vCenter.</source>
        <translation>소스가 vCenter가 아닙니다.</translation>
    </message>
    <message>
        <source>Warm migration is possible from vCenter only.</source>
        <translation>웜 마이그레이션은 vCenter에서만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Migrate cold.</source>
        <translation>콜드로 마이그레이션하십시오.</translation>
    </message>
    <message>
        <source>The project will be created: %1</source>
        <translation>만들 프로젝트: %1</translation>
    </message>
    <message>
        <source>Connect Naru to the vCenter itself.</source>
        <translation>Naru를 vCenter에 직접 연결하십시오.</translation>
    </message>
    <message>
        <source>CD-ROMs and pass-through devices are not checked.</source>
        <translation>CD-ROM과 패스스루 장치는 점검하지 않았습니다.</translation>
    </message>
    <message>
        <source>The provider&apos;s inventory does not show them.</source>
        <translation>공급자의 인벤토리에 나타나지 않습니다.</translation>
    </message>
    <message>
        <source>Disks are not checked.</source>
        <translation>디스크는 점검하지 않았습니다.</translation>
    </message>
    <message>
        <source>Addresses are not checked.</source>
        <translation>주소는 점검하지 않았습니다.</translation>
    </message>
    <message>
        <source>The guest tools do not run.</source>
        <translation>게스트 도구가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Start the guest tools on the source.</source>
        <translation>소스에서 게스트 도구를 시작하십시오.</translation>
    </message>
    <message>
        <source>Permissions are not checked.</source>
        <translation>권한은 점검하지 않았습니다.</translation>
    </message>
    <message>
        <source>The cluster did not answer the question.</source>
        <translation>클러스터가 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>A CD-ROM is connected: %1</source>
        <translation>CD-ROM이 연결되어 있음: %1</translation>
    </message>
</context>
<context>
    <name>naru::GeneralPage</name>
    <message>
        <source>Create the project if it does not exist</source>
        <translation>프로젝트가 없으면 만들기</translation>
    </message>
    <message>
        <source>Plan name</source>
        <translation>계획 이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target provider</source>
        <translation>대상 공급자</translation>
    </message>
    <message>
        <source>Target project</source>
        <translation>대상 프로젝트</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Name the plan and choose where VMs come from and go to.</source>
        <translation>계획의 이름을 정하고 VM을 어디에서 어디로 옮길지 선택하십시오.</translation>
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
    <name>naru::HooksPage</name>
    <message>
        <source>Pre-migration hook</source>
        <translation>마이그레이션 전 후크</translation>
    </message>
    <message>
        <source>Post-migration hook</source>
        <translation>마이그레이션 후 후크</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Playbook (YAML)</source>
        <translation>플레이북(YAML)</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>후크</translation>
    </message>
    <message>
        <source>Optional: Ansible playbooks that run for each VM.</source>
        <translation>선택 사항: VM마다 실행할 Ansible 플레이북입니다.</translation>
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
    <name>naru::MapDialog</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target provider</source>
        <translation>대상 공급자</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Reading the inventory of the source…</source>
        <translation>소스의 인벤토리를 읽는 중…</translation>
    </message>
    <message>
        <source>Enter a name of lower-case letters, digits and hyphens.</source>
        <translation>영문 소문자, 숫자, 하이픈으로 된 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>There is a map of this name already.</source>
        <translation>이 이름의 매핑이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose both providers.</source>
        <translation>두 공급자를 모두 선택하십시오.</translation>
    </message>
</context>
<context>
    <name>naru::MapEntries</name>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>매핑</translation>
    </message>
</context>
<context>
    <name>naru::Maps</name>
    <message>
        <source>Create network map</source>
        <translation>네트워크 매핑 만들기</translation>
    </message>
    <message>
        <source>There is no network map yet.</source>
        <translation>아직 네트워크 매핑이 없습니다.</translation>
    </message>
    <message>
        <source>Create storage map</source>
        <translation>스토리지 매핑 만들기</translation>
    </message>
    <message>
        <source>There is no storage map yet.</source>
        <translation>아직 스토리지 매핑이 없습니다.</translation>
    </message>
    <message>
        <source>No connected endpoint can carry machines in.</source>
        <translation>연결된 엔드포인트 중 머신을 받을 수 있는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Maps are being read…</source>
        <translation>매핑을 읽는 중…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target provider</source>
        <translation>대상 공급자</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>매핑</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>매핑 삭제</translation>
    </message>
    <message>
        <source>Delete the map %1?</source>
        <translation>매핑 %1 항목을 삭제하시겠습니까?</translation>
    </message>
</context>
<context>
    <name>naru::MigrationParts</name>
    <message>
        <source>Providers</source>
        <translation>공급자</translation>
    </message>
    <message>
        <source>Network maps</source>
        <translation>네트워크 매핑</translation>
    </message>
    <message>
        <source>Storage maps</source>
        <translation>스토리지 매핑</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Create migration plan…</source>
        <translation>마이그레이션 계획 만들기…</translation>
    </message>
    <message>
        <source>The cluster has no provider for %1 yet. Create it now?</source>
        <translation>클러스터에 아직 %1의 공급자가 없습니다. 지금 만드시겠습니까?</translation>
    </message>
    <message>
        <source>Create provider</source>
        <translation>공급자 만들기</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>마이그레이션</translation>
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
        <translation>검증하는 중</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비 완료</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>시작할 수 없음</translation>
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
        <translation>미완료</translation>
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
        <translation>아카이브됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Initialize migration</source>
        <translation>마이그레이션 초기화</translation>
    </message>
    <message>
        <source>Preflight inspection</source>
        <translation>사전 점검</translation>
    </message>
    <message>
        <source>Allocate disks</source>
        <translation>디스크 할당</translation>
    </message>
    <message>
        <source>Disk transfer</source>
        <translation>디스크 전송</translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation>컷오버</translation>
    </message>
    <message>
        <source>Guest conversion</source>
        <translation>게스트 변환</translation>
    </message>
    <message>
        <source>Create virtual machine</source>
        <translation>가상 머신 만들기</translation>
    </message>
    <message>
        <source>Pre-migration hook</source>
        <translation>마이그레이션 전 후크</translation>
    </message>
    <message>
        <source>Post-migration hook</source>
        <translation>마이그레이션 후 후크</translation>
    </message>
    <message>
        <source>Warm migration</source>
        <translation>웜 마이그레이션</translation>
    </message>
    <message>
        <source>Cold migration</source>
        <translation>콜드 마이그레이션</translation>
    </message>
    <message>
        <source>As on the source</source>
        <translation>소스와 같게</translation>
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
        <translation>Open Virtual Appliance(OVA)</translation>
    </message>
    <message>
        <source>The address is not valid.</source>
        <translation>주소가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>This provider type is not supported.</source>
        <translation>지원되지 않는 공급자 유형입니다.</translation>
    </message>
    <message>
        <source>The credentials are missing or incomplete.</source>
        <translation>자격 증명이 없거나 불완전합니다.</translation>
    </message>
    <message>
        <source>The provider settings are not valid.</source>
        <translation>공급자 설정이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Connected; reading the inventory</source>
        <translation>연결됨, 인벤토리를 읽는 중</translation>
    </message>
    <message>
        <source>The cluster cannot connect to the provider.</source>
        <translation>클러스터가 공급자에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The user name or the password is not accepted.</source>
        <translation>사용자 이름 또는 비밀번호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate is not verified.</source>
        <translation>인증서가 검증되지 않습니다.</translation>
    </message>
    <message>
        <source>The account lacks privileges on the source.</source>
        <translation>계정에 소스 권한이 부족합니다.</translation>
    </message>
    <message>
        <source>Settings are valid; connecting</source>
        <translation>설정이 올바름, 연결하는 중</translation>
    </message>
    <message>
        <source>Inventory has been read</source>
        <translation>인벤토리를 읽음</translation>
    </message>
    <message>
        <source>Reading the inventory</source>
        <translation>인벤토리를 읽는 중</translation>
    </message>
    <message>
        <source>The inventory cannot be read.</source>
        <translation>인벤토리를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The source provider does not exist.</source>
        <translation>소스 공급자가 없습니다.</translation>
    </message>
    <message>
        <source>The target provider does not exist.</source>
        <translation>대상 공급자가 없습니다.</translation>
    </message>
    <message>
        <source>The source provider is not ready.</source>
        <translation>소스 공급자가 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The target provider is not ready.</source>
        <translation>대상 공급자가 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>A source network does not exist.</source>
        <translation>소스 네트워크가 없습니다.</translation>
    </message>
    <message>
        <source>A target network does not exist.</source>
        <translation>대상 네트워크가 없습니다.</translation>
    </message>
    <message>
        <source>A source datastore does not exist.</source>
        <translation>소스 데이터스토어가 없습니다.</translation>
    </message>
    <message>
        <source>A storage class does not exist.</source>
        <translation>스토리지 클래스가 없습니다.</translation>
    </message>
    <message>
        <source>The network map is not ready.</source>
        <translation>네트워크 매핑이 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The storage map is not ready.</source>
        <translation>스토리지 매핑이 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The target project is not valid.</source>
        <translation>대상 프로젝트가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>The transfer network does not exist.</source>
        <translation>전송 네트워크가 없습니다.</translation>
    </message>
    <message>
        <source>The VDDK image cannot be pulled.</source>
        <translation>VDDK 이미지를 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>The VDDK image is not valid.</source>
        <translation>VDDK 이미지가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>The provider has no VDDK image.</source>
        <translation>공급자에 VDDK 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>A virtual machine no longer exists on the source.</source>
        <translation>소스에 더 이상 없는 가상 머신이 있습니다.</translation>
    </message>
    <message>
        <source>A virtual machine is named in a way that fits none.</source>
        <translation>이름에 맞는 가상 머신이 없습니다.</translation>
    </message>
    <message>
        <source>A virtual machine of this name exists in the target project.</source>
        <translation>대상 프로젝트에 이 이름의 가상 머신이 있습니다.</translation>
    </message>
    <message>
        <source>A network of a virtual machine is not mapped.</source>
        <translation>매핑되지 않은 가상 머신 네트워크가 있습니다.</translation>
    </message>
    <message>
        <source>A datastore of a virtual machine is not mapped.</source>
        <translation>매핑되지 않은 가상 머신 데이터스토어가 있습니다.</translation>
    </message>
    <message>
        <source>Changed-block tracking is off, which a warm migration needs.</source>
        <translation>웜 마이그레이션에 필요한 변경 블록 추적이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>A virtual machine is in the plan twice.</source>
        <translation>계획에 같은 가상 머신이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>A name is changed to one that Kubernetes accepts.</source>
        <translation>이름이 Kubernetes에 맞게 바뀝니다.</translation>
    </message>
    <message>
        <source>The plan is not ready.</source>
        <translation>계획이 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The plan is not valid.</source>
        <translation>계획이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Not ready: %1</source>
        <translation>준비되지 않음: %1</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>준비되지 않음</translation>
    </message>
    <message>
        <source>The plan needs a name.</source>
        <translation>계획에 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The name may have lower-case letters, digits and hyphens only: %1</source>
        <translation>이름에는 영문 소문자, 숫자, 하이픈만 쓸 수 있음: %1</translation>
    </message>
    <message>
        <source>There is a plan of this name already: %1</source>
        <translation>이 이름의 계획이 이미 있음: %1</translation>
    </message>
    <message>
        <source>Choose a source provider.</source>
        <translation>소스 공급자를 선택하십시오.</translation>
    </message>
    <message>
        <source>The source provider is not ready: %1</source>
        <translation>소스 공급자가 준비되지 않음: %1</translation>
    </message>
    <message>
        <source>Choose a target provider.</source>
        <translation>대상 공급자를 선택하십시오.</translation>
    </message>
    <message>
        <source>The target provider is not ready: %1</source>
        <translation>대상 공급자가 준비되지 않음: %1</translation>
    </message>
    <message>
        <source>Choose a target project.</source>
        <translation>대상 프로젝트를 선택하십시오.</translation>
    </message>
    <message>
        <source>This is no valid project name: %1</source>
        <translation>올바른 프로젝트 이름이 아님: %1</translation>
    </message>
    <message>
        <source>The target project does not exist: %1</source>
        <translation>대상 프로젝트가 없음: %1</translation>
    </message>
    <message>
        <source>Choose at least one virtual machine.</source>
        <translation>가상 머신을 하나 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>The target name is not valid for Kubernetes: %1</source>
        <translation>대상 이름이 Kubernetes에 맞지 않음: %1</translation>
    </message>
    <message>
        <source>Two virtual machines would get this name: %1</source>
        <translation>가상 머신 둘이 같은 이름이 됨: %1</translation>
    </message>
    <message>
        <source>This is no valid name for a map: %1</source>
        <translation>올바른 매핑 이름이 아님: %1</translation>
    </message>
    <message>
        <source>There is a map of this name already: %1</source>
        <translation>이 이름의 매핑이 이미 있음: %1</translation>
    </message>
    <message>
        <source>The source is mapped twice: %1</source>
        <translation>소스가 두 번 매핑됨: %1</translation>
    </message>
    <message>
        <source>The network is not mapped: %1</source>
        <translation>매핑되지 않은 네트워크: %1</translation>
    </message>
    <message>
        <source>The datastore is not mapped: %1</source>
        <translation>매핑되지 않은 데이터스토어: %1</translation>
    </message>
    <message>
        <source>Choose a target network for: %1</source>
        <translation>대상 네트워크를 선택하십시오: %1</translation>
    </message>
    <message>
        <source>Choose a storage class for: %1</source>
        <translation>스토리지 클래스를 선택하십시오: %1</translation>
    </message>
    <message>
        <source>Only one network interface can be on the pod network: %1</source>
        <translation>파드 네트워크에는 네트워크 인터페이스를 하나만 연결할 수 있음: %1</translation>
    </message>
    <message>
        <source>Warm migration is possible from vCenter only.</source>
        <translation>웜 마이그레이션은 vCenter에서만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>The hook needs an image.</source>
        <translation>후크에 이미지가 필요합니다.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>심각</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>점검하지 않음</translation>
    </message>
    <message>
        <source>Create provider</source>
        <translation>공급자 만들기</translation>
    </message>
    <message>
        <source>Edit provider</source>
        <translation>공급자 편집</translation>
    </message>
    <message>
        <source>Create network map</source>
        <translation>네트워크 매핑 만들기</translation>
    </message>
    <message>
        <source>Edit network map</source>
        <translation>네트워크 매핑 편집</translation>
    </message>
    <message>
        <source>Create storage map</source>
        <translation>스토리지 매핑 만들기</translation>
    </message>
    <message>
        <source>Edit storage map</source>
        <translation>스토리지 매핑 편집</translation>
    </message>
    <message>
        <source>Create migration plan</source>
        <translation>마이그레이션 계획 만들기</translation>
    </message>
    <message>
        <source>Run migration plan</source>
        <translation>마이그레이션 계획 실행</translation>
    </message>
    <message>
        <source>Cancel migration</source>
        <translation>마이그레이션 취소</translation>
    </message>
    <message>
        <source>Schedule cutover</source>
        <translation>컷오버 일정 설정</translation>
    </message>
    <message>
        <source>Archive migration plan</source>
        <translation>마이그레이션 계획 아카이브</translation>
    </message>
    <message>
        <source>Duplicate migration plan</source>
        <translation>마이그레이션 계획 사본 만들기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
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
    <name>naru::NetworkEntries</name>
    <message>
        <source>Pod network</source>
        <translation>파드 네트워크</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>연결하지 않음</translation>
    </message>
    <message>
        <source>Target network</source>
        <translation>대상 네트워크</translation>
    </message>
</context>
<context>
    <name>naru::NetworkMapDialog</name>
    <message>
        <source>Create network map</source>
        <translation>네트워크 매핑 만들기</translation>
    </message>
    <message>
        <source>Edit network map</source>
        <translation>네트워크 매핑 편집</translation>
    </message>
</context>
<context>
    <name>naru::NetworkMapPage</name>
    <message>
        <source>Network map</source>
        <translation>네트워크 매핑</translation>
    </message>
    <message>
        <source>Name of the new map</source>
        <translation>새 매핑의 이름</translation>
    </message>
    <message>
        <source>New network map</source>
        <translation>새 네트워크 매핑</translation>
    </message>
    <message>
        <source>Where each network of the VMs leads on the target.</source>
        <translation>VM의 각 네트워크를 대상의 어디에 연결할지 정합니다.</translation>
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
    <name>naru::PlanActions</name>
    <message>
        <source>Cancel VMs</source>
        <translation>VM 취소</translation>
    </message>
    <message>
        <source>Cutover now</source>
        <translation>지금 컷오버</translation>
    </message>
    <message>
        <source>Schedule cutover…</source>
        <translation>컷오버 일정 설정…</translation>
    </message>
    <message>
        <source>Remove cutover</source>
        <translation>컷오버 제거</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>사본 만들기</translation>
    </message>
    <message>
        <source>New plan for the canceled VMs</source>
        <translation>취소된 VM으로 새 계획 만들기</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>Export as YAML…</source>
        <translation>YAML로 내보내기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>No plan is selected.</source>
        <translation>선택한 계획이 없습니다.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>재시작</translation>
    </message>
    <message>
        <source>The plan is running.</source>
        <translation>계획이 실행 중입니다.</translation>
    </message>
    <message>
        <source>The plan is not running.</source>
        <translation>계획이 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>The plan has succeeded and cannot run again.</source>
        <translation>이미 성공한 계획이어서 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>The plan is archived.</source>
        <translation>아카이브된 계획입니다.</translation>
    </message>
    <message>
        <source>The VMs are being checked.</source>
        <translation>VM을 점검하는 중입니다.</translation>
    </message>
    <message>
        <source>No selected VM is still running.</source>
        <translation>선택한 VM 중 진행 중인 것이 없습니다.</translation>
    </message>
    <message>
        <source>Only a running warm migration has a cutover.</source>
        <translation>컷오버는 실행 중인 웜 마이그레이션에만 있습니다.</translation>
    </message>
    <message>
        <source>No VM of this plan was canceled.</source>
        <translation>이 계획에서 취소된 VM이 없습니다.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>추가 동작</translation>
    </message>
    <message>
        <source>Preflight could not check the VMs: %1</source>
        <translation>VM을 사전 점검하지 못함: %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>severity, VM, finding</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>Preflight found blockers. Migrate %n VMs to the project %1 all the same?</source>
        <translation>
            <numerusform>사전 점검에서 문제가 발견되었습니다. 그래도 VM %n개를 프로젝트 %1로 마이그레이션하시겠습니까?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Migrate %n VMs to the project %1?</source>
        <translation>
            <numerusform>VM %n개를 프로젝트 %1로 마이그레이션하시겠습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>VMs that are running are shut down and stay off on the source.</source>
        <translation>실행 중인 VM은 종료되며 소스에서 꺼진 채로 남습니다.</translation>
    </message>
    <message>
        <source>VMs go on running. Disks are copied until you set a cutover; nothing is switched over by itself.</source>
        <translation>VM은 계속 실행됩니다. 컷오버를 설정할 때까지 디스크를 복사하며, 저절로 전환되지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the migration of %n VMs?</source>
        <translation>
            <numerusform>VM %n개의 마이그레이션을 취소하시겠습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>What has been copied of them is thrown away. VMs that are done stay on the target.</source>
        <translation>복사된 내용은 버려집니다. 완료된 VM은 대상에 남습니다.</translation>
    </message>
    <message>
        <source>Cancel the migration</source>
        <translation>마이그레이션 취소</translation>
    </message>
    <message numerus="yes">
        <source>Switch %n VMs over now?</source>
        <translation>
            <numerusform>지금 VM %n개를 전환하시겠습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are shut down on the source, the last changes are copied and they are created on the target.</source>
        <translation>소스에서 종료하고 마지막 변경 내용을 복사한 뒤 대상에 만듭니다.</translation>
    </message>
    <message>
        <source>Archive the plan %1?</source>
        <translation>계획 %1 항목을 아카이브하시겠습니까?</translation>
    </message>
    <message>
        <source>Its temporary resources are removed. An archived plan cannot run again.</source>
        <translation>임시 리소스가 제거됩니다. 아카이브한 계획은 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>YAML files (*.yaml *.yml)</source>
        <translation>YAML 파일 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Delete the plan %1?</source>
        <translation>계획 %1 항목을 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>VMs that were migrated stay on the target.</source>
        <translation>마이그레이션된 VM은 대상에 남습니다.</translation>
    </message>
    <message>
        <source>Archive it first: otherwise temporary pods and volumes may stay behind. VMs that were migrated stay on the target.</source>
        <translation>먼저 아카이브하십시오. 그러지 않으면 임시 파드와 볼륨이 남을 수 있습니다. 마이그레이션된 VM은 대상에 남습니다.</translation>
    </message>
</context>
<context>
    <name>naru::PlanDetail</name>
    <message>
        <source>%1: %2, for %3</source>
        <comment>VM, what it waits for, how long</comment>
        <translation>%1: %2, %3 경과</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target provider</source>
        <translation>대상 공급자</translation>
    </message>
    <message>
        <source>Target project</source>
        <translation>대상 프로젝트</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>네트워크 매핑</translation>
    </message>
    <message>
        <source>Storage map</source>
        <translation>스토리지 매핑</translation>
    </message>
    <message>
        <source>Preserve static IPs</source>
        <translation>고정 IP 유지</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Target power state</source>
        <translation>대상 전원 상태</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation>컷오버</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>VMs of the plan</source>
        <translation>계획의 VM</translation>
    </message>
</context>
<context>
    <name>naru::PlanVmsModel</name>
    <message>
        <source>%1 → %2</source>
        <comment>old and new name</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>VM / step / disk</source>
        <translation>VM / 단계 / 디스크</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>경과 시간</translation>
    </message>
</context>
<context>
    <name>naru::PlanWizard</name>
    <message>
        <source>Create migration plan</source>
        <translation>마이그레이션 계획 만들기</translation>
    </message>
    <message>
        <source>Reading the VMs of the source…</source>
        <translation>소스의 VM을 읽는 중…</translation>
    </message>
    <message>
        <source>Creating the plan…</source>
        <translation>계획을 만드는 중…</translation>
    </message>
</context>
<context>
    <name>naru::Plans</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target project</source>
        <translation>대상 프로젝트</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n VMs migrated</source>
        <comment>count of a plan</comment>
        <translation>
            <numerusform>VM %n개 중 %1개 마이그레이션됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>first part is &apos;1 of 3 VMs migrated&apos;</comment>
        <translation>
            <numerusform>%1, 실패 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n canceled</source>
        <comment>first part is &apos;1 of 3 VMs migrated&apos;</comment>
        <translation>
            <numerusform>%1, 취소됨 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::PlansPage</name>
    <message>
        <source>No connected endpoint can carry machines in. Connect an OpenShift cluster with the Migration Toolkit for Virtualization.</source>
        <translation>연결된 엔드포인트 중 머신을 받을 수 있는 곳이 없습니다. Migration Toolkit for Virtualization이 있는 OpenShift 클러스터를 연결하십시오.</translation>
    </message>
    <message>
        <source>Plans are being read…</source>
        <translation>계획을 읽는 중…</translation>
    </message>
    <message>
        <source>There is no plan yet. Create one to migrate VMs.</source>
        <translation>아직 계획이 없습니다. VM을 마이그레이션하려면 계획을 만드십시오.</translation>
    </message>
    <message>
        <source>Import YAML</source>
        <translation>YAML 가져오기</translation>
    </message>
    <message>
        <source>YAML files (*.yaml *.yml)</source>
        <translation>YAML 파일 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Create plan</source>
        <translation>계획 만들기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
</context>
<context>
    <name>naru::PreflightReport</name>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>중요한 이유</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Preflight check of %1</source>
        <translation>%1 사전 점검</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>발견된 문제가 없습니다.</translation>
    </message>
</context>
<context>
    <name>naru::ProviderDialog</name>
    <message>
        <source>Read from server</source>
        <translation>서버에서 읽기</translation>
    </message>
    <message>
        <source>I have compared the fingerprint and trust this server</source>
        <translation>지문을 비교했으며 이 서버를 신뢰합니다</translation>
    </message>
    <message>
        <source>Edit provider</source>
        <translation>공급자 편집</translation>
    </message>
    <message>
        <source>Create provider</source>
        <translation>공급자 만들기</translation>
    </message>
    <message>
        <source>SHA-1 or SHA-256, optional: compared before anything is created</source>
        <translation>SHA-1 또는 SHA-256, 선택 사항: 만들기 전에 비교</translation>
    </message>
    <message>
        <source>Provider type</source>
        <translation>공급자 유형</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Server type</source>
        <translation>서버 유형</translation>
    </message>
    <message>
        <source>Host name or address</source>
        <translation>호스트 이름 또는 주소</translation>
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
        <source>VDDK init image</source>
        <translation>VDDK 초기화 이미지</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>지문</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>NFS path (host:/path)</source>
        <translation>NFS 경로(host:/path)</translation>
    </message>
    <message>
        <source>The cluster is not connected.</source>
        <translation>클러스터가 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Enter a name of lower-case letters, digits and hyphens.</source>
        <translation>영문 소문자, 숫자, 하이픈으로 된 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>There is a provider of this name already.</source>
        <translation>이 이름의 공급자가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>서버의 주소를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>사용자 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter the password or token.</source>
        <translation>비밀번호 또는 토큰을 입력하십시오.</translation>
    </message>
    <message>
        <source>The fingerprint is neither SHA-1 nor SHA-256.</source>
        <translation>지문이 SHA-1도 SHA-256도 아닙니다.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>아직 읽지 않음.</translation>
    </message>
    <message>
        <source>Subject: %1
Issuer: %2
Valid: %3 to %4
SHA-1: %5
SHA-256: %6
               %7</source>
        <translation>주체: %1
발급자: %2
유효 기간: %3 ~ %4
SHA-1: %5
SHA-256: %6
               %7</translation>
    </message>
    <message>
        <source>This computer cannot reach the server: the cluster has read the certificate.</source>
        <translation>이 컴퓨터에서 서버에 연결할 수 없어 클러스터가 인증서를 읽었습니다.</translation>
    </message>
    <message>
        <source>This computer has read the certificate.</source>
        <translation>이 컴퓨터가 인증서를 읽었습니다.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator gave you.</source>
        <translation>서버 관리자가 알려 준 지문과 비교하십시오.</translation>
    </message>
    <message>
        <source>Confirm the certificate first: compare its fingerprint and tick the box.</source>
        <translation>먼저 인증서를 확인하십시오. 지문을 비교하고 확인란을 선택하십시오.</translation>
    </message>
    <message>
        <source>Waiting until the provider is ready.</source>
        <translation>공급자가 준비될 때까지 기다리는 중입니다.</translation>
    </message>
</context>
<context>
    <name>naru::ProvidersPage</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Delete provider</source>
        <translation>공급자 삭제</translation>
    </message>
    <message>
        <source>Delete the provider %1?</source>
        <translation>공급자 %1 항목을 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Its credentials on the cluster are deleted with it. The platform behind it is not touched.</source>
        <translation>클러스터에 있는 자격 증명도 함께 삭제됩니다. 연결된 플랫폼은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>No connected endpoint can carry machines in. Connect an OpenShift cluster with the Migration Toolkit for Virtualization.</source>
        <translation>연결된 엔드포인트 중 머신을 받을 수 있는 곳이 없습니다. Migration Toolkit for Virtualization이 있는 OpenShift 클러스터를 연결하십시오.</translation>
    </message>
    <message>
        <source>There is no provider.</source>
        <translation>공급자가 없습니다.</translation>
    </message>
    <message>
        <source>Providers are being read…</source>
        <translation>공급자를 읽는 중…</translation>
    </message>
    <message>
        <source>Create provider</source>
        <translation>공급자 만들기</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
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
    <name>naru::ReviewPage</name>
    <message>
        <source>Save report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 점검</translation>
    </message>
    <message>
        <source>Preflight check</source>
        <translation>사전 점검</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>중요한 이유</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Checking the VMs…</source>
        <translation>VM을 점검하는 중…</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (새로 만듦)</translation>
    </message>
    <message>
        <source>Plan name</source>
        <translation>계획 이름</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target provider</source>
        <translation>대상 공급자</translation>
    </message>
    <message>
        <source>Target project</source>
        <translation>대상 프로젝트</translation>
    </message>
    <message>
        <source>%1 (will be created)</source>
        <translation>%1 (만들 예정)</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VM</translation>
    </message>
    <message numerus="yes">
        <source>%n VMs: %1</source>
        <translation>
            <numerusform>VM %n개: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>네트워크 매핑</translation>
    </message>
    <message>
        <source>Storage map</source>
        <translation>스토리지 매핑</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>후크</translation>
    </message>
    <message numerus="yes">
        <source>%n blockers were found.</source>
        <translation>
            <numerusform>진행을 막는 문제 %n개가 발견되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan can be created, but it should not be started before they are mended.</source>
        <translation>계획을 만들 수는 있지만 문제를 해결하기 전에 시작하면 안 됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings were found.</source>
        <translation>
            <numerusform>경고 %n개가 발견되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>진행을 막는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>HTML page (*.html);;CSV table (*.csv)</source>
        <translation>HTML 페이지 (*.html);;CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>검토</translation>
    </message>
    <message>
        <source>Check what will be created. Blockers keep the plan from running.</source>
        <translation>만들 내용을 확인하십시오. 막는 문제가 있으면 계획을 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마침</translation>
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
        <source>How often Naru looks for tasks of other Naru programs</source>
        <translation>다른 Naru 프로그램의 작업을 확인하는 간격</translation>
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
    <name>naru::SourceVmsModel</name>
    <message numerus="yes">
        <source>%n disks, %1</source>
        <translation>
            <numerusform>디스크 %n개, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this name fits Kubernetes: enter a name, or a random one is given.</source>
        <translation>이 이름에는 Kubernetes에 맞는 글자가 없습니다. 이름을 입력하지 않으면 임의의 이름이 쓰입니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전원</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>우려 사항</translation>
    </message>
    <message>
        <source>Name on the target</source>
        <translation>대상에서의 이름</translation>
    </message>
</context>
<context>
    <name>naru::StorageEntries</name>
    <message>
        <source>%1 (default for virtualization)</source>
        <translation>%1 (가상화 기본값)</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (기본값)</translation>
    </message>
    <message>
        <source>Target storage class</source>
        <translation>대상 스토리지 클래스</translation>
    </message>
</context>
<context>
    <name>naru::StorageMapDialog</name>
    <message>
        <source>Create storage map</source>
        <translation>스토리지 매핑 만들기</translation>
    </message>
    <message>
        <source>Edit storage map</source>
        <translation>스토리지 매핑 편집</translation>
    </message>
</context>
<context>
    <name>naru::StorageMapPage</name>
    <message>
        <source>Storage map</source>
        <translation>스토리지 매핑</translation>
    </message>
    <message>
        <source>Name of the new map</source>
        <translation>새 매핑의 이름</translation>
    </message>
    <message>
        <source>New storage map</source>
        <translation>새 스토리지 매핑</translation>
    </message>
    <message>
        <source>The storage class that takes the disks of each datastore.</source>
        <translation>각 데이터스토어의 디스크를 받을 스토리지 클래스를 정합니다.</translation>
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
    <name>naru::TypePage</name>
    <message>
        <source>Preserve static IPs</source>
        <translation>고정 IP 유지</translation>
    </message>
    <message>
        <source>VMs are shut down first, then copied. The simplest way; VMs are down while their disks are copied.</source>
        <translation>먼저 VM을 종료한 뒤 복사합니다. 가장 간단하지만 디스크를 복사하는 동안 VM을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Disks are copied while VMs run, again and again. At the cutover they are shut down and only the last changes are copied. Needs changed block tracking and a VDDK image.</source>
        <translation>VM이 실행되는 동안 디스크를 반복하여 복사합니다. 컷오버 때 종료하고 마지막 변경 내용만 복사합니다. 변경 블록 추적과 VDDK 이미지가 필요합니다.</translation>
    </message>
    <message>
        <source>Target power state</source>
        <translation>대상 전원 상태</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
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
    <name>naru::VmFilterPage</name>
    <message>
        <source>VM filter</source>
        <translation>VM 필터</translation>
    </message>
    <message>
        <source>All datacenters</source>
        <translation>모든 데이터 센터</translation>
    </message>
    <message>
        <source>All datacenters, or only the VMs of some of them.</source>
        <translation>모든 데이터 센터 또는 일부의 VM만 봅니다.</translation>
    </message>
</context>
<context>
    <name>naru::VmsPage</name>
    <message>
        <source>The source has no VM that fits the filter.</source>
        <translation>소스에 필터에 맞는 VM이 없습니다.</translation>
    </message>
    <message>
        <source>Choose selected</source>
        <translation>선택 항목 추가</translation>
    </message>
    <message>
        <source>Leave out selected</source>
        <translation>선택 항목 제외</translation>
    </message>
    <message numerus="yes">
        <source>%n VMs chosen</source>
        <translation>
            <numerusform>VM %n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Choose the VMs to migrate. Double-click a target name to change it.</source>
        <translation>마이그레이션할 VM을 선택하십시오. 대상 이름을 바꾸려면 두 번 클릭하십시오.</translation>
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
        <translation>비밀번호는 --password-stdin 또는 --password-fd로 주거나 터미널에서 입력하십시오.</translation>
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
        <translation>프록시: http://host:port 또는 socks5://host:port, 직접 연결은 &quot;none&quot;</translation>
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
    <message>
        <source>Name of the object</source>
        <translation>개체 이름</translation>
    </message>
    <message>
        <source>Names of the objects; all when there are none</source>
        <translation>개체 이름들, 없으면 모두</translation>
    </message>
    <message>
        <source>YAML file; &quot;-&quot; for the standard input</source>
        <translation>YAML 파일, 표준 입력은 &quot;-&quot;</translation>
    </message>
    <message>
        <source>Source provider</source>
        <translation>소스 공급자</translation>
    </message>
    <message>
        <source>Target provider</source>
        <translation>대상 공급자</translation>
    </message>
    <message>
        <source>Create a map</source>
        <translation>매핑 만들기</translation>
    </message>
    <message>
        <source>List maps</source>
        <translation>매핑 목록</translation>
    </message>
    <message>
        <source>Show one map</source>
        <translation>매핑 하나 표시</translation>
    </message>
    <message>
        <source>Delete a map that no plan uses</source>
        <translation>계획에서 쓰지 않는 매핑 삭제</translation>
    </message>
    <message>
        <source>Print as YAML</source>
        <translation>YAML로 출력</translation>
    </message>
    <message>
        <source>Create from YAML</source>
        <translation>YAML로 만들기</translation>
    </message>
    <message>
        <source>Network maps</source>
        <translation>네트워크 매핑</translation>
    </message>
    <message>
        <source>SOURCE=pod, SOURCE=ignored or SOURCE=NAMESPACE/ATTACHMENT; repeatable</source>
        <translation>SOURCE=pod, SOURCE=ignored 또는 SOURCE=NAMESPACE/ATTACHMENT, 네임스페이스와 연결 정의 이름, 반복 가능</translation>
    </message>
    <message>
        <source>Storage maps</source>
        <translation>스토리지 매핑</translation>
    </message>
    <message>
        <source>DATASTORE=STORAGE-CLASS[,ACCESS-MODE[,VOLUME-MODE]]; repeatable</source>
        <translation>DATASTORE=STORAGE-CLASS[,ACCESS-MODE[,VOLUME-MODE]], 데이터스토어마다 반복 가능</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>매핑</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>VMS</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>HOSTS</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>NETWORKS</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>ENTRIES</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>PROGRESS</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>네트워크 매핑</translation>
    </message>
    <message>
        <source>Storage map</source>
        <translation>스토리지 매핑</translation>
    </message>
    <message>
        <source>Target project</source>
        <translation>대상 프로젝트</translation>
    </message>
    <message>
        <source>VMs migrated</source>
        <translation>VM 마이그레이션됨</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>FINDING</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>The cluster that carries the machines in</source>
        <translation>머신을 받는 클러스터</translation>
    </message>
    <message>
        <source>Project of the migration objects</source>
        <translation>마이그레이션 개체의 프로젝트</translation>
    </message>
    <message>
        <source>Going on with what was interrupted before: %1</source>
        <translation>이전에 중단된 작업을 계속함: %1</translation>
    </message>
    <message>
        <source>Project the machines go to</source>
        <translation>머신을 옮길 프로젝트</translation>
    </message>
    <message>
        <source>Create the target project when it is missing</source>
        <translation>대상 프로젝트가 없으면 만들기</translation>
    </message>
    <message>
        <source>Name or id of a machine; repeatable</source>
        <translation>머신의 이름 또는 ID, 반복 가능</translation>
    </message>
    <message>
        <source>MACHINE=TARGET-NAME; repeatable</source>
        <translation>MACHINE=TARGET-NAME, 반복 가능</translation>
    </message>
    <message>
        <source>Existing network map</source>
        <translation>기존 네트워크 매핑</translation>
    </message>
    <message>
        <source>Entry of a new network map, as in netmap create; repeatable</source>
        <translation>netmap create와 같은 새 네트워크 매핑 항목, 반복 가능</translation>
    </message>
    <message>
        <source>Existing storage map</source>
        <translation>기존 스토리지 매핑</translation>
    </message>
    <message>
        <source>Entry of a new storage map, as in storagemap create; repeatable</source>
        <translation>storagemap create와 같은 새 스토리지 매핑 항목, 반복 가능</translation>
    </message>
    <message>
        <source>Warm migration</source>
        <translation>웜 마이그레이션</translation>
    </message>
    <message>
        <source>Power state on the target</source>
        <translation>대상에서의 전원 상태</translation>
    </message>
    <message>
        <source>Ansible playbook to run before</source>
        <translation>먼저 실행할 Ansible 플레이북</translation>
    </message>
    <message>
        <source>Ansible playbook to run afterwards</source>
        <translation>나중에 실행할 Ansible 플레이북</translation>
    </message>
    <message>
        <source>Image that runs the hooks</source>
        <translation>후크를 실행할 이미지</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Check and create a plan</source>
        <translation>점검하고 계획 만들기</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>계획 이름</translation>
    </message>
    <message>
        <source>Start although preflight finds something critical</source>
        <translation>사전 점검에서 심각한 문제가 있어도 시작</translation>
    </message>
    <message>
        <source>Only this machine; repeatable</source>
        <translation>이 머신만, 반복 가능</translation>
    </message>
    <message>
        <source>Cut over now</source>
        <translation>지금 전환</translation>
    </message>
    <message>
        <source>Remove the scheduled cutover</source>
        <translation>예약된 컷오버 제거</translation>
    </message>
    <message>
        <source>Time, as 2026-01-31T15:00 or 2026-01-31T15:00Z</source>
        <translation>시각: 2026-01-31T15:00 또는 2026-01-31T15:00Z</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>사본의 이름</translation>
    </message>
    <message>
        <source>Only the machines that were canceled</source>
        <translation>취소된 머신만</translation>
    </message>
    <message>
        <source>Start a plan and follow it</source>
        <translation>계획을 시작하고 진행 상황 표시</translation>
    </message>
    <message>
        <source>Run the machines again that did not succeed</source>
        <translation>성공하지 못한 머신 다시 실행</translation>
    </message>
    <message>
        <source>Follow a running plan</source>
        <translation>실행 중인 계획의 진행 상황 표시</translation>
    </message>
    <message>
        <source>Cancel machines of a running plan</source>
        <translation>실행 중인 계획의 머신 취소</translation>
    </message>
    <message>
        <source>Set the cutover of a warm plan</source>
        <translation>웜 계획의 컷오버 설정</translation>
    </message>
    <message>
        <source>Archive a plan</source>
        <translation>계획 아카이브</translation>
    </message>
    <message>
        <source>Make a copy of a plan</source>
        <translation>계획의 사본 만들기</translation>
    </message>
    <message>
        <source>Migration plans</source>
        <translation>마이그레이션 계획</translation>
    </message>
    <message>
        <source>List plans</source>
        <translation>계획 목록</translation>
    </message>
    <message>
        <source>Show a plan with its machines</source>
        <translation>계획과 머신 표시</translation>
    </message>
    <message>
        <source>Check a plan before it is started</source>
        <translation>시작하기 전에 계획 점검</translation>
    </message>
    <message>
        <source>Delete a plan</source>
        <translation>계획 삭제</translation>
    </message>
    <message>
        <source>Print as YAML, with maps and hooks</source>
        <translation>매핑과 후크를 포함하여 YAML로 출력</translation>
    </message>
    <message>
        <source>This plan cannot run again. For the canceled machines: naructl plan duplicate %1 --canceled-only</source>
        <translation>이 계획은 다시 실행할 수 없습니다. 취소된 머신: naructl plan duplicate %1 --canceled-only</translation>
    </message>
    <message>
        <source>The migration goes on in the cluster. To see it again:</source>
        <translation>마이그레이션은 클러스터에서 계속됩니다. 다시 보려면:</translation>
    </message>
    <message>
        <source>The certificate was read from this computer.</source>
        <translation>인증서를 이 컴퓨터에서 읽었습니다.</translation>
    </message>
    <message>
        <source>The certificate was read through the cluster.</source>
        <translation>인증서를 클러스터를 통해 읽었습니다.</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>%1의 비밀번호</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Host name or address; host:/path for OVA</source>
        <translation>호스트 이름 또는 주소, OVA는 host:/path</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>VDDK init image</source>
        <translation>VDDK 초기화 이미지</translation>
    </message>
    <message>
        <source>What answers at the address</source>
        <translation>주소에서 응답하는 서버</translation>
    </message>
    <message>
        <source>The cluster verifies nothing: only for tests</source>
        <translation>클러스터가 아무것도 검증하지 않음: 시험용</translation>
    </message>
    <message>
        <source>Providers: where machines come from and go to</source>
        <translation>공급자: 머신을 가져오고 보내는 곳</translation>
    </message>
    <message>
        <source>Create a provider and wait until it is ready</source>
        <translation>공급자를 만들고 준비될 때까지 기다림</translation>
    </message>
    <message>
        <source>List providers</source>
        <translation>공급자 목록</translation>
    </message>
    <message>
        <source>Show one provider</source>
        <translation>공급자 하나 표시</translation>
    </message>
    <message>
        <source>Delete a provider that no plan uses</source>
        <translation>계획에서 쓰지 않는 공급자 삭제</translation>
    </message>
    <message>
        <source>Print as YAML, without secrets</source>
        <translation>비밀 정보 없이 YAML로 출력</translation>
    </message>
</context>
</TS>
