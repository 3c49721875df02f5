"""为什么: patterns are told in words; as they are written they lie folded at the end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.presenters.rule_page import rule_page
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.rule_dialog import RuleDialog
from tests.checks.sample_items import layout


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(rule: str, look: Look, host: QWidget) -> RuleDialog:
    page = rule_page(layout(), rule, "zh_CN")
    assert page is not None
    dialog = RuleDialog(page, look, host)
    dialog.open()
    return dialog


def test_regular_expressions_are_folded_until_somebody_asks(look: Look, host: QWidget) -> None:
    dialog = opened("GK-09", look, host)
    fold = dialog.findChild(QPushButton, "rule-expressions")
    raw = dialog.findChild(QLabel, "rule-expressions-text")
    assert fold is not None
    assert raw is not None
    told = [one.text() for one in dialog.findChildren(QLabel) if one is not raw]
    assert any("密级后面带五角星，如“机密★”" in one for one in told)
    assert not [one for one in told if "\\s" in one]
    assert raw.isHidden()
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert not raw.isHidden()
    assert r"(绝密|机密|秘密)级?\s*★" in raw.text()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert raw.isHidden()


@pytest.mark.parametrize("rule", ["META-02", "PII-01"])
def test_a_rule_without_patterns_has_nothing_to_unfold(
    rule: str, look: Look, host: QWidget
) -> None:
    assert opened(rule, look, host).findChild(QPushButton, "rule-expressions") is None
