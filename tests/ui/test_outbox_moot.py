"""An operation that ended by itself says in 发件箱 what happened at the portal instead."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.presenters.outbox import Moment, Scope, timeline
from editor_app.ui.models.moot_words import moot_sentence
from editor_app.ui.models.outbox_words import answer
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.outbox import OutboxScreen
from tests.store.samples import NOW, operation
from tests.ui.office import Office
from tests.ui.test_screen_outbox import chip, offered, put, screen, settle

__all__ = ["screen"]


@pytest.mark.parametrize("stands", RemoteState)
def test_each_state_has_a_sentence_that_says_the_text_is_safe(stands: RemoteState) -> None:
    recall = replace(operation(), command=Command.RECALL).ended_moot(stands, NOW)
    assert "Your text is unchanged" in moot_sentence(recall)
    assert "settled" in answer(recall)[0]
    assert [one.moment for one in timeline(recall)] == [Moment.CONFIRMED, Moment.MOOT]


def test_the_screen_tells_it_and_asks_for_nothing(
    screen: OutboxScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    key = put(
        kit,
        office,
        qtbot,
        OperationState.CANCELLED,
        command=Command.RECALL,
        last_detail="moot: returned",
    )
    screen._choose_scope(Scope.ALL)
    rows = [row for row in range(screen.model.rowCount()) if row not in screen.model.headings()]
    assert [chip(screen, row) for row in rows] == ["Not needed any more"]
    screen.show_operation(key)
    settle(kit, qtbot)
    assert offered(screen) == []
    told = screen.findChild(QWidget, "outbox.sentence")
    assert told is not None
    assert "had come back already" in str(getattr(told, "text", ""))
