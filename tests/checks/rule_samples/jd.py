"""JD-01 to JD-06: policies and interpretations."""

from tests.checks.asking import INTERPRETATION, POLICY, in_context, sample
from tests.checks.rule_samples.form import RuleSamples

SAMPLES = (
    RuleSamples(
        rule="JD-01",
        positive=sample(INTERPRETATION, policy_link=None),
        negative=sample(INTERPRETATION),
        last_sound=sample(
            INTERPRETATION,
            policy_link=None,
            policy_doc_no="东高新管规〔2026〕3号",
            policy_url="https://www.example.gov.cn/1.html",
        ),
        first_broken=sample(
            INTERPRETATION, policy_link=None, policy_doc_no="东高新管规〔2026〕3号"
        ),
    ),
    RuleSamples(
        rule="JD-02",
        positive=sample(INTERPRETATION, policy_published_at="2026-11-02T09:00"),
        negative=sample(INTERPRETATION),
        last_sound=sample(INTERPRETATION, policy_published_at="2026-11-09T09:00"),
        first_broken=sample(INTERPRETATION, policy_published_at="2026-11-06T09:00"),
    ),
    RuleSamples(
        rule="JD-05",
        positive=sample(POLICY, interpretation=None),
        negative=sample(POLICY, interpretation=None, needs_interpretation="no"),
        last_sound=in_context(sample(POLICY, interpretation=[]), named_by=("s03",)),
        first_broken=in_context(sample(POLICY, interpretation=[]), named_by=()),
    ),
    RuleSamples(
        rule="JD-06",
        positive=in_context(sample(POLICY, interpretation=None), counterparts=("s03",)),
        negative=sample(POLICY, interpretation=None),
        last_sound=in_context(sample(POLICY, interpretation=["s03"]), counterparts=("s03",)),
        first_broken=in_context(sample(POLICY, interpretation=["s03"]), counterparts=("s03", "s9")),
    ),
)
