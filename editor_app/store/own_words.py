"""A person's own dictionary."""

import json
from collections.abc import Sequence
from datetime import datetime

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.proofing_ports import OwnWord
from editor_app.store.connection import Database

_PUT = "INSERT OR REPLACE INTO own_words (word, digest, document) VALUES (?, ?, ?)"


class SqliteOwnWords:
    """Implements ``ports.OwnWords``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[OwnWord]:
        """Every word, by word. One damaged row takes no other along."""
        rows = self._database.read_sound("SELECT digest, document FROM own_words ORDER BY word")
        return tuple(_word(document) for digest, document in rows if sha256_hex(document) == digest)

    def put(self, word: OwnWord) -> None:
        """Keep a word, in place of what was said of it before."""
        document = canonical_json(
            {"word": word.word, "quiet": word.quiet, "at": word.at.isoformat()}
        )
        self._database.write(_PUT, (word.word, sha256_hex(document), document))

    def remove(self, word: str) -> None:
        """Drop one."""
        self._database.write("DELETE FROM own_words WHERE word = ?", (word,))


def _word(document: bytes) -> OwnWord:
    data = json.loads(document)
    return OwnWord(
        word=str(data["word"]), quiet=bool(data["quiet"]), at=datetime.fromisoformat(data["at"])
    )
