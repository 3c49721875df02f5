"""Every text that a person can see on a widget, or that a screen reader says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from editor_app.store.sqlite import SqliteStore
from tests.ui.walking.pseudo import CLOSE, OPEN

ROOT = Path(__file__).resolve().parents[3]
_DESKS = ("inbox_desk.py", "merge_desk.py", "returned_desk.py")
# Sentences of rules come from the layout, filled in, and so do names of fields beside their values;
# a language is always named in itself.
_DATA_PLACES = ("finding-", "rule-text", "sheet-note-", "› facts ›", "settings.language.")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_FILLED = re.compile(r"\{\w*\}|\d+")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Names of keys, products, units and file kinds are the same in every language.
SAME = re.compile(
    r"Ctrl|Shift|Alt|Enter|Return|Home|End|Esc|Space|Del|Tab|Backspace|PgUp|PgDown|Up|Down|Left|"
    r"Right|Channel Editor|Python|SQLite|Qt|English|https?://\S*|YYYY\S*|\S*/\S+|\S+\.\w{2,5}\b|"
    r"\b[A-Z]{2,}(?:-\d+)?\b|MB|KB|GB|\bpx\b|\be\.g\.|\b[0-9a-f]{8,}\b|sample|TOML|Markdown"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One text: where it stands, and as what."""

    where: str
    kind: str  # text, tip, name, placeholder
    text: str


def seen(root: QWidget) -> Iterator[Seen]:
    """Texts of everything visible below ``root``, itself included."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not isinstance(widget, QMenu):
            where = path_of(widget)
            for kind, text in _texts(widget):
                if text:
                    yield Seen(where=where, kind=kind, text=text)


def path_of(widget: QWidget) -> str:
    """The names from the window down to a widget, without the nameless ones."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None:
        if at.objectName() and not at.objectName().startswith("qt_"):
            names.append(at.objectName())
        at = at.parentWidget()
    kind = type(widget).__name__
    return " › ".join([*reversed(names[:3]), kind])


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QGroupBox):
        yield "text", widget.title()
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield "text", widget.tabText(at)
    elif isinstance(widget, QComboBox):
        for at in range(min(widget.count(), 30)):
            yield "text", widget.itemText(at)
    elif isinstance(widget, QHeaderView):
        model = widget.model()
        for at in range(widget.count()):
            told = model.headerData(at, widget.orientation(), Qt.ItemDataRole.DisplayRole)
            if widget.orientation() is Qt.Orientation.Horizontal and isinstance(told, str):
                yield "text", told
    elif isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "name", widget.accessibleDescription()
    if widget.isWindow() and type(widget).__name__ != "MainWindow":  # it says the program's name
        yield "text", widget.windowTitle()


def untranslated(texts: Iterator[Seen], data: str) -> list[Seen]:
    """What stands outside of brackets in the made-up language, and is no data."""
    return [
        one
        for one in texts
        if not any(place in one.where for place in _DATA_PLACES)
        and not _is_data(_outside(one.text), data)
    ]


def _outside(text: str) -> str:
    """What is left of a text without its translated parts."""
    depth, left = 0, []
    for letter in text:
        depth += letter == OPEN
        if not depth:
            left.append(letter)
        depth -= letter == CLOSE and depth > 0
    return "".join(left)


def _is_data(text: str, data: str) -> bool:
    parts = re.split(
        r"[·|\n、，：“”（）()…›\\*\t]|\s{2,}|, |: | (?=[\u4e00-\u9fff])", SAME.sub("", text)
    )
    return all(
        not (_LATIN.search(one) or _CHINESE.search(one)) or _bare(one).strip(" .,;") in data
        for one in parts
    )


def _bare(text: str) -> str:
    """Without numbers and what is filled in."""
    return _FILLED.sub("", text)


@cache
def shipped() -> str:
    """Words that are data to the window: of layout, lexicon, samples and two-tongued tables."""
    files = sorted((ROOT / "resources").rglob("*.toml"))
    files += sorted((ROOT / "tests" / "checks").rglob("*.md"))
    files += [
        file
        for room in ("presenters", "domain", "files", "importers", "services", "checks")
        for file in sorted((ROOT / "editor_app" / room).rglob("*.py"))
    ]
    files += sorted((ROOT / "tests" / "ui" / "scenes").glob("*.py"))
    files += [ROOT / "tests" / "ui" / name for name in _DESKS]
    files += sorted((ROOT / "tests" / "fakes").glob("*.py"))
    return _bare("\n".join(file.read_text(encoding="utf-8") for file in files))


def stored(store: SqliteStore) -> str:
    """All words of the drafts and of what the portal said."""
    rows = store.database.read("SELECT item FROM drafts")
    drafts = (store.drafts.get(row[0]) for row in rows)
    told = [repr(one.content) for one in drafts if one is not None]
    remotes = store.mirror.all()
    told += [one.title for one in remotes]
    words = (one.portal_checks.found for one in remotes if one.portal_checks is not None)
    told += [f"{one.title_en} · {one.rule}\n{one.message_en}" for found in words for one in found]
    return _bare("\n".join(told))
