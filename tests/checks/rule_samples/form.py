"""The form in which a rule is shown: broken, sound, and both sides of its boundary."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.checks.asking import ask
from tests.checks.sample_items import Sample

# An item, asked in its own phase; or, for a rule about something else, a call that gives its hits.
Case = Sample | Callable[[], Iterable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSamples:
    """Four cases of one rule. The two at the boundary differ by the smallest step there is."""

    rule: str
    positive: Case  # clearly broken: the rule speaks
    negative: Case  # clearly sound, and near enough to be mistaken: the rule is silent
    last_sound: Case  # the boundary's good side
    first_broken: Case  # the boundary's bad side


def speaks(rule: str, case: Case) -> bool:
    """Whether the rule reports anything about the case."""
    if isinstance(case, Sample):
        return bool(ask(rule, case, case.phase))
    return bool(tuple(case()))
