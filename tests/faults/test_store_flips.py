"""Damage on disk is told, mended or harmless; see ``flips`` for the long run."""

from pathlib import Path

import pytest

from editor_app.store.sqlite import open_store
from tests.faults import flips
from tests.faults.flips_store import FILE, make
from tests.faults.places import quick_folder
from tests.store.samples import FixedClock, draft

HELD = tuple(kind for kind in flips.DAMAGES if not kind.startswith("bit in database"))


@pytest.mark.slow
def test_no_damage_of_a_page_a_file_or_the_wal_is_shown_as_good() -> None:
    with quick_folder() as folder:
        result = flips.flip_many(60, seed=20260302, folder=folder, kinds=HELD)
    assert result.shown == result.listed == 0, result.examples
    assert set(result.ends) == set(HELD)


def test_the_judge_sees_a_text_that_was_swapped(tmp_path: Path) -> None:
    good = make(tmp_path / "store", crashed=False)
    store = open_store(tmp_path / "store" / FILE, FixedClock())
    store.drafts.save(draft(3, body="另一篇"))
    store.close()
    end, why = flips.judge(tmp_path / "store", good)
    assert (end, "draft 3" in why) == (flips.End.SHOWN, True)
