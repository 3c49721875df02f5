"""What the portal says of an item beyond the columns of lists: one JSON object, a row per part."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from editor_app.domain.bundle import word_from, word_json
from editor_app.domain.editions_json import editions_json, read_editions
from editor_app.domain.item import ContentHash
from editor_app.domain.portal_checks import checks_plain, checks_read
from editor_app.domain.submission import CheckProof, KeptWarning, Said
from editor_app.domain.workflow import Remote, Round
from editor_app.store import review_parts
from editor_app.store.approval_row import approval_list, approval_of
from editor_app.store.secrecy_row import secrecy_plain, secrecy_read


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One field of ``Remote``: how it is written, and read back; it may be missing."""

    name: str
    write: Callable[[Any], object]
    read: Callable[[Any], object]


def _said_json(said: Said) -> dict[str, Any]:
    at = said.at.isoformat() if said.at else None
    proof = asdict(said.proof) if said.proof else None
    kept = [asdict(one) for one in said.kept]
    return {"at": at, "note": said.note, "kept": kept, "proof": proof}


def _said(told: dict[str, Any]) -> Said:
    at = datetime.fromisoformat(told["at"]) if told["at"] else None
    kept = tuple(KeptWarning(**one) for one in told["kept"])
    proof = told.get("proof")  # rows of earlier programs have none
    return Said(at=at, note=told["note"], kept=kept, proof=CheckProof(**proof) if proof else None)


def _round_json(one: Round) -> list[object]:
    decisions = [approval_list(decision) for decision in one.decisions]
    return [one.at.isoformat(), one.by_name, one.hash, one.note, decisions]


def _round(told: list[Any]) -> Round:
    at, by_name, hash_, note, decisions = told
    return Round(
        at=datetime.fromisoformat(at),
        by_name=by_name,
        hash=ContentHash(hash_),
        note=note,
        decisions=tuple(approval_of(one) for one in decisions),
    )


PARTS = (
    _Part(name="said", write=_said_json, read=_said),
    _Part(
        name="earlier",
        write=lambda told: [_round_json(one) for one in told],
        read=lambda told: tuple(_round(one) for one in told),
    ),
    _Part(name="bundle", write=word_json, read=word_from),
    _Part(name="editions", write=editions_json, read=read_editions),
    _Part(name="waiting", write=review_parts.write, read=review_parts.waiting),
    _Part(name="emergency", write=review_parts.write, read=review_parts.emergency),
    _Part(name="secrecy", write=secrecy_plain, read=secrecy_read),
    _Part(name="portal_checks", write=checks_plain, read=checks_read),
)


def written(remote: Remote) -> str:
    """The column ``more``: parts that say nothing are left out."""
    told = {part.name: getattr(remote, part.name) for part in PARTS}
    return json.dumps(
        {part.name: part.write(told[part.name]) for part in PARTS if told[part.name]},
        ensure_ascii=False,
    )


def read(text: str) -> dict[str, Any]:
    """The fields of ``Remote`` it holds; parts of a newer program are skipped.

    Raises ``ValueError``, ``TypeError`` or ``LookupError`` for what was never written.
    """
    told = json.loads(text)
    return {part.name: part.read(told[part.name]) for part in PARTS if part.name in told}
