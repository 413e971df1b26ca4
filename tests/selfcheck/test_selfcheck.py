#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule fires on what breaks it, at the right line, and stays silent on what does not."""
import tempfile
import unittest
from pathlib import Path

import selfcheck
import translationrules

CPP = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
GLOSSARY = Path(__file__).resolve().parents[1] / "data" / "glossary.csv"


def ts(*entries):
    body = "".join(f"<message>\n<source>{s}</source>\n{t}\n</message>\n" for s, t in entries)
    return f'<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="ko">\n<context><name>Page</name>\n' \
           f'{body}</context>\n</TS>\n'


def done(text):
    return f"<translation>{text}</translation>"


class SelfcheckTest(unittest.TestCase):
    fired = set()

    @classmethod
    def tearDownClass(cls):
        silent = {*range(1, 14), *range(20, 24)} - cls.fired
        assert not silent, f"no example makes these rules fire: {sorted(silent)}"

    def found(self, files):
        """(rule, file, line) of every finding in a project made of these files."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            findings = selfcheck.findings(folder)
        self.fired.update(f.rule for f in findings)
        return [(f.rule, f.file, f.line) for f in findings]

    def assert_breaks(self, rule, name, text, line=2):
        self.assertEqual(self.found({name: CPP + text}), [(rule, name, line)])

    def assert_keeps(self, name, text):
        self.assertEqual(self.found({name: CPP + text}), [])

    def test_include_directions(self):
        self.assert_breaks(1, "core/model/host.cpp", '#include "core/net/httpclient.h"\n')
        self.assert_breaks(1, "core/vsphere/a.cpp", '#include "core/openshift/b.h"\n')
        self.assert_breaks(1, "core/operation/a.cpp", '\n#include "ui/shell/window.h"\n', line=3)
        self.assert_breaks(1, "ui/shell/a.cpp", '#include "core/vsphere/session.h"\n')
        self.assert_breaks(1, "app/lab/main.cpp", '#include "core/vsphere/session.h"\n')
        self.assert_breaks(1, "app/lab/forklift/a.cpp", '#include "app/lab/vcenter/model/vm.h"\n')
        self.assert_breaks(1, "core/newfolder/a.cpp", "int a;\n", line=1)
        self.assert_keeps("core/vsphere/a.cpp", '#include "core/net/httpclient.h"\n#include "core/vsphere/b.h"\n')
        self.assert_keeps("app/naru/main.cpp", '#include "core/vsphere/session.h"\n#include "ui/shell/window.h"\n')
        self.assert_keeps("app/lab/main.cpp", '#include "app/lab/vcenter/server.h"\n')

    def test_no_gui_in_core(self):
        self.assert_breaks(2, "core/model/a.h", "#pragma once\n#include <QIcon>\n", line=3)
        self.assert_breaks(2, "app/naructl/a.cpp", "#include <QtWidgets/QLabel>\n")
        self.assertEqual(self.found({"core/model/CMakeLists.txt": "add_library(a)\ntarget(Qt6::Core\n  Qt6::Widgets)\n"}),
                         [(2, "core/model/CMakeLists.txt", 3)])
        self.assert_keeps("ui/shell/a.cpp", "#include <QWidget>\n")
        self.assert_keeps("core/model/a.cpp", "#include <QString>\n")

    def test_libraries_stay_where_they_are_known(self):
        self.assert_breaks(3, "core/net/a.cpp", "#include <QCoroTask>\n")
        self.assert_keeps("core/async/a.cpp", "#include <QCoroTask>\n")
        self.assert_breaks(4, "ui/migration/a.cpp", "#include <yaml-cpp/yaml.h>\n")
        self.assert_keeps("core/settings/a.cpp", "#include <yaml-cpp/yaml.h>\n")
        self.assert_breaks(5, "core/net/a.cpp", "#include <qt6keychain/keychain.h>\n")
        self.assert_keeps("core/secrets/a.cpp", "#include <qt6keychain/keychain.h>\n")

    def test_modal_dialogs_only_behind_prompter(self):
        self.assert_breaks(6, "ui/wizards/a.cpp", "void f() { QMessageBox::warning(0, {}, {}); }\n")
        self.assert_keeps("ui/wizards/a.cpp", "// never QMessageBox here\n")
        self.assert_keeps("ui/shell/dialogprompter.cpp", "void f() { QMessageBox::warning(0, {}, {}); }\n")

    def test_no_secret_in_log_calls(self):
        self.assert_breaks(7, "core/net/a.cpp", "void f() { qCDebug(logNet) << user\n << m_password; }\n", line=3)
        self.assert_breaks(7, "core/net/a.cpp", "void f() { qWarning(logNet()) << key.reveal(); }\n")
        self.assert_breaks(7, "tests/unit/a.cpp", "void f() { qInfo() << sessionCookie; }\n")
        self.assert_keeps("core/net/a.cpp", 'void f() { qCDebug(logSecrets) << "password stored for" << user; }\n')

    def test_no_qtest_macros(self):
        self.assert_breaks(8, "tests/unit/a.cpp", "void f() { QCOMPARE(1, 2); }\n")
        self.assert_breaks(8, "tests/ui/a.cpp", "void f() { QTRY_VERIFY(x); }\n")
        self.assert_keeps("tests/unit/a.cpp", "void f() { EXPECT_EQ(1, 2); }\n")

    def test_no_machine_paths(self):
        self.assert_breaks(9, "tests/unit/a.cpp", 'auto a = "/ro" "ot";\nauto b = "/ro' 'ot/.cache";\n', line=3)
        self.assert_breaks(9, "app/naru/a.cpp", 'auto a = "file:" + "/wo' 'rk/main";\n')
        self.assert_keeps("app/naru/a.cpp", 'auto a = "/workloads"; auto b = "x/work/y"; auto c = "/roots";\n')

    def test_spdx_line(self):
        self.assertEqual(self.found({"core/base/a.cpp": "int a;\n"}), [(10, "core/base/a.cpp", 1)])
        self.assertEqual(self.found({"packaging/run": "#!/bin/sh\nexit\n"}), [(10, "packaging/run", 1)])
        self.assertEqual(self.found({"packaging/run": "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}), [])

    def test_no_nested_event_loops(self):
        self.assert_breaks(11, "ui/shell/a.cpp", "void f() { dialog.exec(); }\n")
        self.assert_breaks(11, "ui/shell/a.cpp", "void f() { menu()->exec(pos); }\n")
        self.assert_breaks(11, "core/net/a.cpp", "QEventLoop loop;\n")
        self.assert_breaks(11, "tests/ui/a.cpp", "void f() { QCoreApplication::processEvents(); }\n")
        self.assert_keeps("core/operation/a.cpp", "void f() { query.exec(); m_insertQuery.exec(); }\n")
        self.assert_keeps("app/naru/main.cpp", "int main() { return application.exec(); }\n")

    def test_no_sleeping_tests(self):
        self.assert_breaks(12, "tests/unit/a.cpp", "void f() { QTest::qWait(50); }\n")
        self.assert_breaks(12, "tests/unit/a.cpp", "void f() { std::this_thread::sleep_for(1s); }\n")

    def test_headers_are_guarded(self):
        self.assertEqual(self.found({"core/base/a.h": CPP + "int f();\n"}), [(13, "core/base/a.h", 1)])

    def translated(self, *entries, name="translations/naru_ko.ts"):
        files = {name: ts(*entries), "tests/data/glossary.csv": GLOSSARY.read_text(encoding="utf-8")}
        return [(rule, line) for rule, _, line in self.found(files)]

    def test_translations_are_complete(self):
        self.assertEqual(self.translated(("Save", '<translation type="unfinished"></translation>')), [(20, 5)])
        self.assertEqual(self.translated(("Save", done("저장")), ("Old", '<translation type="vanished">옛</translation>')),
                         [(20, 9)])
        self.assertEqual(self.translated(("Save", done("저장"))), [])

    def test_placeholders_agree(self):
        self.assertEqual(self.translated(("%1 of %2", done("%1개"))), [(21, 5)])
        self.assertEqual(self.translated(("%1 of %2", done("%2개 중 %1개"))), [])

    def test_untranslated_sources_are_found(self):
        if not any(map(translationrules.shutil.which, translationrules.LUPDATE)):
            self.skipTest("Qt's lupdate is not installed")
        page = CPP + '#include <QObject>\nclass Page : public QObject {\n Q_OBJECT\n' \
                     ' QString f() { return tr("New text"); }\n};\n'
        catalogue = ts(("Save", done("저장")))
        self.assertEqual(self.found({"ui/a.cpp": page, "translations/naru_ko.ts": catalogue}),
                         [(22, "translations/naru_ko.ts", 1), (22, "translations/naru_ko.ts", 1)])
        catalogue = ts(("New text", done("새 글")))
        self.assertEqual(self.found({"ui/a.cpp": page, "translations/naru_ko.ts": catalogue}), [])

    def test_glossary_is_kept(self):
        self.assertEqual(self.translated(("&amp;Provider:", done("제공 업체:"))), [(23, 5), (23, 5)])  # exact and inside
        self.assertEqual(self.translated(("Choose a file", done("가상머신 고르기"))), [(23, 5)])  # a form to avoid
        self.assertEqual(self.translated(("3 virtual machines", done("기계 3대"))), [(23, 5)])
        self.assertEqual(self.translated(("Network map", done("네트워크 매핑")), ("3 virtual machines", done("VM 3대")),
                                         ("&amp;Provider:", done("공급자(&amp;P):"))), [])


if __name__ == "__main__":
    unittest.main()
