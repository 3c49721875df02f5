"""Decisions of a merge that is under way."""

import json
from collections.abc import Sequence

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.places import Choice, Decided, Decision
from editor_app.store.connection import Database
from editor_app.store.moments import from_micros, to_micros


class SqliteMerging:
    """Implements ``ports.Merging``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, item: ItemId, theirs: ContentHash, decided: Decided) -> None:
        """Note one decision, behind those before."""
        document = canonical_json(
            None
            if decided.decision is None
            else {"choice": decided.decision.choice, "hand": decided.decision.hand}
        )
        self._database.write(
            "INSERT INTO merging (item, theirs, place, sides, at, digest, document)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                item,
                theirs,
                decided.place,
                decided.sides,
                to_micros(decided.at),
                sha256_hex(document),
                document,
            ),
        )

    def of(self, item: ItemId, theirs: ContentHash) -> Sequence[Decided]:
        """The decisions about these sides, oldest first; a damaged one is left out."""
        rows = self._database.read(
            "SELECT place, sides, at, digest, document FROM merging"
            " WHERE item = ? AND theirs = ? ORDER BY id",
            (item, theirs),
        )
        return tuple(
            Decided(place=place, sides=sides, at=from_micros(at), decision=_decision(document))
            for place, sides, at, digest, document in rows
            if sha256_hex(document) == digest
        )

    def take_back(self, item: ItemId, theirs: ContentHash) -> bool:
        """Drop the newest decision; whether there was one."""
        return bool(
            self._database.write(
                "DELETE FROM merging WHERE id ="
                " (SELECT max(id) FROM merging WHERE item = ? AND theirs = ?) RETURNING id",
                (item, theirs),
            )
        )


def _decision(document: bytes) -> Decision | None:
    data = json.loads(document)
    return None if data is None else Decision(choice=Choice(data["choice"]), hand=data["hand"])
