"""LNK-01 to LNK-03: where links lead."""

from tests.checks.asking import NEWS, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample


def link(address: str) -> Sample:
    """The news sample with one link in its body."""
    return sample(NEWS, body=f"见[去处]({address})。")


SAMPLES = (
    RuleSamples(
        rule="LNK-01",
        positive=link("http://old.example.gov.cn/a"),
        negative=sample(NEWS, body="原域名 old.example.gov.cn 停用"),
        last_sound=link("https://notold.example.gov.cn/"),
        first_broken=link("https://not.old.example.gov.cn/"),
    ),
    RuleSamples(
        rule="LNK-02",
        positive=link("https://map.example.com/x"),
        negative=link("https://区.政务/"),
        last_sound=link("https://fake.gov.cn/"),
        first_broken=link("https://fakegov.cn/"),
    ),
    RuleSamples(
        rule="LNK-03",
        positive=link("file:///C:/a.png"),
        negative=link("mailto:a@example.gov.cn"),
        last_sound=link("http://oa.cn/"),
        first_broken=link("http://oa/"),
    ),
)
