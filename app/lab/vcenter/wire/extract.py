#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes vim25.schema: the names, types and order of the vim25 elements that the lab's vCenter speaks.

Order is significant in vim25, and Debian's python3-pyvmomi holds the ordered schema up to API 6.7.1. Run by hand
when a method or a type is added to the lists below:

    /usr/bin/python3 app/lab/vcenter/wire/extract.py > app/lab/vcenter/wire/vim25.schema

Format: `data NAME BASE`, `enum NAME VALUE...` or `object NAME BASE` begins a type. Indented lines belong to it:
`FIELD TYPE` is a field of a data type or a property of an object, `TYPE[]` an array, a leading `?` marks an optional one;
`call NAME RESULT PRIVILEGE` is a method and the deeper indented lines below it are its parameters.
"""
import re

from pyVmomi import VmomiSupport, vim  # noqa: F401  (importing vim registers the types)

OBJECTS = """ServiceInstance Folder Datacenter ClusterComputeResource ComputeResource HostSystem ResourcePool VirtualApp
VirtualMachine Datastore StoragePod Network OpaqueNetwork DistributedVirtualPortgroup VmwareDistributedVirtualSwitch
SearchIndex SessionManager OptionManager Task TaskManager TaskHistoryCollector EventManager EventHistoryCollector
ViewManager ContainerView ListView PropertyCollector PropertyFilter VirtualMachineSnapshot""".split()

METHODS = """RetrieveServiceContent CurrentTime Login Logout SessionIsActive TerminateSession
CreateContainerView CreateListView DestroyView ModifyListView
CreatePropertyCollector DestroyPropertyCollector CreateFilter DestroyPropertyFilter RetrieveProperties
RetrievePropertiesEx ContinueRetrievePropertiesEx CancelRetrievePropertiesEx WaitForUpdatesEx CancelWaitForUpdates
CheckForUpdates WaitForUpdates
CreateCollectorForTasks CancelTask ReadNextTasks ReadPreviousTasks RewindCollector ResetCollector DestroyCollector
SetCollectorPageSize
QueryEvents CreateCollectorForEvents ReadNextEvents ReadPreviousEvents
FindByUuid FindByInventoryPath FindByDnsName FindByIp FindAllByUuid FindChild QueryOptions
PowerOnVM_Task PowerOffVM_Task ResetVM_Task SuspendVM_Task ShutdownGuest RebootGuest StandbyGuest PowerOnMultiVM_Task
CreateSnapshot_Task CreateSnapshotEx_Task RemoveSnapshot_Task RemoveAllSnapshots_Task ReconfigVM_Task
QueryChangedDiskAreas""".split()

SUBTYPES = """TraversalSpec
VirtualDisk VirtualCdrom VirtualVmxnet3 VirtualE1000 VirtualE1000e VirtualLsiLogicSASController ParaVirtualSCSIController
VirtualAHCIController VirtualIDEController VirtualPCIController VirtualPS2Controller VirtualSIOController
VirtualKeyboard VirtualPointingDevice VirtualMachineVideoCard VirtualMachineVMCIDevice VirtualUSBXHCIController
VirtualDiskFlatVer2BackingInfo VirtualCdromIsoBackingInfo VirtualCdromAtapiBackingInfo
VirtualCdromRemotePassthroughBackingInfo VirtualCdromRemoteAtapiBackingInfo VirtualEthernetCardNetworkBackingInfo
VirtualEthernetCardDistributedVirtualPortBackingInfo VirtualDeviceDeviceBackingInfo
VirtualKeyboardOption
VmfsDatastoreInfo NasDatastoreInfo HostVmfsVolume HostNasVolume
ClusterConfigInfoEx ClusterComputeResourceSummary HostListSummary VMwareDVSConfigInfo VMwareDVSPortSetting
VmwareDistributedVirtualSwitchVlanIdSpec DVSNameArrayUplinkPortPolicy OpaqueNetworkSummary StoragePodSummary
LocalizedMethodFault TaskReasonUser TaskReasonSystem TaskFilterSpec ClusterPowerOnVmResult
EventEx ExtendedEvent UserLoginSessionEvent UserLogoutSessionEvent BadUsernameSessionEvent NoAccessUserEvent
VmPoweredOnEvent VmPoweredOffEvent VmStartingEvent VmStoppingEvent VmResettingEvent VmSuspendedEvent VmSuspendingEvent
VmGuestShutdownEvent VmGuestRebootEvent VmGuestStandbyEvent VmReconfiguredEvent TaskEvent VmFailedToPowerOnEvent
VmFailedToPowerOffEvent VmFailedToResetEvent VmFailedToSuspendEvent
InvalidLogin NotAuthenticated NoPermission InvalidProperty InvalidArgument InvalidCollectorVersion RequestCanceled
ManagedObjectNotFound MethodNotFound InvalidRequest InvalidType NotSupported InvalidPowerState InvalidState
ToolsUnavailable TaskInProgress SystemError GenericVmConfigFault InvalidName FileFault NotFound HostCommunication
HostNotConnected SnapshotFault ResourceInUse InsufficientMemoryResourcesFault InvalidDeviceSpec VmConfigFault""".split()

PRIMITIVES = {"boolean": "boolean", "byte": "byte", "short": "short", "int": "int", "long": "long", "float": "float",
              "double": "double", "string": "string", "vmodl.DateTime": "dateTime", "vmodl.URI": "anyURI",
              "vmodl.Binary": "base64Binary", "anyType": "anyType", "vmodl.Any": "anyType",
              "vmodl.TypeName": "string", "vmodl.PropertyPath": "string", "vmodl.MethodName": "string",
              "void": "void", "vmodl.DataObject": "DataObject", "vmodl.ManagedObject": "ManagedObjectReference"}
OPTIONAL = VmomiSupport.F_OPTIONAL

data, managed, enums = VmomiSupport._dataDefMap, VmomiSupport._managedDefMap, VmomiSupport._enumDefMap
vmodl_name = {definition[1]: name for table in (data, managed, enums) for name, definition in table.items()}
needed = []


def with_bases(name):
    while name in managed:
        yield name
        name = managed[name][2]


served = {base for name in OBJECTS for base in with_bases(vmodl_name[name])}


def wire(type_name):
    """The name on the wire of a vmodl type, remembering that the type is needed."""
    bare = type_name.replace("[]", "")
    suffix = "[]" if type_name.endswith("[]") else ""
    if bare in PRIMITIVES:
        return PRIMITIVES[bare] + suffix
    need(bare)
    return next(table[bare][1] for table in (data, managed, enums) if bare in table) + suffix


def need(name):
    if name not in needed and name not in ("ManagedObject", "DataObject"):
        needed.append(name)


def fields(indent, entries):
    for name, type_name, _, flags in (entry[:4] for entry in entries or []):
        if flags & VmomiSupport.F_LINK:  # the key of another object, which the wire carries as a string
            type_name = "string[]" if type_name.endswith("[]") else "string"
        yield f"{indent}{'?' if flags & OPTIONAL else ''}{name} {wire(type_name)}"


def methods(entries):
    for _, name, _, parameters, result, privilege, _ in entries or []:
        if name in METHODS:
            yield f"  call {name} {wire(result[1])} {privilege or '-'}"
            yield from fields("    ", parameters)


def describe(name):
    if name in enums:
        yield f"enum {enums[name][1]} {' '.join(enums[name][3])}"
    elif name in data:
        # pyVmomi derives the wrapper from the fault that it wraps; the wire does not.
        base = "vmodl.DynamicData" if data[name][1] == "LocalizedMethodFault" else data[name][2]
        yield f"data {data[name][1]} {wire(base) if base not in PRIMITIVES else '-'}"
        # On the wire every fault in a field is wrapped with its message, except in the wrapper itself.
        wrapped = "MethodFault" if data[name][1] == "LocalizedMethodFault" else "LocalizedMethodFault"
        yield from (re.sub(r"\bMethodFault\b", wrapped, field) for field in fields("  ", data[name][4]))
    else:
        base = managed[name][2]
        yield f"object {managed[name][1]} {'-' if base in PRIMITIVES else wire(base)}"
        if name in served:
            yield from fields("  ", managed[name][4])
            yield from methods(managed[name][5])


def main():
    for name in OBJECTS + SUBTYPES:
        if name in vmodl_name:
            need(vmodl_name[name])
        else:
            raise SystemExit(f"{name}: no such type")
    lines = {}
    for name in needed:  # grows while it is walked
        lines[name] = list(describe(name))
    print("# Made by extract.py; do not edit.")
    for name in sorted(lines, key=lambda n: lines[n][0].split()[1]):
        print("\n".join(lines[name]))


main()
