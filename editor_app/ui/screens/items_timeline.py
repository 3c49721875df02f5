"""What happened to an item, a line for each event, and who has it now."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from editor_app.presenters.happenings import Event, Happening
from editor_app.presenters.timeline import Holder
from editor_app.ui import formats
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name, signer
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel
from editor_app.ui.words import QT_TRANSLATE_NOOP

LOOKS = {
    Happening.SUBMITTED: ("ri.send-plane-line", "teal"),
    Happening.RECALLED: ("ri.arrow-go-back-line", "text.tertiary"),
    Happening.EXAMINED: ("ri.lock-line", "green"),
    Happening.APPROVED: ("ri.check-line", "green"),
    Happening.RETURNED: ("ri.arrow-go-back-line", "red"),
    Happening.REJECTED: ("ri.close-line", "red"),
    Happening.WITHDRAWN: ("ri.arrow-go-back-line", "red"),
    Happening.CLAIMED: ("ri.user-follow-line", "teal"),
    Happening.ESCALATED: ("ri.alarm-warning-line", "red"),
    Happening.COMMENTED: ("ri.chat-1-line", "tone.blue.fg"),
    Happening.ANSWERED: ("ri.reply-line", "text.tertiary"),
    Happening.CONFIRMED: ("ri.check-line", "green"),
    Happening.OBJECTED: ("ri.error-warning-line", "red"),
    Happening.SCHEDULED: ("ri.time-line", "ochre"),
    Happening.FAILED: ("ri.alarm-warning-line", "red"),
    Happening.ASKED: ("ri.send-plane-line", "teal"),
    Happening.CORRECTED: ("ri.chat-check-line", "blue"),
    Happening.MARKED: ("ri.bookmark-line", "slate"),
    Happening.EXPIRED: ("ri.history-line", "slate"),
    Happening.PUBLISHED: ("ri.external-link-line", "green"),
    Happening.MATCHED: ("ri.shield-check-line", "green"),
    Happening.HANDED: ("ri.user-shared-line", "teal"),
    Happening.DIFFERED: ("ri.error-warning-line", "red"),
}

WORDS: Mapping[Happening, str] = MappingProxyType(
    {
        Happening.SUBMITTED: QT_TRANSLATE_NOOP("Timeline", "Submitted"),
        Happening.RECALLED: QT_TRANSLATE_NOOP("Timeline", "Recalled"),
        Happening.EXAMINED: QT_TRANSLATE_NOOP("Timeline", "Secrecy review recorded"),
        Happening.APPROVED: QT_TRANSLATE_NOOP("Timeline", "{level} approved"),
        Happening.RETURNED: QT_TRANSLATE_NOOP("Timeline", "{level} returned"),
        Happening.REJECTED: QT_TRANSLATE_NOOP("Timeline", "{level} rejected"),
        Happening.WITHDRAWN: QT_TRANSLATE_NOOP("Timeline", "Withdrawn"),
        Happening.CLAIMED: QT_TRANSLATE_NOOP("Timeline", "{level} claimed"),
        Happening.ESCALATED: QT_TRANSLATE_NOOP(
            "Timeline", "{level} overdue, told to the next level"
        ),
        Happening.COMMENTED: QT_TRANSLATE_NOOP("Timeline", "Commented"),
        Happening.ANSWERED: QT_TRANSLATE_NOOP("Timeline", "Answered"),
        Happening.CONFIRMED: QT_TRANSLATE_NOOP("Timeline", "{level} confirmed afterwards"),
        Happening.OBJECTED: QT_TRANSLATE_NOOP("Timeline", "{level} objected afterwards"),
        Happening.SCHEDULED: QT_TRANSLATE_NOOP("Timeline", "To be published"),
        Happening.FAILED: QT_TRANSLATE_NOOP("Timeline", "Not published at its time"),
        Happening.ASKED: QT_TRANSLATE_NOOP("Timeline", "Change of the public page submitted"),
        Happening.CORRECTED: QT_TRANSLATE_NOOP("Timeline", "Note of correction on the page"),
        Happening.MARKED: QT_TRANSLATE_NOOP("Timeline", "Marked on the page"),
        Happening.EXPIRED: QT_TRANSLATE_NOOP("Timeline", "End of validity"),
        Happening.PUBLISHED: QT_TRANSLATE_NOOP("Timeline", "Published"),
        Happening.MATCHED: QT_TRANSLATE_NOOP("Timeline", "Public page compared: as approved"),
        Happening.DIFFERED: QT_TRANSLATE_NOOP("Timeline", "Public page compared: differs"),
        Happening.HANDED: QT_TRANSLATE_NOOP("Timeline", "Taken over from {name}"),
    }
)


class Timeline(QFrame):
    """Hidden while nothing happened."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.timeline")
        self._kit = kit
        self._holder = label("", "value", name="items.timeline.holder", wrap=True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("What happened"), "label"))
        column.addWidget(self._holder)
        column.addLayout(self._rows)
        self.hide()

    def show_events(
        self, events: tuple[Event, ...], held: Holder | None, days: Derivations | None = None
    ) -> None:
        """Show these and no others; ``days`` tells how the end of the level was counted."""
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._holder.setVisible(held is not None)
        if held is not None:
            self._show_holder(held, days)
        lines = [self._line(event) for event in events]
        for row, (event, (first, second)) in enumerate(zip(events, lines, strict=True)):
            icon, tone = LOOKS[event.what]
            self._rows.addWidget(IconLabel(self._kit.look, icon, tone, 15), row, 0, _TOP)
            words = label(f"{first}\n{second}" if second else first, "secondary", wrap=True)
            self._rows.addWidget(words, row, 1)
            self._rows.addWidget(label(self._when(event), "caption"), row, 2, _TOP)
        self.setVisible(bool(events))
        self.setAccessibleName("; ".join(first for first, _ in lines))

    def _show_holder(self, held: Holder, days: Derivations | None) -> None:
        at = formats.when_exactly(held.since, now=self._kit.now())
        told = self.tr("Waits for {level} since {time}.")
        parts, counted = [told.format(level=level_name(held.level), time=at)], ""
        if held.by:
            parts.append(self.tr("{name} looks after it.").format(name=held.by))
        if held.due is not None:
            due = formats.when_exactly(held.due, now=self._kit.now())
            parts.append(self.tr("To be decided by {time}.").format(time=due))
            counted = days.office(held.since, held.due) if days is not None else ""
        self._holder.setText(joined_sentences(parts))
        hint(self._holder, counted)

    def _when(self, event: Event) -> str:
        if event.waits:
            return self.tr("waits to be sent")
        if event.at is None:
            return ""
        return formats.when_exactly(event.at, now=self._kit.now())

    def _line(self, event: Event) -> tuple[str, str]:
        what = self._words(event)
        first = " · ".join(part for part in (what, signer(event.by, event.in_place_of)) if part)
        receipt = self.tr("receipt {number}").format(number=event.receipt) if event.receipt else ""
        return first, " · ".join(part for part in (event.reason.strip(), receipt) if part)

    def _words(self, event: Event) -> str:
        level = level_name(event.level) if event.level or event.secrecy else ""
        said = QCoreApplication.translate("Timeline", WORDS[event.what])
        return said.format(level=level, name=event.of).strip()


_TOP = Qt.AlignmentFlag.AlignTop
