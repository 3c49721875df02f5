"""ZJ-01, BS-01, BS-03 and GT-01 to GT-03: rules of single kinds."""

from editor_app.domain.canonical import Json
from tests.checks.asking import CLOSURE, CONSULTATION, GUIDE, MIGRATION, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

TWO_WAYS: dict[str, Json] = {"explanation": [{"name": "说明.pdf"}], "comment_phone": "0700-1"}
FILLED: dict[str, Json] = {
    "conditions": "无",
    "location": "窗口",
    "hours": "工作日",
    "process": "受理、审核、办结",
}


def guide(empty: int) -> Sample:
    """The guide with that many of its key elements empty."""
    return sample(GUIDE, **{**FILLED, **dict.fromkeys(list(FILLED)[:empty])})


SAMPLES = (
    RuleSamples(
        rule="ZJ-01",
        positive=sample(CONSULTATION),
        negative=sample(CONSULTATION, **{**TWO_WAYS, "comment_address": "示范路1号"}),
        last_sound=sample(CONSULTATION, **TWO_WAYS),
        first_broken=sample(CONSULTATION, **{**TWO_WAYS, "comment_phone": None}),
    ),
    RuleSamples(
        rule="BS-01",
        positive=sample(GUIDE),
        negative=guide(0),
        last_sound=guide(3),
        first_broken=guide(4),
    ),
    RuleSamples(
        rule="BS-03",
        positive=guide(3),
        negative=guide(4),  # BS-01 speaks
        last_sound=guide(0),
        first_broken=guide(1),
    ),
    RuleSamples(
        rule="GT-01",
        positive=sample(CLOSURE, site_name=None, contact_phone=None),
        negative=sample(CLOSURE, site_id=None),
        last_sound=sample(CLOSURE),
        first_broken=sample(CLOSURE, data_handling=None),
    ),
    RuleSamples(
        rule="GT-02",
        positive=sample(MIGRATION),
        negative=sample(MIGRATION, old_kept_until="2027-06-30"),
        last_sound=sample(MIGRATION, old_kept_until="2026-12-31"),
        first_broken=sample(MIGRATION, old_kept_until="2026-12-30"),
    ),
    RuleSamples(
        rule="GT-03",
        positive=sample(MIGRATION),
        negative=sample(CLOSURE, hang_from="2026-01-31", hang_to="2026-02-28"),
        last_sound=sample(CLOSURE, hang_from="2026-11-25", hang_to="2026-12-25"),
        first_broken=sample(CLOSURE, hang_from="2026-11-25", hang_to="2026-12-24"),
    ),
)
