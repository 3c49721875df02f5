"""The side pane of 审核 scrolls instead of squeezing what it tells."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.side_pane import SidePane
from editor_app.ui.widgets.controls import WrapLabel
from tests.store.samples import remote
from tests.ui.test_review_said import FINDING, REPORT

LONG = "没有填写主题分类：工作动态、通知公告须在信息公开目录中发布，请在“目录信息”中补齐。"
MANY = replace(
    REPORT, findings=tuple(replace(FINDING, message_en=LONG, excerpt=f"{n}") for n in range(12))
)


def squeezed(pane: SidePane) -> list[str]:
    return [
        one.text()
        for one in pane.findChildren(WrapLabel)
        if one.isVisible() and one.height() < one.heightForWidth(one.width())
    ]


@pytest.mark.parametrize("lasting", [False, True])
def test_long_findings_keep_their_height(kit: ScreenKit, qtbot: QtBot, lasting: bool) -> None:
    pane = SidePane(kit)
    if lasting:
        section = QWidget()
        QVBoxLayout(section).addWidget(QLabel("批注"))
        pane.lasting.append(section)
    qtbot.addWidget(pane)
    pane.resize(340, 640)
    pane.show()
    pane.show_item(remote(), None)
    QApplication.processEvents()
    pane.show_item(remote(), MANY)
    QApplication.processEvents()
    assert squeezed(pane) == []
    assert pane.verticalScrollBar().maximum() > 0
    pane.show_item(remote(), replace(MANY, findings=MANY.findings[:3]))
    pane.show_item(remote(), MANY)
    QApplication.processEvents()
    assert squeezed(pane) == []
