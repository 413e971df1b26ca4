#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's rules on itself. Prints `file:line: rule N: what to do` for each breach and exits 1 if there is one.

usage: selfcheck.py [FOLDER]      FOLDER: the top of the project, by default the one this file lies in
"""
import sys
from pathlib import Path

import coderules
import translationrules
from project import Project


def findings(root):
    project = Project(root)
    return [f for rule in coderules.RULES + translationrules.RULES for f in rule(project)]


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = findings(root)
    for finding in found:
        print(finding)
    print(f"{len(found)} breaches of the project's rules" if found else "every rule is kept")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
