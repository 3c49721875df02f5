"""The screen 设置."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.settings import Page, SettingsPresenter
from editor_app.services.reviews import ReviewService
from editor_app.services.session import Session
from editor_app.services.settings import SETTINGS, SettingsFile, read_policy
from editor_app.services.sync import SyncReport
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings import SettingsScreen
from tests.fakes.sign_in import FakeSignIn
from tests.ui.hands import button_named
from tests.ui.office import LIN, NOW, Office


@dataclass(slots=True)
class EmptyVault:
    """Keeps nothing: nobody is signed in."""

    persistent: bool = True

    def load(self, account: str) -> str | None:
        return None

    def save(self, account: str, secret: str) -> None:
        raise AssertionError(account)

    def forget(self, account: str) -> None:
        raise AssertionError(account)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    lock = tmp_path / "locked.toml"
    lock.write_text('proxy = "proxy.example:8080"\n', encoding="utf-8")
    return SettingsFile(tmp_path / "settings.toml", read_policy(lock))


@pytest.fixture
def screen(kit: ScreenKit, office: Office, qtbot: QtBot, file: SettingsFile) -> SettingsScreen:
    store = office.store
    reviews = ReviewService(store, office.layouts, office.clock, file)
    session = Session(store, office.clock, EmptyVault(), FakeSignIn(LIN, office.clock), "portal")
    session.remember(LIN)
    made = SettingsScreen(
        kit,
        SettingsPresenter(file),
        DownlinkPresenter(office.layouts, store.layouts, store.inquiries, reviews, office.clock),
        office.layouts,
        session,
        store.database.path.parent,
        [("Qt", "6.11")],
    )
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    settle(kit, qtbot)
    return made


def settle(kit: ScreenKit, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kit.runner.busy)


def texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


def test_the_overview_names_the_person(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "林晓雯" in texts(screen))


def test_another_theme_is_written_and_told(
    screen: SettingsScreen, file: SettingsFile, qtbot: QtBot
) -> None:
    screen.show_page(Page.APPEARANCE)
    with qtbot.waitSignal(screen.themeChanged) as told:
        button_named(screen, "settings.theme.dark").click()
    assert told.args == ["dark"]
    assert file.current.theme == "dark"


def test_another_text_size_is_told_in_percent(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.show_page(Page.APPEARANCE)
    with qtbot.waitSignal(screen.textScaleChanged) as told:
        button_named(screen, "settings.text_scale.130").click()
    assert told.args == [130]


def test_another_language_is_told(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.show_page(Page.APPEARANCE)
    with qtbot.waitSignal(screen.languageChanged) as told:
        button_named(screen, "settings.language.en").click()
    assert told.args == ["en"]


def test_the_address_is_written_when_it_is_saved(
    screen: SettingsScreen, file: SettingsFile, qtbot: QtBot
) -> None:
    screen.show_page(Page.PORTAL)
    field = screen.findChild(QLineEdit, "settings.portal_url")
    assert field is not None
    field.setText("https://portal.example/")
    with qtbot.waitSignal(screen.settingsChanged):
        button_named(screen, "settings.portal.save").click()
    assert file.current.portal_url == "https://portal.example/"


def test_drafts_are_kept_to_oneself_by_one_click(
    screen: SettingsScreen, file: SettingsFile, qtbot: QtBot
) -> None:
    screen.show_page(Page.PORTAL)
    share = screen.findChild(QCheckBox, "settings.share_drafts")
    assert share is not None
    assert share.isChecked()
    share.click()
    with qtbot.waitSignal(screen.settingsChanged):
        button_named(screen, "settings.portal.save").click()
    assert not file.current.share_drafts


def test_what_the_administrator_set_cannot_be_typed_into(screen: SettingsScreen) -> None:
    field = screen.findChild(QLineEdit, "settings.proxy")
    assert field is not None
    assert field.isReadOnly()
    assert field.text() == "proxy.example:8080"
    assert field.accessibleDescription().startswith("set by the administrator · /")
    assert any(text == field.accessibleDescription() for text in texts(screen.portal))


def test_every_setting_is_listed_with_who_decided_it(
    screen: SettingsScreen, file: SettingsFile
) -> None:
    screen.show_page(Page.SOURCES)
    table = screen.findChild(QTableView, "settings.sources.table")
    assert table is not None
    model = table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    rows = [[model.index(row, at).data() for at in range(4)] for row in range(model.rowCount())]
    assert [row[1] for row in rows] == list(SETTINGS)
    assert next(row for row in rows if row[1] == "proxy")[2:] == [
        "proxy.example:8080",
        f"set by the administrator · {file.origin('proxy').place}",
    ]


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("portal_url", "http://portal.example", "no address of a portal"),
        ("ca_file", "/nowhere/root.pem", "root.pem"),
    ],
)
def test_a_wrong_way_is_told_and_nothing_is_written(
    screen: SettingsScreen, file: SettingsFile, qtbot: QtBot, name: str, typed: str, told: str
) -> None:
    screen.show_page(Page.PORTAL)
    before = file.current
    field = screen.findChild(QLineEdit, f"settings.{name}")
    assert field is not None
    field.setText(typed)
    button_named(screen, "settings.portal.save").click()
    problem = screen.findChild(QLabel, "settings.portal.problem")
    assert problem is not None
    qtbot.waitUntil(problem.isVisible)
    assert told in problem.text()
    assert file.current == before
    assert field.text() == typed  # to be mended, not to be typed anew


def test_a_value_from_the_file_that_is_not_offered_is_kept(
    screen: SettingsScreen, file: SettingsFile, qtbot: QtBot
) -> None:
    screen.portal.show_settings(file.change(sync_seconds=47), file.locks)
    with qtbot.waitSignal(screen.settingsChanged):
        button_named(screen, "settings.portal.save").click()
    assert file.current.sync_seconds == 47


def test_the_last_pass_is_told(screen: SettingsScreen) -> None:
    screen.show_report(report(failed=Code.OFFLINE), running=False)
    assert "offline" in copied(screen)


def test_a_clock_that_differs_is_told(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.show_report(report(portal_time=NOW - timedelta(minutes=5)), running=False)
    qtbot.waitUntil(lambda: "this computer is 300.0 s ahead" in texts(screen))


def test_diagnostics_hold_no_name(screen: SettingsScreen) -> None:
    told = copied(screen)
    assert "Qt: 6.11" in told
    assert "林晓雯" not in told


def test_signing_out_is_asked_of_the_window(screen: SettingsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.signOutRequested):
        button_named(screen, "settings.out").click()


def test_synchronising_is_asked_of_the_window(screen: SettingsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.syncRequested):
        button_named(screen, "settings.sync").click()


def test_every_page_can_be_shown(screen: SettingsScreen) -> None:
    shown = []
    for page in Page:
        screen.show_page(page)
        shown.append(screen._stack.currentIndex())
    assert shown == list(range(len(Page)))


def test_shortcuts_can_be_filtered(screen: SettingsScreen) -> None:
    screen.show_page(Page.SHORTCUTS)
    table = screen.findChild(QTableView, "settings.shortcuts.table")
    field = screen.findChild(QWidget, "settings.shortcuts")
    assert table is not None
    assert field is not None
    tester = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(table.model(), tester)
    before = table.model().rowCount()
    typed = field.findChild(QLineEdit, "search.field")
    assert typed is not None
    typed.setText("Ctrl+K")
    assert 0 < table.model().rowCount() < before


def test_somebody_else_is_named_after_signing_in(
    screen: SettingsScreen, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.store.meta.set("session.person", "")
    kit.hub.announce(Changes(session=True))
    qtbot.waitUntil(lambda: "林晓雯" not in texts(screen))


def report(**changes: object) -> SyncReport:
    values: dict[str, object] = {
        "changes": Changes(),
        "online": True,
        "signed_out": False,
        "sent": 0,
        "received": 0,
        "failed": None,
        "layout_refused": None,
        "portal_restored": False,
        "portal_time": None,
        "at": NOW,
    }
    return SyncReport(**{**values, **changes})  # type: ignore[arg-type]  # by name


def copied(screen: SettingsScreen) -> str:
    screen.show_page(Page.OVERVIEW)
    button_named(screen, "settings.copy").click()
    return QGuiApplication.clipboard().text()


# ---------------------------------------------------------------- review and notices


def test_notices_quiet_hours_and_digest_are_chosen_one_by_one(
    screen: SettingsScreen, file: SettingsFile, kit: ScreenKit, qtbot: QtBot
) -> None:
    screen.show_page(Page.REVIEW)
    for name, setting in (
        ("settings.notify_titles", "notify_titles"),
        ("settings.daily_digest", "daily_digest"),
        ("settings.notifications", "notifications"),
    ):
        box = screen.findChild(QCheckBox, name)
        assert box is not None
        before = getattr(file.current, setting)
        box.click()
        settle(kit, qtbot)
        assert getattr(file.current, setting) is not before
    titles = screen.findChild(QCheckBox, "settings.notify_titles")
    assert titles is not None
    assert not titles.isEnabled()  # without notices there is nothing to name


def test_quiet_hours_are_switched_off_and_on_again(
    screen: SettingsScreen, file: SettingsFile, kit: ScreenKit, qtbot: QtBot
) -> None:
    box = screen.findChild(QCheckBox, "settings.quiet")
    assert box is not None
    box.click()
    settle(kit, qtbot)
    assert (file.current.quiet_from, file.current.quiet_to) == ("", "")
    box.click()
    settle(kit, qtbot)
    assert (file.current.quiet_from, file.current.quiet_to) == ("20:00", "07:30")


def test_how_much_is_taken_along_is_chosen(
    screen: SettingsScreen, file: SettingsFile, kit: ScreenKit, qtbot: QtBot
) -> None:
    for name, at in (("settings.offline_items", 1), ("settings.offline_mb", 3)):
        box = screen.findChild(QComboBox, name)
        assert box is not None
        box.setCurrentIndex(at)
        box.activated.emit(at)
        settle(kit, qtbot)
    assert (file.current.offline_items, file.current.offline_mb) == (50, 2000)


def test_names_of_pages_stand_whole(screen: SettingsScreen) -> None:
    """In English the longest one was cut."""
    pages = screen.pages
    assert pages.viewport().width() >= pages.width_of_names() - pages.lineWidth() - 8
    row = pages.visualRect(pages.model().index(list(Page).index(Page.PORTAL), 0))
    room = row.width() - 12 - 16 - screen._kit.look.theme.px(15) - screen._kit.look.theme.px(6)
    bold = QFontMetrics(screen._kit.look.theme.font("secondary", strong=True))
    assert bold.horizontalAdvance("Portal and synchronising") <= room
