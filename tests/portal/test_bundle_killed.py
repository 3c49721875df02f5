"""kill -9 between the members of a bundle: after the restart none of them is public, or all are."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from editor_app.portal.audit import verify_chain
from editor_app.portal.db.content import PageRow
from editor_app.portal.db.records import OperationRow
from editor_app.wire.v1 import DecisionIn
from tests.portal.crowd import check
from tests.portal.processes import ROOT
from tests.portal.torn_release import opened, order


@pytest.mark.slow
def test_a_portal_killed_between_members_published_none(tmp_path: Path, db_url: str) -> None:
    published_none_and_then_all(tmp_path, db_url, 2)


@pytest.mark.slow
def test_a_portal_killed_after_all_members_published_none(tmp_path: Path, sqlite_url: str) -> None:
    published_none_and_then_all(tmp_path, sqlite_url, 3)


def published_none_and_then_all(tmp_path: Path, db_url: str, number: int) -> None:
    file = tmp_path / "told.json"
    told = [str(tmp_path / "data"), db_url, str(number), str(file)]
    made = subprocess.run(
        [sys.executable, "-m", "tests.portal.torn_release", *told], cwd=ROOT, check=False
    )
    assert made.returncode == -signal.SIGKILL
    one, other, hash_, last = json.loads(file.read_text(encoding="utf-8"))
    portal = opened(tmp_path / "data", db_url)
    with portal.database.read() as session:
        assert session.scalars(select(PageRow.item)).all() == []
        assert session.get(OperationRow, last) is None  # the decision may be given again
        assert verify_chain(session).whole
    asked = DecisionIn(hash=hash_, level=3, outcome="approve")
    order(portal, other, "decisions", asked, "liang", last)
    with portal.database.read() as session:
        assert set(session.scalars(select(PageRow.item))) == {one, other}
    assert check(portal) == 2
    portal.database.close()
