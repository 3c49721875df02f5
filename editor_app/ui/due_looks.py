"""How due things look and what they say: one row per kind, whoever the source is."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueKind, DueThing, Stage
from editor_app.domain.hot_topics import steps_of
from editor_app.domain.layout import Layout
from editor_app.services.due_sources import LAST_WORKDAY
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.words import QT_TRANSLATE_NOOP, STATUS, state_text

_NEAR = 3  # working days from which the time left is coloured


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Words of one kind: its name, and what the day it began with was."""

    name: str
    icon: str
    began: str = ""


_KINDS = MappingProxyType(
    {
        DueKind.REPLY: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Reply"),
            icon="ri.question-answer-line",
            began=QT_TRANSLATE_NOOP("DueKinds", "received {day}"),
        ),
        DueKind.HOT_TOPIC: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Hot topic"),
            icon="ri.alarm-warning-line",
            began=QT_TRANSLATE_NOOP("DueKinds", "noticed {day}"),
        ),
        DueKind.CONSULTATION: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Consultation"), icon="ri.team-line"
        ),
        DueKind.RESULT: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Result of a consultation"),
            icon="ri.file-list-3-line",
            began=QT_TRANSLATE_NOOP("DueKinds", "ended {day}"),
        ),
        DueKind.INTERVIEW: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Interview"), icon="ri.question-answer-line"
        ),
        DueKind.INTERPRETATION: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Policy without interpretation"),
            icon="ri.links-line",
            began=QT_TRANSLATE_NOOP("DueKinds", "published {day}"),
        ),
        DueKind.DISCLOSURE: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "To disclose in 20 working days"),
            icon="ri.government-line",
            began=QT_TRANSLATE_NOOP("DueKinds", "formed {day}"),
        ),
        DueKind.VALIDITY: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Validity ends"), icon="ri.time-line"
        ),
        DueKind.HANGING: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Hang period ends"), icon="ri.pushpin-line"
        ),
        DueKind.COLUMN: _Kind(
            name=QT_TRANSLATE_NOOP("DueKinds", "Column to update"), icon="ri.radar-line"
        ),
    }
)
_HOURS = MappingProxyType(
    {
        (True, True): QT_TRANSLATE_NOOP("DueKinds", "{n} hour over"),
        (True, False): QT_TRANSLATE_NOOP("DueKinds", "{n} hours over"),
        (False, True): QT_TRANSLATE_NOOP("DueKinds", "{n} hour left"),
        (False, False): QT_TRANSLATE_NOOP("DueKinds", "{n} hours left"),
    }
)  # whether it is over, whether it is one
_STATUS_NOTES = frozenset({DueKind.INTERPRETATION, DueKind.DISCLOSURE, DueKind.REPLY})


def kind_name(kind: DueKind) -> str:
    """``政策尚无解读``, ``留言答复``, …"""
    return QCoreApplication.translate("DueKinds", _KINDS[kind].name)


def due_title(thing: DueThing, layout: Layout) -> str:
    """The title; a column has a name in both languages."""
    if thing.kind is not DueKind.COLUMN:
        return thing.title or QCoreApplication.translate("DueKinds", "Untitled")
    known = (one.name(language()) for one in layout.columns if one.key == thing.leads.column)
    return next(known, thing.title)


def due_facts(thing: DueThing, layout: Layout, today: date, *, several: bool) -> str:
    """What it is, since when, what is there already; and whose, where there are several units."""
    row, parts = _KINDS[thing.kind], [_sort(thing, layout)]
    unit = layout.portal.unit(thing.unit) if several else None
    if unit is not None:
        parts.append(unit.short(language()))
    if row.began and thing.began is not None:
        began = formats.day(thing.began.astimezone(PORTAL_ZONE).date(), today=today)
        parts.append(QCoreApplication.translate("DueKinds", row.began).format(day=began))
    ends = formats.day(thing.day, today=today)
    parts.append(QCoreApplication.translate("DueKinds", "until {day}").format(day=ends))
    parts.append(_note(thing))
    return " · ".join(part for part in parts if part)


def _sort(thing: DueThing, layout: Layout) -> str:
    """The kind, or nearer: the type of a message, the step of a hot topic."""
    if thing.kind is DueKind.REPLY:
        terms = layout.terms("vocab/message_type")
        return next((one.name(language()) for one in terms if one.key == thing.topic), thing.topic)
    if thing.kind is DueKind.HOT_TOPIC:
        steps = (step for term in layout.terms("vocab/hot_level") for step in steps_of(term))
        name = next((one.name(language()) for one in steps if one.key == thing.topic), "")
        return " · ".join(part for part in (kind_name(thing.kind), name) if part)
    return kind_name(thing.kind)


def due_words(thing: DueThing) -> str:
    """How much time is left: ``余 2 个工作日``, ``今天到期``, ``逾期 3 天``."""
    left, over = abs(thing.left), thing.stage is Stage.OVER
    if thing.note == LAST_WORKDAY:
        return QCoreApplication.translate("DueKinds", "Last working day")
    if thing.span is Span.HOURS:
        return _hours(left, over=over)
    if thing.stage is Stage.TODAY:
        return state_text("due", "today")
    if thing.span is Span.CALENDAR_DAYS:
        return state_text("freshness", "over" if over else "near", n=left)
    if over:
        return state_text("due", "over", n=left)
    return state_text("due", "estimated" if thing.estimated else "near", n=left)


def _hours(count: int, *, over: bool) -> str:
    source = _HOURS[over, count == 1]
    return QCoreApplication.translate("DueKinds", source).format(n=count)


def due_key(thing: DueThing) -> str:
    """Which row of tokens.json › due it looks like."""
    if thing.stage is Stage.OVER:
        return "over"
    if thing.stage is Stage.TODAY:
        return "today"
    if thing.estimated and thing.span is Span.WORKING_DAYS:
        return "estimated"
    near = thing.left <= _NEAR or thing.span is Span.HOURS
    return "near" if near and thing.presses else "far"


def due_chip(theme: Theme, thing: DueThing) -> ChipSpec:
    """The chip at the right of a row."""
    row = theme.state("due", due_key(thing))
    return ChipSpec(text=due_words(thing), tone=row.tone, icon=row.icon)


def _note(thing: DueThing) -> str:
    if thing.kind not in _STATUS_NOTES:
        return "" if thing.note == LAST_WORKDAY else thing.note
    if thing.note in STATUS:
        told = QCoreApplication.translate("DueKinds", "now: {status}")
        return told.format(status=state_text("status", thing.note))
    if thing.kind is DueKind.REPLY:
        return QCoreApplication.translate("DueKinds", "no reply begun")
    return ""
