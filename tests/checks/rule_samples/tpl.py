"""TPL-01, TPL-02 and META-01 to META-06: what the template asks for, title, source, times."""

from dataclasses import replace

from tests.checks.asking import NEWS, REPLY, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

ABSTRACT = "检查沿街商铺和出租屋36处。"
SIGNATURE = "现予通告。\n\n东屿高新区社会事务局\n\n"


def column_with(**changes: object) -> Sample:
    """The news sample, its column changed."""
    one = sample(NEWS)
    layout = one.context.layout
    columns = tuple(
        replace(column, **changes) if column.key == one.content.column else column  # type: ignore[arg-type]
        for column in layout.columns
    )
    return in_context(one, layout=replace(layout, columns=columns))


SAMPLES = (
    RuleSamples(
        rule="TPL-01",
        positive=sample(REPLY, contact_phone=None),
        negative=sample(REPLY, contact_phone="0700-0000045"),
        last_sound=sample(NEWS, author="字" * 30),
        first_broken=sample(NEWS, author="字" * 31),
    ),
    RuleSamples(
        rule="TPL-02",
        positive=sample(REPLY),
        negative=sample(NEWS),
        last_sound=sample(REPLY, body=f"{SIGNATURE}2026年11月19日"),
        first_broken=sample(REPLY, body=f"{SIGNATURE}2026年11月"),
    ),
    RuleSamples(
        rule="META-01",
        positive=sample(NEWS, title="开展联合检查。"),
        negative=sample(NEWS, title="企业登记怎么办？"),
        last_sound=sample(NEWS, title="字" * 100),
        first_broken=sample(NEWS, title="字" * 101),
    ),
    RuleSamples(
        rule="META-02",
        positive=sample(NEWS, source=None),
        negative=sample(NEWS, source="新华社"),
        last_sound=sample(NEWS, source="甲"),
        first_broken=sample(NEWS, source=" "),
    ),
    RuleSamples(
        rule="META-03",
        positive=sample(NEWS, schedule_at="2026-11-20T09:59"),
        negative=sample(NEWS, schedule_at="2026-11-21T10:00"),
        last_sound=sample(NEWS, schedule_at="2026-11-20T10:05"),
        first_broken=sample(NEWS, schedule_at="2026-11-20T10:04"),
    ),
    RuleSamples(
        rule="META-04",
        positive=sample(NEWS, published_at="2026-11-19"),
        negative=sample(
            NEWS,
            published_at="2020-01-01",
            provenance="migrated",
            original_published_at="2020-01-01T09:00",
            original_url="https://www.gov.cn/a",
        ),
        last_sound=sample(NEWS, published_at="2026-11-20T10:00"),
        first_broken=sample(NEWS, published_at="2026-11-20T09:59"),
    ),
    RuleSamples(
        rule="META-05",
        positive=sample(NEWS, description="青榆街道开展冬季消防安全联合检查"),
        negative=sample(NEWS, description=ABSTRACT),
        last_sound=sample(NEWS, keywords="；".join("一二三四五六七八")),
        first_broken=sample(NEWS, keywords="；".join("一二三四五六七八九")),
    ),
    RuleSamples(
        rule="META-06",
        positive=column_with(description=""),
        negative=sample(NEWS),
        last_sound=column_with(keywords=("动态",)),
        first_broken=column_with(keywords=()),
    ),
)
