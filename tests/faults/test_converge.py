"""The short form of ``python -m tests.faults.converge``, and proof that it can fail."""

import pytest

from editor_app.services import share_pull
from editor_app.store.shares import SqliteShares
from tests.faults.converge import converge

pytestmark = pytest.mark.slow


def test_two_editors_agree_and_no_sentence_is_lost() -> None:
    """I-21, I-7."""
    tally = converge(120, seed=3)
    assert tally.violations == []
    assert tally.merges > 0


def test_a_client_that_replaces_what_was_typed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share_pull, "untouched", lambda *_: True)
    assert converge(240, seed=3).violations


def test_a_client_that_hears_of_no_draft_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SqliteShares, "hear", lambda *_: None)
    assert converge(120, seed=3).violations
