"""保密审查 of sample items: what the editor said, and what the officer found an hour later."""

from datetime import datetime, timedelta

from editor_app.domain.item import PersonId
from editor_app.portal.seed.records import SeedItem
from editor_app.rendering.scene import CHINA

OFFICER = PersonId("huang")
_AFTER = timedelta(hours=1)  # since the submission
_DOCUMENTS = frozenset({"notice", "policy_document", "closure_notice", "migration_notice"})
_RISKS = ["state_secret", "work_secret", "trade_secret", "privacy", "stability"]

Filled = dict[str, str | list[str]]


def editors_part(item: SeedItem) -> Filled:
    """What the editor filled in at submission."""
    tomorrow = item.submitted_at + timedelta(days=1)
    day = (item.published_at or item.scheduled_at or tomorrow).astimezone(CHINA)
    return {
        "carrier": "official" if item.kind in _DOCUMENTS else "other",
        "channels": ["website"],
        "planned_on": day.date().isoformat(),
    }


def examined_at(item: SeedItem) -> datetime | None:
    """When the officer recorded it; what nobody has decided on yet still waits."""
    return item.submitted_at + _AFTER if item.approvals else None


def record() -> Filled:
    """What the officer recorded; the editor's part stands in the submission."""
    return {"risk_items": list(_RISKS), "conclusion": "approved"}
