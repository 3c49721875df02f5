"""Rows that lie on torn pages: each is proved by a hash of its own, mended, dropped or told.

A row counts as proved when SQLite reads it with all sums verified. Of the others, hashes prove the
texts; what lists repeat of a text is written anew from it; what the portal said is dropped, and it
is asked again; an operation whose fate is not proved is asked about before anything is sent. What
nothing proves stays, and is told.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType

import apsw

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Revision, thaw
from editor_app.domain.page_damage import PageDamage
from editor_app.store.connection import Row
from editor_app.store.draft_document import draft_of
from editor_app.store.drafts import columns_of
from editor_app.store.inquiry_row import COLUMNS as INQUIRY
from editor_app.store.journal import state_is_sound
from editor_app.store.outbox_row import AS_BYTES, from_bytes, frozen_is_sound
from editor_app.store.outbox_row import COLUMNS as OPERATION
from editor_app.store.remote_row import COLUMNS as REMOTE
from editor_app.store.seal import seal

_DERIVED = ("indexed", "search", "sqlite_sequence")
_FROM_THE_BEGINNING = "UPDATE meta SET value = '' WHERE key IN ('feed.cursor', 'feed.etag')"
_DRAFT = (
    "unit, column_key, kind, template, layout, title, doc_no, attachments, base, edition,"
    " created_at, changed_at, trashed"
)
_MARKS = ", ".join("?" * 14)
_PUT_DRAFT = f"UPDATE drafts SET (item, {_DRAFT}) = ({_MARKS}) WHERE rowid = ?"  # noqa: S608 - fixed names
_GET_DRAFT = """
SELECT CAST(coalesce(document, '') AS BLOB), CAST(coalesce(digest, '') AS BLOB) FROM drafts
WHERE rowid = ?
"""
_GET_REVISION = """
SELECT CAST(parent AS BLOB), CAST(coalesce(by, '') AS BLOB), at,
    CAST(coalesce(canonical, '') AS BLOB), CAST(coalesce(seal, '') AS BLOB) FROM revisions
WHERE id = ?
"""
_PUT_REVISION = """
UPDATE revisions SET (hash, item, doc_no, attachments) = (?, ?, ?, ?) WHERE id = ?
"""
_FROM_INDEX = """
SELECT id, CAST(item AS BLOB), at, CAST(why AS BLOB), CAST(who AS BLOB), size
FROM journal INDEXED BY journal_by_item
"""
_GET_STATE = """
SELECT CAST(digest AS BLOB), CAST(fields AS BLOB), CAST(body AS BLOB), CAST(frame AS BLOB),
    CAST(seal AS BLOB) FROM journal WHERE id = ?
"""
_PUT_STATE = """
UPDATE journal SET (id, item, at, why, who, size) = (?, ?, ?, ?, ?, ?) WHERE id = ?
"""
_FROZEN = "revisions_never_change"
_TRIGGER = "SELECT sql FROM sqlite_schema WHERE name = ?"
_GET_OPERATION = f"SELECT {AS_BYTES} FROM outbox WHERE id = ?"  # noqa: S608 - fixed names
_NUMBERS = frozenset(
    {"level", "levels", "edition", "changed_at", "published_at", "scheduled_at", "sequence"}
)
_TOLD = ", ".join(
    name if name in _NUMBERS else f"CAST({name} AS BLOB)"
    for name in ("item", *REMOTE.split(", "), "seal")
)
_GET_REMOTE = f"SELECT {_TOLD} FROM remote WHERE rowid = ?"  # noqa: S608 - fixed names
_WHOLE = frozenset(
    {"received_at", "frequent", "extended", "moved", "changed_at", "done", "rank", "sequence"}
)
_SAID = ", ".join(
    name if name in _WHOLE else f"CAST({name} AS BLOB)"
    for name in INQUIRY.removesuffix(", document").split(", ")
)
_WORDS = "SELECT CAST(digest AS BLOB), CAST(document AS BLOB) FROM inquiries WHERE rowid = ?"
_GET_INQUIRY = f"SELECT {_SAID} FROM inquiries WHERE rowid = ?"  # noqa: S608 - fixed names
_ASKABLE = ("undoable", "queued", "sending", "unknown", "receipted")
_ASK_FIRST = "UPDATE outbox SET state = 'unknown', receipt = NULL WHERE id = ?"
_PLAIN_FATE = """
UPDATE outbox SET title = ?, not_before = created_at, changed_at = created_at, attempts = 0,
    last_error = NULL, last_detail = '' WHERE id = ?
