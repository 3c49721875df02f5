"""在线访谈: one item from the announcement to the transcript, and who speaks in it."""

from datetime import datetime
from enum import StrEnum

from editor_app.domain.field_times import field_moment
from editor_app.domain.item import Content

KIND = "interview"
ANNOUNCED, TRANSCRIPT = "announced", "transcript"


class Phase(StrEnum):
    """How far an interview has come at some moment."""

    AHEAD = "ahead"  # announced, and still to come
    OWING = "owing"  # its time has passed, and no transcript stands there
    DONE = "done"


def phase_of(content: Content, now: datetime) -> Phase | None:
    """The phase at an aware moment; ``None`` for another kind or while no time is known."""
    if content.kind != KIND:
        return None
    if content.text("interview_state") == TRANSCRIPT:
        return Phase.DONE
    at = field_moment(content.text("interview_at"))
    if at is None:
        return None
    return Phase.OWING if at <= now else Phase.AHEAD
