"""What a reviewer has looked at: a revision, and what was asked for it then."""

from dataclasses import dataclass

from editor_app.domain.item import ContentHash


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """``asked`` is the digest of the intent; ``None`` where nobody noted it."""

    hash: ContentHash
    asked: str | None = None

    def is_of(self, hash_: ContentHash, asked: str) -> bool:
        """Whether it is this revision with what is asked for it; what is not known counts as so."""
        return self.hash == hash_ and self.asked in (None, asked)
