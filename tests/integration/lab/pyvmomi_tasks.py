# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for changes, power with its tasks, snapshots and changed-block tracking."""
import threading
import unittest

from pyVmomi import vim, vmodl
from labtest import VCenterTest

PC = vmodl.query.PropertyCollector


class Tasks(VCenterTest):
    SPEED = 10  # slow enough to see what happens on the way, also on a busy machine

    def setUp(self):
        self.content = self.connect().RetrieveContent()

    def watch(self, entity, paths, partial=False):
        """Yields the changes of some properties of one object as lists of (path, value)."""
        collector = self.content.propertyCollector.CreatePropertyCollector()
        self.addCleanup(collector.Destroy)
        spec = PC.FilterSpec(propSet=[PC.PropertySpec(type=type(entity), pathSet=paths)],
                             objectSet=[PC.ObjectSpec(obj=entity)])
        collector.CreateFilter(spec, partial)
        version = ""
        while True:
            update = collector.WaitForUpdatesEx(version, PC.WaitOptions(maxWaitSeconds=20))
            self.assertIsNotNone(update, f"{entity} did not change any more")
            version = update.version
            yield [(c.name, c.val) for f in update.filterSet for o in f.objectSet for c in o.changeSet]

    def finish(self, task):
        """Follows a task to its end; gives its info and the progress that was seen."""
        progress = []
        for changes in self.watch(task, ["info"]):
            info = changes[-1][1]
            if info.progress is not None:
                progress.append(info.progress)
            if info.state in ("success", "error"):
                return info, progress
        return None

    def succeed(self, task):
        info, _ = self.finish(task)
        self.assertEqual(info.state, "success", info.error)
        return info.result

    def test_power_on_shows_progress_and_then_the_guest_boots(self):
        vm = self.vm(self.content, "database")
        changes = self.watch(vm, ["runtime.powerState", "guest.toolsRunningStatus", "guest.ipAddress"])
        self.assertIn(("runtime.powerState", "poweredOff"), next(changes))
        info, progress = self.finish(vm.PowerOn())
        self.assertEqual((info.state, info.descriptionId, info.name.info.wsdlName),
                         ("success", "VirtualMachine.powerOn", "PowerOnVM_Task"))
        self.assertGreater(len(set(progress)), 2)
        self.assertEqual(progress, sorted(progress))
        seen = {}
        while "guest.ipAddress" not in seen:
            seen.update(dict(next(changes)))
        self.assertEqual(seen, {"runtime.powerState": "poweredOn", "guest.toolsRunningStatus": "guestToolsRunning",
                                "guest.ipAddress": "192.168.3.20"})
        self.succeed(vm.PowerOff())
        while seen["runtime.powerState"] != "poweredOff":
            seen.update(dict(next(changes)))
        self.assertIsNone(seen["guest.ipAddress"])

    def test_powering_on_twice_is_an_invalid_power_state(self):
        info, _ = self.finish(self.vm(self.content, "database_running").PowerOn())
        self.assertEqual(info.state, "error")
        self.assertIsInstance(info.error, vim.fault.InvalidPowerState)
        self.assertEqual(info.error.existingState, "poweredOn")

    def test_two_tasks_on_one_vm_get_in_each_others_way(self):
        vm = self.vm(self.content, "winweb02_running")
        first, second = vm.CreateSnapshot_Task("in the way", "", False, False), vm.ResetVM_Task()
        info, _ = self.finish(second)
        self.assertIsInstance(info.error, vim.fault.TaskInProgress)
        self.assertEqual(info.error.task, first)
        self.succeed(first)

    def test_a_guest_without_tools_cannot_be_asked_to_shut_down(self):
        vm = self.vm(self.content, "winweb01")
        with self.assertRaises(vim.fault.InvalidPowerState):
            vm.ShutdownGuest()
        self.succeed(vm.PowerOn())
        with self.assertRaises(vim.fault.ToolsUnavailable):
            vm.ShutdownGuest()
        self.succeed(vm.PowerOff())

    def test_a_guest_shuts_itself_down(self):
        vm = self.vm(self.content, "winweb01_running")
        changes = self.watch(vm, ["runtime.powerState"])
        next(changes)
        vm.ShutdownGuest()
        self.assertEqual(next(changes), [("runtime.powerState", "poweredOff")])
        events = self.content.eventManager.QueryEvents(vim.event.EventFilterSpec(
            entity=vim.event.EventFilterSpec.ByEntity(entity=vm, recursion="self")))
        self.assertEqual([type(e).__name__ for e in events],
                         ["vim.event.VmGuestShutdownEvent", "vim.event.VmPoweredOffEvent"])

    def test_many_vms_start_with_one_call(self):
        off, on = self.vm(self.content, "haproxy"), self.vm(self.content, "haproxy_running")
        datacenter = self.content.rootFolder.childEntity[0]
        result = self.succeed(datacenter.PowerOnMultiVM_Task([off, on]))
        self.assertEqual([a.vm for a in result.attempted], [off])
        self.assertEqual([n.vm for n in result.notAttempted], [on])
        self.succeed(result.attempted[0].task)
        self.assertEqual(off.runtime.powerState, "poweredOn")
        self.succeed(off.PowerOff())

    def test_partial_updates_name_the_deepest_path_that_changed(self):
        task = self.vm(self.content, "winweb02").PowerOn()
        changes = self.watch(task, ["info"], partial=True)
        self.assertEqual([name for name, _ in next(changes)], ["info"])
        names = set()
        while "info.state" not in names or "info.completeTime" not in names:
            names |= {name for name, _ in next(changes)}
        self.assertNotIn("info", names)
        self.assertIn("info.progress", names)
        self.succeed(self.vm(self.content, "winweb02").PowerOff())

    def test_recent_tasks_enter_a_filter_by_themselves(self):
        step = PC.TraversalSpec(type=vim.TaskManager, path="recentTask", skip=False)
        collector = self.content.propertyCollector.CreatePropertyCollector()
        self.addCleanup(collector.Destroy)
        collector.CreateFilter(PC.FilterSpec(
            propSet=[PC.PropertySpec(type=vim.Task, pathSet=["info.state", "info.entity"])],
            objectSet=[PC.ObjectSpec(obj=self.content.taskManager, skip=True, selectSet=[step])]), False)
        update = collector.CheckForUpdates("")
        task = self.vm(self.content, "haproxy_running").ResetVM_Task()
        version, states = update.version if update else "", []
        while "success" not in states:
            update = collector.WaitForUpdatesEx(version, PC.WaitOptions(maxWaitSeconds=20))
            version = update.version
            for change in (o for f in update.filterSet for o in f.objectSet if o.obj == task):
                states += [c.val for c in change.changeSet if c.name == "info.state"]
        self.assertIn(states, (["queued", "running", "success"], ["running", "success"]))

    def test_a_version_that_was_lost_is_invalid_and_one_that_was_answered_can_be_repeated(self):
        collector = self.content.propertyCollector.CreatePropertyCollector()
        self.addCleanup(collector.Destroy)
        vm = self.vm(self.content, "winweb02_running")
        collector.CreateFilter(PC.FilterSpec(propSet=[PC.PropertySpec(type=vim.VirtualMachine, pathSet=["recentTask"])],
                                             objectSet=[PC.ObjectSpec(obj=vm)]), False)
        wait = PC.WaitOptions(maxWaitSeconds=0)
        first = collector.WaitForUpdatesEx("", wait)
        self.assertIsNone(collector.WaitForUpdatesEx(first.version, wait))
        vm.ResetVM_Task()
        second = collector.WaitForUpdatesEx(first.version, PC.WaitOptions(maxWaitSeconds=10))
        again = collector.WaitForUpdatesEx(first.version, wait)
        self.assertEqual(again.version, second.version)
        self.assertEqual(len(again.filterSet[0].objectSet[0].changeSet), 1)
        with self.assertRaises(vmodl.query.InvalidCollectorVersion):
            collector.WaitForUpdatesEx("12345", wait)
        self.break_lab("lost-versions")
        with self.assertRaises(vmodl.query.InvalidCollectorVersion):
            collector.WaitForUpdatesEx(second.version, wait)
        self.assertEqual(collector.WaitForUpdatesEx("", wait).filterSet[0].objectSet[0].kind, "enter")

    def test_a_waiting_call_can_be_canceled(self):
        collector = self.content.propertyCollector.CreatePropertyCollector()
        self.addCleanup(collector.Destroy)
        outcome = []

        def wait():
            try:
                outcome.append(collector.WaitForUpdatesEx("", PC.WaitOptions(maxWaitSeconds=60)))
            except vmodl.fault.RequestCanceled as canceled:
                outcome.append(canceled)

        waiting = threading.Thread(target=wait)
        waiting.start()
        while waiting.is_alive():
            collector.CancelWaitForUpdates()
            waiting.join(0.05)
        self.assertIsInstance(outcome[0], vmodl.fault.RequestCanceled)

    def test_snapshots_are_made_shown_and_removed(self):
        vm = self.vm(self.content, "database_running")
        self.assertIsNone(vm.snapshot)
        first = self.succeed(vm.CreateSnapshot_Task("one", "the first", False, False))
        second = self.succeed(vm.CreateSnapshot_Task("two", "", False, True))
        tree = vm.snapshot.rootSnapshotList[0]
        self.assertEqual((tree.name, tree.description, tree.snapshot), ("one", "the first", first))
        self.assertEqual([(t.name, t.snapshot) for t in tree.childSnapshotList], [("two", second)])
        self.assertEqual(vm.snapshot.currentSnapshot, second)
        disk = next(d for d in vm.config.hardware.device if isinstance(d, vim.vm.device.VirtualDisk))
        self.assertTrue(disk.backing.fileName.endswith("-000002.vmdk"))
        self.succeed(first.RemoveSnapshot_Task(False))
        self.assertEqual([t.snapshot for t in vm.snapshot.rootSnapshotList], [second])
        self.succeed(vm.RemoveAllSnapshots_Task())
        self.assertIsNone(vm.snapshot)

    def test_changed_blocks_between_two_snapshots_are_fewer_than_the_disk(self):
        vm = self.vm(self.content, "winweb01_running")
        if vm.runtime.powerState != "poweredOn":
            self.succeed(vm.PowerOn())
        change_ids = []
        for name in ("base", "next"):
            snapshot = self.succeed(vm.CreateSnapshot_Task(name, "", False, False))
            disk = next(d for d in snapshot.config.hardware.device if isinstance(d, vim.vm.device.VirtualDisk))
            change_ids.append(disk.backing.changeId)
        everything = vm.QueryChangedDiskAreas(snapshot, disk.key, 0, "*")
        changed = vm.QueryChangedDiskAreas(snapshot, disk.key, 0, change_ids[0])
        self.assertEqual(everything.length, disk.capacityInBytes)
        full = sum(a.length for a in everything.changedArea)
        delta = sum(a.length for a in changed.changedArea)
        self.assertLess(0, delta)
        self.assertLess(delta, full)
        self.succeed(vm.RemoveAllSnapshots_Task())
        untracked = self.vm(self.content, "winweb02_running")
        with self.assertRaises(vim.fault.FileFault):
            untracked.QueryChangedDiskAreas(untracked.snapshot.currentSnapshot, 2000, 0, "*")
        with self.assertRaises(vmodl.fault.InvalidArgument):
            vm.QueryChangedDiskAreas(untracked.snapshot.currentSnapshot, 2000, 0, "*")

    def test_reconfiguring_turns_on_change_tracking_and_takes_the_iso_out(self):
        vm = self.vm(self.content, "haproxy_running")
        drive = next(d for d in vm.config.hardware.device if isinstance(d, vim.vm.device.VirtualCdrom))
        self.assertTrue(drive.connectable.connected)
        self.assertEqual(drive.backing.fileName, "[ISO-Library] iso/rhel-8.6-x86_64-dvd.iso")
        drive.connectable.connected = drive.connectable.startConnected = False
        drive.backing = vim.vm.device.VirtualCdrom.RemotePassthroughBackingInfo(deviceName="", exclusive=False)
        edit = vim.vm.device.VirtualDeviceSpec(operation="edit", device=drive)
        self.succeed(vm.ReconfigVM_Task(vim.vm.ConfigSpec(changeTrackingEnabled=True, deviceChange=[edit])))
        drive = next(d for d in vm.config.hardware.device if isinstance(d, vim.vm.device.VirtualCdrom))
        self.assertFalse(drive.connectable.connected)
        self.assertIsInstance(drive.backing, vim.vm.device.VirtualCdrom.RemotePassthroughBackingInfo)
        self.assertTrue(vm.config.changeTrackingEnabled)
        info, _ = self.finish(vm.ReconfigVM_Task(vim.vm.ConfigSpec(numCPUs=64)))
        self.assertIsInstance(info.error, vmodl.fault.NotSupported)

    def test_a_task_that_instructors_break_fails_with_their_sentence(self):
        self.break_lab("task-failure:database")
        info, _ = self.finish(self.vm(self.content, "database").PowerOn())
        self.assertEqual((info.state, info.error.msg), ("error", "A general system error occurred: broken by the instructor"))
        collector = self.content.taskManager.CreateCollectorForTasks(vim.TaskFilterSpec(state=["error"]))
        self.addCleanup(collector.DestroyCollector)
        self.assertIn(info.key, [i.key for i in collector.latestPage])


if __name__ == "__main__":
    unittest.main()
