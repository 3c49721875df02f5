"""Actions of due things: how a day was counted; to be reminded later, and again."""

from editor_app.services.reminders import Snooze
from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

SNOOZES = {
    Snooze.HOUR: "snooze.hour",
    Snooze.MORNING: "snooze.morning",
    Snooze.WORKDAY: "snooze.workday",
}  # keys of the rows below
RESUME = "snooze.end"

REMINDING: tuple[Row, ...] = (
    Row(
        "sync",
        QT_TRANSLATE_NOOP("Actions", "Synchronise now"),
        ("Ctrl+F5",),
        "ri.refresh-line",
        Where.GLOBAL,
    ),
    Row(
        "counted",
        QT_TRANSLATE_NOOP("Actions", "How this day was counted"),
        ("Shift+F1",),
        "ri.calendar-check-line",
        Where.GLOBAL,
    ),
    Row(
        SNOOZES[Snooze.HOUR],
        QT_TRANSLATE_NOOP("Actions", "Remind in an hour"),
        (),
        "ri.timer-line",
        Where.GLOBAL,
    ),
    Row(
        SNOOZES[Snooze.MORNING],
        QT_TRANSLATE_NOOP("Actions", "Remind tomorrow morning"),
        (),
        "ri.sun-line",
        Where.GLOBAL,
    ),
    Row(
        SNOOZES[Snooze.WORKDAY],
        QT_TRANSLATE_NOOP("Actions", "Remind on the next working day"),
        (),
        "ri.calendar-event-line",
        Where.GLOBAL,
    ),
    Row(RESUME, QT_TRANSLATE_NOOP("Actions", "Remind again"), (), None, Where.GLOBAL),
)
