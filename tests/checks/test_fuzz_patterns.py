"""No pattern of checks or layout runs for ever; the long form is a command."""

import re
from random import Random

import pytest

from tests.checks.fuzz_patterns import BOUND, SIZES, Named, fuzz, patterns, slow_text, spent


def test_every_pattern_is_found() -> None:
    names = [one.name for one in patterns()]
    assert len(names) > 150
    assert any(name.startswith("lexicon") for name in names)
    assert any("pii_mask" in name for name in names)


def test_no_pattern_is_slow_on_a_few_hostile_texts() -> None:
    assert fuzz(3, seed=1) == []


@pytest.mark.parametrize("sign", ["\n", " ", '"', "\\", "(", "1"])
def test_no_pattern_is_slow_on_a_run_of_one_sign(sign: str) -> None:
    """The entries of a list of attachments took a second over 8,000 empty lines."""
    assert [one.name for one in patterns() if spent(one, sign * SIZES[-1]) > BOUND] == []


def test_the_measure_notices_a_pattern_that_is_slow() -> None:
    quadratic = Named("quadratic", re.compile(r"(?:[^~]*)~"))
    slow = slow_text(quadratic, 60, Random(1), bound=0.01)
    assert slow is not None
    assert slow.seconds > 0.01
