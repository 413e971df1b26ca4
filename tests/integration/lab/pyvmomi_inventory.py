# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the inventory: 10,000 VMs in pages, the classic traversal, and every property of every kind of object."""
import time
import unittest

from pyVmomi import vim, vmodl
from labtest import VCenterTest

PC = vmodl.query.PropertyCollector
FOURTEEN = ["name", "runtime.powerState", "runtime.host", "config.hardware.numCPU", "config.hardware.memoryMB",
            "config.uuid", "config.template", "summary.quickStats", "guest.ipAddress", "guest.toolsRunningStatus",
            "resourcePool", "datastore", "network", "snapshot"]


def view_spec(view, kind, paths):
    step = PC.TraversalSpec(name="v", type=vim.view.ContainerView, path="view", skip=False)
    return PC.FilterSpec(propSet=[PC.PropertySpec(type=kind, pathSet=paths)],
                         objectSet=[PC.ObjectSpec(obj=view, skip=True, selectSet=[step])])


def classic_spec(root, kind, paths):
    """The recursion through folders that older scripts use."""
    names = [PC.SelectionSpec(name=name) for name in ("folder", "vmFolder")]
    folder = PC.TraversalSpec(name="folder", type=vim.Folder, path="childEntity", skip=False, selectSet=names)
    vm_folder = PC.TraversalSpec(name="vmFolder", type=vim.Datacenter, path="vmFolder", skip=False, selectSet=names)
    return PC.FilterSpec(propSet=[PC.PropertySpec(type=kind, pathSet=paths)],
                         objectSet=[PC.ObjectSpec(obj=root, skip=False, selectSet=[folder, vm_folder])])


class TenThousand(VCenterTest):
    VMS = 10000

    def setUp(self):
        self.content = self.connect().RetrieveContent()
        self.collector = self.content.propertyCollector
        self.view = self.content.viewManager.CreateContainerView(self.content.rootFolder, [vim.VirtualMachine], True)

    def pages(self, spec, most):
        page = self.collector.RetrievePropertiesEx([spec], PC.RetrieveOptions(maxObjects=most))
        while page:
            yield page.objects
            page = self.collector.ContinueRetrievePropertiesEx(page.token) if page.token else None

    def test_all_vms_arrive_in_pages_with_fourteen_properties(self):
        began = time.monotonic()
        pages = list(self.pages(view_spec(self.view, vim.VirtualMachine, FOURTEEN), 500))
        print(f"10,000 VMs x 14 properties: {time.monotonic() - began:.2f} s")
        self.assertEqual([len(page) for page in pages], [500] * 20)
        vms = [item for page in pages for item in page]
        self.assertEqual(len({item.obj._moId for item in vms}), 10000)
        names = [{p.name for p in item.propSet} for item in vms]
        self.assertTrue(all({"name", "runtime.powerState", "config.uuid", "network"} <= n for n in names))
        on = [item for item in vms if any(p.name == "guest.ipAddress" for p in item.propSet)]
        self.assertGreater(len(on), 5000)

    def test_a_token_works_once(self):
        spec = view_spec(self.view, vim.VirtualMachine, ["name"])
        page = self.collector.RetrievePropertiesEx([spec], PC.RetrieveOptions(maxObjects=10))
        self.collector.ContinueRetrievePropertiesEx(page.token)
        with self.assertRaises(vmodl.fault.InvalidArgument):
            self.collector.ContinueRetrievePropertiesEx(page.token)

    def test_an_abandoned_read_forgets_its_token(self):
        spec = view_spec(self.view, vim.VirtualMachine, ["name"])
        page = self.collector.RetrievePropertiesEx([spec], PC.RetrieveOptions(maxObjects=10))
        self.collector.CancelRetrievePropertiesEx(page.token)
        with self.assertRaises(vmodl.fault.InvalidArgument):
            self.collector.ContinueRetrievePropertiesEx(page.token)

    def test_the_classic_recursion_finds_the_same_vms(self):
        found = self.collector.RetrieveProperties([classic_spec(self.content.rootFolder, vim.VirtualMachine, ["name"])])
        self.assertEqual(len(found), 10000)

    def test_updates_come_in_pages_of_at_most_one_hundred(self):
        collector = self.collector.CreatePropertyCollector()
        collector.CreateFilter(view_spec(self.view, vim.VirtualMachine, ["name", "runtime.powerState"]), False)
        version, seen, pages = "", set(), 0
        while True:
            update = collector.WaitForUpdatesEx(version, PC.WaitOptions(maxWaitSeconds=10, maxObjectUpdates=5000))
            version = update.version
            objects = [o for f in update.filterSet for o in f.objectSet]
            self.assertLessEqual(len(objects), 100)
            self.assertTrue(all(o.kind == "enter" for o in objects))
            seen |= {o.obj._moId for o in objects}
            pages += 1
            if not update.truncated:
                break
        self.assertEqual(len(seen), 10000)
        self.assertEqual(pages, 100)
        collector.Destroy()


