"""Rows of the table of actions: the structure of the text and the marks of its words."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_E = Where.EDITOR

STRUCTURE: tuple[Row, ...] = (
    Row("quote", QT_TRANSLATE_NOOP("Actions", "Quotation"), ("Ctrl+Alt+Q",), None, _E),
    Row("renumber", QT_TRANSLATE_NOOP("Actions", "Renumber"), ("Ctrl+Alt+R",), None, _E),
    Row("block.up", QT_TRANSLATE_NOOP("Actions", "Move up"), ("Alt+Shift+Up",), None, _E),
    Row("block.down", QT_TRANSLATE_NOOP("Actions", "Move down"), ("Alt+Shift+Down",), None, _E),
    Row("bold", QT_TRANSLATE_NOOP("Actions", "Bold"), ("Ctrl+B",), "ri.bold", _E),
    Row("italic", QT_TRANSLATE_NOOP("Actions", "Emphasis"), ("Ctrl+I",), "ri.italic", _E),
    Row(
        "superscript",
        QT_TRANSLATE_NOOP("Actions", "Superscript"),
        ("Ctrl+Alt+=",),
        "ri.superscript",
        _E,
    ),
    Row(
        "subscript",
        QT_TRANSLATE_NOOP("Actions", "Subscript"),
        ("Ctrl+Alt+-",),
        "ri.subscript",
        _E,
    ),
    Row(
        "marks.clear",
        QT_TRANSLATE_NOOP("Actions", "Clear formatting"),
        ("Ctrl+\\",),
        "ri.format-clear",
        _E,
    ),
    Row("note", QT_TRANSLATE_NOOP("Actions", "Note"), ("Ctrl+Alt+F",), None, _E),
    Row("rule", QT_TRANSLATE_NOOP("Actions", "Horizontal line"), (), None, _E),
    Row("link.remove", QT_TRANSLATE_NOOP("Actions", "Remove link"), ("Ctrl+Shift+K",), None, _E),
    Row("source", QT_TRANSLATE_NOOP("Actions", "Markdown source"), ("Ctrl+Alt+M",), None, _E),
    Row("part.recipient", QT_TRANSLATE_NOOP("Actions", "Addressees"), ("Ctrl+Alt+5",), None, _E),
    Row("part.annexes", QT_TRANSLATE_NOOP("Actions", "List of annexes"), ("Ctrl+Alt+6",), None, _E),
    Row("part.signature", QT_TRANSLATE_NOOP("Actions", "Signature"), ("Ctrl+Alt+7",), None, _E),
    Row("part.date", QT_TRANSLATE_NOOP("Actions", "Date of formation"), ("Ctrl+Alt+8",), None, _E),
)
