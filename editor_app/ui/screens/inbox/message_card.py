"""What the citizen wrote, and who it is: masked until somebody asks, which leaves a trace."""

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.inquiries import Sender
from editor_app.domain.item import Attachment
from editor_app.services.inquiries import Case
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.surfaces import IconLabel

MOST_SHOWN = 8_000  # characters of one message; the whole one opens in the reply's fields
_PICTURE = (64, 44)


class MessageCard(QFrame):
    """The first message, its pictures, and what was asked and answered since."""

    openAsked = Signal()

    def __init__(self, look: Look, images: Callable[[str], bytes | None]) -> None:
        super().__init__()
        self.setObjectName("inbox-message")
        self.setProperty("surface", "subtle")
        self._look, self._images = look, images
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        self._parts: list[QWidget] = []
        self._lacking: dict[str, list[QLabel]] = {}  # by hash: places of what is not here yet
        self._waits: list[QLabel] = []  # sentences that say so
        self._now: datetime | None = None

    def height_for(self, width: int) -> int:
        """How much room the whole of it takes."""
        return max(self.heightForWidth(width), self._column.minimumHeightForWidth(width))

    def show_case(self, case: Case, now: datetime) -> None:
        """Show a message and the turns after it."""
        self._now = now
        for old in self._parts:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lacking, self._waits = {}, []
        self._parts = list(self._made(case))
        for part in self._parts:
            self._column.addWidget(part)

    @property
    def lacks(self) -> bool:
        """Whether a picture is still on its way."""
        return bool(self._lacking)

    def catch_up(self) -> None:
        """Show pictures that came meanwhile; the sentence goes with the last one."""
        for sha256 in list(self._lacking):
            image = self._image(sha256)
            for place in self._lacking.pop(sha256) if image is not None else ():
                self._replace(place, image)
        for one in self._waits:
            one.setVisible(bool(self._lacking))

    def _made(self, case: Case) -> Iterator[QWidget]:
        yield self._sender(case)
        yield self._text(case.text, "inbox-message-text")
        if case.inquiry.pictures:
            yield self._pictures(case.inquiry.pictures)
        for number, one in enumerate(case.inquiry.questions):
            yield self._turn(self.tr("Asked for more"), one.text)
            if one.answer:
                when = self._when(one.answered_at) if one.answered_at else ""
                yield self._turn(self.tr("The citizen answered {when}").format(when=when), "")
                yield self._text(one.answer, f"inbox-answer-{number}")
                if one.pictures:
                    yield self._pictures(one.pictures)
        replies = case.inquiry.replies
        for number, again in enumerate(case.inquiry.again):
            if number < len(replies):
                at = self._when(replies[number].at)
                told = self.tr("Reply of {when}").format(when=at)
                yield self._turn(told, replies[number].text)
            when = self._when(again.at)
            yield self._turn(self.tr("Asked again {when}").format(when=when), again.text)

    def _when(self, moment: datetime) -> str:
        return formats.when_exactly(moment, now=self._now)

    def _sender(self, case: Case) -> QWidget:
        """The link stands in the same lines: beside them, it made the text wider than seen."""
        facts = QWidget()
        flow = FlowLayout(facts, gap=16, line_gap=4)
        for name, value in self._facts(case.sender):
            flow.addWidget(_fact(name, value))
        consent = self.tr("Agrees to publication") if case.inquiry.consent else ""
        flow.addWidget(label(consent or self.tr("Does not agree to publication"), "secondary"))
        flow.addWidget(self._opening(case))
        return facts

    def _opening(self, case: Case) -> QPushButton:
        text = self.tr("Show personal data (leaves a trace)")
        if case.opened:
            text = self.tr("Personal data shown; the trace is kept")
        made = button(self._look, text, name="inbox-open-personal", kind="link", icon="ri.eye-line")
        made.setEnabled(not case.opened)
        made.clicked.connect(self.openAsked)
        return made

    def _facts(self, sender: Sender) -> Iterator[tuple[str, str]]:
        named = (
            (self.tr("Sender"), sender.name),
            (self.tr("Phone"), sender.phone),
            (self.tr("Mail"), sender.email),
            (self.tr("Address"), sender.address),
        )
        return ((name, value) for name, value in named if value)

    def _text(self, text: str, name: str) -> QWidget:
        told = WrapLabel(text[:MOST_SHOWN])
        told.setObjectName(name)
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        told.setAccessibleName(self.tr("Message"))
        if len(text) <= MOST_SHOWN:
            return told
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(told)
        more = self.tr("The first {n} of {all} characters; the whole stands in the reply's fields.")
        words = more.format(n=formats.number(MOST_SHOWN), all=formats.number(len(text)))
        column.addWidget(WrapLabel(words, "caption"))
        return holder

    def _turn(self, heading: str, text: str) -> QWidget:
        holder = QFrame()
        holder.setProperty("quote", True)
        column = QVBoxLayout(holder)
        column.setContentsMargins(12, 2, 0, 2)
        column.setSpacing(2)
        column.addWidget(label(heading, "caption"))
        if text:
            column.addWidget(WrapLabel(text[:MOST_SHOWN], "secondary"))
        return holder

    def _pictures(self, pictures: tuple[Attachment, ...]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        for one in pictures[:6]:
            row.addWidget(self._picture(one))
        told = self.tr("{n} pictures, places removed", None, len(pictures))
        row.addWidget(label(told.format(n=len(pictures)), "caption"))
        waits = label(self.tr("On their way; they appear here by themselves."), "caption")
        waits.setObjectName("inbox-pictures-wait")
        waits.setVisible(bool(self._lacking))
        self._waits.append(waits)
        row.addWidget(waits)
        row.addStretch(1)
        return holder

    def _picture(self, one: Attachment) -> QLabel:
        image = self._image(one.sha256)
        if image is None:
            shown: QLabel = IconLabel(self._look, "ri.image-line", "text.tertiary", 20)
            self._lacking.setdefault(one.sha256, []).append(shown)
        else:
            shown = QLabel()
            self._paint(shown, image)
        return self._framed(shown, one.name)

    def _image(self, sha256: str) -> QImage | None:
        """``None`` while its bytes are not here, and for bytes that are no picture."""
        data = self._images(f"att:{sha256}") or self._images(sha256)
        image = QImage.fromData(data) if data is not None else QImage()
        return None if image.isNull() else image

    def _replace(self, place: QLabel, image: QImage | None) -> None:
        holder, shown = place.parentWidget(), self._framed(QLabel(), place.accessibleName())
        row = holder.layout() if holder is not None else None
        if row is not None and image is not None:
            self._paint(shown, image)
            row.replaceWidget(place, shown)
            place.hide()
            place.deleteLater()

    def _framed(self, shown: QLabel, name: str) -> QLabel:
        theme = self._look.theme
        shown.setFixedSize(theme.px(_PICTURE[0]), theme.px(_PICTURE[1]))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setProperty("masked", True)
        shown.setAccessibleName(name)
        return shown

    def _paint(self, place: QLabel, image: QImage) -> None:
        width, height = self._look.theme.px(_PICTURE[0]), self._look.theme.px(_PICTURE[1])
        mode = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        place.setPixmap(QPixmap.fromImage(image.scaled(width, height, mode, smooth)))


def _fact(name: str, value: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(label(name, "secondary"))
    told = label(value, "value")
    told.setProperty("masked", True)
    told.setAccessibleName(f"{name} {value}")
    row.addWidget(told)
    return holder
