"""ATT-01 to ATT-03 and SRC-01: files, and where a repost comes from."""

from editor_app.domain.canonical import Json
from editor_app.domain.file_facts import FileFacts, Found, Trace
from tests.checks.asking import NEWS, NOTICE, in_context, sample, with_files, with_portal
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

MB = 1024 * 1024
REPOST: dict[str, Json] = {
    "provenance": "repost",
    "source": "新华社",
    "original_url": "https://www.news.cn/x",
    "original_published_at": "2026-11-19T08:00",
}


def file(size: int | bytes, name: str = "表.pdf") -> Sample:
    """The news sample with one file attached."""
    return with_files(sample(NEWS), {name: size})


def holding(facts: FileFacts | None) -> Sample:
    """The news sample with a file of which the readers say that."""
    return in_context(file(100, "名单.xlsx"), file_facts=lambda _: facts)


SAMPLES = (
    RuleSamples(
        rule="ATT-01",
        positive=file(10, "表.docm"),
        negative=file("正文".encode(), "表.txt"),
        last_sound=file(20 * MB),
        first_broken=file(20 * MB + 1),
    ),
    RuleSamples(
        rule="ATT-02",
        positive=sample(NOTICE, body="详见附件1和附件2。"),
        negative=sample(NOTICE, body="没有提到文件。"),
        last_sound=with_files(sample(NOTICE, body="见附件2。"), {"甲.pdf": 1, "乙.pdf": 1}),
        first_broken=with_files(sample(NOTICE, body="见附件3。"), {"甲.pdf": 1, "乙.pdf": 1}),
    ),
    RuleSamples(
        rule="ATT-03",
        positive=holding(None),
        negative=holding(FileFacts(text="正文")),
        last_sound=holding(FileFacts(found=(Found(trace=Trace.METADATA, count=1),))),
        first_broken=holding(FileFacts(found=(Found(trace=Trace.AUTHOR, count=1),))),
    ),
    RuleSamples(
        rule="SRC-01",
        positive=sample(NEWS, **{**REPOST, "original_url": None}),
        negative=sample(NEWS),
        last_sound=sample(NEWS, **REPOST),
        first_broken=with_portal(sample(NEWS, **REPOST), sources=("中国政府网",)),
    ),
)