class Everything(VCenterTest):
    VMS = 300

    def test_every_property_of_every_object_can_be_decoded(self):
        content = self.connect().RetrieveContent()
        view = content.viewManager.CreateContainerView(content.rootFolder, [], True)
        kinds = set()
        for entity in view.view:
            spec = PC.FilterSpec(propSet=[PC.PropertySpec(type=type(entity), all=True)],
                                 objectSet=[PC.ObjectSpec(obj=entity)])
            found = content.propertyCollector.RetrieveContents([spec])[0]
            self.assertEqual(found.missingSet, [])
            self.assertIn("name", [p.name for p in found.propSet])
            kinds.add(type(entity).__name__)
        self.assertEqual(kinds, {"vim." + kind for kind in (
            "Folder", "Datacenter", "ClusterComputeResource", "HostSystem", "ResourcePool", "VirtualMachine", "Datastore",
            "Network", "dvs.DistributedVirtualPortgroup", "dvs.VmwareDistributedVirtualSwitch")})

    def test_the_web_application_is_there(self):
        content = self.connect().RetrieveContent()
        database = self.vm(content, "database")
        running = self.vm(content, "database_running")
        self.assertEqual(database.runtime.powerState, "poweredOff")
        self.assertIsNone(database.guest.ipAddress)
        self.assertEqual(running.guest.ipAddress, "192.168.3.20")
        self.assertEqual(running.guest.net[0].ipAddress[0], "192.168.3.20")
        self.assertEqual([d.name for d in database.datastore], ["WorkloadDatastore"])
        self.assertEqual([n.name for n in database.network], ["segment-migrating-to-ocpvirt"])
        disk = next(d for d in database.config.hardware.device if isinstance(d, vim.vm.device.VirtualDisk))
        self.assertEqual(disk.capacityInKB, 20 * 1024 * 1024)
        self.assertEqual(disk.backing.fileName, "[WorkloadDatastore] database/database.vmdk")
        self.assertEqual(content.searchIndex.FindByUuid(None, database.config.uuid, True), database)

    def test_a_path_that_the_schema_lacks_is_an_invalid_property(self):
        content = self.connect().RetrieveContent()
        spec = PC.FilterSpec(propSet=[PC.PropertySpec(type=vim.Folder, pathSet=["name", "config.nonsense"])],
                             objectSet=[PC.ObjectSpec(obj=content.rootFolder)])
        with self.assertRaises(vmodl.query.InvalidProperty) as refusal:
            content.propertyCollector.RetrieveContents([spec])
        self.assertEqual(refusal.exception.name, "config.nonsense")

    def test_one_device_can_be_read_by_its_key(self):
        content = self.connect().RetrieveContent()
        spec = PC.FilterSpec(propSet=[PC.PropertySpec(type=vim.VirtualMachine,
                                                      pathSet=["config.hardware.device[4000].macAddress"])],
                             objectSet=[PC.ObjectSpec(obj=self.vm(content, "database"))])
        found = content.propertyCollector.RetrieveContents([spec])[0].propSet
        self.assertRegex(found[0].val, r"^00:50:56:")


if __name__ == "__main__":
    unittest.main()
