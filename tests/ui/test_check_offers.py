"""What a result offers beside its fix: a link taken away, a file added; and what proves the run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.inspector import ATTACHMENTS
from tests.ui.body_page import write
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.test_checks_panel import BODY, checked, opened, press, row_of


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def test_a_link_is_taken_away_and_its_words_stay(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    write(page.body, "写在前面。")
    checked(page, qtbot)
    page.body.name_blocks()  # as it does by itself: a paragraph now, which stands as one
    press(row_of(page, "LNK-01"), "unlink")
    assert "改成在门户网站以频道形式呈现" in page.text_now().content.body
    page.body.undo()
    page.body.undo()
    assert page.text_now().content.body == BODY


def test_an_address_in_running_text_has_no_words_to_stay(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "见http://kjcxj.example.gov.cn/a。\n")
    assert row_of(page, "LNK-01").findChild(QPushButton, "unlink") is None


def test_a_file_that_is_mentioned_can_be_added_from_there(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "名单见附件1。\n")
    press(row_of(page, "ATT-02"), "attach")
    assert page.inspector.current == ATTACHMENTS
    (dialog,) = page.inspector.attachments.findChildren(QFileDialog)
    dialog.close()


def test_a_slip_goes_by_its_own_name(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "请于2026年2月30日前报送。\n")
    names = [label.text() for label in row_of(page, "TXT-02").findChildren(QLabel)]
    assert "A date that does not exist" in names or "日期不存在" in names


def test_packs_number_and_time_prove_the_run(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    report = page.presenter.report
    assert report is not None
    told = " ".join(label.text() for label in page.inspector.checks.findChildren(QLabel))
    for word in (str(report.rules_run), report.catalogue_version, report.lexicon_version):
        assert word in told
