"""One opinion in full: who said it, masked until somebody asks, the text, files, and who looked."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.opinions import Opinion, OpinionFile, Sender
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.consultations.words import opinions_words
from editor_app.ui.screens.inbox.section import SideSection
from editor_app.ui.widgets.controls import WrapLabel, button
from editor_app.ui.widgets.surfaces import KeyValueGrid


class OpinionCard(SideSection):
    """Shows one; of several only how many."""

    openAsked = Signal(object)  # OpinionId
    fileAsked = Signal(object, object)  # OpinionId, OpinionFile

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Opinion"), "ri.chat-3-line", name="opinion.card")
        self._kit_look = look
        self._column_of = QVBoxLayout()
        self._column_of.setContentsMargins(0, 0, 0, 0)
        self._column_of.setSpacing(8)
        self.add_layout(self._column_of)
        self._parts: list[QWidget] = []

    def show_opinions(self, chosen: tuple[Opinion, ...], sender: Sender | None) -> None:
        """``sender`` is the one that was just opened, if it belongs to the chosen one."""
        for old in self._parts:
            self._column_of.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = list(self._made(chosen, sender))
        for part in self._parts:
            self._column_of.addWidget(part)

    def _made(self, chosen: tuple[Opinion, ...], sender: Sender | None) -> Iterator[QWidget]:
        if not chosen:
            yield WrapLabel(self.tr("Choose an opinion in the list."), "secondary")
        elif len(chosen) > 1:
            told = self.tr("{opinions} selected; what you sort below holds for all of them.")
            yield WrapLabel(told.format(opinions=opinions_words(len(chosen))), "secondary")
        else:
            yield from self._one(chosen[0], sender)

    def _one(self, one: Opinion, sender: Sender | None) -> Iterator[QWidget]:
        facts = KeyValueGrid(self._kit_look, name="opinion.facts")
        facts.set_pairs(self._pairs(one, sender or one.masked))
        yield facts
        if any((one.masked.name, one.masked.phone, one.masked.email)):
            yield self._opening(one, opened=sender is not None)
        yield self._text(one.text)
        for number, file in enumerate(one.files):
            yield self._file(one, file, number)
        if one.opened:
            last = one.opened[-1]
            told = self.tr("{name} looked at the sender {when}; {n} times in all")
            if len(one.opened) == 1:
                told = self.tr("{name} looked at the sender {when}; {n} time in all")
            words = told.format(
                name=last.by_name, when=formats.when_exactly(last.at), n=len(one.opened)
            )
            yield WrapLabel(words, "caption")

    def _pairs(self, one: Opinion, sender: Sender) -> list[tuple[str, str]]:
        told = (
            (self.tr("Receipt"), one.number),
            (self.tr("Received"), formats.when_exactly(one.received_at)),
            (self.tr("Sender"), sender.name or self.tr("not given")),
            (self.tr("Phone"), sender.phone),
            (self.tr("Mail"), sender.email),
        )
        return [pair for pair in told if pair[1]]

    def _opening(self, one: Opinion, *, opened: bool) -> QWidget:
        text = self.tr("Show all (leaves a trace)")
        if opened:
            text = self.tr("Personal data shown; the trace is kept")
        made = button(self._kit_look, text, name="opinion.open", kind="link", icon="ri.eye-line")
        made.setEnabled(not opened)
        made.clicked.connect(lambda: self.openAsked.emit(one.id))
        return made

    def _text(self, text: str) -> QWidget:
        told = WrapLabel(text)
        told.setObjectName("opinion.text")
        told.setAccessibleName(self.tr("Opinion"))
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return told

    def _file(self, one: Opinion, file: OpinionFile, number: int) -> QWidget:
        text = f"{file.name}（{formats.size(file.size)}）"
        made = button(
            self._kit_look,
            text,
            name=f"opinion.file.{number}",
            kind="link",
            icon="ri.attachment-2",
        )
        made.setToolTip(self.tr("Save a copy; nothing of it is run here."))
        made.clicked.connect(lambda: self.fileAsked.emit(one.id, file))
        return made
