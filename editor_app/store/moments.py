"""Times as whole microseconds since 1970, and as text inside frozen documents."""

from datetime import UTC, datetime, timedelta

from editor_app.domain.errors import Code, EditorError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(moment: datetime) -> int:
    """Whole microseconds since 1970. A naive time raises ``TypeError``: it has no place here."""
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Aware, UTC. Raises STORE_DAMAGED for a number that nobody wrote."""
    try:
        return _EPOCH + timedelta(microseconds=micros)
    except (OverflowError, TypeError) as error:
        raise EditorError(Code.STORE_DAMAGED, problem="time") from error


def maybe_micros(moment: datetime | None) -> int | None:
    """``to_micros`` that lets a missing time be."""
    return None if moment is None else to_micros(moment)


def maybe_moment(micros: int | None) -> datetime | None:
    """``from_micros`` that lets a missing time be."""
    return None if micros is None else from_micros(micros)
