"""Slips of one stretch: judged by itself, each stretch says what the whole text says."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.checks.proof import remembering as memory
from editor_app.checks.proof.prose import read_body
from editor_app.checks.proof.remembering import remembering
from editor_app.checks.proof.stretches import LOCAL, Told, local_slips
from tests.checks.proof_samples import CLEAN, WRONG

TOLD = Told(
    brackets=("[]", "()", "（）"),
    placeholders=("_{3,}", "[×xX]{2,}", "待定"),
    today=date(2026, 11, 20),
)
TEXTS = (
    *(body for samples in WRONG.values() for body, _, _ in samples),
    *(body for samples in CLEAN.values() for body in samples),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6))
def test_a_stretch_says_what_the_whole_text_says(texts: list[str]) -> None:
    prose = read_body("\n\n".join(texts))
    found = local_slips(prose, TOLD)
    for check, look in LOCAL.items():
        whole = sorted(look(prose, TOLD), key=lambda slip: (slip.start, slip.end))
        assert sorted(found[check], key=lambda slip: (slip.start, slip.end)) == whole, check


def test_a_short_text_is_judged_once_and_a_long_one_is_not_kept() -> None:
    asked: list[str] = []

    @remembering
    def judge(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [judge("短"), judge("短"), judge("长" * 3_000), judge("长" * 3_000)] == [
        1,
        1,
        3000,
        3000,
    ]
    assert asked == ["短", "长" * 3_000, "长" * 3_000]


@dataclass(frozen=True)
class Slow:
    """What is compared while another lane asks for something else."""

    meanwhile: Callable[[], object]

    def __eq__(self, other: object) -> bool:
        self.meanwhile()
        return isinstance(other, Slow)

    def __hash__(self) -> int:
        return 1


def test_what_another_lane_throws_away_is_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The older half went between a look whether it knows a text and the reading of it."""
    monkeypatch.setattr(memory, "_ROOM", 4)
    judge = remembering(lambda text, _: len(text))
    with ThreadPoolExecutor(1) as lane:

        def elsewhere() -> None:
            wait([lane.submit(judge, "另一段", None)], timeout=0.2)

        assert judge("短", Slow(elsewhere)) == 1
        assert judge("占满这里", None) == 4
        assert judge("短", Slow(elsewhere)) == 1
