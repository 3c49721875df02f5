"""Shared drafts in the window: nothing on the screen is replaced, and who writes is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.item import Draft, ItemId, UnitKey
from editor_app.domain.sharing import Editing
from editor_app.services.sharing import SharedDrafts
from editor_app.services.sides import SideFinder
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.sharing_desk import SharingDesk
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation, workstation
from tests.services.conftest import given
from tests.ui.editing import Desk, set_up, tear_down

UNIT = UnitKey("zkgwb")


@dataclass(slots=True, kw_only=True)
class Pair:
    """林晓雯's window and 苏敏's workstation."""

    desk: Desk
    sharing: SharedDrafts
    desk_sharing: SharingDesk
    su: Workstation
    clock: HandClock
    item: ItemId
    merges: list[ItemId]

    def su_writes(self, new: str) -> None:
        self.su.clock.forward(60)
        self.su.sync.run_once()
        draft = self.su.drafts.open(self.item)
        body = draft.content.body.replace("各园区", new)
        self.su.drafts.save(replace(draft, content=replace(draft.content, body=body)))
        self.su.clock.forward(60)
        self.su.sync.run_once()

    def lin_syncs(self) -> None:
        """What the sync lane does with the feed, without the rest of a pass."""
        head = self.su.portal.shared.draft_head(self.item)
        self.desk.app.store.shares.hear(head)
        done = self.sharing.run(LIN)
        self.desk.hub.announce(done.changes)


@pytest.fixture
def pair(look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[Pair]:
    clock = HandClock()
    books = MemoryBooks(clock=clock)
    su = workstation(tmp_path / "su", SU, clock, given(MemoryPortal(books, SU)), shares=True)
    desk = set_up(tmp_path / "lin", look, qtbot)
    app, portal = desk.app, MemoryPortal(books, LIN)
    finder = SideFinder(app.store, app.drafts, portal, clock)
    sharing = SharedDrafts(app.store, portal, finder, clock, app.settings)
    merges: list[ItemId] = []
    made = SharingDesk(
        sharing, portal, app.drafts, desk.runner, desk.hub, lambda: True, merges.append, desk.screen
    )
    made.attend(desk.screen)
    draft = desk.draft()
    content = replace(draft.content, unit=UNIT)
    draft = app.drafts.save(replace(draft, content=content))
    app.store.drafts.save(replace(draft, changed_at=clock.now()), journal=False)
    clock.forward(60)
    sharing.run(LIN)
    yield Pair(
        desk=desk,
        sharing=sharing,
        desk_sharing=made,
        su=su,
        clock=clock,
        item=draft.item,
        merges=merges,
    )
    tear_down(desk, qtbot)
    su.store.close()


def opened(pair: Pair, qtbot: QtBot) -> EditorPage:
    page = pair.desk.screen.open_item(pair.item)
    assert page is not None
    settle(pair, qtbot)
    return page


def settle(pair: Pair, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not pair.desk.runner.busy, timeout=5000)


def link(page: EditorPage) -> QPushButton | None:
    return page.headline.findChild(QPushButton, "editor-shared.link")


def stored(pair: Pair) -> Draft:
    draft = pair.desk.app.store.drafts.get(pair.item)
    assert draft is not None
    return draft


def test_an_open_text_stays_and_the_newer_one_is_offered(pair: Pair, qtbot: QtBot) -> None:
    page = opened(pair, qtbot)
    pair.su_writes("各有关园区")
    pair.lin_syncs()
    settle(pair, qtbot)
    assert "各有关园区" not in page.body.markdown()
    assert "各有关园区" not in stored(pair).content.body
    assert link(page) is not None


def test_updating_brings_the_colleagues_text_and_can_be_undone(pair: Pair, qtbot: QtBot) -> None:
    page = opened(pair, qtbot)
    pair.su_writes("各有关园区")
    pair.lin_syncs()
    settle(pair, qtbot)
    offered = link(page)
    assert offered is not None
    offered.click()
    qtbot.waitUntil(lambda: "各有关园区" in page.body.markdown(), timeout=5000)
    assert pair.desk.toasts


def test_a_closed_text_follows_by_itself(pair: Pair, qtbot: QtBot) -> None:
    pair.su_writes("各有关园区")
    pair.lin_syncs()
    assert "各有关园区" in stored(pair).content.body


def test_changes_on_both_sides_offer_the_merge(pair: Pair, qtbot: QtBot) -> None:
    draft = stored(pair)
    changed = replace(draft.content, body=draft.content.body.replace("各园区", "各高新园区"))
    pair.desk.app.drafts.save(replace(draft, content=changed))
    page = opened(pair, qtbot)
    pair.su_writes("各有关园区")
    pair.lin_syncs()
    settle(pair, qtbot)
    offered = link(page)
    assert offered is not None
    with qtbot.waitSignal(pair.desk.screen.mergeAsked):
        offered.click()


def test_who_is_writing_stands_in_the_header_until_they_stop(pair: Pair, qtbot: QtBot) -> None:
    page = opened(pair, qtbot)
    pair.su.portal.shared.beat([Editing(item=pair.item, unit=UNIT)])
    pair.desk_sharing.beat()
    settle(pair, qtbot)
    there = page.headline.findChild(QLabel, "editor-present")
    assert there is not None
    assert "苏敏" in there.text()
    pair.clock.forward(91)
    pair.desk_sharing.beat()
    settle(pair, qtbot)
    assert there.text() == ""
