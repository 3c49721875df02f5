"""对比上一版: two versions of one item, read as a difference."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.errors import Code, EditorError
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.versions import VersionService
from editor_app.ui.look import Look
from editor_app.ui.screens.review.compare_window import CompareWindow
from tests.fakes.notice import filled
from tests.fakes.people import LIN


def test_the_window_shows_what_changed_since_the_last_version(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.discover(tmp_path)
    app = build(paths, read_settings(paths))
    made = app.drafts.new(unit="gwb", column="gov_info.statutory.notices", kind="notice")  # type: ignore[arg-type]
    draft = app.drafts.save(filled(made, "关于冬季供水安排的通知"))
    versions = VersionService(app.drafts, app.layouts)
    app.drafts.save_version(draft.item, LIN)
    with pytest.raises(EditorError) as caught:
        versions.changed(draft.item)
    assert caught.value.code is Code.NOT_FOUND
    app.drafts.save(filled(made, "关于冬季供水和供电安排的通知"))
    owner = QWidget()
    qtbot.addWidget(owner)
    window = CompareWindow(look, app.files.at, owner)
    window.show_changed(versions.changed(draft.item))
    shown = window._view.toPlainText()
    assert "和供电" in shown
    window._walk(1)
    assert window._current == 1
    window.close()
    app.close()
