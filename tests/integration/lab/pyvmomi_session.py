# SPDX-License-Identifier: GPL-3.0-or-later
"""Login, rights and the end of sessions, as pyVmomi sees them."""
import http.client
import ssl
import unittest

from pyVmomi import vim, vmodl
from labtest import ADMIN, VIEWER, VCenterTest


class Session(VCenterTest):
    def test_the_right_password_opens_a_session_and_names_the_server(self):
        content = self.connect().RetrieveContent()
        self.assertEqual(content.about.apiType, "VirtualCenter")
        self.assertEqual(content.about.instanceUuid, "0f3c8d2e-7b41-4c6a-9d55-2a8e61f4b7c3")
        session = content.sessionManager.currentSession
        self.assertEqual(session.userName, ADMIN[0])
        self.assertTrue(content.sessionManager.SessionIsActive(session.key, session.userName))

    def test_a_wrong_password_is_an_invalid_login(self):
        with self.assertRaises(vim.fault.InvalidLogin) as refusal:
            self.connect((ADMIN[0], "wrong"))
        self.assertIn("incorrect user name or password", refusal.exception.msg)

    def test_an_expired_session_is_not_authenticated(self):
        content = self.connect().RetrieveContent()
        self.assertEqual(content.rootFolder.name, "Datacenters")
        self.break_lab("expired-session")
        with self.assertRaises(vim.fault.NotAuthenticated):
            content.viewManager.CreateContainerView(content.rootFolder, [vim.VirtualMachine], True)

    def test_logging_out_ends_the_session(self):
        content = self.connect().RetrieveContent()
        content.sessionManager.Logout()
        with self.assertRaises(vim.fault.NotAuthenticated):
            content.rootFolder.name

    def test_a_reader_may_look_but_not_change_the_power(self):
        content = self.connect(VIEWER).RetrieveContent()
        vm = self.vm(content, "database")
        self.assertEqual(vm.runtime.powerState, "poweredOff")
        with self.assertRaises(vim.fault.NoPermission) as refusal:
            vm.PowerOn()
        self.assertEqual(refusal.exception.privilegeId, "VirtualMachine.Interact.PowerOn")
        with self.assertRaises(vim.fault.NoPermission):
            vm.ReconfigVM_Task(vim.vm.ConfigSpec(changeTrackingEnabled=True))

    def test_a_missing_object_is_named(self):
        instance = self.connect()
        ghost = vim.VirtualMachine("vm-999999", instance._stub)
        with self.assertRaises(vmodl.fault.ManagedObjectNotFound) as refusal:
            ghost.PowerOn()
        self.assertEqual(refusal.exception.obj._moId, "vm-999999")

    def post(self, body):
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=ssl._create_unverified_context())
        self.addCleanup(connection.close)
        connection.request("POST", "/sdk", body, {"Content-Type": "text/xml"})
        answer = connection.getresponse()
        return answer, answer.read().decode()

    def test_the_cookie_is_quoted_and_out_of_reach_of_scripts(self):
        answer, _ = self.post(f"""<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>
            <Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this><userName>{ADMIN[0]}</userName>
            <password>{ADMIN[1]}</password></Login></Body></Envelope>""")
        self.assertEqual(answer.status, 200)
        self.assertRegex(answer.headers["Set-Cookie"],
                         r'^vmware_soap_session="[0-9a-f]{40}"; Path=/; HttpOnly; Secure;$')

    def test_a_document_type_and_a_wrong_order_are_refused(self):
        answer, text = self.post('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
        self.assertEqual(answer.status, 500)
        self.assertIn("InvalidRequestFault", text)
        answer, text = self.post(f"""<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>
            <Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this><password>x</password>
            <userName>{ADMIN[0]}</userName></Login></Body></Envelope>""")
        self.assertEqual(answer.status, 500)
        self.assertIn("while parsing call information for method Login", text)


if __name__ == "__main__":
    unittest.main()
