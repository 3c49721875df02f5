"""What the portal or a colleague wrote is shown in tooltips, never read as HTML."""

from pytestqt.qtbot import QtBot

from editor_app.ui.frame.main_window import MainWindow
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
