"""Words and chips of consultations and opinions."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from editor_app.domain.consultation import Stage
from editor_app.domain.opinions import Outcome
from editor_app.services.consultations import ConsultationRow
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.words import state_chip

_NEAR = 3  # working days from which time presses (DESIGN.md section 4)


def stage_name(stage: Stage) -> str:
    """未开始, 征集中, 已结束, 已反馈."""
    match stage:
        case Stage.AHEAD:
            return QCoreApplication.translate("Consultations", "Not begun")
        case Stage.OPEN:
            return QCoreApplication.translate("Consultations", "Open")
        case Stage.ENDED:
            return QCoreApplication.translate("Consultations", "Ended")
        case Stage.ANSWERED:
            return QCoreApplication.translate("Consultations", "Result published")


def row_chip(row: ConsultationRow, theme: Theme) -> ChipSpec:
    """The one chip of a row: the clock of the result while it runs, else where it stands."""
    if row.stage is Stage.ENDED:
        if row.due_left < 0:
            return state_chip(theme, "due", "over", n=-row.due_left)
        if row.due_left == 0:
            return state_chip(theme, "due", "today")
        return state_chip(theme, "due", "near" if row.due_left <= _NEAR else "far", n=row.due_left)
    return stage_chip(row)


def stage_chip(row: ConsultationRow) -> ChipSpec:
    """Where it stands."""
    match row.stage:
        case Stage.OPEN:
            return ChipSpec(text=open_words(row), tone="blue", icon="ri.discuss-line")
        case Stage.AHEAD:
            return ChipSpec(text=stage_name(row.stage), tone="purple", icon="ri.calendar-line")
        case Stage.ENDED:
            return ChipSpec(text=stage_name(row.stage), tone="slate", icon="ri.archive-line")
        case Stage.ANSWERED:
            return ChipSpec(text=stage_name(row.stage), tone="green", icon="ri.check-line")


def open_words(row: ConsultationRow) -> str:
    """征集中，余 n 天."""
    left = row.days_left
    if not left:
        return QCoreApplication.translate("Consultations", "Ends today")
    told = QCoreApplication.translate("Consultations", "Open, {n} days left")
    if left == 1:
        told = QCoreApplication.translate("Consultations", "Open, {n} day left")
    return told.format(n=left)


def period_words(row: ConsultationRow, today: date) -> str:
    """11月23日—12月2日."""
    told = QCoreApplication.translate("Consultations", "{first} – {last}")
    days = (row.period.starts, row.period.ends)
    first, last = (formats.day(one, today=today) for one in days)
    return told.format(first=first, last=last)


def class_name(row: ConsultationRow) -> str:
    """征集类别."""
    return row.class_zh if language().startswith("zh") else row.class_en or row.class_zh


def opinions_words(count: int) -> str:
    """n 条意见."""
    told = QCoreApplication.translate("Consultations", "{n} opinions")
    if count == 1:
        told = QCoreApplication.translate("Consultations", "{n} opinion")
    return told.format(n=formats.number(count))


def outcome_name(outcome: Outcome | None) -> str:
    """采纳, 部分采纳, 未采纳, 未定."""
    match outcome:
        case Outcome.YES:
            return QCoreApplication.translate("Consultations", "Adopted")
        case Outcome.PARTLY:
            return QCoreApplication.translate("Consultations", "Partly adopted")
        case Outcome.NO:
            return QCoreApplication.translate("Consultations", "Not adopted")
        case None:
            return QCoreApplication.translate("Consultations", "Not decided")


_LOOKS = {
    Outcome.YES: ("green", "ri.check-line"),
    Outcome.PARTLY: ("teal", "ri.contrast-line"),
    Outcome.NO: ("slate", "ri.close-line"),
}


def outcome_chip(outcome: Outcome | None) -> ChipSpec | None:
    """Nothing while nobody decided."""
    if outcome is None:
        return None
    tone, icon = _LOOKS[outcome]
    return ChipSpec(text=outcome_name(outcome), tone=tone, icon=icon)
