"""One line of what ``doctor`` reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What was found; the advice is for when it is not as it should be."""

    key: str
    ok: bool
    told: str
    advice_zh: str = ""
    advice_en: str = ""
    details: tuple[str, ...] = ()  # one line each; no text of items, no secrets
