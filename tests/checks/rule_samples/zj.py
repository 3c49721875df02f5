"""ZJ-02 to ZJ-05: the period of a consultation and its result."""

from dataclasses import replace
from datetime import datetime

from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from tests.checks.asking import CONSULTATION, RESULT, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

REASON = "因突发汛情，须提前施行新规定。"


def period(ends: str, class_: str = "normative", **more: Json) -> Sample:
    """Announced on Wednesday 18 November 2026 for a start on Friday the 20th."""
    told: dict[str, Json] = {"consult_class": class_, "starts_on": "2026-11-20", "ends_on": ends}
    one = sample(CONSULTATION, **told, **more)
    return in_context(one, now=datetime(2026, 11, 18, 9, tzinfo=PORTAL_TIME))


def over(day: int, **context: object) -> Sample:
    """Published, and ended on 16 October: the result is due on 16 November."""
    told = {
        "now": datetime(2026, 11, day, 9, tzinfo=PORTAL_TIME),
        "published_at": datetime(2026, 9, 1, 9, tzinfo=PORTAL_TIME),
    }
    one = sample(CONSULTATION, starts_on="2026-09-01", ends_on="2026-10-16")
    return replace(in_context(one, **told, **context), phase=Phase.PUBLISH)


def table(adopted: str, reason: str) -> Sample:
    """A result whose table has that one row."""
    return sample(
        RESULT, adoption_table=[{"opinion": "增加泊位", "adopted": adopted, "reason": reason}]
    )


SAMPLES = (
    RuleSamples(
        rule="ZJ-02",
        positive=period("2026-11-26"),
        negative=period("2026-11-26", short_reason=REASON),  # ZJ-04 speaks
        last_sound=period("2026-12-01"),
        first_broken=period("2026-11-30"),
    ),
    RuleSamples(
        rule="ZJ-03",
        positive=over(20),
        negative=over(20, named_by=("s05",)),
        last_sound=over(8),
        first_broken=over(9),
    ),
    RuleSamples(
        rule="ZJ-04",
        positive=period("2026-11-26", short_reason=REASON),
        negative=period("2026-11-26", "rule_draft", short_reason=REASON),  # ZJ-02 speaks
        last_sound=period("2026-12-01", short_reason=REASON),
        first_broken=period("2026-11-30", short_reason=REASON),
    ),
    RuleSamples(
        rule="ZJ-05",
        positive=table("no", ""),
        negative=table("yes", ""),
        last_sound=sample(RESULT, count_adopted=18),
        first_broken=sample(RESULT, count_adopted=19),
    ),
)
