"""All threads of an item with the composer above them, kept through every refresh."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.anchors import WHOLE, Anchor
from editor_app.presenters.comments import Talk, ThreadRow, walked
from editor_app.ui.look import Look
from editor_app.ui.screens.talk.composer import Composer
from editor_app.ui.screens.talk.thread_card import ThreadCard
from editor_app.ui.widgets.chip import CountPill
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel


class ThreadList(QFrame):
    """What is being written in a card or in the composer survives what arrives meanwhile."""

    acted = Signal(object, object)  # CommentId, Act
    answered = Signal(object, str)
    located = Signal(object)  # ThreadRow
    noted = Signal(object, str, object)  # Anchor, words, proposed text or None
    sendAsked = Signal()
    grew = Signal()  # something may have to be scrolled into view

    def __init__(
        self, look: Look, now: Callable[[], datetime], field_label: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.setObjectName("talk")
        self.setAccessibleName(self.tr("Comments"))
        self._look, self._now, self._field_label = look, now, field_label
        self._cards: dict[str, ThreadCard] = {}
        self._talk: Talk | None = None
        self.current: str | None = None  # where the keys are
        self.count = CountPill(look, 0)
        self.add = button(
            look, self.tr("Add"), name="talk-add", kind="link", icon="ri.add-line", small=True
        )
        self.composer = Composer(look)
        self.composer.noted.connect(self.noted)
        self._waiting = WrapLabel("", "caption")
        self.send = button(look, self.tr("Send now"), name="talk-send", kind="link")
        self.send.clicked.connect(self.sendAsked)
        self._none = WrapLabel(self.tr("Nobody has commented on this item."), "secondary")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._lay_out()
        self.add.clicked.connect(lambda: self.begin(Anchor(place=WHOLE)))

    def show_talk(self, talk: Talk, *, may_speak: bool, hint: str) -> None:
        """Show what is said now; ``hint``: when what is not sent leaves."""
        if self._talk is not None and talk.item != self._talk.item:
            self.composer.give_up()
            self.current = None
        same = self._talk is not None and talk.item == self._talk.item
        self._talk = talk
        self._fill(talk, keep=same)
        self.count.set_count(talk.waiting)
        self.add.setVisible(may_speak)
        self._none.setVisible(not talk.rows)
        told = self.tr("{n} notes not sent: {hint}", None, talk.unsent).format(
            n=talk.unsent, hint=hint
        )
        self._waiting.setText(told)
        self._unsent.setVisible(talk.unsent > 0)

    def begin(self, anchor: Anchor, *, suggests: bool = False) -> None:
        """Let somebody write about a place."""
        self.composer.begin(anchor, self.place_of(anchor), suggests=suggests)
        self.grew.emit()

    def place_of(self, anchor: Anchor) -> str:
        """A place in words."""
        if anchor.place == WHOLE:
            return self.tr("About the whole item")
        if anchor.place == "body":
            return anchor.quote or self.tr("The text")
        return self._field_label(anchor.place)

    def step(self, by: int) -> ThreadRow | None:
        """Go to the next or previous thread; those that wait come first."""
        found = walked(self._talk.rows, self.current, by) if self._talk is not None else None
        if found is not None:
            self.choose(found.thread.id)
        return found

    def choose(self, id_: str) -> None:
        """Bring one thread to the front."""
        self.current = id_
        for key, card in self._cards.items():
            card.set_current(key == id_)
        if id_ in self._cards:
            self._cards[id_].setFocus(Qt.FocusReason.OtherFocusReason)
            self.grew.emit()

    @property
    def card(self) -> ThreadCard | None:
        """The thread the keys are at."""
        return self._cards.get(self.current) if self.current is not None else None

    @property
    def cards(self) -> list[ThreadCard]:
        """The threads in the order they are shown."""
        rows = self._talk.rows if self._talk is not None else ()
        return [self._cards[row.thread.id] for row in rows]

    def _fill(self, talk: Talk, *, keep: bool) -> None:
        """Cards that say the same stay as they are, with what is written in them."""
        old, self._cards = self._cards, {}
        focus = self.current
        for at, row in enumerate(talk.rows):
            card = old.get(row.thread.id) if keep else None
            if card is None or card.row != row:
                made = self._card(row)
                if card is not None:
                    _carry(card, made)
                card = made
            else:
                old.pop(row.thread.id)
            self._cards[row.thread.id] = card
            self._column.insertWidget(at, card)
            card.show()  # at once: a key may lead here; it has its parent by now
            card.set_current(row.thread.id == focus)
        for gone in old.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _card(self, row: ThreadRow) -> ThreadCard:
        place = row.thread.anchor.place
        field = self._field_label(place) if place not in ("", "body") else ""
        card = ThreadCard(row, field, self._look, self._now)
        card.acted.connect(self.acted)
        card.answered.connect(self.answered)
        card.located.connect(self.located)
        return card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(self._look, "ri.chat-1-line", "text.secondary", 17))
        head.addWidget(ElidedLabel(self.tr("Comments"), "cardTitle"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.add)
        self._unsent = QWidget()
        line = QHBoxLayout(self._unsent)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._waiting, 1)
        line.addWidget(self.send)
        self._unsent.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.composer)
        column.addWidget(self._unsent)
        column.addWidget(self._none)
        column.addLayout(self._column)


def _carry(old: ThreadCard, new: ThreadCard) -> None:
    """What somebody is writing goes over to the card that takes the place of theirs."""
    if not old.edit.isHidden():
        focused = old.edit.hasFocus()
        new.edit.setPlainText(old.edit.toPlainText())
        new.edit.show()
        if focused:
            new.ask()
