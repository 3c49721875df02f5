"""保密审查 in the second reading of a portal's audit trail; the standard library alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Examined:
    """What officers found about the revisions of one item."""

    before: int = 0  # the level that may not approve without it; 0: not asked for
    words: str = ""  # the digest of an act whose note is public, too: it is examined with the page
    found: dict[str, tuple[str, str]] = field(default_factory=dict)  # by hash and words

    def ask(self, told: Mapping[str, Any]) -> None:
        """What a submission asks for."""
        self.before = told.get("secrecy", 0)
        self.words = told["intent"] if told.get("words") else ""

    def note(self, person: str, head: str, effect: str) -> None:
        """A record; the newest of a revision counts."""
        self.found[head] = self.found[head + self.words] = (person, effect)

    def last(self, head: str) -> str | None:
        """Who answers for a text, whatever they found."""
        return self.found.get(head, (None, ""))[0]

    def by(self, head: str) -> str | None:
        """Who answers for what waits: this text, and the words beside it."""
        return self.last(head + self.words)

    def passed(self, head: str) -> bool:
        """Whether what waits may be public."""
        return not self.before or self.found.get(head + self.words, ("", ""))[1] == "pass"

    def allows(self, level: int, head: str, writers: Collection[str]) -> bool:
        """Whether a level may approve: a record by somebody who wrote none of it is there."""
        if not self.before or level < self.before:
            return True
        return self.passed(head) and self.by(head) not in writers
