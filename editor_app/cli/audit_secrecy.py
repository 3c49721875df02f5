"""保密审查 in the second reading of a portal's audit trail; the standard library alone."""

from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass
class Examined:
    """What officers found about the revisions of one item."""

    before: int = 0  # the level that may not approve without it; 0: not asked for
    found: dict[str, tuple[str, str]] = field(default_factory=dict)  # by hash: who, effect

    def note(self, person: str, head: str, effect: str) -> None:
        """A record; the newest of a revision counts."""
        self.found[head] = (person, effect)

    def by(self, head: str) -> str | None:
        """Who answers for this revision, whatever they found."""
        return self.found.get(head, (None, ""))[0]

    def passed(self, head: str) -> bool:
        """Whether this revision may be public."""
        return not self.before or self.found.get(head, ("", ""))[1] == "pass"

    def allows(self, level: int, head: str, writers: Collection[str]) -> bool:
        """Whether a level may approve: a record by somebody who wrote none of it is there."""
        if not self.before or level < self.before:
            return True
        return self.passed(head) and self.by(head) not in writers
