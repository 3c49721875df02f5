"""SRC-02: what another item says already."""

from dataclasses import replace

from editor_app.checks.nearby import Known, Nearby
from tests.checks.asking import NEWS, NOTICE, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

TEXT = "".join(chr(0x4E00 + n) for n in range(200))


def beside(one: Sample, body: str, title: str = "别的标题", **fields: str) -> Sample:
    """The item, and another one that is public."""
    other = replace(one.content, body=body, fields={**fields, "title": title})
    known = Known(item="s99", title=title, unit="东屿高新区科技创新局", content=other)
    return in_context(one, nearby=Nearby(alike=lambda _: (known,)))


def news(body: str) -> Sample:
    """The news sample with that body."""
    return sample(NEWS, body=body)


NUMBER = "东高新社〔2026〕8号"
SAMPLES = (
    RuleSamples(
        rule="SRC-02",
        positive=beside(sample(NOTICE, doc_no=NUMBER), "别的正文。", doc_no=NUMBER),
        negative=beside(
            sample(NEWS, title="2025年度部门决算公开"), "别的正文。", "2026年度部门决算公开"
        ),
        last_sound=beside(news(TEXT[16:] + TEXT[:16][::-1]), TEXT),
        first_broken=beside(news(TEXT[15:] + TEXT[:15][::-1]), TEXT),
    ),
)
