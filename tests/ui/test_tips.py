"""What the portal or a colleague wrote is shown in tooltips, never read as HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Attachment, BlobHash
from editor_app.presenters.attachments import FileRow, FileState
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.models.attachments_list import AttachmentsModel
from editor_app.ui.screens.editor.paste_model import PasteModel
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.controls import ElidedLabel

HOSTILE = '<img src="//host/share/x.png">关于供水的通知'


def test_text_without_tags_stays_as_it_is() -> None:
    assert plain_tip("关于供水的通知 & 说明") == "关于供水的通知 & 说明"


def test_tags_are_shown_as_letters() -> None:
    told = plain_tip(HOSTILE)
    assert "<img" not in told
    assert "&lt;img" in told


def test_a_cut_label_shows_tags_as_letters(qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    assert "&lt;img" in label.toolTip()


def test_the_status_bar_shows_tags_as_letters(window: MainWindow) -> None:
    window.status.set("template", HOSTILE)
    told = [child.toolTip() for child in window.status.children() if hasattr(child, "toolTip")]
    assert [tip for tip in told if "img" in tip] == [plain_tip(HOSTILE)]


def test_no_list_of_the_editor_gives_a_name_as_rich_text(qapp: QApplication) -> None:
    file = Attachment(name=HOSTILE, sha256=BlobHash("0" * 64), size=1, media_type="text/plain")
    attachments = AttachmentsModel(qapp)
    attachments.show_rows((FileRow(file=file, kind="txt", state=FileState.CLEAN, problems=0),))
    pasted = PasteModel([_Note()], "zh_CN", qapp)
    tip = Qt.ItemDataRole.ToolTipRole
    assert attachments.index(0).data(tip) == plain_tip(HOSTILE)
    assert pasted.index(1).data(tip) == plain_tip(HOSTILE)


class _Note:
    outcome, quiet, count, place = "dropped", False, 1, 1

    def sentence(self, language: str) -> str:
        return HOSTILE
