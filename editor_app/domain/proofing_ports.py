"""What proofreading needs of the store, the portal and the network."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_app.domain.item import Content, ItemId


class Outcome(StrEnum):
    """What became of asking for an address."""

    FINE = "fine"
    CLOSED = "closed"  # it is there, but not for us: a sign-in, a refusal, a request to slow down
    GONE = "gone"  # the server says that there is nothing
    FAULTY = "faulty"  # the server cannot answer, or leads in circles
    UNREACHED = "unreached"  # no name, no connection, no answer in time: maybe only from here
    REFUSED = "refused"  # not asked: it leads into a network of somebody's own


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAnswer:
    """What an address answered, and when."""

    url: str
    at: datetime  # aware
    outcome: Outcome
    status: int = 0  # of HTTP; 0: none


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPack:
    """Bytes with their signature, which was verified."""

    pack: bytes
    signature: bytes
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLexicon:
    """A lexicon pack that was received, with its signature over exactly these bytes."""

    version: str
    pack: bytes
    signature: bytes
    etag: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """What a person told the proofreader: a word that is right, or one not to mention again."""

    word: str
    quiet: bool  # the entry of that word is not mentioned; else the word itself is right
    at: datetime  # aware


class Echoes(Protocol):
    """Which public items share words; ``catch_up`` notes new ones and tells how many."""

    def catch_up(self, most: int) -> int: ...
    def like(self, content: Content, limit: int) -> Sequence[ItemId]: ...


class LinkAnswers(Protocol):
    """The last answer of each address."""

    def put(self, answers: Collection[LinkAnswer]) -> None: ...
    def get(self, url: str) -> LinkAnswer | None: ...
    def forget_before(self, at: datetime) -> None: ...


class Lexicons(Protocol):
    """Every lexicon pack seen. ``latest`` raises STORE_DAMAGED for changed bytes."""

    def add(self, lexicon: StoredLexicon) -> None: ...
    def latest(self) -> StoredLexicon | None: ...


class OwnWords(Protocol):
    """A person's own dictionary, by word; damaged rows are left where they are."""

    def all(self) -> Sequence[OwnWord]: ...
    def put(self, word: OwnWord) -> None: ...
    def remove(self, word: str) -> None: ...


class LexiconPortal(Protocol):
    """Where lexicon packs come from: verified; ``None`` when ``etag`` still holds or none is there.

    Raises LAYOUT_SIGNATURE for a signature that does not fit.
    """

    def lexicon(self, etag: str | None) -> SignedPack | None: ...


class LinkProbe(Protocol):
    """Asks one address for a moment; raises nothing."""

    def ask(self, url: str) -> tuple[Outcome, int]: ...
