"""What an author says with a submission: a note, and why warnings were kept (rule REV-05)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWarning:
    """One warning that was kept on purpose."""

    rule: str
    where: str
    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the author told the reviewers of the present submission."""

    at: datetime | None = None  # of the submission, portal time
    note: str = ""
    kept: tuple[KeptWarning, ...] = ()

    def reason_for(self, rule: str, where: str, excerpt: str) -> str:
        """Why a warning was kept; empty if it was not."""
        asked = (rule, where, excerpt)
        found = (one.reason for one in self.kept if (one.rule, one.where, one.excerpt) == asked)
        return next(found, "")
