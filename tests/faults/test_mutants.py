"""A few of the seeded mutants; ``python -m tests.faults.mutants`` runs all of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.mutant import Mutant
from tests.faults.mutant_list import MUTANTS
from tests.faults.mutants import ROOT, copied, seeded, survivors

QUICK = {
    "receipt-unchecked": (
        "services/test_sync.py::test_a_receipt_for_other_content_is_never_a_delivery"
    ),
    "truncated-gzip-taken": (
        "contract/test_http.py::test_a_compressed_answer_without_its_checksum_is_noticed"
    ),
}


@pytest.mark.slow
def test_two_mutants_are_killed(tmp_path: Path) -> None:
    tree = copied(tmp_path / "tree")
    quick = [
        replace(one, tests=(f"tests/{QUICK[one.name]}",)) for one in MUTANTS if one.name in QUICK
    ]
    assert len(quick) == len(QUICK)
    assert survivors(quick, tree) == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_every_mutant_still_has_its_place(mutant: Mutant) -> None:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    assert seeded(text, mutant) != text


def test_a_place_that_is_gone_stops_the_run() -> None:
    with pytest.raises(LookupError):
        seeded("nothing of it", MUTANTS[0])


def test_names_are_unique_and_there_are_enough() -> None:
    assert len({one.name for one in MUTANTS}) == len(MUTANTS) >= 20


def test_every_test_that_is_named_exists() -> None:
    for mutant in MUTANTS:
        for test in mutant.tests:
            assert (ROOT / test.partition("::")[0]).exists(), test
