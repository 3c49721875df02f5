"""The portal's own checks on the wire: what its run over the submitted revision found."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalFindingOut:
    """One finding, of any severity."""

    rule: str
    severity: str  # block | warn | info
    override: str  # none | editor_reason | final_reviewer
    where: str  # a field, body, column, or the name of an attachment
    excerpt: str
    title_zh: str
    title_en: str
    message_zh: str
    message_en: str
    start: int = 0  # characters
    length: int = 0
    beside: str = ""  # the rest of the clause the words stand in
    nth: int = 0  # among equal ones: 0 is the first
    facts: dict[str, Any] = field(default_factory=dict)  # what the message says, for programs


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalChecksOut:
    """The newest report about the head. A submission from before reports has none: not kept."""

    kept: bool
    at: str = ""
    rules: int = 0  # that ran
    catalogue_version: str = ""
    layout_version: str = ""
    lexicon_version: str = ""
    milliseconds: int = 0
    findings: list[PortalFindingOut] = field(default_factory=list)  # 100 at most
    left_out: int = 0  # findings beyond those
