"""A secrecy review record that every rule lets pass, as an officer fills it in."""

Answers = dict[str, str | list[str]]

EDITORS_PART: Answers = {
    "carrier": "official",
    "channels": ["website"],
    "planned_on": "2026-11-23",
}
RISKS = ["state_secret", "work_secret", "trade_secret", "privacy", "stability"]
PASSED: Answers = {**EDITORS_PART, "risk_items": RISKS, "conclusion": "approved"}


def record(conclusion: str, reason: str = "") -> Answers:
    """A record with another conclusion."""
    said: Answers = {"refuse_reason": reason} if reason else {}
    return {**EDITORS_PART, "conclusion": conclusion, **said}
