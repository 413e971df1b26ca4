#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/vim25/golden-requests/<name>.xml: vim25 requests as Debian's pyVmomi serializes them.

pyVmomi holds the ordered schema of vSphere (up to 6.7.1), which vcsim does not check; so these files are the oracle for
the order of elements and for where xsi:type stands. The values in them are those of values.json in the same folder.
Only the method element is kept, indented. Run again after adding a request, and commit what comes out:

    tests/peers/golden/make-requests.py            write the files
    tests/peers/golden/make-requests.py --check    exit 1 when a file is missing, out of date or has no request any more
"""
import json
import sys
from pathlib import Path
from xml.dom import minidom

from pyVmomi import SoapAdapter, VmomiSupport, vim, vmodl

FOLDER = Path(__file__).resolve().parents[2] / "data" / "vim25" / "golden-requests"
VALUES = json.loads((FOLDER / "values.json").read_text(encoding="utf-8"))


class Recorder(SoapAdapter.SoapStubAdapterBase):
    """A stub that keeps the serialized request instead of sending it."""

    def __init__(self):
        super().__init__(version=VmomiSupport.newestVersions.Get("vim"))
        self.requestContext = None
        self.request = None

    def InvokeMethod(self, mo, info, args):
        self.request = self.SerializeRequest(mo, info, args)

    def InvokeAccessor(self, mo, info):
        raise NotImplementedError("only method calls are recorded")


RECORDER = Recorder()


def reference(kind, value):
    return kind(value, RECORDER)


ROOT = reference(vim.Folder, VALUES["rootFolder"])
DATACENTER = reference(vim.Datacenter, VALUES["datacenter"])
VM = reference(vim.VirtualMachine, VALUES["vm"])
OTHER_VM = reference(vim.VirtualMachine, VALUES["otherVm"])
HOST = reference(vim.HostSystem, VALUES["host"])
VIEW = reference(vim.view.ContainerView, VALUES["view"])
TASK = reference(vim.Task, VALUES["task"])
SNAPSHOT = reference(vim.vm.Snapshot, VALUES["snapshot"])
INSTANCE = reference(vim.ServiceInstance, "ServiceInstance")
SESSIONS = reference(vim.SessionManager, "SessionManager")
VIEWS = reference(vim.view.ViewManager, "ViewManager")
TASKS = reference(vim.TaskManager, "TaskManager")
COLLECTOR = reference(vmodl.query.PropertyCollector, VALUES["propertyCollector"])
DEFAULT_COLLECTOR = reference(vmodl.query.PropertyCollector, "propertyCollector")
FILTER = reference(vmodl.query.PropertyCollector.Filter, "session[52fa]52fd")

PC = vmodl.query.PropertyCollector
TYPES = {"VirtualMachine": vim.VirtualMachine, "HostSystem": vim.HostSystem}


def view_filter():
    """Every machine and host of a container view, with chosen properties."""
    return PC.FilterSpec(
        propSet=[
            PC.PropertySpec(type=vim.VirtualMachine, all=False, pathSet=VALUES["vmProperties"]),
            PC.PropertySpec(type=vim.HostSystem, all=False, pathSet=VALUES["hostProperties"]),
        ],
        objectSet=[PC.ObjectSpec(obj=VIEW, skip=True, selectSet=[
            PC.TraversalSpec(name="view", type=vim.view.ContainerView, path="view", skip=False)])])


def object_filter(obj, kind, paths):
    """Chosen properties of one object."""
    return PC.FilterSpec(propSet=[PC.PropertySpec(type=kind, all=False, pathSet=paths)],
                         objectSet=[PC.ObjectSpec(obj=obj, skip=False)])


def existing_objects():
    """The same of several objects, some of which may be gone."""
    spec = object_filter(VM, vim.VirtualMachine, VALUES["vmProperties"])
    spec.objectSet.append(PC.ObjectSpec(obj=OTHER_VM, skip=False))
    spec.reportMissingObjectsInResults = True
    return spec


def drs_options():
    return [vim.option.OptionValue(key="OverrideAutomationLevel", value="fullyAutomated"),
            vim.option.OptionValue(key="ReserveResources", value=True)]


REQUESTS = {
    "RetrieveServiceContent": lambda: INSTANCE.RetrieveContent(),
    "CurrentTime": lambda: INSTANCE.CurrentTime(),
    "Login": lambda: SESSIONS.Login(VALUES["user"], VALUES["password"], VALUES["locale"]),
    "Login-without-locale": lambda: SESSIONS.Login(VALUES["user"], VALUES["password"]),
    "Logout": lambda: SESSIONS.Logout(),
    "SessionIsActive": lambda: SESSIONS.SessionIsActive(VALUES["sessionKey"], VALUES["user"]),
    "CreateContainerView": lambda: VIEWS.CreateContainerView(ROOT, [TYPES[t] for t in VALUES["viewTypes"]], True),
    "DestroyView": lambda: VIEW.Destroy(),
    "CreatePropertyCollector": lambda: DEFAULT_COLLECTOR.CreatePropertyCollector(),
    "DestroyPropertyCollector": lambda: COLLECTOR.Destroy(),
    "CreateFilter": lambda: COLLECTOR.CreateFilter(view_filter(), False),
    "CreateFilter-task": lambda: COLLECTOR.CreateFilter(object_filter(TASK, vim.Task, ["info"]), False),
    "CreateFilter-recentTask": lambda: COLLECTOR.CreateFilter(PC.FilterSpec(
        propSet=[PC.PropertySpec(type=vim.Task, all=False, pathSet=["info"])],
        objectSet=[PC.ObjectSpec(obj=TASKS, skip=True, selectSet=[
            PC.TraversalSpec(name="tasks", type=vim.TaskManager, path="recentTask", skip=False)])]), False),
    "DestroyPropertyFilter": lambda: FILTER.Destroy(),
    "RetrievePropertiesEx": lambda: COLLECTOR.RetrievePropertiesEx(
        [view_filter()], PC.RetrieveOptions(maxObjects=VALUES["maxObjects"])),
    "RetrievePropertiesEx-one-object": lambda: COLLECTOR.RetrievePropertiesEx(
        [object_filter(VM, vim.VirtualMachine, VALUES["vmProperties"])], PC.RetrieveOptions()),
    "RetrievePropertiesEx-existing-objects": lambda: COLLECTOR.RetrievePropertiesEx(
        [existing_objects()], PC.RetrieveOptions(maxObjects=VALUES["maxObjects"])),
    "ContinueRetrievePropertiesEx": lambda: COLLECTOR.ContinueRetrievePropertiesEx(VALUES["token"]),
    "CancelRetrievePropertiesEx": lambda: COLLECTOR.CancelRetrievePropertiesEx(VALUES["token"]),
    "WaitForUpdatesEx": lambda: COLLECTOR.WaitForUpdatesEx(VALUES["version"], PC.WaitOptions(
        maxWaitSeconds=VALUES["maxWaitSeconds"], maxObjectUpdates=VALUES["maxObjectUpdates"])),
    "WaitForUpdatesEx-first": lambda: COLLECTOR.WaitForUpdatesEx("", PC.WaitOptions(
        maxWaitSeconds=VALUES["maxWaitSeconds"], maxObjectUpdates=VALUES["maxObjectUpdates"])),
    "CancelWaitForUpdates": lambda: COLLECTOR.CancelWaitForUpdates(),
    "PowerOnVM_Task": lambda: VM.PowerOn(),
    "PowerOnVM_Task-host": lambda: VM.PowerOn(HOST),
    "PowerOffVM_Task": lambda: VM.PowerOff(),
    "ResetVM_Task": lambda: VM.Reset(),
    "SuspendVM_Task": lambda: VM.Suspend(),
    "ShutdownGuest": lambda: VM.ShutdownGuest(),
    "RebootGuest": lambda: VM.RebootGuest(),
    "StandbyGuest": lambda: VM.StandbyGuest(),
    "PowerOnMultiVM_Task": lambda: DATACENTER.PowerOnVm([VM, OTHER_VM]),
    "PowerOnMultiVM_Task-options": lambda: DATACENTER.PowerOnVm([VM, OTHER_VM], drs_options()),
    "CreateSnapshot_Task": lambda: VM.CreateSnapshot(VALUES["snapshotName"], VALUES["snapshotText"], False, True),
    "RemoveSnapshot_Task": lambda: SNAPSHOT.Remove(False),
    "CancelTask": lambda: TASK.Cancel(),
    "CreateCollectorForTasks": lambda: TASKS.CreateCollector(vim.TaskFilterSpec(
        entity=vim.TaskFilterSpec.ByEntity(entity=ROOT, recursion="all"), state=["queued", "running"])),
}


def serialized(call):
    RECORDER.request = None
    call()
    envelope = minidom.parseString(RECORDER.request)
    method = envelope.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")[0].firstChild
    # The prefixes that types below need are declared on the envelope, which is not kept.
    for prefix in ("xsd", "xsi"):
        method.setAttribute("xmlns:" + prefix, envelope.documentElement.getAttribute("xmlns:" + prefix))
    return method.toprettyxml(indent="  ")


def main():
    wanted = {name + ".xml": serialized(call) for name, call in REQUESTS.items()}
    if sys.argv[1:] != ["--check"]:
        for name, text in wanted.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        return 0
    present = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.xml")}
    differing = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
    for name in differing:
        print(f"{FOLDER / name} differs from what pyVmomi serializes: run {__file__}", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
