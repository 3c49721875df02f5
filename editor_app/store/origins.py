"""The files that drafts were made from, and their receipts."""

import json

from editor_app.domain.canonical import Json, canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.imports import Origin, Outcome, ReceiptLine
from editor_app.domain.item import BlobHash, ItemId
from editor_app.store.connection import Database
from editor_app.store.moments import from_micros, to_micros


class SqliteOrigins:
    """Implements ``ports.Origins``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, origin: Origin) -> None:
        """Remember where a draft came from; the last word about an item holds."""
        receipt = canonical_json([_as_json(line) for line in origin.receipt])
        self._database.write(
            "INSERT OR REPLACE INTO origins (item, name, sha256, size, at, digest, receipt)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                origin.item,
                origin.name,
                origin.sha256,
                origin.size,
                to_micros(origin.at),
                sha256_hex(receipt),
                receipt.decode(),
            ),
        )

    def of(self, item: ItemId) -> Origin | None:
        """Where a draft came from. Raises STORE_DAMAGED if the receipt changed on disk."""
        row = self._database.first(
            "SELECT name, sha256, size, at, digest, receipt FROM origins WHERE item = ?", (item,)
        )
        if row is None:
            return None
        name, hash_, size, at, digest, receipt = row
        if sha256_hex(receipt.encode()) != digest:
            raise EditorError(Code.STORE_DAMAGED, origin=item)
        return Origin(
            item=item,
            name=name,
            sha256=BlobHash(hash_),
            size=size,
            at=from_micros(at),
            receipt=tuple(_line(one) for one in json.loads(receipt)),
        )

    def made_from(self, hash_: BlobHash) -> ItemId | None:
        """The item last made from these bytes, as long as its draft is here and not set aside."""
        row = self._database.first(
            "SELECT o.item FROM origins o JOIN drafts d ON d.item = o.item"
            " WHERE o.sha256 = ? AND d.trashed = 0 ORDER BY o.at DESC LIMIT 1",
            (hash_,),
        )
        return None if row is None else ItemId(row[0])


def _as_json(line: ReceiptLine) -> dict[str, Json]:
    return {
        "outcome": line.outcome.value,
        "kind": line.kind,
        "count": line.count,
        "zh": line.zh,
        "en": line.en,
        "sample": line.sample,
        "place": line.place,
    }


def _line(told: dict[str, object]) -> ReceiptLine:
    count, place = told["count"], told["place"]
    assert isinstance(count, int)
    assert isinstance(place, int)  # the digest proves that we wrote it
    return ReceiptLine(
        outcome=Outcome(str(told["outcome"])),
        kind=str(told["kind"]),
        count=count,
        zh=str(told["zh"]),
        en=str(told["en"]),
        sample=str(told["sample"]),
        place=place,
    )
