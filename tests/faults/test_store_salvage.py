"""Torn stores give what is left, and never a wrong text."""

from pathlib import Path

import pytest

from tests.faults.salvage import salvage_many


@pytest.mark.slow
def test_torn_stores_give_most_texts_and_no_wrong_one(tmp_path: Path) -> None:
    result = salvage_many(4, seed=7, folder=tmp_path, backup=False)
    assert result.wrong == 0, result.examples
    assert result.came_back + result.older > result.drafts * 0.6


@pytest.mark.slow
def test_with_a_backup_every_text_comes_back(tmp_path: Path) -> None:
    result = salvage_many(4, seed=8, folder=tmp_path, backup=True)
    assert result.wrong == 0, result.examples
    assert result.came_back + result.older == result.drafts
