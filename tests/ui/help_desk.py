"""The book of the help as the program reads it, and every text the program can show."""

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

from editor_app.cli.layout import bundled_layout
from editor_app.presenters.help_book import HelpBook
from editor_app.ui.help_lists import fills, table_keys

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"
LANGUAGES = ("zh_CN", "en")
_NAMED = {"zh_CN": "zh", "en": "en"}


@cache
def book(language: str) -> HelpBook:
    """The book without a window: keys are those of the table."""
    return HelpBook(HELP, language, fills(table_keys, bundled_layout, language))


def sources(language: str) -> dict[str, str]:
    """The files as they were written, by the key of their page."""
    return {file.stem: file.read_text(encoding="utf-8") for file in (HELP / language).glob("*.md")}


@cache
def program_texts(language: str) -> frozenset[str]:
    """What windows, dialogs and the layout say in a language."""
    found: set[str] = set()
    tree = ET.parse(ROOT / "translations" / f"editor_app_{language}.ts")
    for one in tree.getroot().iter("translation"):
        forms = [form.text or "" for form in one.findall("numerusform")]
        found |= set(forms or [one.text or ""])
    names = re.compile(rf'(?:label|name|title)_{_NAMED[language]} = "([^"]*)"')
    for file in (ROOT / "resources" / "layout").rglob("*.toml"):
        found |= set(names.findall(file.read_text(encoding="utf-8")))
    return frozenset(text.replace("&", "").strip() for text in found)


def is_a_text(label: str, language: str) -> bool:
    """Whether the program can show a label; what it fills in at the end may be left out."""
    texts = program_texts(language)
    return label in texts or any(
        label == text.partition("{")[0].strip(" （(:：") for text in texts if "{" in text
    )
