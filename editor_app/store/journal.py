"""The journal of states: append-only; what may go as it grows old is decided in the domain."""

import json
from collections.abc import Sequence
from datetime import datetime

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, Draft, ItemId, content_from_json
from editor_app.domain.journal import Moment, Why
from editor_app.domain.ports import JournalEntry
from editor_app.store.connection import Database, Row, Value
from editor_app.store.moments import from_micros, to_micros

STATE = "id, item, at, digest, fields, body, why, who, size, frame, seal"
_ROW = (
    "SELECT id, item, at, digest, fields, body, why, who, size, frame, seal FROM journal"
    " WHERE id = ?"
)
_ROWS = (
    "SELECT id, item, at, digest, fields, body, why, who, size, frame, seal FROM journal"
    " WHERE item = ? ORDER BY id DESC"
)
_AROUND = ("kind", "unit", "column", "template", "layout", "attachments")
_AT_ONCE = 4 * 1024 * 1024  # bytes: erased pages are overwritten, and a save may wait behind it


class Journal:
    """States of all drafts, newest last on disk. Implements ``ports.States``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, draft: Draft, why: Why = Why.TYPED, by: str = "") -> None:
        """Note the state of a draft; what was merely typed only if it is not the one noted last."""
        fields, frame = _parts(draft.content)
        digest = _digest(draft.item, fields, draft.content.body)
        if why is Why.TYPED and self._noted_last(draft.item, digest, frame):
            return
        at = to_micros(draft.changed_at)
        size = len(draft.content.body.encode("utf-8", "surrogatepass")) + len(fields.encode())
        seal = _seal(digest, at, why, by, size, frame)
        body = draft.content.body
        self._insert((draft.item, at, digest, fields, body, why, by, size, frame, seal))

    def repeat_newest(self, item: ItemId, why: Why) -> Moment | None:
        """Note the newest sound state of an item once more, for another reason, at its own time."""
        for one in reversed(self.moments(item)):
            row = self._row(one.id)
            if row is not None and state_is_sound(row):
                _, _, at, digest, fields, body, _, by, size, frame, _ = row
                seal = _seal(digest, at, why, by, size, frame)
                self._insert((item, at, digest, fields, body, why, by, size, frame, seal))
                return self.moments(item)[-1]
        return None

    def moments(self, item: ItemId) -> Sequence[Moment]:
        """The states of an item without their texts, oldest first; from the index alone."""
        rows = self._database.read_sound(
            "SELECT id, at, why, who, size FROM journal WHERE item = ? ORDER BY id", (item,)
        )
        return tuple(
            Moment(id=id_, item=item, at=from_micros(at), why=_why(why), by=who, size=size)
            for id_, at, why, who, size in rows
        )

    def content(self, moment: Moment, around: Content) -> Content:
        """The item as it was; ``around`` gives what older states did not note.

        Raises NOT_FOUND when it has been thinned, STORE_DAMAGED when it is not what was noted.
        """
        row = self._row(moment.id)
        if row is None:
            raise EditorError(Code.NOT_FOUND, state=moment.id)
        if not state_is_sound(row) or _moment(row) != moment:
            raise EditorError(Code.STORE_DAMAGED, state=moment.id)
        return _content(row, around)

    def damaged(self, moments: Sequence[Moment]) -> frozenset[int]:
        """Ids of those states that are not what was noted."""
        return frozenset(
            one.id
            for one in moments
            if (row := self._row(one.id)) is not None
            and not (state_is_sound(row) and _moment(row) == one)
        )

    def thin(self, ids: Sequence[int], sizes: Sequence[int]) -> int:
        """Let the first of these states go, as many as a save may wait for; tells how many."""
        count = total = 0
        for size in sizes:
            count, total = count + 1, total + size
            if total >= _AT_ONCE:
                break
        with self._database.transaction():
            for id_ in ids[:count]:
                self._database.write("DELETE FROM journal WHERE id = ?", (id_,))
        return count

    def items(self) -> Sequence[tuple[ItemId, int, int]]:
        """Every item that has states, with their number and bytes."""
        rows = self._database.read(
            "SELECT item, count(*), sum(size) FROM journal GROUP BY item ORDER BY item"
        )
        return tuple((ItemId(item), count, size) for item, count, size in rows)

    def of(self, item: ItemId) -> Sequence[JournalEntry]:
        """The states of an item, newest first. One that was damaged on disk is left out."""
        rows = self._database.read_sound(_ROWS, (item,))
        return tuple(
            JournalEntry(item=item, at=from_micros(row[2]), body=row[5], fields_json=row[4])
            for row in rows
            if state_is_sound(row)
        )

    def count(self, item: ItemId) -> int:
        """How many states of an item are noted; their texts are not read."""
        row = self._database.first("SELECT count(*) FROM journal WHERE item = ?", (item,))
        return 0 if row is None else int(row[0])

    def newest(self) -> datetime | None:
        """When the last state of any item was noted."""
        row = self._database.first("SELECT at FROM journal ORDER BY id DESC LIMIT 1")
        return None if row is None else from_micros(row[0])

    def _noted_last(self, item: ItemId, digest: str, frame: str) -> bool:
        """``frame`` lies behind the text: it is looked at only when the text is the same."""
        last = self._database.first(
            "SELECT id, digest FROM journal WHERE item = ? ORDER BY id DESC LIMIT 1", (item,)
        )
        if last is None or last[1] != digest:
            return False
        ((around,),) = self._database.read("SELECT frame FROM journal WHERE id = ?", (last[0],))
        return around in ("", frame)

    def _insert(self, values: Sequence[Value]) -> None:
        self._database.write(
            "INSERT INTO journal (item, at, digest, fields, body, why, who, size, frame, seal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )

    def _row(self, id_: int) -> Row | None:
        return self._database.first(_ROW, (id_,))


def _parts(content: Content) -> tuple[str, str]:
    """Fields, and what stands around fields and body."""
    whole = content.as_json()
    frame = {key: whole[key] for key in _AROUND}
    return canonical_json(whole["fields"]).decode(), canonical_json(frame).decode()


def _content(row: Row, around: Content) -> Content:
    whole = around.as_json() | (json.loads(row[9]) if row[9] else {})
    return content_from_json(whole | {"fields": json.loads(row[4]), "body": row[5]})


def _moment(row: Row) -> Moment:
    id_, item, at, *_, why, who, size, _, _ = row
    return Moment(id=id_, item=ItemId(item), at=from_micros(at), why=_why(why), by=who, size=size)


def state_is_sound(row: Row) -> bool:
    """Whether a state, as the columns of ``STATE`` give it, is what was noted."""
    _, item, at, digest, fields, body, why, who, size, frame, seal = row
    if _digest(item, fields, body) != digest:
        return False
    # States of before this program knew seals have neither frame nor seal.
    return bool(not frame and not seal) or _seal(digest, at, why, who, size, frame) == seal


def _why(told: str) -> Why:
    """A newer program may know more reasons; a state that has one stays."""
    try:
        return Why(told)
    except ValueError:
        return Why.MADE


def _digest(item: ItemId, fields: str, body: str) -> str:
    told = json.dumps([item, fields, body], ensure_ascii=False)
    return sha256_hex(told.encode("utf-8", "surrogatepass"))


def _seal(digest: str, at: int, why: str, by: str, size: int, frame: str) -> str:
    return sha256_hex(canonical_json([digest, at, str(why), by, size, frame]))
