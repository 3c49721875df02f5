"""Lexicon packs and dictionaries: which are in force, taking a new pack in, words of one's own."""

from collections.abc import Sequence
from threading import RLock

from editor_app.checks.wordbook import Wordbook, wordbook
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout import Layout
from editor_app.domain.lexicon_pack import Conflict, Lexicon, read_pack
from editor_app.domain.ports import Clock, Store
from editor_app.domain.proofing_ports import LexiconPortal, OwnWord, SignedPack, StoredLexicon

_UNREADABLE = frozenset({Code.LAYOUT_DAMAGED, Code.STORE_DAMAGED})
REFUSED = "lexicon.refused"
MOST_LETTERS = 60  # of a word of one's own


class WordbookService:
    """One for a profile; asked from any thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._lock = RLock()
        self._read: tuple[str, Lexicon] | None = None  # by etag; thousands of entries take a second
        self._made: dict[tuple[int, str], tuple[Layout, Wordbook]] = {}

    def of(self, layout: Layout, unit: str) -> Wordbook:
        """What the wording rules know in a unit; the same object until it changes."""
        with self._lock:
            known = self._made.get((id(layout), unit))
            if known is None:
                known = self._made[id(layout), unit] = (layout, self._make(layout, unit))
            return known[1]

    def words(self) -> Sequence[OwnWord]:
        """The person's own dictionary."""
        return self._store.own_words.all()

    def add(self, word: str, *, quiet: bool) -> OwnWord:
        """Learn a word. Raises ``EditorError(USAGE)`` for one that is none."""
        told = word.strip()
        if not told or "\n" in told or len(told) > MOST_LETTERS:
            raise EditorError(Code.USAGE, problem=f"1 to {MOST_LETTERS} characters in one line")
        own = OwnWord(word=told, quiet=quiet, at=self._clock.now())
        self.put(own)
        return own

    def put(self, word: OwnWord) -> None:
        """Keep a word as it was, too: this is how its removal is taken back."""
        with self._store.transaction():
            self._store.own_words.put(word)
        self._forget()

    def remove(self, word: str) -> None:
        """Forget a word."""
        with self._store.transaction():
            self._store.own_words.remove(word)
        self._forget()

    @property
    def version(self) -> str:
        """The pack in force; empty when only the layout's own lexicon is there."""
        lexicon = self._lexicon()
        return "" if lexicon is None else lexicon.version

    @property
    def size(self) -> int:
        """How many entries the pack in force holds."""
        lexicon = self._lexicon()
        return 0 if lexicon is None else len(lexicon.entries)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Entries of the pack that were left out, in its order."""
        lexicon = self._lexicon()
        return () if lexicon is None else lexicon.conflicts

    @property
    def refused(self) -> str:
        """Why the newest pack of the portal was refused; empty when none was."""
        return self._store.meta.get(REFUSED) or ""

    def renew(self, portal: LexiconPortal) -> bool:
        """Take what the portal has. A pack that is refused leaves the last good one in force.

        Raises ``EditorError`` for the way to the portal, not for a pack.
        """
        stored = self._stored()
        try:
            answer = portal.lexicon(None if stored is None else stored.etag)
            fresh = answer is not None and self._install(answer)
        except EditorError as error:
            if error.code is Code.NOT_FOUND:  # a portal without lexicons
                return False
            if error.code not in (Code.LAYOUT_SIGNATURE, Code.LAYOUT_DAMAGED):
                raise
            self._note(f"{error.code.value}: {error.params.get('problem', '')}")
            return False
        self._note("")
        return fresh

    def _note(self, problem: str) -> None:
        if problem != self.refused:
            with self._store.transaction():
                self._store.meta.set(REFUSED, problem)

    def _install(self, answer: SignedPack) -> bool:
        lexicon = read_pack(answer.pack)
        stored = StoredLexicon(
            version=lexicon.version,
            pack=answer.pack,
            signature=answer.signature,
            etag=answer.etag,
            at=self._clock.now(),
        )
        with self._store.transaction():
            self._store.lexicons.add(stored)
        with self._lock:
            self._read = (answer.etag, lexicon)
        self._forget()
        return True

    def _make(self, layout: Layout, unit: str) -> Wordbook:
        own = self.words()
        return wordbook(
            layout,
            self._lexicon(),
            unit,
            right=tuple(one.word for one in own if not one.quiet),
            quiet=frozenset(one.word for one in own if one.quiet),
        )

    def _stored(self) -> StoredLexicon | None:
        try:
            return self._store.lexicons.latest()
        except EditorError as error:
            if error.code is not Code.STORE_DAMAGED:
                raise
            return None  # the portal delivers it anew

    def _lexicon(self) -> Lexicon | None:
        with self._lock:
            stored = self._stored() if self._read is None else None
            if stored is not None:
                try:
                    self._read = (stored.etag, read_pack(stored.pack))
                except EditorError as error:
                    if error.code not in _UNREADABLE:
                        raise
            return None if self._read is None else self._read[1]

    def _forget(self) -> None:
        with self._lock:
            self._made.clear()
