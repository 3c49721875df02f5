"""BS-02: forms that a guide names are there and open."""

from tests.checks.asking import GUIDE, sample, with_files
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample


def named(form: str, size: int) -> Sample:
    """A guide whose materials name that form, beside a file of that size."""
    one = sample(GUIDE, materials=[{"name": "申请表", "form": form}])
    return with_files(one, {"申请表.pdf": size})


SAMPLES = (
    RuleSamples(
        rule="BS-02",
        positive=sample(GUIDE),
        negative=named("", 0),
        last_sound=named("申请表.pdf", 1),
        first_broken=named("申请表.pdf", 0),
    ),
)
