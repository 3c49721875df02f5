"""The rail's numbers are counted on a lane, and the last change is always counted."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.domain.workflow import RemoteState
from editor_app.ui.rail_badges import RailBadges
from editor_app.ui.runner import Runner
from tests.ui.office import LIN, Office, returned


def test_a_wish_during_a_count_is_counted_afterwards(qtbot: QtBot, tmp_path: Path) -> None:
    office, runner = Office.open(tmp_path), Runner()
    shown: list[int] = []
    wrong: list[Exception] = []
    badges = RailBadges(
        lambda: {"items": office.board.waiting(LIN.id)},
        runner,
        lambda _, number: shown.append(number),
        wrong.append,
        runner,
    )
    badges.wish()
    told = (returned(1, "李建国", "标题有误", timedelta()),)
    office.remote(1, office.content("退回的通知"), RemoteState.RETURNED, level=1, approvals=told)
    badges.wish()
    qtbot.waitUntil(lambda: not runner.busy and len(shown) == 2)
    assert (shown[-1], wrong) == (1, [])
    runner.shutdown(5)
    office.store.close()
