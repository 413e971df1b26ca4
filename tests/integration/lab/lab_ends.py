# SPDX-License-Identifier: GPL-3.0-or-later
"""naru-lab ends cleanly however it is asked to, also while a client waits for updates."""
import os
import signal
import stat
import threading
import unittest

from labtest import VCenterTest
from pyVmomi import vmodl


class LabEnds(VCenterTest):
    def test_a_signal_ends_it_while_a_client_waits(self):
        collector = self.connect().RetrieveContent().propertyCollector
        ended = threading.Event()

        def wait():
            try:
                collector.WaitForUpdatesEx("", vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=120))
            except Exception:  # whatever the client makes of a server that goes
                pass
            ended.set()

        threading.Thread(target=wait, daemon=True).start()
        self.lab.send_signal(signal.SIGTERM)
        self.assertEqual(self.lab.wait(15), 0)
        self.assertTrue(ended.wait(15))


class StateFiles(VCenterTest):
    def test_only_their_owner_can_read_the_files_with_credentials(self):
        for name in ("lab.json", "kubeconfig"):
            mode = os.stat(os.path.join(self.state, name)).st_mode
            self.assertEqual(stat.S_IMODE(mode), 0o600, name)


if __name__ == "__main__":
    unittest.main()
