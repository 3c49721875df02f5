"""Every lexicon pack that was ever received."""

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proofing_ports import StoredLexicon
from editor_app.store.connection import Database
from editor_app.store.moments import from_micros, to_micros

_SELECT = "SELECT version, pack, signature, etag, at, digest FROM lexicons"


class SqliteLexicons:
    """Implements ``ports.Lexicons``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, lexicon: StoredLexicon) -> None:
        """Keep a pack. A version that comes again takes the place of the older bytes."""
        with self._database.transaction():
            self._database.write("DELETE FROM lexicons WHERE version = ?", (lexicon.version,))
            self._database.write(
                "INSERT INTO lexicons (version, etag, at, signature, digest, pack)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    lexicon.version,
                    lexicon.etag,
                    to_micros(lexicon.at),
                    lexicon.signature,
                    sha256_hex(lexicon.pack),
                    lexicon.pack,
                ),
            )

    def latest(self) -> StoredLexicon | None:
        """The pack that was received last. Raises STORE_DAMAGED."""
        row = self._database.first(f"{_SELECT} ORDER BY id DESC LIMIT 1")
        if row is None:
            return None
        version, pack, signature, etag, at, digest = row
        if sha256_hex(pack) != digest:
            raise EditorError(Code.STORE_DAMAGED, layout=version)
        return StoredLexicon(
            version=version, pack=pack, signature=signature, etag=etag, at=from_micros(at)
        )
