"""What a newer template changes for one item, as lines to read: one row per change."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.layout import Layout
from editor_app.presenters.fit_receipt import fit_lines
from editor_app.services.template_difference import Change, ChangeKind
from editor_app.services.template_update import TemplateUpdate
from editor_app.ui.fit_words import fit_words
from editor_app.ui.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex


class TemplateChangesModel(QAbstractListModel):
    """Text alone: what has no field any more and what does not fit stands first."""

    def __init__(
        self, update: TemplateUpdate, layout: Layout, language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        chinese = language.startswith("zh")
        changes = [_line(change, layout, chinese) for change in _ordered(update.changes)]
        unfit = [one.message_zh if chinese else one.message_en for one in update.unfit]
        converted = [_converted(update), *_each(update, language)] if update.notes else []
        self._lines = list(dict.fromkeys([*changes, *converted, *unfit]))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._lines[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._lines[index.row()])
        return None


def _ordered(changes: tuple[Change, ...]) -> list[Change]:
    order = list(_WORDS)
    return sorted(changes, key=lambda change: order.index(change.kind))


def _line(change: Change, layout: Layout, chinese: bool) -> str:
    label = change.label_zh if chinese else change.label_en
    if change.kind in (ChangeKind.BLOCK_GONE, ChangeKind.BLOCK_NEW):
        term = next((t for t in layout.terms("vocab/blocks") if t.key == label), None)
        label = term.name("zh" if chinese else "en") if term is not None else label
    text = _WORDS[change.kind]()
    if change.kind is ChangeKind.LIMITS and not change.new:
        text = QCoreApplication.translate("TemplateChanges", "“{label}”: other limits")
    if change.kind is ChangeKind.REMOVED and not change.old:
        text = QCoreApplication.translate("TemplateChanges", "“{label}” is no longer a field")
    return text.format(label=label, old=change.old, new=change.new)


def _converted(update: TemplateUpdate) -> str:
    text = QCoreApplication.translate("TemplateChanges", "In the body: {what}; all words are kept")
    return text.format(what=fit_words(update.notes))


def _each(update: TemplateUpdate, language: str) -> list[str]:
    """Each conversion in a line of its own, as the receipt of a paste tells it."""
    return [f"· {one.sentence(language)}" for one in fit_lines(update.notes, placed=False)]


_WORDS: Mapping[ChangeKind, Callable[[], str]] = MappingProxyType(
    {
        ChangeKind.REMOVED: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}” is no longer a field; its value stays: {old}"
        ),
        ChangeKind.TYPE: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}” is of another type"
        ),
        ChangeKind.CHOICES: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}” has other choices"
        ),
        ChangeKind.LIMITS: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}”: the limit was {old} and is {new}"
        ),
        ChangeKind.REQUIRED: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}” must be filled"
        ),
        ChangeKind.BLOCK_GONE: lambda: QCoreApplication.translate(
            "TemplateChanges", "The body has no “{label}” any more"
        ),
        ChangeKind.HEADINGS: lambda: QCoreApplication.translate(
            "TemplateChanges", "Levels of headings: {old}, now {new}"
        ),
        ChangeKind.BODY_LENGTH: lambda: QCoreApplication.translate(
            "TemplateChanges", "Characters of the body: {old}, now {new}"
        ),
        ChangeKind.SECTION_NEW: lambda: QCoreApplication.translate(
            "TemplateChanges", "The body needs a part “{label}”"
        ),
        ChangeKind.ADDED: lambda: QCoreApplication.translate(
            "TemplateChanges", "New field “{label}”"
        ),
        ChangeKind.MOVED: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}” is stored differently; its value goes along"
        ),
        ChangeKind.RENAMED: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{old}” is now called “{new}”"
        ),
        ChangeKind.OPTIONAL: lambda: QCoreApplication.translate(
            "TemplateChanges", "“{label}” may be left empty longer"
        ),
        ChangeKind.BLOCK_NEW: lambda: QCoreApplication.translate(
            "TemplateChanges", "The body may have “{label}”"
        ),
    }
)
