"""Bring translations/*.ts up to date with the program's texts, and compile them to *.qm.

    python packaging/translate.py            update, then compile
    python packaging/translate.py --check    exit 1 if that would change anything, or if a text
                                             has no translation

English is the source language: its file repeats the sources and carries the plural forms.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
LANGUAGES = ("zh_CN", "en")
BIN = Path(sys.executable).parent
# A text that is written alike elsewhere can mean something else: 导入回执 is no 回执号.
_NO_GUESSES = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")


def update(folder: Path, languages: Sequence[str] = LANGUAGES) -> None:
    """Run lupdate on copies or originals in ``folder``; fill in English by itself."""
    for language in languages:
        file = folder / f"editor_app_{language}.ts"
        subprocess.run(
            [
                str(BIN / "pyside6-lupdate"),
                *("-extensions", "py", "-locations", "none", "-no-obsolete", "-silent"),
                *_NO_GUESSES,
                *("-source-language", "en", "-target-language", language),
                *("editor_app/ui", "editor_app/services/settings.py", "-ts", str(file)),
            ],
            check=True,
            cwd=ROOT,
        )
        if language == "en":
            _repeat_sources(file)


def compile_all(folder: Path) -> None:
    """Run lrelease."""
    for language in LANGUAGES:
        file = folder / f"editor_app_{language}.ts"
        subprocess.run(
            [
                str(BIN / "pyside6-lrelease"),
                "-silent",
                str(file),
                "-qm",
                str(file.with_suffix(".qm")),
            ],
            check=True,
            cwd=ROOT,
        )


def unfinished(file: Path) -> list[str]:
    """Texts without a translation."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        for translation in message.iter("translation")
        if translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()
    ]


def _repeat_sources(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    tree = ET.ElementTree(ET.fromstring(text))  # noqa: S314 - our own file
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            if message.get("numerus") == "yes":
                continue
            translation.text = message.findtext("source")
            del translation.attrib["type"]
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(head + body + "\n", encoding="utf-8")


def check() -> list[str]:
    """What is not fresh or not complete."""
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for file in FOLDER.glob("editor_app_*.*"):
            (copy / file.name).write_bytes(file.read_bytes())
        update(copy)
        compile_all(copy)
        for language in LANGUAGES:
            for name in (f"editor_app_{language}.ts", f"editor_app_{language}.qm"):
                if (copy / name).read_bytes() != (FOLDER / name).read_bytes():
                    problems.append(f"{name} is not fresh: run packaging/translate.py")
            problems += unfinished(copy / f"editor_app_{language}.ts")
    return problems


if __name__ == "__main__":
    if "--check" in sys.argv:
        found = check()
        print("\n".join(found))
        sys.exit(bool(found))
    update(FOLDER)
    compile_all(FOLDER)
    missing = unfinished(FOLDER / "editor_app_zh_CN.ts")
    print("\n".join(missing) or "complete")
