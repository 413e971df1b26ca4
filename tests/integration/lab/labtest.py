# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts naru-lab for a test case, connects pyVmomi to its vCenter and gives the instructor's orders."""
import json
import os
import ssl
import subprocess
import tempfile
import unittest
import urllib.parse
import urllib.request

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim

ADMIN = ("administrator@vsphere.local", "lab-Admin-1")
VIEWER = ("viewer@vc.lab.example", "lab-View-1")


class VCenterTest(unittest.TestCase):
    """One lab per class; VMS and SPEED are its options."""
    VMS = 0
    SPEED = 60

    @classmethod
    def setUpClass(cls):
        state = tempfile.TemporaryDirectory()
        cls.addClassCleanup(state.cleanup)
        cls.state = state.name
        cls.lab = subprocess.Popen(
            [os.environ["NARU_LAB"], f"--vms={cls.VMS}", f"--speed={cls.SPEED}", f"--state-dir={state.name}",
             "--exit-with-stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.stop_lab)
        for line in cls.lab.stdout:
            if line.strip() == "ready":
                break
        with open(os.path.join(state.name, "lab.json"), encoding="utf-8") as file:
            description = json.load(file)
        cls.control = description["control"]
        cls.url = description["vcenter"]["url"]
        cls.port = urllib.parse.urlsplit(cls.url).port

    @classmethod
    def stop_lab(cls):
        cls.lab.stdin.close()
        cls.lab.stdout.read()
        status = cls.lab.wait(30)
        cls.lab.stdout.close()
        if status != 0:
            raise AssertionError(f"naru-lab ended with {status}")

    def break_lab(self, fault):
        """Switches a fault on, as an instructor does."""
        request = urllib.request.Request(
            urllib.parse.urljoin(self.control["url"], "faults"), json.dumps({"fault": fault}).encode(),
            {"Authorization": "Bearer " + self.control["token"], "Content-Type": "application/json"})
        with urllib.request.urlopen(request, context=ssl._create_unverified_context()) as answer:
            self.assertEqual(answer.status, 204)

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
