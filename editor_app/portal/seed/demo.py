"""Everything a demonstration portal starts with; equal for equal ``layout`` and ``now``."""

from datetime import datetime

from editor_app.domain.layout import Layout
from editor_app.portal.seed.documents import sample_documents
from editor_app.portal.seed.inquiries import inquiries, replies
from editor_app.portal.seed.records import SeedInquiry, SeedItem
from editor_app.portal.seed.series import recurring_items
from editor_app.portal.seed.singles import pending_items, single_items


def demo_items(layout: Layout, now: datetime) -> list[SeedItem]:
    """Some hundred items over two years, in the order in which they were submitted.

    ``now`` is aware. The 2017 notice is not among them: it is what a newcomer publishes.
    """
    made = [
        *recurring_items(layout, now),
        *single_items(layout, now),
        *sample_documents(layout, now),
        *replies(layout, now),
        *pending_items(layout, now),
    ]
    return sorted(made, key=lambda one: (one.submitted_at, one.id))


def demo_inquiries(layout: Layout, now: datetime) -> list[SeedInquiry]:
    """The messages in the units' inboxes, oldest first. ``now`` is aware."""
    return inquiries(layout, now)
