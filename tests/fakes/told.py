"""An item as the portal tells it: written by 林晓雯, in its first edition."""

from datetime import datetime
from typing import Any

from editor_app.domain.item import PersonId, Revision
from editor_app.domain.workflow import Remote, RemoteState


def told_remote(revision: Revision, state: RemoteState, at: datetime, **told: Any) -> Remote:
    """``told`` stands above what is usual, by the names of ``Remote``."""
    content = revision.content
    usual: dict[str, Any] = {
        "item": revision.item,
        "unit": content.unit,
        "column": content.column,
        "kind": content.kind,
        "title": content.title,
        "state": state,
        "level": 0,
        "levels": 3,
        "head": revision.hash,
        "live": None,
        "edition": 1,
        "submitted_by": PersonId("lin"),
        "submitted_by_name": "林晓雯",
        "contributors": (PersonId("lin"),),
        "approvals": (),
        "changed_at": at,
        "published_at": None,
        "scheduled_at": None,
        "url": None,
        "index_no": None,
        "sequence": 1,
    }
    return Remote(**(usual | told))
