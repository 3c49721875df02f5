"""Whether every row of a store or a backup is what was written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from editor_app.domain.backups import Damage, Soundness
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ContentHash, ItemId, thaw
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.backup import problems_of
from editor_app.store.connection import Row, connect
from editor_app.store.draft_document import draft_of
from editor_app.store.drafts import columns_of
from editor_app.store.faults import is_torn_page, translated
from editor_app.store.journal import STATE, state_is_sound
from editor_app.store.migration import version_of
from editor_app.store.page_sums import torn_pages
from editor_app.store.seal import seal

_SEALED_SINCE = 6
_NO_TEXT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Check:
    """How the rows of a table are judged. The first two columns are key and item."""

    table: str
    since: int  # schema version that brought what is looked at
    columns: str
    judge: Callable[[Row], bool]


def _draft(row: Row) -> bool:
    item = ItemId(row[1])
    told = (*row[4:], row[2], row[3])
    try:
        return columns_of(draft_of(row[3], row[2], item), row[3]) == tuple(told)
    except (EditorError, ValueError, KeyError, TypeError):
        return False


def _revision(row: Row) -> bool:
    hash_, item, parent, by, at, canonical, sealed = row
    if sealed is not None:  # the seal holds the item, the hash all else
        return bool(seal(hash_, item, parent, by, at) == sealed and sha256_hex(canonical) == hash_)
    try:
        return bool(thaw(canonical, ContentHash(hash_)).item == item)
    except ValueError:
        return False


def _digest(row: Row) -> bool:
    found = row[3].encode("utf-8", "surrogatepass") if isinstance(row[3], str) else row[3]
    return bool(sha256_hex(found) == row[2])


_CHECKS = (
    _Check(
        table="drafts",
        since=1,
        columns="item, item, digest, document, item, unit, column_key, kind, template, layout,"
        " title, doc_no, attachments, base, edition, created_at, changed_at, trashed",
        judge=_draft,
    ),
    _Check(
        table="revisions",
        since=1,
        columns="hash, item, parent, by, at, canonical, {seal}",
        judge=_revision,
    ),
    _Check(table="journal", since=5, columns=STATE, judge=state_is_sound),
    _Check(table="outbox", since=1, columns="key, item, digest, payload", judge=_digest),
    _Check(table="layout", since=1, columns="version, '', digest, pack", judge=_digest),
    _Check(table="origins", since=3, columns="item, item, digest, receipt", judge=_digest),
    _Check(table="snippets", since=4, columns="id, '', digest, document", judge=_digest),
    _Check(table="comments", since=12, columns="item, item, digest, document", judge=_digest),
    _Check(table="inquiries", since=15, columns="id, id, digest, document", judge=_digest),
    _Check(table="noted", since=12, columns="id, item, digest, document", judge=_digest),
    _Check(table="own_words", since=18, columns="word, '', digest, document", judge=_digest),
    _Check(table="lexicons", since=18, columns="version, '', digest, pack", judge=_digest),
    _Check(table="asked", since=14, columns="digest, '', digest, document", judge=_digest),
    _Check(table="opinions", since=17, columns="id, item, digest, document", judge=_digest),
)


def look_at(
    connection: apsw.Connection, path: Path, cancelled: Callable[[], bool] = lambda: False
) -> Soundness:
    """Structure and every row. Raises STORE_DAMAGED if it cannot even be read to its end."""
    with translated(connection):
        schema = version_of(connection)
        torn = _torn(connection, path)
        structure = problems_of(connection)
        damages = (*torn, *_damages(connection, schema, cancelled))
        items, revisions = (
            int(connection.execute(f"SELECT count(*) FROM {table}").get)  # noqa: S608 - two names
            for table in ("drafts", "revisions")
        )
    return Soundness(
        path=path,
        schema=schema,
        items=items,
        revisions=revisions,
        structure=structure,
        damages=damages,
    )


def _torn(connection: apsw.Connection, path: Path) -> tuple[Damage, ...]:
    """Pages whose sum is wrong; what can be read of them is then judged like all else."""
    try:
        problems_of(connection)
    except apsw.IOError as error:
        if not is_torn_page(error):
            raise
        connection.pragma("checksum_verification", "OFF")
        return tuple(Damage(table="pages", key=f"{one}", item="") for one in torn_pages(path))
    return ()


def look_at_live(path: Path, keys: Keys = NO_KEYS) -> Soundness:
    """Look at a store that a program may have open."""
    connection = connect(path, read_only=True, keys=keys)
    try:
        return look_at(connection, path)
    finally:
        connection.close()


def _damages(
    connection: apsw.Connection, schema: int, cancelled: Callable[[], bool]
) -> Iterator[Damage]:
    sealed = "seal" if schema >= _SEALED_SINCE else "NULL"
    for check in _CHECKS:
        if schema < check.since:
            continue
        columns = check.columns.format(seal=sealed)
        sql = f"SELECT {columns} FROM {check.table}"  # noqa: S608 - names of the table above
        for row in _rows(connection, sql):
            if cancelled():
                return
            if row is None:
                yield Damage(table=check.table, key=_NO_TEXT, item="")
            elif not check.judge(row):
                yield Damage(table=check.table, key=str(row[0]), item=str(row[1]))


def _rows(connection: apsw.Connection, sql: str) -> Iterator[Row | None]:
    """Every row; ``None`` for one whose text is none any more: the next may be sound."""
    cursor = connection.execute(sql)
    while True:
        try:
            yield next(cursor)
        except StopIteration:
            return
        except UnicodeDecodeError:
            yield None
