"""Words of rows and heads: where a message stands, and how much time is left."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from editor_app.domain.inquiries import InquiryState
from editor_app.domain.layout import Layout
from editor_app.domain.status import Status
from editor_app.services.inquiries import InquiryLine
from editor_app.ui import formats
from editor_app.ui.inquiry_words import act_of_inquiry, inquiry_state_word
from editor_app.ui.models.language import language
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.words import state_chip, state_text

TYPE_ICONS = {
    "inquiry": "ri.questionnaire-line",
    "complaint": "ri.feedback-line",
    "suggestion": "ri.lightbulb-line",
    "help": "ri.lifebuoy-line",
    "report": "ri.alarm-warning-line",
}
_NEAR = 3  # working days from which time presses (DESIGN.md section 4)
_MARKED = frozenset(
    {Status.QUEUED, Status.RETURNED, Status.REJECTED, Status.REFUSED, Status.CONFLICT}
)


def type_name(key: str, layout: Layout) -> str:
    """咨询, 投诉, …"""
    found = next((one for one in layout.terms("vocab/message_type") if one.key == key), None)
    return key if found is None else found.name(language())


def type_chip(key: str, layout: Layout) -> ChipSpec:
    """The chip of a type, outside of lists."""
    icon = TYPE_ICONS.get(key, "ri.mail-line")
    return ChipSpec(text=type_name(key, layout), tone="neutral", icon=icon)


def unit_name(key: str, layout: Layout) -> str:
    """How a unit is called in short."""
    unit = layout.portal.unit(key)
    return key if unit is None else unit.short(language())


def satisfaction_name(key: str, layout: Layout) -> str:
    """满意, …; nothing where nobody has rated."""
    terms = layout.terms("vocab/satisfaction")
    found = next((one for one in terms if one.key == key and key != "none"), None)
    return "" if found is None else found.name(language())


def due_chip(theme: Theme, left: int, *, sure: bool = True) -> ChipSpec:
    """余 n 个工作日, 今天到期, 超期."""
    if left < 0:
        return state_chip(theme, "due", "over", n=-left)
    if left == 0:
        return state_chip(theme, "due", "today")
    if not sure:
        return state_chip(theme, "due", "estimated", n=left)
    return state_chip(theme, "due", "near" if left <= _NEAR else "far", n=left)


def line_chip(line: InquiryLine, theme: Theme, layout: Layout) -> ChipSpec | None:
    """The one chip of a row: the clock while it runs, else how the matter stands."""
    state = line.row.state
    if state is InquiryState.SUPPLEMENT:
        return state_chip(theme, "due", "paused")
    if _in_review(line) and (line.left is None or line.left > _NEAR):
        assert line.reply is not None
        return state_chip(theme, "status", line.reply.value)
    if line.left is not None:
        return due_chip(theme, line.left)
    if state is InquiryState.ANSWERED:
        rated = satisfaction_name(line.row.satisfaction, layout)
        return ChipSpec(text=rated or inquiry_state_word(state), tone="green", icon="ri.check-line")
    return ChipSpec(text=inquiry_state_word(state), tone="slate", icon="ri.archive-line")


def line_words(line: InquiryLine) -> str:
    """What was done last, in a row's caption."""
    if line.refused is not None:
        return QCoreApplication.translate("Inbox", "turned down by the portal")
    if line.pending:
        waiting = act_of_inquiry(line.pending[-1])
        return QCoreApplication.translate("Inbox", "{act}, to be sent").format(act=waiting)
    row = line.row
    if row.state is InquiryState.SUPPLEMENT:
        return QCoreApplication.translate("Inbox", "clock stands still")
    if not line.mine:
        return QCoreApplication.translate("Inbox", "transferred")
    if line.reply is not None and line.reply is not Status.DRAFT:
        return QCoreApplication.translate("Inbox", "reply: {status}").format(
            status=state_text("status", line.reply.value)
        )
    if row.extended and row.due_on is not None:
        return QCoreApplication.translate("Inbox", "extended to {day}").format(
            day=formats.day(row.due_on)
        )
    if row.state is InquiryState.REOPENED:
        return QCoreApplication.translate("Inbox", "asked again")
    return (
        QCoreApplication.translate("Inbox", "reply being written")
        if line.reply is not None
        else QCoreApplication.translate("Inbox", "not begun")
    )


def refused(line: InquiryLine) -> bool:
    """Whether the portal turned something down: said in red."""
    return line.refused is not None or line.reply in (Status.REFUSED, Status.CONFLICT)


def due_heading(on: date, today: date, *, make_up: bool) -> str:
    """``5月27日（周六，调休上班）前``."""
    weekday = QLocale().dayName(on.isoweekday(), QLocale.FormatType.ShortFormat)
    inside = (
        QCoreApplication.translate("Inbox", "{weekday}, make-up workday").format(weekday=weekday)
        if make_up
        else weekday
    )
    return QCoreApplication.translate("Inbox", "By {day} ({inside})").format(
        day=formats.day(on, today=today), inside=inside
    )


def _in_review(line: InquiryLine) -> bool:
    return line.reply is not None and line.reply not in {Status.DRAFT, *_MARKED}
