"""No pattern of checks or layout runs for ever; the long form is a command."""

import re
from random import Random

from tests.checks.fuzz_patterns import Named, fuzz, patterns, slow_text


def test_every_pattern_is_found() -> None:
    names = [one.name for one in patterns()]
    assert len(names) > 150
    assert any(name.startswith("lexicon") for name in names)
    assert any("pii_mask" in name for name in names)


def test_no_pattern_is_slow_on_a_few_hostile_texts() -> None:
    assert fuzz(3, seed=1) == []


def test_the_measure_notices_a_pattern_that_is_slow() -> None:
    quadratic = Named("quadratic", re.compile(r"(?:[^~]*)~"))
    slow = slow_text(quadratic, 60, Random(1), bound=0.01)
    assert slow is not None
    assert slow.seconds > 0.01
