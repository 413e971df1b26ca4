# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules look at: the project's files, and C++ text with its comments and strings blanked out."""
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CPP = (".cpp", ".h")


@dataclass(frozen=True)
class Finding:
    rule: int
    file: str
    line: int
    fix: str

    def __str__(self):
        return f"{self.file}:{self.line}: rule {self.rule}: {self.fix}"


class SourceFile:
    def __init__(self, root, name):
        self.name = name
        self.path = root / name

    @cached_property
    def text(self):
        return self.path.read_text(encoding="utf-8", errors="replace")

    @cached_property
    def code(self):
        """The text with comments and the insides of string literals replaced by blanks; lines stay where they are."""
        return blanked(self.text)

    def is_below(self, *folders):
        return any(self.name.startswith(folder + "/") for folder in folders)

    @cached_property
    def includes(self):
        """(line, header) of every #include, without the quotes or brackets."""
        pattern = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.M)
        return [(line_of(self.text, m.start(1)), m[1]) for m in pattern.finditer(self.text)]


def line_of(text, position):
    return text.count("\n", 0, position) + 1


_TOKEN = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|R"(?P<delimiter>[^(\s]*)\(.*?\)(?P=delimiter)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.S)


def blanked(text):
    def blank(match):
        token = match[0]
        if token.startswith(("//", "/*")):
            return re.sub(r"[^\n]", " ", token)
        return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]
    return _TOKEN.sub(blank, text)


class Project:
    """The files of a project tree, by their path from its top. What git ignores is left out; so are the rules' own
    files, whose examples break the rules on purpose."""

    def __init__(self, root):
        self.root = Path(root)
        names = [n for n in self._names() if not n.startswith("tests/selfcheck/") and (self.root / n).is_file()]
        self.files = [SourceFile(self.root, n) for n in sorted(names)]

    def _names(self):
        if (self.root / ".git").exists():
            listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=self.root,
                                    check=True, capture_output=True, text=True)
            return listed.stdout.splitlines()
        names = [p.relative_to(self.root).as_posix() for p in self.root.rglob("*") if p.is_file()]
        return [n for n in names if not n.startswith(("build/", "obj-"))]

    def cpp(self):
        return [f for f in self.files if f.name.endswith(CPP)]

    def product(self):
        return [f for f in self.cpp() if f.is_below("app", "core", "ui")]

    def tests(self):
        return [f for f in self.cpp() if f.is_below("tests")]
