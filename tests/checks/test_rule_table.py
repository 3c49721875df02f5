"""The table of rules: every rule has one predicate, and samples that show what it does."""

import pytest

from editor_app.checks.engine import BEYOND, LATER, PREDICATES
from tests.checks.rule_samples import all_samples
from tests.checks.rule_samples.form import RuleSamples, speaks
from tests.checks.sample_items import layout

TOLD = tuple(all_samples())

each_rule = pytest.mark.parametrize("samples", TOLD, ids=[one.rule for one in TOLD])


def test_every_rule_has_one_predicate() -> None:
    tables = [*PREDICATES, *BEYOND, *LATER]
    assert sorted(tables) == sorted(layout().rules)


def test_every_rule_with_a_predicate_has_its_samples_once() -> None:
    assert sorted(one.rule for one in TOLD) == sorted([*PREDICATES, *BEYOND])


@each_rule
def test_the_rule_speaks_where_it_is_broken(samples: RuleSamples) -> None:
    assert speaks(samples.rule, samples.positive)


@each_rule
def test_the_rule_is_silent_where_it_is_kept(samples: RuleSamples) -> None:
    assert not speaks(samples.rule, samples.negative)


@each_rule
def test_the_last_sound_case_passes(samples: RuleSamples) -> None:
    assert not speaks(samples.rule, samples.last_sound)


@each_rule
def test_the_first_broken_case_is_reported(samples: RuleSamples) -> None:
    assert speaks(samples.rule, samples.first_broken)
