"""RD-01: the clock hours of a hot topic."""

from tests.checks.asking import HOT, NEWS, in_context, sample
from tests.checks.rule_samples.form import RuleSamples

SAMPLES = (
    RuleSamples(
        rule="RD-01",
        positive=in_context(sample(HOT), published_at=None),
        negative=sample(NEWS),
        last_sound=sample(HOT, occurred_at="2026-11-18"),  # no moment: no hours to count
        first_broken=sample(HOT, occurred_at="2026-11-18T00:00"),
    ),
)
