"""What addresses answered the portal, each with its day; as workstations keep theirs."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.proofing_ports import LinkAnswer, Outcome
from editor_app.portal.db.checks import LinkAnswerRow

_FRESH = timedelta(days=7)
_FRESH_TROUBLE = timedelta(hours=6)  # what did not answer is asked again sooner
_SOUND = frozenset({Outcome.FINE, Outcome.CLOSED, Outcome.REFUSED})


def answer_of(session: Session, url: str) -> LinkAnswer | None:
    """The last answer; ``None`` for an address that was never asked."""
    row = session.get(LinkAnswerRow, _key(url))
    if row is None:
        return None
    return LinkAnswer(url=row.url, at=row.at, outcome=Outcome(row.outcome), status=row.status)


def is_fresh(session: Session, url: str, now: datetime) -> bool:
    """Whether it was asked lately."""
    known = answer_of(session, url)
    if known is None:
        return False
    return now - known.at < (_FRESH if known.outcome in _SOUND else _FRESH_TROUBLE)


def keep_answers(session: Session, answers: Iterable[LinkAnswer]) -> None:
    """Note what was answered, instead of what was before."""
    for one in answers:
        session.merge(
            LinkAnswerRow(
                key=_key(one.url),
                url=one.url,
                at=one.at,
                outcome=one.outcome.value,
                status=one.status,
            )
        )
    session.flush()


def _key(url: str) -> str:
    return sha256_hex(url.encode("utf-8", "surrogatepass"))