"""
_NEEDS_PERSON = "UPDATE outbox SET state = 'needs_you', last_error = ? WHERE id = ?"

Repair = Callable[[apsw.Connection, Sequence[int]], PageDamage]


def is_derived(table: str) -> bool:
    """Whether a table belongs to the search index, which can be made anew."""
    return table in _DERIVED or table.startswith("search_")


class Repairs:
    """Over a connection that reads torn pages too, in a transaction; made before any index is."""

    def __init__(self, writer: apsw.Connection) -> None:
        self._writer = writer
        self._repairs = {**_REPAIRS, "journal": _journal(_moments(writer))}

    def unproved(self, table: str, proving: apsw.Connection) -> Sequence[int]:
        """Numbers of those rows that lie on a torn page, which ``proving`` does not read; none of
        a table without row numbers.
        """
        if is_derived(table) or not self._numbered(table):
            return ()
        numbers = self._writer.execute(f'SELECT rowid FROM "{table}" NOT INDEXED')  # noqa: S608 - a name of the schema
        rows: Sequence[Row] = numbers.fetchall()
        return [number for (number,) in rows if not _proved(proving, table, number)]

    def repair(self, table: str, rows: Sequence[int]) -> PageDamage:
        """Do what can be done for these rows; what is left to tell."""
        if is_derived(table):
            return PageDamage()
        known = self._repairs.get(table)
        if known is not None:
            return known(self._writer, rows)
        return PageDamage(doubted=(table,) if rows or not self._numbered(table) else ())

    def _numbered(self, table: str) -> bool:
        sql = "SELECT NOT wr FROM pragma_table_list WHERE name = ?"
        return bool(self._writer.execute(sql, (table,)).get)


def _proved(proving: apsw.Connection, table: str, number: int) -> bool:
    try:
        sql = f'SELECT * FROM "{table}" NOT INDEXED WHERE rowid = ?'  # noqa: S608 - a name of the schema
        return bool(proving.execute(sql, (number,)).fetchall())
    except (apsw.Error, UnicodeDecodeError):
        return False


def _first(writer: apsw.Connection, sql: str, key: int | str) -> Row:
    found: Sequence[Row] = writer.execute(sql, (key,)).fetchall()
    return found[0]


def _drafts(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """A damaged text is told, and healed, when its item is opened."""
    for row in rows:
        document, digest = _first(writer, _GET_DRAFT, row)
        told = digest.decode("ascii", "replace")
        if sha256_hex(document) != told:
            continue
        named = ItemId(str(json.loads(document)["item"]))
        try:
            draft = draft_of(document, told, named)
        except EditorError:
            continue
        writer.execute(_PUT_DRAFT, (*columns_of(draft, document)[:14], row))
    return PageDamage()


def _revisions(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """What follows from the signed bytes is written anew; the rest its seal judges when read."""
    (trigger,) = _first(writer, _TRIGGER, _FROZEN)
    writer.execute(f"DROP TRIGGER {_FROZEN}")
    for row in rows:
        parent, by, at, canonical, sealed = _first(writer, _GET_REVISION, row)
        parent, by = parent and parent.decode("utf-8", "replace"), by.decode("utf-8", "replace")
        revision = _thawed(canonical)
        if revision is None:
            continue
        expected = seal(revision.hash, revision.item, parent, by, at)
        if expected.encode() == sealed:
            content = revision.content
            derived = (content.text("doc_no"), len(content.attachments))
            writer.execute(_PUT_REVISION, (revision.hash, revision.item, *derived, row))
    writer.execute(trigger)
    return PageDamage()


def _thawed(canonical: bytes) -> Revision | None:
    try:
        return thaw(canonical, ContentHash(sha256_hex(canonical)))
    except ValueError:
        return None


def _outbox(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """What was confirmed is proved by its seal; its fate is not, so the portal is asked first."""
    asked, doubted = 0, False
    for number in rows:
        row = from_bytes(_first(writer, _GET_OPERATION, number))
        if not frozen_is_sound(row):
            writer.execute(_NEEDS_PERSON, (Code.STORE_DAMAGED, number))
            continue
        told = dict(zip(OPERATION.split(", "), row, strict=True))
        title = _title_of(writer, str(told["hash"]))
        writer.execute(_PLAIN_FATE, (str(told["title"]) if title is None else title, number))
        doubted = doubted or title is None
        if told["state"] in _ASKABLE:
            writer.execute(_ASK_FIRST, (number,))
            asked += 1
    return PageDamage(asked=asked, doubted=("outbox",) if doubted else ())


def _title_of(writer: apsw.Connection, hash_: str) -> str | None:
    sql = "SELECT CAST(canonical AS BLOB) FROM revisions WHERE hash = ?"
    found: Sequence[Row] = writer.execute(sql, (hash_,)).fetchall()
    revision = _thawed(found[0][0]) if found else None
    return None if revision is None or revision.hash != hash_ else revision.content.title


def _remote(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """What the portal said of an item, where its seal does not fit."""
    wrong = [row for row in rows if not _is_sealed(writer, row, _GET_REMOTE)]
    return _ask_again(writer, "remote", wrong)


def _is_sealed(writer: apsw.Connection, row: int, sql: str) -> bool:
    *values, sealed = map(_text, _first(writer, sql, row))
    return seal(*values) == sealed


def _inquiries(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """Messages whose seal does not fit, or whose words are not those it was made over."""
    wrong = [row for row in rows if not _is_whole_inquiry(writer, row)]
    return _ask_again(writer, "inquiries", wrong)


def _is_whole_inquiry(writer: apsw.Connection, row: int) -> bool:
    digest, document = _first(writer, _WORDS, row)
    return sha256_hex(document).encode() == digest and _is_sealed(writer, row, _GET_INQUIRY)


def _opinions(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """The portal has them, and how they are sorted."""
    return _ask_again(writer, "opinions", rows)


def _ask_again(writer: apsw.Connection, table: str, rows: Sequence[int]) -> PageDamage:
    """What the portal said is dropped, and its feed is read from the beginning."""
    for number in rows:
        writer.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608 - two names above
    if rows:
        writer.execute(_FROM_THE_BEGINNING)
    return PageDamage(asked=len(rows))


def _moments(writer: apsw.Connection) -> Mapping[int, Row]:
    """What the index tells of every state: it repeats what stands beside the texts."""
    with suppress(apsw.Error):
        rows: Sequence[Row] = writer.execute(_FROM_INDEX).fetchall()
        return {row[0]: row[1:] for row in rows}
    return {}


def _journal(moments: Mapping[int, Row]) -> Repair:
    """A state whose number, time or reason changed gets them back, if its seal fits what the index
    told; those of programs that knew no seals leave their time open.
    """

    def repair(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
        here = {row[0] for row in writer.execute("SELECT id FROM journal").fetchall()}
        missing = [number for number in moments if number not in here]
        unsealed = False
        for number in rows:
            kept = tuple(map(_text, _first(writer, _GET_STATE, number)))
            unsealed = unsealed or not kept[-1]
            for was in [number] if number in moments else missing:
                told = tuple(map(_text, moments[was]))
                if kept[-1] and _is_state(was, told, kept):
                    writer.execute(_PUT_STATE, (was, *told, number))
                    break
        return PageDamage(doubted=("journal",) if unsealed else ())

    return repair


def _is_state(number: int, told: Row, kept: Row) -> bool:
    (item, at, why, who, size), (digest, fields, body, frame, sealed) = told, kept
    return state_is_sound((number, item, at, digest, fields, body, why, who, size, frame, sealed))


def _text(value: bytes | int | None) -> str | int | None:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _forget_proofs(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """Whatever stands there is found again by looking at the public side."""
    writer.execute("DELETE FROM proofs")
    return PageDamage()


def _seen(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """A mark of a version that is none says nothing: the item shows as new again."""
    writer.execute(
        "DELETE FROM seen WHERE hash NOT IN (SELECT hash FROM revisions)"
        " AND hash NOT IN (SELECT head FROM remote)"
    )
    return PageDamage()


def _asked(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """Without its intent a revision that was seen is compared with what stands on the page."""
    writer.executemany("DELETE FROM asked WHERE rowid = ?", [(row,) for row in rows])
    return PageDamage()


def _harmless(writer: apsw.Connection, rows: Sequence[int]) -> PageDamage:
    """Rows of which nothing reaches a screen as it stands there."""
    return PageDamage()


# Of any other table, rows that are not proved stay as they are and are told.
_REPAIRS: Mapping[str, Repair] = MappingProxyType(
    {
        "drafts": _drafts,
        "revisions": _revisions,
        "outbox": _outbox,
        "remote": _remote,
        "inquiries": _inquiries,
        "opinions": _opinions,
        "proofs": _forget_proofs,
        "seen": _seen,
        "asked": _asked,
        "damaged": _harmless,
    }
)
