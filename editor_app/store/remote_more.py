"""What the portal says of an item beyond the columns of lists: one JSON object, a row per part."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from editor_app.domain.bundle import word_from, word_json
from editor_app.domain.submission import KeptWarning, Said
from editor_app.domain.workflow import Remote


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One field of ``Remote``: how it is written, and read back; it may be missing."""

    name: str
    write: Callable[[Any], object]
    read: Callable[[Any], object]


def _said(told: dict[str, Any]) -> Said:
    kept = tuple(KeptWarning(**one) for one in told["kept"])
    return Said(note=told["note"], kept=kept)


PARTS = (
    _Part(name="said", write=asdict, read=_said),
    _Part(name="bundle", write=word_json, read=word_from),
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
