"""相似答复 and 政策依据: cards of texts that may help, each with what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.domain.layout import Layout
from editor_app.services.similar import Helping
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.section import SideSection
from editor_app.ui.screens.inbox.words import satisfaction_name
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, button, label


class HelpingSection(SideSection):
    """One sort of texts, the nearest first."""

    compareAsked = Signal(object)  # Helping: read it whole
    insertAsked = Signal(object)  # Helping

    def __init__(
        self, look: Look, title: str, icon: str, read: str, none: str, *, name: str
    ) -> None:
        """``read`` names the way to the whole text; ``none`` says why there is nothing."""
        super().__init__(look, title, icon, name=name)
        self._look, self._read, self._name = look, read, name
        self._none = WrapLabel(none, "caption")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.add(self._none)
        self.add_layout(self._cards)
        self._shown: tuple[Helping, ...] = ()

    @property
    def shown(self) -> tuple[Helping, ...]:
        """The texts of the cards."""
        return self._shown

    def show_found(self, found: tuple[Helping, ...], layout: Layout, body: str) -> None:
        """Show these; ``body`` is the reply as it stands: what it quotes is marked."""
        self._shown = found
        self.count.set_count(len(found))
        self._none.setVisible(not found)
        while (old := self._cards.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, one in enumerate(found):
            quoted = bool(one.url) and one.url in body
            self._cards.addWidget(self._card(one, layout, at, quoted=quoted))

    def _card(self, one: Helping, layout: Layout, at: int, *, quoted: bool) -> QFrame:
        card = QFrame()
        card.setObjectName(f"{self._name}-{at}")
        card.setProperty("card", True)
        card.setAccessibleName(one.title)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(2)
        column.addWidget(ElidedLabel(one.title, "value"))
        if one.public:
            column.addWidget(ElidedLabel(one.excerpt, "caption"))
        column.addLayout(self._foot(one, layout, at, quoted=quoted))
        return card

    def _foot(self, one: Helping, layout: Layout, at: int, *, quoted: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        if quoted:
            spec = ChipSpec(text=self.tr("Quoted"), tone="green", icon="ri.check-line")
            row.addWidget(Chip(self._look, spec, f"{self._name}-{at}-quoted"))
            row.addStretch(1)
        else:  # all the room there is: half of it would break the date from the word after it
            row.addWidget(label(self._when(one, layout), "caption", wrap=True), 1)
        ways = [(self._read, "read", self.compareAsked)]
        if one.public and not quoted:
            ways.append((self.tr("Insert"), "insert", self.insertAsked))
        for text, key, signal in ways:
            made = button(self._look, text, name=f"{self._name}-{at}-{key}", kind="link")
            made.setAccessibleName(f"{text} {one.title}")
            made.clicked.connect(lambda _=False, signal=signal: signal.emit(one))
            row.addWidget(made)
        return row

    def _when(self, one: Helping, layout: Layout) -> str:
        if one.published is None:
            return self.tr("not public yet: may be quoted once it is")
        rated = satisfaction_name(one.satisfaction, layout)
        return " · ".join(part for part in (one.published.isoformat(), rated) if part)
