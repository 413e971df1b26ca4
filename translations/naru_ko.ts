<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>naru::Application</name>
    <message>
        <source>Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the endpoints of the running lab and trust their certificates?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything: name, IP address, UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search. ↑ ↓ choose, Enter opens, Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln result(s): type more to narrow them down.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::ConnectionForm</name>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ConnectionPage</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the credentials in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are forgotten when Naru is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as in the settings; none: direct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ConnectionText</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubeconfig file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip certificate validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vcenter.example.com or https://vcenter.example.com/sdk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>administrator@vsphere.local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://api.cluster.example.com:6443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the file&apos;s current context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: KUBECONFIG or ~/.kube/config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: SHA-1 or SHA-256, compared before anything is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vCenter Server, or a single ESXi host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OpenShift or Kubernetes cluster with KubeVirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Linux host that runs virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Mold or CloudStack management server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address and token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ConsentPage</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Naru run this program to log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect without verifying the certificate, at my own risk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::DetailPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::EndpointActions</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the endpoint “%1” from Naru?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings and stored credentials are deleted. Nothing changes on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::EndpointStatusBar</name>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>endpoint and its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>state and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::EndpointWizard</name>
    <message>
        <source>Add endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ErrorText</name>
    <message>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server is up and not overloaded, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the network and the proxy setting, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one your administrator gives you, then confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or the password is not accepted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the credentials again. Repeated failures may lock the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for this permission, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the inventory and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it in the meantime: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its present state, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible in its present state: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what the server objects to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not support this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to slow down: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address belongs to the right kind of server. The details help support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An internal error occurred: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has expired: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was issued for another name than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the name in the certificate as the address, or confirm its fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is outside its validity period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the certificate renewed, and check the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate change detected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be intercepting the connection. Connect only after your administrator has confirmed the new fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login runs a program on this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it only when you know where this file comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of this server would not be verified: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone on the network could read the credentials. Use a CA certificate or a fingerprint instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is already taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address belongs to the right kind of server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory service needs a token, and this login has none: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with a token, or add the source as an endpoint of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no host of this name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling and the name server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and that the service is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it in your desktop, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials are asked for once per session instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sentence and remedy</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::EventsModel</name>
    <message>
        <source>The credentials were not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::HardwareModel</name>
    <message>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw device mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass-through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::InventorySection</name>
    <message>
        <source>Hosts and clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Naru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a vCenter, an OpenShift cluster or another place where virtual machines run. Naru shows them side by side and carries them from one to the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::KindPage</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to connect to?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::LabEndpoints</name>
    <message>
        <source>Lab vCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab OpenShift</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::MainWindow</name>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Naru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naru %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One window over vSphere and OpenShift Virtualization. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks and events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::Navigation</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ObjectColumns</name>
    <message>
        <source>%1 of %2</source>
        <comment>amount in use</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accessible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default for virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest operating system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datastores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ObjectPage</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the devices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the inventory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost. Naru is trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is not connected. Connect it with the context menu of the tree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ObjectSummary</name>
    <message>
        <source>Not accessible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>product and version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ObjectTable</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ObjectText</name>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datastore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datastore cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data centers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datastores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datastore clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributed port group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opaque network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network attachment definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate verified by the system&apos;s authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate verified by the endpoint&apos;s own CA certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate matches the confirmed fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate is not verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::OperationText</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform does not offer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another task is running on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is powered on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is powered off already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is starting, stopping or migrating right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest tools are not running, so the guest cannot be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not report its power state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selection spans several endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connected endpoint can take virtual machines in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::OperationsModel</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::ResultPage</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::SecretsDialog</name>
    <message>
        <source>Keep in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often Naru asks for what a server does not report by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as the system; none: direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::TasksPane</name>
    <message>
        <source>Nothing has happened since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks and events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::TasksTable</name>
    <message>
        <source>No task has been started yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close as failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task goes on as soon as you enter the credentials again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::TrustPage</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent to this server yet. Ask its administrator for the fingerprint, over another way than this network, and compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the SHA-256 or SHA-1 fingerprint here (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I compared the fingerprint, and it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate change detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server presents another certificate than the one that was confirmed. Somebody may be intercepting the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority that this computer knows vouches for this certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a SHA-256 or SHA-1 fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It differs: do not connect.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::VmActions</name>
    <message>
        <source>%1: %2</source>
        <comment>action and why it is disabled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln virtual machine(s)?</source>
        <comment>power action</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is not saved in the guests will be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::WizardDialog</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naru::format</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>naructl</name>
    <message>
        <source>Naru on the command line: carries virtual machines from one platform to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the profile to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read passwords and tokens from the standard input, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read passwords and tokens from this file descriptor, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To agree, run again with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it with --password-stdin or --password-fd, or on a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SETTINGS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRUSTED BY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places to connect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a place and keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy, as http://host:port or socks5://host:port; &quot;none&quot; for a direct connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a first try asked to agree to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect and say who answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget an endpoint and its password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STORAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUEST OS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENDPOINT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CORES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEMORY USED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAPACITY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FREE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List datastores and storage classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work goes on where it was begun. The next naructl or Naru shows how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endpoint of this name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several endpoints can migrate: name one with --endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint with the Migration Toolkit for Virtualization is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256 or SHA-1) that the server&apos;s certificate must have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the authorities (PEM) that vouch for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the fingerprint of an unknown certificate, and accept it with --accept-fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed SHA-256 fingerprint, compared with the administrator&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the SHA-256 fingerprint with the administrator&apos;s. To accept it, run again with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server presents this certificate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no virtual machine of this name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several virtual machines have this name: %1. Use the id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or id of the virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch a virtual machine on or off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
