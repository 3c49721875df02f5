"""Carved rows by table: told apart by their number of columns and the kinds of values in them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from editor_app.store.carving import carve, pages_of
from editor_app.store.gathering import Named

# The order of the columns on disk: that of CREATE TABLE, then what migrations added.
_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "drafts": "item unit column_key kind template layout title doc_no attachments base edition"
        " created_at changed_at trashed digest document",
        "journal": "id item at digest fields body why who size frame seal",
        "revisions": "id hash item parent by at doc_no attachments canonical seal",
        "outbox": "id key item command title hash base state created_at not_before attempts"
        " last_error last_detail receipt changed_at digest person payload seal",
        "snippets": "id unit name changed_at digest document",
        "noted": "id item person at digest document",
    }
)
_HASH = 64


def carved(path: Path) -> Iterator[tuple[str, list[Named]]]:
    """What can be cut out of a database and its -wal, table by table."""
    wal = path.with_name(f"{path.name}-wal")
    pages = pages_of(path.read_bytes(), wal.read_bytes() if wal.is_file() else b"")
    found: dict[str, list[Named]] = {table: [] for table in _COLUMNS}
    for values in carve(pages):
        for table in _COLUMNS:
            names = names_of(table)
            if len(values) == len(names):
                row = dict(zip(names, values, strict=True))
                if _fits(table, row):
                    found[table].append(row)
    yield from found.items()


def _fits(table: str, row: Named) -> bool:
    """A first look; the hash decides."""
    digest = row["hash"] if table == "revisions" else row["digest"]
    return isinstance(digest, str) and len(digest) == _HASH


def names_of(table: str) -> Sequence[str]:
    """The columns of a table as they lie on disk, for the test that compares them."""
    return _COLUMNS[table].split()
