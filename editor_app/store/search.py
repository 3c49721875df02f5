"""The full-text index over drafts and the mirror, written with the text it is derived from."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import apsw

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, ItemId, thaw
from editor_app.domain.trouble import Tell, untold
from editor_app.store.bigrams import cut, normalized, phrase, runs
from editor_app.store.connection import Database, Value
from editor_app.store.draft_document import content_of
from editor_app.store.meta import SqliteMeta
from editor_app.store.passages import empty_passages

_DAMAGED = "index-damaged"
_STALE = "SELECT item FROM indexed WHERE digest = ''"
_STALE_IN_ORDER = """
SELECT i.item FROM indexed i LEFT JOIN drafts d ON d.item = i.item
LEFT JOIN remote r ON r.item = i.item WHERE i.digest = ''
ORDER BY coalesce(d.changed_at, r.changed_at)
"""
_ALL_STALE = "INSERT INTO indexed (item, digest, title) SELECT item, '', '' FROM board"


class Index:
    """One entry per item: its draft if there is one, else the revision the portal speaks of."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._meta = SqliteMeta(database)

    def put(self, item: ItemId, title: str, text: str) -> None:
        """Index a text; the entry becomes the newest one, unless nothing has changed."""
        digest = sha256_hex(f"{title}\n{text}".encode("utf-8", "surrogatepass"))
        known = self._database.first("SELECT id, digest FROM indexed WHERE item = ?", (item,))
        if known is not None and known[1] == digest:
            return
        with self._forgiving():
            self._remove(item)
            ((number,),) = self._database.write(
                "INSERT INTO indexed (item, digest, title) VALUES (?, ?, ?) RETURNING id",
                (item, digest, normalized(title)),
            )
            self._database.write(
                "INSERT INTO search (rowid, words) VALUES (?, ?)",
                (number, cut(f"{title}\n{text}")),
            )

    def note(self, item: ItemId) -> None:
        """Note that the words of an item changed; ``find`` cuts them anew before it looks."""
        self._database.write(
            "INSERT INTO indexed (item, digest, title) VALUES (?, '', '')"
            " ON CONFLICT (item) DO UPDATE SET digest = ''",
            (item,),
        )

    def remove(self, item: ItemId) -> None:
        """Take an item out of the index."""
        with self._forgiving():
            self._remove(item)

    def refresh(self, item: ItemId) -> None:
        """Index an item anew from what the store holds of it."""
        found = self._draft(item) or self._mirrored(item)
        if found is None:
            self.remove(item)
        else:
            self.put(item, *found)

    def begin_anew(self) -> None:
        """Empty the index; ``find`` makes it anew before it looks. Ten thousand items take ten
        seconds to cut, which nobody should wait for who only opens one.
        """
        with self._database.transaction():
            self._empty()
            self._database.write(_ALL_STALE)
            self._meta.set(_DAMAGED, "no")

    def rebuild(self, tell: Tell = untold) -> int:
        """Make the index anew from the stored texts; returns the number of entries."""
        with self._database.transaction():
            self._empty()
            rows = self._database.read(
                "SELECT item FROM board ORDER BY coalesce(draft_changed_at, changed_at)"
            )
            for done, (item,) in enumerate(rows):
                tell(done, len(rows))
                self.refresh(item)
            self._meta.set(_DAMAGED, "no")
        return len(rows)

    @property
    def damaged(self) -> bool:
        """Whether a write to the index failed since it was made."""
        return self._meta.get(_DAMAGED) == "yes"

    def find(self, words: str, limit: int) -> Sequence[ItemId]:
        """Items that hold every word, newest first; single characters are looked for in titles."""
        wanted = tuple(dict.fromkeys(runs(words)))
        if not wanted:
            return ()
        self._catch_up()
        conditions: list[str] = []
        values: list[Value] = []
        long = [phrase(run) for run in wanted if len(run) > 1]
        if long:
            conditions.append("id IN (SELECT rowid FROM search WHERE search MATCH ?)")
            values.append(" AND ".join(long))
        for character in (run for run in wanted if len(run) == 1):
            conditions.append("instr(title, ?) > 0")
            values.append(character)
        where = " AND ".join(conditions)
        sql = f"SELECT item FROM indexed WHERE {where} ORDER BY id DESC LIMIT ?"  # noqa: S608 - fixed conditions
        rows = self._database.read(sql, (*values, limit))
        if self._catch_up():  # reading met a torn page, and the index was emptied
            rows = self._database.read(sql, (*values, limit))
        return tuple(ItemId(item) for (item,) in rows)

    def _catch_up(self) -> bool:
        """Cut the words of what was noted, the oldest change first: ids tell what is newest."""
        if self._database.first(_STALE) is None:
            return False
        with self._database.transaction():
            for (item,) in self._database.read(_STALE_IN_ORDER):
                self.refresh(item)
        return True

    def _empty(self) -> None:
        self._database.write("INSERT INTO search (search) VALUES ('delete-all')")
        self._database.write("DELETE FROM indexed")
        empty_passages(self._database)

    def _remove(self, item: ItemId) -> None:
        for (number,) in self._database.write(
            "DELETE FROM indexed WHERE item = ? RETURNING id", (item,)
        ):
            self._database.write("DELETE FROM search WHERE rowid = ?", (number,))

    @contextmanager
    def _forgiving(self) -> Iterator[None]:
        """A damaged index never keeps a text from being saved; the next start makes it anew."""
        try:
            with self._database.transaction():
                yield
                with self._database.transaction():
                    pass  # at a savepoint FTS5 writes out what it holds: its errors come here
        except (EditorError, apsw.ConstraintError) as error:
            if isinstance(error, EditorError) and error.code is not Code.STORE_DAMAGED:
                raise
            self._meta.set(_DAMAGED, "yes")

    def _draft(self, item: ItemId) -> tuple[str, str] | None:
        row = self._database.first("SELECT document, digest FROM drafts WHERE item = ?", (item,))
        if row is None:
            return None
        try:
            content = content_of(row[0], row[1], item)
        except EditorError as damage:
            if damage.code is not Code.STORE_DAMAGED:
                raise
            return ("", "")
        return content.title, text_of(content)

    def _mirrored(self, item: ItemId) -> tuple[str, str] | None:
        row = self._database.first(
            "SELECT r.title, v.hash, v.canonical FROM remote r"
            " LEFT JOIN revisions v ON v.hash = r.head WHERE r.item = ?",
            (item,),
        )
        if row is None:
            return None
        title, hash_, canonical = row
        if canonical is None:
            return title, ""
        try:
            return title, text_of(thaw(canonical, ContentHash(hash_)).content)
        except ValueError:
            return title, ""  # a damaged revision is reported when it is opened


def text_of(content: Content) -> str:
    """The words of fields, body and attachment names."""
    words = [*_words(dict(content.fields)), content.body]
    words.extend(attachment.name for attachment in content.attachments)
    return "\n".join(words)


def _words(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _words(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _words(one)
