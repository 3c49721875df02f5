"""What stands above a text that was recovered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Draft
from editor_app.domain.recovery import Recovered, remember
from editor_app.presenters.against import Against
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.widgets.surfaces import Banner
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.history_states import written


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def recovered(desk: Desk, draft: Draft) -> Recovered:
    """As the store leaves it after an end that was not clean."""
    store = desk.app.store
    newest = store.states.moments(draft.item)[-1]
    told = Recovered(item=draft.item, state=newest.id, at=newest.at)
    with store.transaction():
        remember(store.meta, told)
    return told


def banners(page: EditorPage) -> list[Banner]:
    return [one for one in page.findChildren(Banner, "recovery-banner") if not one.isHidden()]


def test_the_recovered_item_opens_with_one_banner(desk: Desk) -> None:
    draft = written(desk)
    told = recovered(desk, draft)
    (banner,) = banners(desk.open(draft))
    assert told.at.astimezone().strftime("%H:%M:%S") in banner.text


def test_another_item_has_no_banner(desk: Desk) -> None:
    recovered(desk, written(desk))
    assert banners(desk.open(desk.draft())) == []


def test_good_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    recovered(desk, draft)
    page = desk.open(draft)
    good = page.findChild(QPushButton, "recovery-good")
    assert isinstance(good, QPushButton)
    good.click()
    qtbot.waitUntil(lambda: not desk.app.history.recovered(), timeout=5000)
    assert not banners(page)[0].isVisibleTo(page)


def test_its_differences_are_those_to_the_last_kept_state(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    recovered(desk, draft)
    page = desk.open(draft)
    link = page.findChild(QPushButton, "recovery-banner.link")
    assert isinstance(link, QPushButton)
    link.click()
    qtbot.waitUntil(lambda: desk.screen.history.screen is not None, timeout=5000)
    screen = desk.screen.history.screen
    assert screen is not None
    qtbot.waitUntil(lambda: screen.seen is not None, timeout=5000)
    assert screen.seen is not None
    assert screen.seen.against is Against.BEFORE
    assert "现在的文字" in screen.view.toPlainText()
