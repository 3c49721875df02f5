"""JD-01 to JD-06: policies and interpretations."""

from dataclasses import replace

from tests.checks.asking import INTERPRETATION, POLICY, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

PARTS = "## 一、背景依据\n\n## 二、主要内容\n\n"
POLICY_TEXT = "对上年度研发费用二百万元以下的部分按百分之三给予补助超过的部分按百分之一给予补助"


def explaining(body: str) -> Sample:
    """An interpretation of that body, beside the policy it explains."""
    one = sample(INTERPRETATION, body=body)
    policy = replace(one.content, body=POLICY_TEXT)
    return in_context(one, live_text=lambda item: policy if item == "s02" else None)


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
        rule="JD-03",
        positive=sample(INTERPRETATION, body="正文没有小标题。"),
        negative=sample(INTERPRETATION),
        last_sound=sample(INTERPRETATION, body=f"{PARTS}## 三、适用范围\n\n## 四、期限\n"),
        first_broken=sample(INTERPRETATION, body=f"{PARTS}## 三、适用范围\n"),
    ),
    RuleSamples(
        rule="JD-04",
        positive=explaining(POLICY_TEXT),
        negative=sample(INTERPRETATION),
        last_sound=explaining(f"{POLICY_TEXT[:20]}{'换一种话来说明' * 3}"[:40]),
        first_broken=explaining(f"{POLICY_TEXT[:21]}{'换一种话来说明' * 3}"[:41]),
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
