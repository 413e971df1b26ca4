# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the lab's vCenter for a test case, and connects pyVmomi to it."""
import os
import ssl
import subprocess
import unittest

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim

ADMIN = ("administrator@vsphere.local", "lab-Admin-1")
VIEWER = ("viewer@vc.lab.example", "lab-View-1")


class VCenterTest(unittest.TestCase):
    """One server per class; VMS and SPEED are its options."""
    VMS = 0
    SPEED = 60

    @classmethod
    def setUpClass(cls):
        cls.host = subprocess.Popen(
            [os.environ["NARU_VCENTER_HOST"], os.environ["NARU_SCENARIO"], f"--vms={cls.VMS}", f"--speed={cls.SPEED}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.stop_host)
        cls.port = int(cls.host.stdout.readline())

    @classmethod
    def stop_host(cls):
        cls.host.stdin.close()
        status = cls.host.wait(30)
        cls.host.stdout.close()
        if status != 0:
            raise AssertionError(f"the server ended with {status}")

    def tell(self, line):
        """Gives the server an order and waits until it has obeyed."""
        self.host.stdin.write(line + "\n")
        self.host.stdin.flush()
        self.assertTrue(self.host.stdout.readline().startswith("done "))

    def connect(self, account=ADMIN):
        instance = SmartConnect(host="127.0.0.1", port=self.port, user=account[0], pwd=account[1],
                                sslContext=ssl._create_unverified_context())
        self.addCleanup(self.disconnect, instance)
        return instance

    @staticmethod
    def disconnect(instance):
        try:
            Disconnect(instance)
        except (vim.fault.NotAuthenticated, OSError):
            pass  # the test has ended the session itself

    @staticmethod
    def vm(content, name):
        found = content.searchIndex.FindByInventoryPath(f"LabDatacenter/vm/webapp/{name}")
        assert found is not None, name
        return found
