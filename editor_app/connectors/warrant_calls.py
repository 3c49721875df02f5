"""Warrants of one portal over HTTP: list, give, revoke, and whom one may name."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from editor_app.connectors import reviewing, words
from editor_app.connectors.files import Ask
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import UnitKey
from editor_app.domain.warrants import Colleague, Lending, Warrant
from editor_app.wire.warrants import ColleagueOut, WarrantOut

_JSON = {"Content-Type": "application/json"}
_LIMIT = 8 * 1024 * 1024


class WarrantCalls:
    """What ``ReferencePortal`` says about warrants."""

    def __init__(self, ask: Ask, read: Callable[..., Any]) -> None:
        self._ask, self._read = ask, read

    def warrants(self) -> Sequence[Warrant]:
        """Those this person may know of."""
        told = self._read(self._ask("GET", "/warrants", limit=_LIMIT), list[WarrantOut])
        with words.understood():
            return tuple(reviewing.warrant(one) for one in told)

    def colleagues(self, unit: UnitKey) -> Sequence[Colleague]:
        """People with a role in the unit."""
        answer = self._ask("GET", f"/colleagues?{urlencode({'unit': unit})}", limit=_LIMIT)
        told = self._read(answer, list[ColleagueOut])
        with words.understood():
            return tuple(reviewing.colleague(one) for one in told)

    def grant(self, asked: Lending) -> Warrant:
        """Lend a right; the same once more is the same warrant."""
        body = canonical_json(
            {
                "unit": asked.unit,
                "level": asked.level,
                "absent": asked.absent,
                "deputy": asked.deputy,
                "starts": asked.starts.isoformat(),
                "ends": asked.ends.isoformat(),
                "reason": asked.reason,
            }
        )
        path = f"/warrants/{asked.id}"
        return self._warrant(
            asked.id, self._ask("PUT", path, headers=_JSON, content=body, limit=_LIMIT)
        )

    def revoke(self, id_: str, reason: str) -> Warrant:
        """End one at once."""
        body = canonical_json({"reason": reason})
        path = f"/warrants/{id_}/revocation"
        return self._warrant(
            id_, self._ask("POST", path, headers=_JSON, content=body, limit=_LIMIT)
        )

    def _warrant(self, id_: str, answer: Any) -> Warrant:
        told = self._read(answer, WarrantOut)
        if told.id != id_:
            raise EditorError(Code.BAD_ANSWER, problem="another warrant")
        with words.understood():
            return reviewing.warrant(told)
