"""What was typed into fields: taken from one window and put into the one made in its place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.undo_steps import PUTTING, TAKING, Steps, Time, put, taken

_AGAIN_MS = 40
_Field: TypeAlias = QLineEdit | QPlainTextEdit | QTextEdit
_Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """One field: its names from the root, what stands in it, the cursor, and its steps."""

    path: _Path
    text: str
    anchor: int
    position: int
    scroll: int
    steps: Steps | None
    stored: bool = False  # the text of an item: it comes from the store


def typed_in(root: QWidget, apart: Callable[[QWidget], bool] = lambda _: False) -> list[Typed]:
    """Every field below ``root`` in which somebody typed, but those that stand ``apart``."""
    time = Time(TAKING)
    found = [_typed(one, root, time) for one in _fields(root) if not apart(one)]
    return [one for one in found if one is not None]


def put_back(root: QWidget, texts: Sequence[Typed]) -> list[str]:
    """Put all of it into the same fields below another root; the words that have no place there."""
    fields, time = _by_path(root), Time(PUTTING)
    for told in texts:
        if told.path in fields:
            _put(fields[told.path], told, time)
    return _words(one for one in texts if one.path not in fields)


class PutLater(QObject):
    """The same, once a screen has read what it shows, into fields nobody has touched since.

    Words for one thing never come to another one: where ``same`` says that something else is in
    front by now, nothing is put. ``left_over`` hears of the words that found no place,
    also of those whose field is not there any more.
    """

    def __init__(
        self,
        root: QWidget,
        texts: Sequence[Typed],
        reads: Callable[[], bool],
        same: Callable[[], bool],
        left_over: Callable[[Sequence[str]], None],
        *,
        meant: object = None,
    ) -> None:
        """``meant`` is what they are for, kept for a window that is made before they are put."""
        super().__init__(root)
        self.texts, self.meant = tuple(texts), meant
        self._root = root
        self._reads, self._same, self._left_over = reads, same, left_over
        self._built = {path: _text(field) for path, field in _by_path(root).items()}
        self._timer = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @classmethod
    def waiting_in(cls, root: QWidget) -> list["PutLater"]:
        """Those of a screen that have not put theirs yet."""
        return [one for one in root.findChildren(cls) if one.texts]

    def _look(self) -> None:
        if self._reads():
            self._timer.start()
            return
        fields, same = _by_path(self._root), self._same()
        free = [one for one in self.texts if same and self._is_free(fields.get(one.path), one)]
        put_back(self._root, free)
        if words := _words(one for one in self.texts if one not in free):
            self._left_over(words)
        self.texts = ()
        self.deleteLater()

    def _is_free(self, field: _Field | None, told: Typed) -> bool:
        return field is not None and _text(field) in ("", told.text, self._built.get(told.path, ""))


def _words(texts: Iterable[Typed]) -> list[str]:
    return [one.text for one in texts if one.text.strip() and not one.stored]


def _by_path(root: QWidget) -> Mapping[_Path, _Field]:
    """Every field that alone has its names."""
    found: dict[_Path, list[_Field]] = {}
    for one in _fields(root):
        found.setdefault(_path(one, root), []).append(one)
    return {path: fields[0] for path, fields in found.items() if len(fields) == 1}


def _fields(root: QWidget) -> list[_Field]:
    found: list[_Field] = [*root.findChildren(QLineEdit), *root.findChildren(QPlainTextEdit)]
    found += root.findChildren(QTextEdit)
    return [one for one in found if not (one.isReadOnly() or _part_of_another(one))]


def _part_of_another(field: QWidget) -> bool:
    return isinstance(field.parentWidget(), QComboBox | QAbstractSpinBox)


def _typed(field: _Field, root: QWidget, time: Time) -> Typed | None:
    changed, (anchor, position) = _changed(field), _cursor(field)
    told = Typed(
        path=_path(field, root),
        text=_text(field),
        anchor=anchor,
        position=position,
        scroll=0 if isinstance(field, QLineEdit) else field.verticalScrollBar().value(),
        steps=taken(field, time),
        stored=isinstance(field, BodyEditor),
    )
    _go_to(field, told)  # going through the steps moved it
    return told if changed or told.steps is not None else None


def _put(field: _Field, told: Typed, time: Time) -> None:
    if told.steps is None or not put(field, told.steps, time):
        _show(field, told, time)
    _go_to(field, told)


def _go_to(field: _Field, told: Typed) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(told.position)
        if told.anchor != told.position:
            field.setSelection(told.anchor, told.position - told.anchor)
    else:
        cursor, last = field.textCursor(), field.document().characterCount() - 1
        cursor.setPosition(min(told.anchor, last))
        cursor.setPosition(min(told.position, last), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        field.verticalScrollBar().setValue(told.scroll)


def _show(field: _Field, told: Typed, time: Time) -> None:
    """A text without steps: typed anew, so that whoever listens hears of it; then its steps."""
    if isinstance(field, BodyEditor) or _text(field) == told.text:
        return  # the text of an item comes from the store
    if isinstance(field, QLineEdit):
        field.selectAll()
        field.insert(told.text)
        field.setModified(True)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(told.text)
        field.document().setModified(True)
    if told.steps is not None:
        put(field, told.steps, time)


def _path(field: QWidget, root: QWidget) -> _Path:
    names: list[str] = []
    at: QWidget | None = field
    while at is not None and at is not root:
        if at.objectName():
            names.append(at.objectName())
        at = at.parentWidget()
    return tuple(reversed(names))


def _changed(field: _Field) -> bool:
    if isinstance(field, QLineEdit):
        return field.isModified() and bool(field.text())
    return (
        isinstance(field, QPlainTextEdit) and field.document().isModified() and bool(_text(field))
    )


def _text(field: _Field) -> str:
    if isinstance(field, BodyEditor):
        return field.markdown()
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _cursor(field: _Field) -> tuple[int, int]:
    """Anchor and position."""
    if not isinstance(field, QLineEdit):
        return field.textCursor().anchor(), field.textCursor().position()
    start, end = field.selectionStart(), field.cursorPosition()
    if start < 0:
        return end, end
    return (start, end) if end != start else (field.selectionEnd(), end)
