"""The screen 导入 over a real store and real files."""

import csv
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.imports import ReadFile
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.files.reader import IsolatedReader
from editor_app.importers.deferred import DeferredReader
from editor_app.presenters.import_rows import Scope, State
from editor_app.presenters.imports import Stage
from editor_app.services.imports import ImportService, Target
from editor_app.ui.models.imports_table import BOX, STATE
from editor_app.ui.runner import Lane
from editor_app.ui.screens.imports.confirm_dialog import ConfirmDialog
from editor_app.ui.screens.imports.details import Tab
from editor_app.ui.screens.imports.place_dialog import PlaceDialog
from editor_app.ui.screens.imports.screen import ImportDeps, ImportScreen
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.context_menus import ContextKey
from editor_app.ui.widgets.roles import Role
from tests.fakes.file_service import file_service
from tests.importers.mixed_folder import BAD, GOOD
from tests.ui.hands import button_named, press
from tests.ui.office import LIN, NEWS, NOTICES, Office
from tests.ui.walking.menus import menus, shift_f10, without_keys
from tests.ui.walking.menus import opened as opened_menu

HERE = Target(unit=UnitKey("zkgwb"), column=ColumnKey(NOTICES), kind=Kind("notice"))


@pytest.fixture
def screen(kit: ScreenKit, office: Office, qtbot: QtBot) -> ImportScreen:
    files = file_service(office.store, office.layouts)
    service = ImportService(
        office.store,
        office.layouts,
        office.drafts,
        office.clock,
        DeferredReader(),
        files.pictures.for_page,
        IsolatedReader().inspect,
    )
    deps = ImportDeps(
        imports=service, drafts=office.drafts, layouts=office.layouts, person=lambda: LIN
    )
    made = ImportScreen(kit, deps)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.set_target(HERE)
    return made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("通知.docx", "动态.md"):
        (folder / name).write_bytes(GOOD[name])
    (folder / "broken.docx").write_bytes(BAD["broken.docx"][0])
    return folder


def dry(screen: ImportScreen, qtbot: QtBot, *paths: Path) -> None:
    """A dry run to its end."""
    with qtbot.waitSignal(screen.run.readAll, timeout=20_000):
        screen.take_files(list(paths))


def write(screen: ImportScreen, qtbot: QtBot) -> None:
    """Confirm, and wait for the last draft."""
    button_named(screen, "import.write").click()
    dialog = opened(screen, ConfirmDialog)
    with qtbot.waitSignal(screen.run.wroteAll, timeout=20_000):
        dialog.accept()


def opened(screen: ImportScreen, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in screen.findChildren(kind) if one.isVisible()]
    return found


def chips(screen: ImportScreen) -> dict[str, State]:
    return {row.path.name: row.state for row in screen.presenter.files.all}


def test_files_wait_for_a_column(screen: ImportScreen) -> None:
    screen.start.show_place("")
    assert not screen.start.files.isEnabled()
    screen.set_target(HERE)
    assert screen.start.files.isEnabled()


def test_a_dry_run_shows_where_each_file_stands(
    screen: ImportScreen, office: Office, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site)
    assert chips(screen) == {
        "broken.docx": State.REFUSED,
        "动态.md": State.READY,
        "通知.docx": State.READY,
    }
    assert not list(office.store.board.rows())
    assert screen.work.model.rowCount() == 3


