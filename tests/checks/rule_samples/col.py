"""COL-01 to COL-03: the item stands in a column that can hold it."""

from editor_app.domain.item import ColumnKey, UnitKey
from tests.checks.asking import NEWS, in_content, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample


def filed_in(column: str) -> Sample:
    """The news sample in another column."""
    return in_content(sample(NEWS), column=ColumnKey(column))


SAMPLES = (
    RuleSamples(
        rule="COL-01",
        positive=filed_in("news"),
        negative=sample(NEWS),
        last_sound=in_content(sample(NEWS), unit=UnitKey("qyj")),
        first_broken=in_content(sample(NEWS), unit=UnitKey("kcj")),
    ),
    RuleSamples(
        rule="COL-02",
        positive=filed_in("gov_info.statutory.notices"),
        negative=filed_in("gov_info"),
        last_sound=filed_in("special"),
        first_broken=filed_in("interact.faq"),
    ),
    RuleSamples(
        rule="COL-03",
        positive=sample(NEWS, publisher=None, theme=None),
        negative=sample(NEWS, article20=None),
        last_sound=sample(NEWS, formed_on="x"),
        first_broken=sample(NEWS, formed_on=" "),
    ),
)
