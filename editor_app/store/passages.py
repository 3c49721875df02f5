"""The index of passages: BM25 over characters and pairs of them, in the store's own FTS5.

A citizen's words and an office's words share few bigrams; single characters carry the rest
(DECISIONS.md, "Reply suggestions"). The index is derived: a damaged one is emptied and cut anew.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Kind
from editor_app.domain.passages import WHOLE, Hit, Passage, Source
from editor_app.store.bigrams import runs
from editor_app.store.connection import Database

MOST_TERMS = 240  # of one question; beyond it nothing new is said

_PIECES = re.compile(r"[0-9a-z.%]+|[^0-9a-z]+")
_IDLE = frozenset(
    "的了吗呢吧啊是在我你您们他她它这那有和与及或也都就还要会能可以不没去来到为被把对从等个上下请问好谢什么怎样哪几多少"
)
_STALE = """
SELECT r.item, r.live, r.live FROM remote r JOIN revisions v ON v.hash = r.live
LEFT JOIN search_helping h ON h.item = r.item
WHERE r.kind IN ({all}) AND r.live IS NOT NULL AND (h.digest IS NULL OR h.digest <> r.live)
UNION ALL
SELECT d.item, d.digest, NULL FROM drafts d
LEFT JOIN remote r ON r.item = d.item LEFT JOIN search_helping h ON h.item = d.item
WHERE d.kind IN ({parted}) AND d.trashed = 0 AND r.live IS NULL
    AND (h.digest IS NULL OR h.digest <> d.digest)
"""
_GONE = """
SELECT h.item FROM search_helping h
LEFT JOIN remote r ON r.item = h.item LEFT JOIN drafts d ON d.item = h.item AND d.trashed = 0
WHERE r.live IS NULL AND d.item IS NULL
"""
# The weights of the columns were measured by tests.retrieval.
_FIND = """
SELECT p.item, p.place, -bm25(search_passages, 1.5, 1.0) AS score
FROM search_passages JOIN search_helping_rows p ON p.id = search_passages.rowid
WHERE search_passages MATCH ? AND (p.place = ?) = ? ORDER BY score DESC LIMIT ?
"""


class SqlitePassages:
    """Implements ``domain.passages.Passages``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stale(self, whole: Sequence[Kind], parted: Sequence[Kind]) -> Sequence[Source]:
        """Live texts, and drafts of policies, that were never cut or have changed since."""
        every = (*whole, *parted)
        sql = _STALE.format(all=_marks(every), parted=_marks(parted))
        return tuple(
            Source(
                item=ItemId(item), digest=digest, live=None if live is None else ContentHash(live)
            )
            for item, digest, live in self._database.read(sql, (*every, *parted))
        )

    def drop_gone(self) -> None:
        """Take out what was taken down or thrown away."""
        for (item,) in self._database.read(_GONE):
            self.forget(ItemId(item))

    def forget(self, item: ItemId) -> None:
        """Take the passages of one text out; it is cut anew if it is still there."""
        with self._database.transaction():
            self._database.write("DELETE FROM search_helping WHERE item = ?", (item,))
            gone = self._database.write(
                "DELETE FROM search_helping_rows WHERE item = ? RETURNING id", (item,)
            )
            for (number,) in gone:
                self._database.write("DELETE FROM search_passages WHERE rowid = ?", (number,))

    def put(self, source: Source, passages: Sequence[Passage]) -> None:
        """Let these be the passages of a text."""
        with self._database.transaction():
            self.forget(source.item)
            self._database.write(
                "INSERT INTO search_helping (item, digest) VALUES (?, ?)",
                (source.item, source.digest),
            )
            for one in passages:
                self._insert(source.item, one)

    def begin_anew(self) -> None:
        """Empty the index; the next look cuts every text again."""
        empty_passages(self._database)

    def find(self, words: str, *, whole: bool, limit: int) -> Sequence[Hit]:
        """The nearest first; nothing for words without any meaning."""
        asked = _question(words)
        if not asked:
            return ()
        values = (asked, WHOLE, int(whole), limit)
        try:
            rows = self._database.read(_FIND, values)
        except EditorError as damage:
            if damage.code is not Code.STORE_DAMAGED:
                raise
            empty_passages(self._database)
            return ()
        return tuple(
            Hit(item=ItemId(item), place=place, score=score) for item, place, score in rows
        )

    def _insert(self, item: ItemId, passage: Passage) -> None:
        ((number,),) = self._database.write(
            "INSERT INTO search_helping_rows (item, place) VALUES (?, ?) RETURNING id",
            (item, passage.place),
        )
        self._database.write(
            "INSERT INTO search_passages (rowid, asked, told) VALUES (?, ?, ?)",
            (number, " ".join(_terms(passage.asked)), " ".join(_terms(passage.told))),
        )


def empty_passages(database: Database) -> None:
    """Empty the index; the next look cuts every text again."""
    with database.transaction():
        database.write("INSERT INTO search_passages (search_passages) VALUES ('delete-all')")
        database.write("DELETE FROM search_helping_rows")
        database.write("DELETE FROM search_helping")


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _terms(text: str) -> Iterator[str]:
    """Characters and pairs of them; letters and digits stay words."""
    for run in runs(text):
        for piece in _PIECES.findall(run):
            if piece[0].isascii():
                yield piece
                continue
            yield from (sign for sign in piece if sign not in _IDLE)
            yield from map("".join, pairwise(piece))


def _question(words: str) -> str:
    """The FTS5 query: any of the terms, each once."""
    terms = list(dict.fromkeys(_terms(words)))[:MOST_TERMS]
    return " OR ".join(f'"{term}"' for term in terms)
