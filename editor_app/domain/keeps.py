"""A warning that was kept on purpose: why, by whom, when (rule REV-05).

Kept is a finding by its key: other words, or the same in another clause, are another finding.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.canonical import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Why a finding stays. Drafts of earlier programs know the reason alone."""

    reason: str
    by: str = ""
    at: datetime | None = None  # aware
    words: str = ""  # ``Finding.words_key``: whose reason can be proposed once more


Keeps = Mapping[str, Keep]  # by the finding's key


def keeps_json(keeps: Keeps) -> dict[str, Json]:
    """As a draft's document holds them."""
    return {
        key: {
            "reason": one.reason,
            "by": one.by,
            "at": one.at.isoformat() if one.at else "",
            "words": one.words,
        }
        for key, one in keeps.items()
    }


def keeps_from(told: Mapping[str, Json]) -> Keeps:
    """Read them back; a text is the reason alone."""
    return {key: _keep(one) for key, one in told.items()}


def _keep(told: Json) -> Keep:
    if not isinstance(told, Mapping):
        return Keep(reason=str(told))
    at = str(told.get("at") or "")
    return Keep(
        reason=str(told.get("reason", "")),
        by=str(told.get("by", "")),
        at=datetime.fromisoformat(at) if at else None,
        words=str(told.get("words", "")),
    )


def reason_before(keeps: Keeps, words: str) -> str:
    """Why the same words stayed before: in another clause, or before theirs was changed.

    Earlier programs named a kept finding by its words alone.
    """
    found = [one for key, one in keeps.items() if words in (key, one.words)]
    return found[-1].reason if found else ""
