"""What can be put into the text: parts of an official document, links, files, images' words."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QTextCursor
from PySide6.QtWidgets import QFileDialog, QMenu

from editor_app.domain.item import Attachment, ItemId
from editor_app.presenters.editor import EditorPresenter
from editor_app.rendering.dates import day_zh, stored_day
from editor_app.rendering.official import (
    Placed,
    annex_name,
    with_annexes,
    with_date,
    with_recipient,
    with_signature,
)
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.gestures import BodyGestures
from editor_app.ui.body.images import describe_image, image_at, remove_image
from editor_app.ui.body.links import LinkSpan, change_link, link_at, remove_link
from editor_app.ui.body.moves import put_blocks
from editor_app.ui.body.note_signs import note_at, note_words, put_note, remove_note
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.file_picker import FilePicker
from editor_app.ui.screens.editor.image_dialog import ImageDialog
from editor_app.ui.screens.editor.item_picker import ItemPicker
from editor_app.ui.screens.editor.link_dialog import LinkDialog
from editor_app.ui.screens.editor.loops import COMPOSED_AFTER_MS
from editor_app.ui.screens.editor.note_dialog import NoteDialog
from editor_app.ui.screens.editor.structuring import fill_menu

_NEEDS = {
    "part.recipient": "recipient",
    "part.annexes": "attachment_ref",
    "part.signature": "signature",
    "part.date": "signature",
    "attachment": "attachment_ref",
    "link": "link",
    "link.remove": "link",
}
_GROUPS = (
    ("part.recipient", "part.annexes", "part.signature", "part.date"),
    ("note", "attachment", "link.remove", "rule"),
)
_FORMED = "formed_on"
_ADDRESSED = "recipients"


class Inserting(QObject):
    """One body's insertions; what they need of the item comes from the presenter."""

    attached = Signal(object)  # Attachment that came with a link to it
    failed = Signal(object)  # Exception

    def __init__(
        self,
        body: BodyEditor,
        presenter: EditorPresenter,
        deps: EditorDeps,
        actions: dict[str, QAction],
        picture: Callable[[str], QImage | None],
    ) -> None:
        super().__init__(body)
        self._body, self._presenter, self._deps = body, presenter, deps
        self._actions, self._picture = actions, picture
        gestures = self.gestures = BodyGestures(body)
        gestures.image_asked.connect(self.describe_image)
        gestures.note_asked.connect(self._change_note)
        gestures.files_dropped.connect(self._link_files)
        does: dict[str, Callable[[], object]] = {
            "part.recipient": self._put_recipient,
            "part.annexes": self._put_annexes,
            "part.signature": self._put_signature,
            "part.date": self._put_date,
            "note": self._write_note,
            "attachment": self._choose_file,
            "link": self._edit_link,
            "link.remove": self._remove_link,
        }
        for key, do in does.items():
            actions[key].triggered.connect(partial(self._do, _NEEDS.get(key, ""), do))

    def menu(self) -> QMenu:
        """What the template lets one put into the text."""
        hidden = {key for key, block in _NEEDS.items() if not self._body.allows(block)}
        menu = QMenu(self.tr("Insert"), self._body)
        menu.setObjectName("insert-menu")
        fill_menu(menu, self._actions, _GROUPS, hidden)
        return menu

    def describe_image(self, cursor: QTextCursor) -> None:
        """Ask for other words for the image at a cursor."""
        image = image_at(self._body, cursor)
        if image is None:
            return
        dialog = ImageDialog(
            self._deps.look,
            self._body,
            alt=image.alt,
            caption=image.caption,
            picture=self._picture(image.src),
            placed=True,
        )
        dialog.described.connect(partial(describe_image, self._body, cursor))
        dialog.removed.connect(partial(remove_image, self._body, cursor))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------ parts of an official document

    def _put_recipient(self) -> None:
        names = self._presenter.draft.content.text(_ADDRESSED)
        self._put(with_recipient(self._body.tree().blocks, self._body.allowed_blocks, names))

    def _put_annexes(self) -> None:
        names = [annex_name(one.name) for one in self._presenter.draft.content.attachments]
        if not names:
            told = self.tr("There are no attachments to list; add them first. Nothing was changed.")
            self._deps.hub.toast(told)
            return
        self._put(with_annexes(self._body.tree().blocks, self._body.allowed_blocks, names))

    def _put_signature(self) -> None:
        unit = self._presenter.layout.portal.unit(self._presenter.draft.content.unit)
        name = unit.name_zh if unit is not None else ""
        if name:
            blocks, known = self._body.tree().blocks, self._body.allowed_blocks
            self._put(with_signature(blocks, known, name, self._day()))

    def _put_date(self) -> None:
        self._put(with_date(self._body.tree().blocks, self._body.allowed_blocks, self._day()))

    def _put(self, placed: Placed) -> None:
        blocks, at = placed
        put_blocks(self._body, blocks)
        cursor = self._body.textCursor()
        cursor.setPosition(self._body.places.block_positions()[at])
        end = QTextCursor.MoveOperation.EndOfBlock
        if cursor.block().length() > 2:  # a lone colon is written before
            cursor.movePosition(end)
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()
        self._body.setFocus()

    def _day(self) -> str:
        """The date of formation as Chinese pages write it; today while the field is empty."""
        formed = stored_day(self._presenter.draft.content.text(_FORMED))
        return day_zh(formed if formed is not None else date.today())

    # ------------------------------------------------------------ notes

    def _write_note(self) -> None:
        """A new note, or the words of the one at the cursor."""
        placed = note_at(self._body.textCursor())
        if placed is not None:
            self._change_note(placed)
            return
        dialog = NoteDialog(self._deps.look, self._body)
        dialog.written.connect(partial(put_note, self._body))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _change_note(self, place: QTextCursor) -> None:
        dialog = NoteDialog(self._deps.look, self._body, note_words(place))
        dialog.written.connect(lambda words: put_note(self._body, words, place))
        dialog.removed.connect(partial(remove_note, self._body, place))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------ links

    def _edit_link(self) -> None:
        span = link_at(self._body.textCursor())
        words = span.words if span is not None else self._body.textCursor().selectedText()
        address = span.href if span is not None else ""
        dialog = LinkDialog(words, self._deps.look, self._body, address)
        dialog.chosen.connect(partial(self._take_link, span))
        dialog.removed.connect(self._remove_link)
        dialog.itemAsked.connect(partial(self._choose_item, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_link(self, span: LinkSpan | None, words: str, address: str) -> None:
        if span is None:
            self._body.insert_link(words, address)
        else:
            change_link(self._body, span, words, address)

    def _remove_link(self) -> None:
        span = link_at(self._body.textCursor())
        if span is not None:
            remove_link(self._body, span)

    def _choose_item(self, dialog: LinkDialog) -> None:
        picker = ItemPicker(self._deps, self.tr("Link to an item"), False, dialog)
        picker.chosen.connect(partial(self._take_item, dialog))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _take_item(self, dialog: LinkDialog, items: list[str]) -> None:
        row = self._deps.board.row(ItemId(items[0]))
        address = row.remote.url if row is not None and row.remote is not None else None
        if row is None or not address:
            dialog.tell(self.tr("This item is not published yet, so it has no address to link to."))
            return
        dialog.take_item(row.title, address)

    # ------------------------------------------------------------ files

    def _choose_file(self) -> None:
        files = self._presenter.draft.content.attachments
        if not files:
            self._choose_new_file()
            return
        picker = FilePicker(files, self._deps.look, self._body)
        picker.chosen.connect(self._link_file)
        picker.newAsked.connect(self._choose_new_file)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _choose_new_file(self) -> None:
        dialog = FileDialog("attachments", self._body, self.tr("Add attachments"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._link_files([Path(n) for n in names]))
        dialog.open()

    def _link_files(self, paths: list[Path]) -> None:
        """Take files in, one after the other, and name each in the text on a line of its own."""
        if not self._body.allows("attachment_ref"):
            told = self.tr("This template has no attachments in the text; nothing was changed.")
            self._deps.hub.toast(told)
            return
        if not paths:
            return
        path, *others = paths
        content = self._presenter.draft.content
        take = partial(self._deps.files.take, path, kind=content.kind, beside=content.attachments)
        taken, refused = partial(self._taken, others), partial(self._refused, others)
        self._deps.runner.run(Lane.MEDIA, take, taken, refused, self)

    def _taken(self, others: list[Path], file: Attachment) -> None:
        if self._body.composing:  # an input method's words stand where no edit may come between
            QTimer.singleShot(COMPOSED_AFTER_MS, self, partial(self._taken, others, file))
            return
        self.attached.emit(file)
        self._link_file(file)
        self._link_files(others)

    def _refused(self, others: list[Path], error: Exception) -> None:
        self.failed.emit(error)
        self._link_files(others)

    def _link_file(self, file: Attachment) -> None:
        cursor = self._body.textCursor()
        if not cursor.atBlockStart() and cursor.atBlockEnd():
            self._body.open_paragraph(cursor)
            self._body.setTextCursor(cursor)
        self._body.insert_link(file.name, f"att:{file.sha256}")
        self._body.setFocus()

    def _do(self, block: str, command: Callable[[], object], _checked: bool = False) -> None:
        allowed = not block or self._body.allows(block)
        if allowed and not (self._body.composing or self._body.isReadOnly()):
            command()
