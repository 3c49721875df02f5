"""Sound rows from several torn files in one store: nothing is taken that no hash proves."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from types import MappingProxyType

import apsw

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ContentHash, ItemId, thaw
from editor_app.domain.trouble import Tell, untold
from editor_app.store.carving import Value
from editor_app.store.draft_document import draft_of
from editor_app.store.drafts import columns_of
from editor_app.store.journal import STATE, state_is_sound
from editor_app.store.seal import seal

Named = Mapping[str, Value]

_OURS_ALONE = frozenset({"clean-shutdown", "latest-lost", "index-damaged", "recovered"})
_DRAFT = (
    "item, unit, column_key, kind, template, layout, title, doc_no, attachments, base, edition,"
    " created_at, changed_at, trashed, digest, document"
)
PUT_DRAFT = f"""
INSERT INTO drafts ({_DRAFT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (item) DO UPDATE SET ({_DRAFT}) = ({
    ", ".join(f"excluded.{name.strip()}" for name in _DRAFT.split(","))
}) WHERE excluded.changed_at > drafts.changed_at
"""  # noqa: S608 - names of our schema
# Where the hash of a row stands, and what it is the hash of.
_HASHED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "outbox": ("digest", "payload"),
        "layout": ("digest", "pack"),
        "origins": ("digest", "receipt"),
        "snippets": ("digest", "document"),
        "comments": ("digest", "document"),
        "inquiries": ("digest", "document"),
        "noted": ("digest", "document"),
        "asked": ("digest", "document"),
        "opinions": ("digest", "document"),
        "own_words": ("digest", "document"),
        "lexicons": ("digest", "pack"),
    }
)
_PLAIN = ("remote", "seen", "meta")
TABLES = ("drafts", "journal", "revisions", *_HASHED, *_PLAIN)


class Gathering:
    """Takes rows into ``target``, a store of the newest schema that nobody else uses yet."""

    def __init__(self, target: apsw.Connection, tell: Tell = untold) -> None:
        self._target, self._tell = target, tell
        self._drafts: set[str] = set()
        self._columns = {table: _columns_of(target, table) for table in TABLES}
        self.unsound: set[str] = set()  # items one of whose drafts was not what was written

    def heard(self) -> bool:
        """Tell how far it is; never true, for what asks whether to stop: ``tell`` raises."""
        self._tell(len(self._drafts), 0)
        return False

    def take_all(self, table: str, rows: Iterable[Named]) -> int:
        """Take what is sound; returns how many rows were new."""
        before = self._target.total_changes()
        judge = {
            "drafts": self._draft,
            "journal": self._state,
            "revisions": self._revision,
        }.get(table, self._other(table))
        with self._target:
            for row in rows:
                self.heard()
                with suppress(apsw.ConstraintError, apsw.MismatchError):
                    judge(row)
        return self._target.total_changes() - before

    def _draft(self, row: Named) -> None:
        item, digest, document = (row.get(name) for name in ("item", "digest", "document"))
        if not (isinstance(item, str) and isinstance(digest, str) and isinstance(document, bytes)):
            return
        try:
            values = columns_of(draft_of(document, digest, ItemId(item)), document)
        except (EditorError, ValueError, KeyError, TypeError):
            self.unsound.add(item)
            return
        self._target.execute(PUT_DRAFT, values)
        self._drafts.add(item)

    def _state(self, row: Named) -> None:
        names = STATE.split(", ")
        values = tuple(row.get(name) for name in names)
        with suppress(TypeError, ValueError, AttributeError):
            if all(row.get(name) is not None for name in names) and state_is_sound(values):
                self._insert("journal", row)

    def _revision(self, row: Named) -> None:
        hash_, canonical = row.get("hash"), row.get("canonical")
        if not (isinstance(hash_, str) and isinstance(canonical, bytes)):
            return
        try:
            revision = thaw(canonical, ContentHash(hash_))
        except ValueError:
            return
        by, at = row.get("by"), row.get("at")
        if seal(hash_, revision.item, revision.parent, by, at) != row.get("seal"):
            by = ""  # the text is what was signed for; who kept it here is not known any more
            at = at if isinstance(at, int) else 0
        told = {
            **row,
            "item": revision.item,
            "parent": revision.parent,
            "by": by,
            "at": at,
            "seal": seal(hash_, revision.item, revision.parent, by, at),
        }
        self._insert("revisions", told)

    def _other(self, table: str) -> Callable[[Named], None]:
        hashed = _HASHED.get(table)

        def judge(row: Named) -> None:
            if table == "meta" and row.get("key") in _OURS_ALONE:
                return
            if hashed is not None and not _proved(row.get(hashed[0]), row.get(hashed[1])):
                return
            self._insert(table, row)

        return judge

    def _insert(self, table: str, row: Named) -> None:
        names = [name for name in self._columns[table] if name in row]
        marks = ", ".join("?" * len(names))
        self._target.execute(
            f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 - names of our schema
            tuple(row[name] for name in names),
        )


def _proved(digest: Value, data: Value) -> bool:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return isinstance(raw, bytes) and sha256_hex(raw) == digest


def _columns_of(connection: apsw.Connection, table: str) -> tuple[str, ...]:
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return tuple(str(name) for (name,) in rows)
