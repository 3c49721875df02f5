"""Which items 稿件 lists: searches, the trash, places and the filter of the tree."""

from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor_app.domain.workflow import RemoteState
from editor_app.presenters.items import Filter, Place, Quick
from editor_app.ui.screens.kit import ScreenKit
from tests.ui.hands import button_named
from tests.ui.items_desk import COLUMN, opened, settle, titles
from tests.ui.office import NEWS, NOTICES, Office, item_id

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_a_search_lists_what_holds_the_words(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("做好防汛工作", column=NEWS, kind="news"))
    office.draft(2, office.content("公布预算"))
    screen = opened(kit, office, qtbot)
    screen.search("防汛")
    settle(screen, kit, qtbot)
    assert titles(screen) == ["做好防汛工作"]


def test_clearing_a_search_goes_back(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("做好防汛工作"))
    office.draft(2, office.content("公布预算"), ago=HOUR)
    screen = opened(kit, office, qtbot)
    screen.search("防汛")
    settle(screen, kit, qtbot)
    button_named(screen, "items.search.link").click()
    assert titles(screen) == ["做好防汛工作", "公布预算"]


def test_a_trashed_draft_may_be_taken_back(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    screen = opened(kit, office, qtbot)
    with qtbot.waitSignal(kit.hub.toastAsked) as asked:
        screen._row.trash(item_id(1))
    settle(screen, kit, qtbot)
    assert titles(screen) == []
    undo = asked.args[2]
    with qtbot.waitSignal(kit.hub.changed):
        undo()
    settle(screen, kit, qtbot)
    assert titles(screen) == ["草稿"]


def test_the_menu_of_a_trashed_draft_only_restores(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.draft(1, office.content("作废"), trashed=True)
    screen = opened(kit, office, qtbot)
    screen.show_place(Place(quick=Quick.TRASH))
    settle(screen, kit, qtbot)
    entry = screen.presenter.entry(item_id(1))
    assert entry is not None
    menu = screen._row.menu(entry, screen)
    assert len(menu.actions()) == 1


def test_the_menu_key_opens_the_rows_menu(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    screen = opened(kit, office, qtbot)
    screen.list.menuAsked.emit(screen.mapToGlobal(QPoint(400, 100)))
    menu = screen.findChild(QMenu, "items.row.menu")
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_an_item_can_be_shown_wherever_it_stands(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    content = office.content("同事的稿")
    office.remote(1, content, RemoteState.PUBLISHED, by="huang", by_name="黄志远")
    screen = opened(kit, office, qtbot)
    screen.show_item(item_id(1))
    settle(screen, kit, qtbot)
    assert screen.list.chosen == item_id(1)


def test_a_place_with_a_filter_can_be_shown(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    office.remote(2, office.content("公开"), RemoteState.PUBLISHED, ago=DAY)
    screen = opened(kit, office, qtbot)
    screen.show_place(COLUMN, Filter.PUBLISHED)
    settle(screen, kit, qtbot)
    assert titles(screen) == ["公开"]


def test_typing_into_the_filter_leaves_matching_columns(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    screen = opened(kit, office, qtbot)
    screen.places.filter.field.setText("规划计划")
    assert screen.places.model.index_of("zkgwb/gov_info.statutory.plans").isValid()
    assert not screen.places.model.index_of(f"zkgwb/{NOTICES}").isValid()


def test_a_cleared_filter_folds_the_tree_as_before(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    screen = opened(kit, office, qtbot)
    places = screen.places
    places.filter.field.setText("规划计划")
    places.filter.field.clear()
    assert places.tree.isExpanded(places.model.index_of("zkgwb/"))
    assert not places.tree.isExpanded(places.model.index_of("zkgwb/gov_info"))