def test_the_table_keeps_the_rules_of_models(
    screen: ImportScreen, qtbot: QtBot, site: Path
) -> None:
    QAbstractItemModelTester(screen.work.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dry(screen, qtbot, site)
    assert screen.work.model.index(0, STATE).data(Role.CHIP) is not None


def test_a_refused_file_names_its_reason_and_has_no_box(
    screen: ImportScreen, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site)
    at = screen.work.model.row_of(site / "broken.docx")
    assert at is not None
    assert screen.work.model.index(at, BOX).data(Qt.ItemDataRole.CheckStateRole) is None
    screen.work.table.selectRow(at)
    told = screen.work.details.findChild(QLabel, "import.details.sum")
    assert isinstance(told, QLabel)
    assert "damaged" in told.text()


def test_space_ticks_and_only_what_is_ticked_is_written(
    screen: ImportScreen, office: Office, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site)
    at = screen.work.model.row_of(site / "动态.md")
    assert at is not None
    screen.work.table.selectRow(at)
    press(screen.work.table, Qt.Key.Key_Space)
    assert "1" in button_named(screen, "import.write").text()
    write(screen, qtbot)
    assert [row.title for row in office.store.board.rows()] == ["关于做好冬季用电安全检查的通知"]


def test_the_confirmation_lists_column_and_count(
    screen: ImportScreen, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site)
    button_named(screen, "import.write").click()
    dialog = opened(screen, ConfirmDialog)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "2" in words
    assert "Notices" in words or "通知公告" in words
    dialog.reject()
    assert screen.presenter.stage is Stage.READ


def test_all_drafts_of_a_run_are_undone_in_one_step(
    screen: ImportScreen, office: Office, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site)
    write(screen, qtbot)
    items = [row.item for row in screen.presenter.files.written() if row.item is not None]
    assert len(items) == 2
    with qtbot.waitSignal(screen.run.undone):
        button_named(screen, "import.undo").click()
    assert all(office.drafts.stored(item).trashed for item in items)
    assert not button_named(screen, "import.undo").isVisible()


def test_a_written_file_opens_by_enter(screen: ImportScreen, qtbot: QtBot, site: Path) -> None:
    dry(screen, qtbot, site / "动态.md")
    write(screen, qtbot)
    screen.work.table.selectRow(0)
    with qtbot.waitSignal(screen.openRequested) as told:
        press(screen.work.table, Qt.Key.Key_Return)
    assert told.args == [screen.presenter.files.all[0].item]


def test_cancelling_a_dry_run_leaves_nothing(
    screen: ImportScreen, office: Office, kit: ScreenKit, qtbot: QtBot, site: Path
) -> None:
    screen.take_files([site])
    qtbot.waitUntil(lambda: screen.presenter.stage is Stage.READ, timeout=10_000)
    screen.work.progress.cancelled.emit()
    assert screen.presenter.stage is Stage.CHOOSE
    qtbot.waitUntil(lambda: not kit.runner.busy, timeout=10_000)
    assert screen.presenter.stage is Stage.CHOOSE
    assert not list(office.store.board.rows())


def test_a_file_goes_to_another_column_with_its_text_fitted(
    screen: ImportScreen, kit: ScreenKit, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site / "通知.docx")
    other = Target(unit=UnitKey("zkgwb"), column=ColumnKey(NEWS), kind=Kind("news"))
    screen.run.replace_target([site / "通知.docx"], other)
    qtbot.waitUntil(lambda: not kit.runner.busy)
    (row,) = screen.presenter.files.all
    assert row.plan is not None
    assert (row.target, row.plan.content.kind) == (other, "news")


def test_the_column_of_marked_files_is_asked_for(
    screen: ImportScreen, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site / "通知.docx")
    screen.work.table.selectRow(0)
    button_named(screen, "import.place").click()
    opened(screen, PlaceDialog).reject()


def test_files_dropped_on_the_screen_are_read(
    screen: ImportScreen, qtbot: QtBot, site: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(site / "动态.md"))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(screen.run.readAll, timeout=10_000):
        screen.dropEvent(drop)
    assert list(chips(screen)) == ["动态.md"]


def test_a_folder_without_documents_says_so(
    screen: ImportScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    dry(screen, qtbot, tmp_path / "empty")
    assert screen.presenter.stage is Stage.CHOOSE
    assert screen.start.findChild(object, "import.note") is not None  # type: ignore[type-var]  # any


@pytest.mark.parametrize("tab", list(Tab))
def test_every_view_of_a_file_shows_something(
    screen: ImportScreen, qtbot: QtBot, site: Path, tab: Tab
) -> None:
    dry(screen, qtbot, site / "通知.docx")
    made = screen.work.details.findChild(QPushButton, f"import.tab.{tab.value}")
    assert isinstance(made, QPushButton)
    made.click()
    assert screen.work.details.findChildren(QLabel) or tab is Tab.BODY


def test_choices_of_a_file_are_told_by_name(
    screen: ImportScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "动态.md"
    file.write_text(
        '+++\ntitle = "开展巡查"\nopenness = "active"\narticle20 = ["a20_11"]\n+++\n巡查完成。\n',
        encoding="utf-8",
    )
    dry(screen, qtbot, file)
    button_named(screen.work.details, f"import.tab.{Tab.FIELDS.value}").click()
    told = [one.text() for one in screen.work.details.findChildren(QLabel)]
    assert "Disclosed proactively" in told
    assert not [text for text in told if "a20_11" in text or text == "active"]


def test_segments_show_their_files_only(screen: ImportScreen, qtbot: QtBot, site: Path) -> None:
    dry(screen, qtbot, site)
    button_named(screen, f"import.scope.{Scope.REFUSED.value}").click()
    assert screen.work.model.rowCount() == 1


def test_a_new_run_begins_with_the_same_column(
    screen: ImportScreen, qtbot: QtBot, site: Path
) -> None:
    dry(screen, qtbot, site)
    button_named(screen, "import.again").click()
    assert screen.presenter.stage is Stage.CHOOSE
    assert screen.start.files.isEnabled()


def test_the_report_holds_every_line_of_every_file(
    screen: ImportScreen, kit: ScreenKit, qtbot: QtBot, site: Path, tmp_path: Path
) -> None:
    (site / "x.md").write_text("=HYPERLINK(1)\n\n正文。\n", encoding="utf-8")
    dry(screen, qtbot, site)
    screen.save_report(tmp_path / "report.csv")
    qtbot.waitUntil(lambda: not kit.runner.busy)
    told = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(told.splitlines()))
    names = {Path(row[0]).name for row in rows[1:]}
    assert names == {"通知.docx", "动态.md", "broken.docx", "x.md"}
    receipt = screen.presenter.files.all[-1].plan
    assert receipt is not None
    lines = len(receipt.receipt) + len(receipt.report.findings)
    assert len([row for row in rows if Path(row[0]).name == "通知.docx"]) == lines
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_no_save_waits_for_a_file_that_is_read_again(
    screen: ImportScreen, site: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen.presenter, "_held_bytes", -1)
    dry(screen, qtbot, site / "动态.md")
    service, saved, read = screen.run._service, Event(), ImportService.read
    in_time: list[bool] = []

    def slowly(path: Path) -> ReadFile:
        in_time.append(saved.wait(5))
        return read(service, path)

    monkeypatch.setattr(service, "read", slowly)
    button_named(screen, "import.write").click()
    with qtbot.waitSignal(screen.run.wroteAll, timeout=20_000):
        opened(screen, ConfirmDialog).accept()
        screen.run._runner.run(Lane.STORE, saved.set, lambda _: None)
    assert in_time == [True]
    assert chips(screen)["动态.md"] is State.WRITTEN


def test_the_table_offers_by_keys_what_its_buttons_do(
    screen: ImportScreen, qtbot: QtBot, qapp: QApplication, site: Path
) -> None:
    ContextKey(screen).follow(qapp)
    dry(screen, qtbot, site)
    table, model, details = screen.work.table, screen.work.model, screen.work.details
    readable = ["Import", "Leave out", "Another column…", "Open the file"]
    for name, expected in (("动态.md", readable), ("broken.docx", [])):
        at = model.row_of(site / name)
        assert at is not None
        table.selectRow(at)
        by_mouse = [told for view, told in menus(screen) if view is table]
        assert by_mouse == [expected]
        assert not list(without_keys(table, expected))
        links = details.findChildren(QPushButton)
        shown = [one for one in links if one.isVisible() and one.property("kind") == "link"]
        assert [one.text() for one in shown] == expected[2:]
    table.selectAll()
    assert opened_menu(lambda: shift_f10(table)) == readable[:3]
    write(screen, qtbot)
    at = model.row_of(site / "动态.md")
    assert at is not None
    table.selectRow(at)
    assert opened_menu(lambda: shift_f10(table)) == ["Open", "Open the file"]
