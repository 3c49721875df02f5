"""The dialogs of export, and the ways to them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.export import Format
from editor_app.domain.item import Draft
from editor_app.importers.item_file import read_item_file
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.export import ExportPresenter
from editor_app.services.app import App
from editor_app.ui.messages import message_for
from editor_app.ui.models.export_results import ExportResults
from editor_app.ui.screens.export.all_dialog import ExportAllDialog
from editor_app.ui.screens.export.dialog import ExportDialog
from editor_app.ui.screens.export.exporting import Exporting
from editor_app.ui.screens.kit import ScreenKit
from tests.fakes.notice import filled
from tests.fakes.people import LIN
from tests.ui.editing import set_up, tear_down
from tests.ui.hands import button_named, press

TITLE = "关于冬季供水安排的通知"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    paths = Paths.discover(tmp_path / "data")
    made = build(paths, read_settings(paths))
    yield made
    made.close()


@pytest.fixture
def draft(app: App) -> Draft:
    made = app.drafts.new(unit="gwb", column="gov_info.statutory.notices", kind="notice")  # type: ignore[arg-type]
    return app.drafts.save(filled(made, TITLE))


def show(
    kit: ScreenKit, app: App, draft: Draft, folder: Path, qtbot: QtBot, *, office: bool = True
) -> ExportDialog:
    versions = app.drafts.history(draft.item).versions
    presenter = ExportPresenter(draft, versions, folder, office=office)
    dialog = ExportDialog(kit, presenter, app.exports)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def choose(dialog: ExportDialog, wanted: Format) -> None:
    radio = dialog.findChild(QRadioButton, f"export.format.{wanted.value}")
    assert radio is not None
    radio.click()


def words(dialog: ExportDialog | ExportAllDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisibleTo(dialog) else ""


def test_enter_writes_a_word_document_named_after_the_item(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path, qtbot)
    with qtbot.waitSignal(dialog.written):
        press(dialog.name, Qt.Key.Key_Return)
    assert (tmp_path / f"{TITLE}.docx").read_bytes().startswith(b"PK")
    assert not dialog.isVisible()


def test_a_file_that_is_there_is_replaced_only_when_the_button_says_so(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    there = tmp_path / f"{TITLE}.docx"
    there.write_bytes(b"old")
    dialog = show(kit, app, draft, tmp_path, qtbot)
    assert button_named(dialog, "export.go").text() == "Replace"
    assert "is there already" in words(dialog, "export.note")
    with qtbot.waitSignal(dialog.written):
        button_named(dialog, "export.go").click()
    assert there.read_bytes() != b"old"


def test_a_file_that_appears_meanwhile_is_left_alone(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path, qtbot)
    there = tmp_path / f"{TITLE}.docx"
    there.write_bytes(b"somebody else's")
    dialog.run()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    told = message_for(EditorError(Code.FILE_EXISTS, file=there.name)).text
    assert words(dialog, "export.error") == told
    assert there.read_bytes() == b"somebody else's"
    assert button_named(dialog, "export.go").text() == "Replace"


def test_a_folder_that_is_gone_is_made_again(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path / "new", qtbot)
    with qtbot.waitSignal(dialog.written):
        dialog.run()
    assert (tmp_path / "new" / f"{TITLE}.docx").is_file()


def test_without_libreoffice_pdf_says_that_its_pages_are_simpler(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path, qtbot, office=False)
    assert any("LibreOffice" in one.text() for one in dialog.findChildren(QLabel))


def test_without_libreoffice_pdf_is_written_all_the_same(
    kit: ScreenKit,
    app: App,
    draft: Draft,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("editor_app.exporters.pdf.find_office", lambda: None)
    dialog = show(kit, app, draft, tmp_path, qtbot, office=False)
    choose(dialog, Format.PDF)
    with qtbot.waitSignal(dialog.written) as told:
        dialog.run()
    assert told.args[0].path.read_bytes().startswith(b"%PDF")
    assert told.args[0].exact


def test_a_name_without_words_writes_nothing(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path, qtbot)
    dialog.name.clear()
    assert not button_named(dialog, "export.go").isEnabled()
    dialog.run()
    assert not kit.runner.busy


def test_a_name_that_is_a_path_stays_in_the_folder(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path / "in", qtbot)
    dialog.name.setText("../../away")
    assert dialog.target is not None
    assert dialog.target.parent == tmp_path / "in"


def test_an_older_version_is_written_as_it_was(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    app.drafts.save_version(draft.item, LIN)
    newer = app.drafts.save(
        replace(draft, content=draft.content.with_field("title", "新的标题的通知"))
    )
    dialog = show(kit, app, newer, tmp_path, qtbot)
    choose(dialog, Format.MARKDOWN)
    dialog.version.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.written) as told:
        dialog.run()
    content = read_item_file(told.args[0].path, app.layouts.current()).content
    assert content.title == TITLE


def test_cancelling_while_it_is_written_closes_quietly(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(kit, app, draft, tmp_path, qtbot)
    bugs: list[object] = []
    kit.runner.failedUnheard.connect(bugs.append)
    dialog.run()
    button_named(dialog, "export.cancel").click()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert bugs == []


@pytest.fixture
def exporting(kit: ScreenKit, app: App, qtbot: QtBot) -> Exporting:

    window = QWidget()
    qtbot.addWidget(window)
    return Exporting(kit, app.exports, app.drafts, app.store, window)


def test_the_folder_is_offered_again(
    exporting: Exporting, kit: ScreenKit, tmp_path: Path, qtbot: QtBot
) -> None:
    exporting.remember(tmp_path)
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert exporting.folder() == tmp_path


def test_a_remembered_folder_that_is_gone_is_not_offered(
    exporting: Exporting, kit: ScreenKit, tmp_path: Path, qtbot: QtBot
) -> None:
    exporting.remember(tmp_path / "gone")
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert exporting.folder().is_dir()


def show_all(kit: ScreenKit, app: App, folder: Path, qtbot: QtBot) -> ExportAllDialog:
    dialog = ExportAllDialog(kit, app.exports, app.store, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_everything_is_written_and_listed(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show_all(kit, app, tmp_path, qtbot)
    target = dialog.target
    button_named(dialog, "export_all.go").click()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert words(dialog, "export_all.outcome") == "All 1 drafts are written."
    assert dialog.model.rowCount() == 1
    assert (target / TITLE / "page.html").is_file()
    assert button_named(dialog, "export_all.cancel").text() == "Close"


def test_a_second_export_goes_into_a_folder_of_its_own(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show_all(kit, app, tmp_path, qtbot)
    first = dialog.target
    dialog.run()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert dialog.target != first


def test_a_stopped_export_says_how_far_it_came(
    kit: ScreenKit, app: App, draft: Draft, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show_all(kit, app, tmp_path, qtbot)
    dialog.run()
    dialog.stop()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    told = words(dialog, "export_all.outcome")
    assert told.startswith(("Stopped: 0 of", "All 1 drafts"))


def test_the_list_of_results_is_a_sound_model(kit: ScreenKit, qtmodeltester: object) -> None:
    qtmodeltester.check(ExportResults(kit.look))  # type: ignore[attr-defined]


def test_the_editor_exports_what_stands_in_the_window(
    kit: ScreenKit, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = set_up(tmp_path / "desk", kit.look, qtbot)
    page = desk.open(desk.draft())
    page.body.insertPlainText("还没有保存的话。")
    with qtbot.waitSignal(desk.screen.exportAsked) as asked:
        page.shortcuts["export"].trigger()
    assert "还没有保存的话。" in asked.args[0].content.body
    tear_down(desk, qtbot)
