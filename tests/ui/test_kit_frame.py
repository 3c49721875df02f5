"""The main window's frame: areas, bars, banners, keyboard and memory."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.ui.actions import ACTIONS, Actions, Where
from editor_app.ui.frame.content import Screen
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.frame.panes import focus_pane, panes
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.theme import DARK
from tests.ui.hands import button_named, press


def add_screen(
    window: MainWindow, key: str, screen: Screen, title: str, *, bottom: bool = False
) -> None:
    window.add_area(key, ("ri.home-5-line", "ri.home-5-fill"), title, bottom=bottom)
    window.add_inner(key, screen, title)


@pytest.fixture
def filled(window: MainWindow) -> MainWindow:
    """Two areas at the top, one at the foot; the first is shown."""
    for key, text in (("home", "工作台"), ("items", "稿件")):
        add_screen(window, key, QWidget(), text)
    add_screen(window, "settings", QWidget(), "设置", bottom=True)
    window.show_screen("home")
    return window


def test_the_shown_area_is_marked_and_named(filled: MainWindow) -> None:
    filled.show_screen("items")
    marked = filled.rail.findChild(QWidget, "rail.items")
    assert marked is not None
    assert (filled.topbar.title.text(), marked.property("checked")) == ("稿件", True)


def test_a_change_of_screen_is_told(filled: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.screenChanged) as told:
        filled.show_screen("settings")
    assert told.args == ["settings"]


def test_a_screen_given_as_a_function_is_built_when_first_shown(window: MainWindow) -> None:
    built: list[QWidget] = []

    def build() -> QWidget:
        built.append(QLabel("late"))
        return built[0]

    add_screen(window, "late", build, "Late")
    before = list(built)
    window.show_screen("late")
    window.show_screen("late")
    assert (before, len(built)) == ([], 1)


def test_back_returns_to_the_screen_before(filled: MainWindow) -> None:
    filled.show_screen("items")
    filled.show_screen("settings")
    filled.go_back()
    assert filled.screen_key == "items"


def test_an_inner_screen_marks_the_area_it_belongs_to(filled: MainWindow) -> None:
    filled.add_inner("editor", QWidget(), "编辑器")
    filled.show_screen("editor", rail="items")
    marked = filled.rail.findChild(QWidget, "rail.items")
    assert marked is not None
    assert marked.property("checked") is True


def test_a_badge_is_told_to_screen_readers(filled: MainWindow) -> None:
    filled.rail.set_badge("items", 2, red=False)
    marked = filled.rail.findChild(QWidget, "rail.items")
    assert marked is not None
    assert marked.accessibleName() == "稿件, 2 need you"


def test_a_screens_own_bar_comes_and_goes_with_it(filled: MainWindow) -> None:
    bar = QLabel("tabs")
    filled.show_screen("items")
    filled.set_topbar_widget(bar)
    shown = filled.topbar.currentWidget() is bar
    filled.show_screen("home")
    hidden = filled.topbar.currentWidget() is not bar
    filled.show_screen("items")
    assert (shown, hidden, filled.topbar.currentWidget() is bar) == (True, True, True)


def test_the_same_banner_key_replaces_and_clears(filled: MainWindow, qtbot: QtBot) -> None:
    filled.show_banner("offline", "离线。")
    filled.show_banner("offline", "仍然离线。", link="重试")
    filled.clear_banner("offline")
    qtbot.waitUntil(lambda: filled.findChild(QWidget, "banner.offline") is None)


def test_a_banners_link_calls_back(filled: MainWindow) -> None:
    called: list[str] = []
    filled.show_banner("tls", "证书不可信。", link="查看原因", on_link=lambda: called.append("x"))
    button_named(filled, "banner.tls.link").click()
    assert called == ["x"]


def test_an_empty_status_text_takes_the_fact_away(filled: MainWindow) -> None:
    filled.status.set("outbox", "发件箱 5 项", "ri.send-plane-line")
    said = filled.status.text("outbox")
    filled.status.set("outbox", "")
    assert (said, filled.status.text("outbox")) == ("发件箱 5 项", "")


@pytest.mark.parametrize(("key", "screen"), [(Qt.Key.Key_1, "home"), (Qt.Key.Key_2, "items")])
def test_ctrl_and_a_number_go_to_an_area(
    filled: MainWindow, qtbot: QtBot, key: Qt.Key, screen: str
) -> None:
    filled.show_screen("settings")
    _activate(filled, qtbot)
    press(filled, key, Qt.KeyboardModifier.ControlModifier)
    assert filled.screen_key == screen


def test_ctrl_k_goes_to_the_search_field(filled: MainWindow, qtbot: QtBot) -> None:
    _activate(filled, qtbot)
    press(filled, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert filled.topbar.search.field.hasFocus()


def test_f6_visits_every_pane_and_comes_back(filled: MainWindow, qtbot: QtBot) -> None:
    screen = filled.content.built("home")
    assert screen is not None
    screen.setProperty("pane", True)
    QLineEdit(screen)
    _activate(filled, qtbot)
    visited = [focus_pane(filled, 1) for _ in range(6)]
    assert {pane.objectName() for pane in visited if pane} >= {
        "rail",
        "topbar",
        screen.objectName(),
    }


def test_shift_f6_goes_the_other_way(filled: MainWindow, qtbot: QtBot) -> None:
    _activate(filled, qtbot)
    first = focus_pane(filled, 1)
    focus_pane(filled, 1)
    assert focus_pane(filled, -1) is first


def test_panes_are_in_reading_order(filled: MainWindow, qtbot: QtBot) -> None:
    filled.show()
    assert panes(filled)[0] is filled.rail


def test_tab_shows_a_ring_around_a_button(filled: MainWindow, qtbot: QtBot) -> None:
    _activate(filled, qtbot)
    filled.topbar.search.field.setFocus()
    press(filled.topbar.search.field, Qt.Key.Key_Tab)
    assert filled._ring.widget() is filled.topbar.new


def test_every_shortcut_is_unique_in_its_place(look: Look) -> None:
    actions = Actions(look.icons)
    clashes = {
        row.key: [other.key for other in actions.conflicts(row.key, keys)]
        for row in ACTIONS
        for keys in actions.keys(row.key)
        if actions.conflicts(row.key, keys)
    }
    assert clashes == {}


@pytest.mark.parametrize("keys", ["Ctrl+Space", "Ctrl+.", "Ctrl+Shift+F", "Shift"])
def test_keys_of_input_methods_are_left_free(look: Look, keys: str) -> None:
    actions = Actions(look.icons)
    taken = {key.toString() for row in ACTIONS for key in actions.keys(row.key)}
    assert keys not in taken


def test_a_persons_own_shortcut_holds_at_once(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    actions = Actions(look.icons)
    made = actions.attach(holder, Where.EDITOR)
    actions.override({"save": ["Ctrl+Shift+S"]})
    assert made["save"].shortcuts() == [QKeySequence("Ctrl+Shift+S")]


def test_closing_may_be_refused(filled: MainWindow) -> None:
    filled.closing.connect(lambda event: event.ignore())
    event = QCloseEvent()
    filled.closeEvent(event)
    assert not event.isAccepted()


def test_splitter_widths_are_remembered(look: Look, qtbot: QtBot) -> None:
    kept: dict[str, list[int]] = {}
    memory = WidthMemory(kept.get, kept.__setitem__)
    splitter = _splitter(qtbot)
    memory.attach(splitter, [272, 408])
    splitter.splitterMoved.emit(300, 1)
    qtbot.waitUntil(lambda: "splitter.items" in kept)
    again = _splitter(qtbot)
    kept["splitter.items"] = [300, 380]
    memory.attach(again, [272, 408])
    assert again.sizes()[0] == pytest.approx(300, abs=2)


def test_widths_of_another_number_of_panes_are_ignored(look: Look, qtbot: QtBot) -> None:
    memory = WidthMemory({"splitter.items": [1, 2, 3]}.get, lambda *_: None)
    splitter = _splitter(qtbot)
    memory.attach(splitter, [272, 408])
    assert splitter.sizes()[0] == pytest.approx(272, abs=3)


def test_the_window_remembers_its_place(look: Look, qtbot: QtBot) -> None:
    kept: dict[str, list[int]] = {"window.main": [20, 30, 700, 500, 0]}
    memory = WidthMemory(kept.get, kept.__setitem__)
    window = QWidget()
    window.setObjectName("main")
    qtbot.addWidget(window)
    memory.restore_window(window, 1440, 900)
    size = (window.width(), window.height())
    memory.save_window(window)
    assert (size, kept["window.main"][2:]) == ((700, 500), [700, 500, 0])


def test_a_window_as_large_as_the_screen_leaves_room_for_its_frame(
    look: Look, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    WidthMemory(lambda _: None, lambda *_: None).restore_window(window, 9999, 9999)
    room = window.screen().availableGeometry()
    assert (room.width() - window.width(), room.height() - window.height()) == (8, 40)


def test_every_control_of_the_frame_has_a_name(filled: MainWindow) -> None:
    filled.status.set("sync", "上次同步 10:41")
    controls = [
        one for one in filled.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [one for one in controls if not (one.accessibleName() and one.objectName())] == []


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3, 1.5])
def test_no_word_of_the_frame_is_clipped_when_text_grows(
    filled: MainWindow, qapp: QApplication, scale: float
) -> None:
    filled.look.switch.apply(qapp, DARK, scale)
    filled.topbar.account.set_account("林晓雯", "管委会办公室 · 采编、一审")
    filled.resize(1280, 720)
    filled.show()
    labels = [one for one in filled.findChildren(QLabel) if one.isVisible() and one.text()]
    assert [one.text() for one in labels if one.height() < one.fontMetrics().height()] == []


def test_the_content_is_inset_with_a_round_corner(filled: MainWindow) -> None:
    filled.resize(1280, 720)
    filled.show()
    image = filled.content.grab().toImage()
    theme = filled.look.theme
    colors = (image.pixelColor(0, 0), image.pixelColor(0, 300))
    assert colors == (theme.color("bg.window"), QColor(theme.color("border.default")))


def test_the_hub_tells_nothing_when_nothing_changed(qtbot: QtBot) -> None:
    hub = Hub()
    with qtbot.assertNotEmitted(hub.changed):
        hub.announce(Changes())


def _activate(window: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def _splitter(qtbot: QtBot) -> QSplitter:
    splitter = QSplitter()
    splitter.setObjectName("items")
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    splitter.resize(681, 400)
    qtbot.addWidget(splitter)
    return splitter


def test_screens_hear_when_the_window_becomes_narrow(filled: MainWindow, qtbot: QtBot) -> None:
    filled.resize(1440, 900)
    filled.show()
    with qtbot.waitSignal(filled.compactChanged) as told:
        filled.resize(1280, 720)
    assert told.args == [True]


def test_f10_opens_the_menu(filled: MainWindow, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("退出")
    filled.set_menu(menu)
    with qtbot.waitSignal(menu.aboutToShow):
        filled.actions_by_key["menu"].trigger()
    menu.close()
