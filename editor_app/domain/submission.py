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
    by: str = ""  # who kept it, where that was told
    at: str = ""  # when, RFC 3339


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckProof:
    """That the rules ran where the text was written, before it was sent."""

    rules: int
    catalogue_version: str
    lexicon_version: str = ""
    at: str = ""  # RFC 3339
    milliseconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the author told the reviewers of the present submission."""

    at: datetime | None = None  # of the submission, portal time
    note: str = ""
    kept: tuple[KeptWarning, ...] = ()
    proof: CheckProof | None = None

    def kept_as(self, rule: str, where: str, excerpt: str) -> KeptWarning | None:
        """How a warning was kept, if it was."""
        asked = (rule, where, excerpt)
        return next((k for k in self.kept if (k.rule, k.where, k.excerpt) == asked), None)
