"""The sample result of a consultation tells of the days its consultation was open."""

from datetime import UTC, datetime

from editor_app.portal.seed.documents import sample_documents
from editor_app.portal.seed.singles import single_items
from editor_app.portal.seed.texts import item_id
from tests.unit.rendering_scenes import bundled

NOW = datetime(2026, 11, 28, 4, 0, tzinfo=UTC)


def test_the_days_of_the_consultation_are_those_of_its_result() -> None:
    layout = bundled()
    (asked,) = [one for one in single_items(layout, NOW) if one.id == item_id("yj-2026-004")]
    (told,) = [one for one in sample_documents(layout, NOW) if one.id == item_id("s05")]
    for key in ("starts_on", "ends_on"):
        assert asked.fields[key] == told.fields[key]
    assert asked.published_at is not None
    assert asked.published_at.date().isoformat() == asked.fields["starts_on"]
