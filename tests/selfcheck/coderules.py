# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules on source files. Each is a function of the project that yields findings; its number never changes."""
import re

from project import Finding, line_of

ADAPTERS = ("core/vsphere", "core/libvirt", "core/openshift", "core/mold")
SHARED = ("core/base", "core/async", "core/model", "core/endpoint")

# Who may include whom (docs/architecture.md). A folder may always include itself.
LAYERS = {
    "core/base": (),
    "core/async": ("core/base",),
    "core/model": ("core/base",),
    "core/endpoint": ("core/base", "core/async", "core/model"),
    "core/net": SHARED,
    "core/inventory": SHARED,
    "core/settings": SHARED,
    "core/secrets": SHARED,
    **{adapter: SHARED + ("core/net", "core/inventory", "core/settings") for adapter in ADAPTERS},
    "core/endpoints": SHARED + ("core/net", "core/inventory", "core/settings", "core/secrets"),
    "core/operation": SHARED + ("core/inventory", "core/secrets", "core/endpoints"),
    "core/balance": ("core/base", "core/model", "core/inventory"),
    "core/policy": SHARED + ("core/inventory", "core/operation"),
    "core/migration": SHARED + ("core/inventory", "core/operation", "core/policy", "core/settings",
                                "core/endpoints"),
    "ui": SHARED + ("core/inventory", "core/settings", "core/secrets", "core/net", "core/operation", "core/balance",
                    "core/policy", "core/migration", "core/endpoints"),
    # The lab speaks the wire protocols from the other side: its servers share no code with the clients that they are
    # tested with. Its Forklift controller is itself a client of a vCenter, any vCenter, and uses Naru's.
    "app/lab": ("core/base", "core/async"),
    "app/lab/forklift": SHARED + ("core/net", "core/vsphere", "app/lab"),
    "app/naructl": ("core", "ui/text"),
    "app/naru": ("core", "ui"),
}

# The lab's Forklift controller reaches a vCenter only by TLS with what the Secret holds.
NO_BACK_DOOR = {"app/lab/forklift": ("app/lab/vcenter",), "app/lab/kube": ("app/lab/vcenter",)}


def folder_of(name, folders):
    matching = [f for f in folders if name.startswith(f + "/")]
    return max(matching, key=len, default=None)


def include_directions(project):
    for file in project.product():
        own = folder_of(file.name, LAYERS)
        if own is None:
            yield Finding(1, file.name, 1, "this folder has no place in LAYERS (tests/selfcheck/coderules.py): give it one")
            continue
        refused = NO_BACK_DOOR.get(folder_of(file.name, NO_BACK_DOOR), ())
        for line, header in file.includes:
            if not header.startswith(("app/", "core/", "ui/")):
                continue
            if folder_of(header, (own, *LAYERS[own])) is None:
                yield Finding(1, file.name, line, f"{own} may not include {header}; allowed below it: "
                              f"{', '.join(LAYERS[own]) or 'nothing'}. Move what is shared down, or pass it in.")
            if folder_of(header, refused):
                yield Finding(1, file.name, line, f"{header} is a back door: the lab's controllers reach a vCenter "
                              "only over its protocol.")


def includes_only_in(number, pattern, allowed, fix):
    """The rule that headers matching `pattern` are included only below the `allowed` path beginnings."""
    def rule(project):
        for file in project.product():
            if not file.name.startswith(allowed):
                yield from (Finding(number, file.name, line, fix) for line, header in file.includes
                            if re.match(pattern, header))
    return rule


no_gui_in_core = includes_only_in(
    2, r"Qt(Gui|Widgets|Svg|SvgWidgets|Charts|OpenGL)/|Q(Widget|Application|GuiApplication|Dialog|Action|Icon|Pixmap|"
       r"Image|Color|Font|Palette|Painter|Clipboard|DesktopServices)$", ("ui/", "app/naru/"),
    "core, naructl and the lab run without a window: keep Qt Gui and Widgets in ui and app/naru")


def no_gui_linked_in_core(project):
    for file in project.files:
        if file.is_below("core", "app/naructl", "app/lab") and file.name.endswith("CMakeLists.txt"):
            for match in re.finditer(r"Qt6::(Gui|Widgets|Svg|SvgWidgets|Charts)\b", file.text):
                yield Finding(2, file.name, line_of(file.text, match.start()),
                              f"{match[0]} may be linked only by ui and app/naru")


qcoro_only_in_async = includes_only_in(
    3, r"(qcoro|QCoro)", ("core/async/",), "include core/async/task.h: only core/async knows QCoro")

yaml_only_where_allowed = includes_only_in(
    4, r"yaml-cpp/", ("core/settings/", "core/migration/", "app/lab/scenario/", "app/lab/kube/yaml."),
    "yaml-cpp is known to core/settings, core/migration and the lab's readers (scenario, request bodies) only")

