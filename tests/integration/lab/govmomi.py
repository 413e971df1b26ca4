# SPDX-License-Identifier: GPL-3.0-or-later
"""govmomi, the library of Forklift's controller, against the lab's vCenter."""
import json
import os
import subprocess
import sys
import unittest

from labtest import ADMIN, VCenterTest


class Govmomi(VCenterTest):
    VMS = 250
    SPEED = 60

    def test_it_reads_the_inventory_takes_a_snapshot_and_switches_a_machine(self):
        run = subprocess.run([PROGRAM, self.url, ADMIN[0],
                              "/LabDatacenter/vm/webapp/database"],
                             input=ADMIN[1] + "\n", capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(run.returncode, 0, run.stderr)
        seen = json.loads(run.stdout)
        self.assertEqual(seen["apiType"], "VirtualCenter")
        self.assertEqual(seen["machines"], 250)
        self.assertIn("esxi01.vc.lab.example", seen["hosts"])
        self.assertLessEqual({"disk-1000-0", "cdrom-3000", "ethernet-0", "pvscsi-1000"}, set(seen["devices"]))
        self.assertEqual(seen["snapshots"], ["govmomi"])
        self.assertEqual(seen["states"], ["poweredOn", "poweredOff"])
        progress = [percent for percent in seen["progress"] if percent]  # govmomi shows an absent one as 0
        self.assertEqual(progress, sorted(progress))
        self.assertGreater(len(progress), 2)
        self.assertEqual(seen["fault"], "*types.InvalidPowerState")
        self.assertEqual(seen["events"], ["*types.VmPoweredOnEvent", "*types.VmPoweredOffEvent"])


if __name__ == "__main__":
    peers = os.environ["NARU_PEERS"]
    lookup = subprocess.run([os.path.join(peers, "build-govmomi"), "--cached"], stdout=subprocess.PIPE, text=True,
                            check=False)
    if lookup.returncode == 77:
        sys.exit(77)
    PROGRAM = lookup.stdout.strip()
    unittest.main()
