# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules on translations/*.ts: complete, with the same placeholders, and with one Korean form per glossary term."""
import csv
import os
import re
import shutil
import subprocess
import tempfile
import xml.parsers.expat
from dataclasses import dataclass, field
from pathlib import Path

from project import Finding

GLOSSARY = "tests/data/glossary.csv"
LUPDATE = ("lupdate6", "/usr/lib/qt6/bin/lupdate")


@dataclass
class Message:
    line: int
    context: str
    source: str = ""
    numerus: bool = False
    kind: str = ""  # "", unfinished, vanished, obsolete
    forms: list = field(default_factory=list)


def messages(path):
    """The messages of a .ts file with the line on which each begins."""
    found, context, text = [], "", []
    parser = xml.parsers.expat.ParserCreate()

    def start(name, attributes):
        text.clear()
        if name == "message":
            found.append(Message(parser.CurrentLineNumber, context, numerus=attributes.get("numerus") == "yes"))
        elif name == "translation":
            found[-1].kind = attributes.get("type", "")

    def end(name):
        nonlocal context
        content = "".join(text)
        if name == "name":
            context = content
        elif name == "source":
            found[-1].source = content
        elif name == "numerusform" or (name == "translation" and not found[-1].numerus):
            found[-1].forms.append(content)
        text.clear()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    parser.Parse(Path(path).read_bytes(), True)
    return found


def catalogues(project):
    return [f for f in project.files if f.is_below("translations") and f.name.endswith(".ts")]


def translations_are_complete(project):
    for file in catalogues(project):
        for message in messages(file.path):
            if message.kind == "unfinished" or not message.forms or not all(message.forms):
                yield Finding(20, file.name, message.line, f"translate “{message.source}” ({message.context})")
            elif message.kind:
                yield Finding(20, file.name, message.line,
                              f"remove “{message.source}”: no source says it any more (lupdate -no-obsolete)")


def placeholders_agree(project):
    pattern = re.compile(r"%(?:L?\d+|n)")
    for file in catalogues(project):
        for message in messages(file.path):
            wanted = set(pattern.findall(message.source))
            for form in filter(None, message.forms):
                given = set(pattern.findall(form))
                # One form of a plural may leave out the number, as in "one machine".
                missing = wanted - given - ({"%n"} if message.numerus else set())
                if missing or given - wanted:
                    yield Finding(21, file.name, message.line,
                                  f"“{form}” must hold the placeholders of “{message.source}”: {sorted(wanted)}")


def sources_are_in_the_catalogue(project):
    """Runs lupdate on copies: what comes out unfinished has not been translated. Needs Qt's lupdate."""
    tool = next((t for t in map(shutil.which, LUPDATE) if t), None)
    files = catalogues(project)
    folders = [f for f in ("app", "core", "ui") if (project.root / f).is_dir()]
    if not tool or not files or not folders:
        return
    for file in files:
        plurals_only = file.name.endswith("_en.ts")
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "updated.ts")
            shutil.copy(file.path, copy)
            subprocess.run([tool, "-silent", "-locations", "none", "-I", ".", *(["-pluralonly"] if plurals_only else []),
                            *folders, "-ts", copy], cwd=project.root, check=True, capture_output=True)
            known = {(m.context, m.source) for m in messages(file.path)}
            for message in messages(copy):
                key = (message.context, message.source)
                if key not in known and (message.numerus or not plurals_only):
                    yield Finding(22, file.name, 1,
                                  f"“{message.source}” ({message.context}) is missing: run lupdate and translate it")
                elif key in known and message.kind in ("vanished", "obsolete"):
                    yield Finding(22, file.name, 1, f"“{message.source}” ({message.context}) is no longer in a source")


def plain(text):
    """A label without its mnemonic, ellipsis and colon: '&Save…' -> 'save', '저장(&S)' -> '저장'."""
    text = re.sub(r"\(&\w\)", "", text)
    return text.replace("&", "").strip(" .…:").casefold()


def glossary_is_kept(project):
    rows = [f for f in project.files if f.name == GLOSSARY]
    if not rows:
        return
    with open(rows[0].path, encoding="utf-8", newline="") as file:
        terms = list(csv.DictReader(file))
    exact, inside = {}, []
    for term in terms:
        word = re.sub(r"\s*\(.*\)$", "", term["en"])
        exact.setdefault(word.casefold(), set()).add(plain(term["ko"]))
        if term["inside"]:
            inside.append((word, term["ko"]))
    inside.sort(key=lambda term: -len(term[0]))
    avoided = [(re.compile(form), term["ko"]) for term in terms for form in filter(None, term["avoid"].split(";"))]
    for file in catalogues(project):
        if file.name.endswith("_ko.ts"):
            for message in messages(file.path):
                for form in filter(None, message.forms):
                    for fix in glossary_faults(message.source, form, exact, inside, avoided):
                        yield Finding(23, file.name, message.line, fix)


def glossary_faults(source, form, exact, inside, avoided):
    wanted = exact.get(plain(source))
    if wanted and plain(form) not in wanted:
        yield f"“{source}” is “{' / '.join(sorted(wanted))}” in the glossary, not “{form}”"
    for pattern, korean in avoided:
        if pattern.search(form):
            yield f"“{form}”: the glossary's one form is “{korean}”"
    rest = source
    for word, korean in inside:  # longest first, so that "network map" is not taken for "network"
        shortened = re.sub(rf"\b{re.escape(word)}(?:e?s)?\b", " ", rest, flags=re.I)
        if shortened != rest and korean not in form and not (word == "virtual machine" and "VM" in form):
            yield f"“{source}” speaks of “{word}”: “{form}” must say “{korean}”"
        rest = shortened


RULES = (translations_are_complete, placeholders_agree, sources_are_in_the_catalogue, glossary_is_kept)
