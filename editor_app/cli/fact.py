"""One line of what ``doctor`` reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What was found; the advice is for when it is not as it should be.

    ``told`` and ``details`` are English whatever the locale is, so that programs can read them.
    """

    key: str  # one of ``doctor_schema.KEYS``
    ok: bool
    told: str
    told_zh: str = ""  # empty: numbers and names, the same in both languages
    advice_zh: str = ""
    advice_en: str = ""
    details: tuple[str, ...] = ()  # one line each; no text of items, no secrets
    details_zh: tuple[str, ...] = ()

    def lines(self, language: str, marks: tuple[str, str] = ("✓", "✗")) -> list[str]:
        """As a person reads it; ``marks`` stand before what is right and what is not."""
        zh = language == "zh"
        told = self.told_zh if zh and self.told_zh else self.told
        said = [f"{marks[0] if self.ok else marks[1]} {self.key}: {told}"]
        advice = self.advice_zh if zh else self.advice_en
        if not self.ok and advice:
            said.append(f"    {advice}")
        details = self.details_zh if zh and self.details_zh else self.details
        return [*said, *(f"    {line}" for line in details)]
