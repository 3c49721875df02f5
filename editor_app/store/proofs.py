"""What was found on the public side, by item and face (domain/proof.py)."""

import json
from collections.abc import Sequence
from datetime import datetime

from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.proof import Fault, Flaw, Proof, Verdict
from editor_app.store.connection import Database, Row
from editor_app.store.faces import FACE
from editor_app.store.moments import from_micros, to_micros

_COLUMNS = "item, hash, verdict, at, faults, files, tries, why, rests, next_at"
_MARKS = ", ".join("?" * 10)
_PUT = f"INSERT OR REPLACE INTO proofs ({_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - fixed names
_GET = f"SELECT {_COLUMNS} FROM proofs WHERE item = ? AND hash = ?"  # noqa: S608 - fixed names
# Submitted by the person, or decided: the approvals hold every decider's id as JSON text.
_DUE = f"""
SELECT shown.item FROM (
    SELECT item, published_at, {FACE} AS face FROM remote
    WHERE url IS NOT NULL AND (submitted_by = ? OR instr(approvals, ?))
) AS shown
LEFT JOIN proofs ON proofs.item = shown.item AND proofs.hash = shown.face
WHERE shown.face IS NOT NULL AND (proofs.item IS NULL OR proofs.next_at <= ?)
ORDER BY ifnull(proofs.verdict = 'differs', 0) DESC, proofs.item IS NOT NULL, proofs.next_at,
    shown.published_at DESC LIMIT ?
"""  # noqa: S608 - fixed names
_DIFFERING = f"""
SELECT {", ".join(f"proofs.{one}" for one in _COLUMNS.split(", "))} FROM proofs
JOIN remote ON remote.item = proofs.item AND {FACE} = proofs.hash
WHERE proofs.verdict = 'differs' ORDER BY proofs.at DESC
"""  # noqa: S608 - fixed names


class SqliteProofs:
    """Implements ``proof.Proofs``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, item: ItemId, hash_: ContentHash) -> Proof | None:
        """What is known of a face; ``None`` when nobody looked yet."""
        row = self._database.first(_GET, (item, hash_))
        return None if row is None else _proof(row)

    def put(self, proof: Proof) -> None:
        """Keep what was found."""
        faults = [[one.flaw.value, one.about] for one in proof.faults]
        self._database.write(
            _PUT,
            (
                proof.item,
                proof.hash,
                proof.verdict.value,
                to_micros(proof.at),
                canonical_json(faults).decode(),
                proof.files,
                proof.tries,
                proof.why.value if proof.why else None,
                proof.rests,
                to_micros(proof.next_at),
            ),
        )

    def due(self, person: PersonId, now: datetime, limit: int) -> Sequence[ItemId]:
        """Items the person answers for that were not looked at, or not for long."""
        said = json.dumps(person, ensure_ascii=False)
        rows = self._database.read(_DUE, (person, said, to_micros(now), limit))
        return tuple(ItemId(row[0]) for row in rows)

    def differing(self) -> Sequence[Proof]:
        """What stands there by now and differs, newest first."""
        return tuple(_proof(row) for row in self._database.read(_DIFFERING))


def _proof(row: Row) -> Proof:
    return Proof(
        item=ItemId(row[0]),
        hash=ContentHash(row[1]),
        verdict=Verdict(row[2]),
        at=from_micros(row[3]),
        faults=tuple(Fault(flaw=Flaw(flaw), about=about) for flaw, about in json.loads(row[4])),
        files=row[5],
        tries=row[6],
        why=Code(row[7]) if row[7] else None,
        rests=row[8],
        next_at=from_micros(row[9]),
    )