keychain_only_in_secrets = includes_only_in(
    5, r"qt[56]?keychain/", ("core/secrets/",), "ask SecretStore: only core/secrets knows the keychain")


def modal_dialogs_only_behind_prompter(project):
    pattern = re.compile(r"\b(QMessageBox|QInputDialog|QFileDialog|QColorDialog|QFontDialog|QErrorMessage)\b")
    for file in project.product():
        if re.match(r"ui/(.*/)?\w*prompter\.(h|cpp)$", file.name):
            continue
        for match in pattern.finditer(file.code):
            yield Finding(6, file.name, line_of(file.code, match.start()),
                          f"{match[1]} asks the person directly: add the question to Prompter, which tests can answer")


def no_secret_in_log_calls(project):
    call = re.compile(r"\bqC?(?:Debug|Info|Warning|Critical|Fatal)\b\s*\(")
    secret = re.compile(r"\b\w*(?:passw(?:or)?d|secret|token|credential|cookie|authorization|api_?key|private_?key|"
                        r"ticket)\w*\b|\breveal\w*\s*\(", re.I)
    harmless = re.compile(r"^(log\w+|CancelToken|cancelToken|\w*Code)$")
    for file in project.cpp():
        for match in call.finditer(file.code):
            end = file.code.find(";", match.end())
            statement = file.code[match.end():end if end >= 0 else None]
            for word in secret.finditer(statement):
                if not harmless.match(word[0]):
                    yield Finding(7, file.name, line_of(file.code, match.end() + word.start()),
                                  f"a log call names '{word[0].strip()}': log that it happened, never the value")


def no_qtest_macros(project):
    pattern = re.compile(r"\b(QVERIFY2?|QCOMPARE(?:_\w+)?|QTRY_\w+|QFAIL|QEXPECT_FAIL|QSKIP)\b")
    for file in project.tests():
        for match in pattern.finditer(file.code):
            yield Finding(8, file.name, line_of(file.code, match.start()),
                          f"{match[1]} fails silently under GoogleTest: use EXPECT_ or ASSERT_")


def no_machine_paths(project):
    pattern = re.compile(r"(?<![\w.$})/-])/(?:work|root)(?:/|\b(?!\.))")
    for file in project.files:
        if file.is_below("tests/data", "resources/icons") or file.name == "LICENSE":
            continue
        for match in pattern.finditer(file.text):
            yield Finding(9, file.name, line_of(file.text, match.start()),
                          "a path of one machine: make it relative, or take it from the environment")


SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
NEEDS_SPDX = (".cpp", ".h", ".go", ".py", ".bash")


def spdx_line(project):
    for file in project.files:
        script = file.text.startswith("#!") if "." not in file.name.rsplit("/", 1)[-1] else False
        if not file.name.endswith(NEEDS_SPDX) and not script:
            continue
        lines = file.text.splitlines()[:2]
        if not any(SPDX in line for line in (lines if file.text.startswith("#!") else lines[:1])):
            yield Finding(10, file.name, 1, f"the first line (the second after #!) must say {SPDX}")


def no_nested_event_loops(project):
    for file in project.cpp():
        for match in re.finditer(r"\bprocessEvents\s*\(", file.code):
            yield Finding(11, file.name, line_of(file.code, match.start()),
                          "processEvents re-enters the caller: await a task, or wait for a signal")
    for file in project.product():
        for match in re.finditer(r"\bQEventLoop\b", file.code):
            yield Finding(11, file.name, line_of(file.code, match.start()),
                          "a nested event loop re-enters the caller: await a task")
        if not file.is_below("ui", "app/naru"):
            continue  # exec() is a database query or the program's own loop there
        for match in re.finditer(r"(\w+)(?:\(\))?\s*(?:\.|->)\s*exec\s*\(", file.code):
            if match[1] not in ("app", "application"):
                yield Finding(11, file.name, line_of(file.code, match.start()),
                              f"{match[1]}.exec() is a nested event loop: open() it and connect to its result")


def no_sleeping_tests(project):
    pattern = re.compile(r"\b(QTest::qSleep|QTest::qWait|sleep_for|sleep_until|QThread::m?u?sleep)\s*\(")
    for file in project.cpp():
        for match in pattern.finditer(file.code):
            yield Finding(12, file.name, line_of(file.code, match.start()),
                          f"{match[1]} sleeps: wait for the condition, or move a FakeClock")


def headers_are_guarded(project):
    for file in project.cpp():
        if file.name.endswith(".h") and "#pragma once" not in file.code:
            yield Finding(13, file.name, 1, "a header begins with #pragma once")


RULES = (include_directions, no_gui_in_core, no_gui_linked_in_core, qcoro_only_in_async, yaml_only_where_allowed,
         keychain_only_in_secrets, modal_dialogs_only_behind_prompter, no_secret_in_log_calls, no_qtest_macros,
         no_machine_paths, spdx_line, no_nested_event_loops, no_sleeping_tests, headers_are_guarded)
