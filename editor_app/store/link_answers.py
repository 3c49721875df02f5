"""What addresses answered when they were last asked."""

from collections.abc import Collection
from datetime import datetime

from editor_app.domain.proofing_ports import LinkAnswer, Outcome
from editor_app.store.connection import Database
from editor_app.store.moments import from_micros, to_micros

_KNOWN = frozenset(one.value for one in Outcome)
_PUT = "INSERT OR REPLACE INTO link_answers (url, at, outcome, status) VALUES (?, ?, ?, ?)"


class SqliteLinkAnswers:
    """Implements ``ports.LinkAnswers``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, answers: Collection[LinkAnswer]) -> None:
        """Keep answers in place of older ones."""
        with self._database.transaction():
            for one in answers:
                values = (one.url, to_micros(one.at), one.outcome.value, one.status)
                self._database.write(_PUT, values)

    def get(self, url: str) -> LinkAnswer | None:
        """The last answer; one this program does not know counts as none."""
        row = self._database.first(
            "SELECT url, at, outcome, status FROM link_answers WHERE url = ?", (url,)
        )
        if row is None or row[2] not in _KNOWN:
            return None
        address, at, outcome, status = row
        return LinkAnswer(url=address, at=from_micros(at), outcome=Outcome(outcome), status=status)

    def forget_before(self, at: datetime) -> None:
        """Drop what nobody asked for since."""
        self._database.write("DELETE FROM link_answers WHERE at < ?", (to_micros(at),))
