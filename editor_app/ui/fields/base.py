"""What every field widget is: a value of the template's type, a change signal, an error line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Term
from editor_app.domain.template import FieldSpec
from editor_app.ui.composing import guard
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import label

Pick = Callable[[FieldSpec, Callable[[Sequence[str]], None]], None]
Titles = Callable[[str], str]
Recent = Callable[[str], Sequence[str]]
Note = Callable[[str, Sequence[str]], None]
TakeFile = Callable[[FieldSpec, Callable[[Json], None]], None]


def _never(_topic: str) -> Sequence[str]:
    return ()


def _forgotten(_topic: str, _keys: Sequence[str]) -> None:
    """Where nothing is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldContext:
    """What a field widget may ask for; the screen provides it."""

    look: Look
    language: str
    terms: Callable[[str], tuple[Term, ...]]  # entries of a ``choices`` value
    pick_items: Pick  # lets the person choose items, then calls back with ids
    item_title: Titles  # title of an item id, or the id
    field_label: Callable[[str], str] = field(default=str, kw_only=True)  # also of earlier fields
    take_file: TakeFile  # lets the person choose a file, then calls back with the field's value
    recent: Recent = _never  # keys chosen lately under a topic, the last one first
    note: Note = _forgotten  # remember keys under a topic
    file_names: Callable[[], Sequence[str]] = tuple  # the item's attachments
    print_list: Callable[[FieldSpec], None] = lambda _: None  # a list of steps, on paper


class FieldWidget(QWidget):
    """Base of all field widgets. ``value`` is ``None`` while nothing is filled in."""

    changed = Signal()

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__()
        self.spec = spec
        self.context = context
        self.setObjectName(f"field-{spec.key}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def value(self) -> Json:
        """The value as it is stored in ``Content.fields``."""
        raise NotImplementedError

    def set_value(self, value: Json) -> None:
        """Show ``value`` without emitting ``changed``."""
        raise NotImplementedError

    def set_problem(self, weight: str) -> None:
        """Mark the input as ``error`` or ``warning``; the words stand in the row's own line."""
        for child in self.inputs():
            child.setProperty("problem", weight)
            child.style().unpolish(child)
            child.style().polish(child)

    def inputs(self) -> Sequence[QWidget]:
        """The widgets that take the focus, first one first."""
        return ()

    def take_focus(self) -> None:
        """Put the cursor here, as a jump from a finding does."""
        for child in self.inputs():
            child.setFocus()
            return

    def name_inputs(self) -> None:
        """Give every input the field's label as accessible name; input methods own their keys."""
        text = self.spec.label(self.context.language)
        for child in self.inputs():
            child.setAccessibleName(text)
            child.setAccessibleDescription(self.spec.help(self.context.language))
            guard(child)

    def caption(self, text: str) -> QWidget:
        """A line of caption text."""
        return label(text, "caption", wrap=True)


def as_text(value: Json) -> str:
    """A stored value as one line of text."""
    return "" if value is None else str(value)


def as_list(value: Json) -> list[str]:
    """A stored value as a list of text; a single value counts as a list of one."""
    if value is None or value == "":
        return []
    if isinstance(value, str | int | bool):
        return [str(value)]
    return [str(one) for one in value]
