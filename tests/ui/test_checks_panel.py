"""检查: counters filter, F8 walks through text and fields, why tells the basis, fixes undo."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.checks import MOST_ROWS
from editor_app.ui.screens.editor.inspector import CHECKS
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.rule_dialog import RuleDialog
from tests.ui.editing import Desk, set_up, tear_down

BODY = (
    "各单位：\n\n请认真布署，截止目前进展顺利。\n\n"
    "改成在[门户网站](http://kjcxj.example.gov.cn/a)以频道形式呈现。\n"
)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def opened(desk: Desk, qtbot: QtBot, body: str = BODY) -> EditorPage:
    draft = desk.draft(source="")
    draft = desk.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    page = desk.open(draft)
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        pass
    page.show_panel(CHECKS)
    return page


def checked(page: EditorPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        page._checking.run()


def pill(page: EditorPage, key: str) -> QPushButton:
    found = page.inspector.checks.findChild(QPushButton, f"count-{key}")
    assert found is not None
    return found


def rules(page: EditorPage) -> list[str]:
    return [row.finding.rule for row in page.inspector.checks.rows]


def row_of(page: EditorPage, rule: str) -> FindingRow:
    return next(row for row in page.inspector.checks.rows if row.finding.rule == rule)


def press(row: FindingRow, name: str) -> None:
    found = row.findChild(QPushButton, name)
    assert found is not None
    found.click()


def test_the_counters_count(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    report = page.presenter.report
    assert report is not None
    spoke = {finding.rule for finding in report.findings}
    assert pill(page, "block").text().endswith(f" {len(report.blocking)}")
    assert pill(page, "pass").text().endswith(f" {report.rules_run - len(spoke)}")


def test_a_counter_shows_its_findings_alone_and_again_everything(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    everything = rules(page)
    pill(page, "warn").click()
    assert set(rules(page)) == {"TXT-04"}
    pill(page, "block").click()
    assert "TXT-04" not in rules(page)
    pill(page, "block").click()
    assert rules(page) == everything


def test_what_passed_is_listed_by_name(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    pill(page, "pass").click()
    shown = [label.text() for label in page.inspector.checks.findChildren(QLabel)]
    assert page.presenter.layout.rules["GK-06"].title_en in shown or (
        page.presenter.layout.rules["GK-06"].title_zh in shown
    )


def test_f8_walks_through_the_text_then_the_fields_and_round(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    seen = []
    for _ in range(len(page.inspector.checks.rows) + 1):
        page.jumps.walk(1)
        seen.append(next(row.finding for row in page.inspector.checks.rows if row.current))
    assert [one.excerpt for one in seen[:2]] == ["布署", "截止目前"]
    assert "META-02" in [one.rule for one in seen]
    assert seen[-1] == seen[0]
    page.jumps.walk(-1)
    current = next(row.finding for row in page.inspector.checks.rows if row.current)
    assert current == seen[-2]


def test_walking_takes_a_filter_away_that_hides_the_result(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    pill(page, "block").click()
    page.jumps.walk(1)
    assert not pill(page, "block").isChecked()
    assert "TXT-04" in rules(page)


def test_the_rule_tells_why(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    press(row_of(page, "META-02"), "why")
    (dialog,) = page.inspector.checks.findChildren(RuleDialog)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert page.presenter.layout.rules["META-02"].basis in shown
    dialog.close()


def test_f1_on_a_result_tells_why(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    locate = row_of(page, "META-02").findChild(QPushButton, "locate")
    assert locate is not None
    locate.setFocus()
    QTest.keyClick(locate, Qt.Key.Key_F1)
    (dialog,) = page.inspector.checks.findChildren(RuleDialog)
    dialog.close()


def test_all_fixes_of_a_rule_are_one_step_to_undo(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    press(row_of(page, "TXT-04"), "fix-all")
    assert "部署，截至目前" in page.text_now().content.body
    page.body.undo()
    assert page.text_now().content.body == BODY


def test_a_mended_field_can_be_taken_back(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    asked: list[object] = []
    desk.hub.toastAsked.connect(lambda _text, _word, undo: asked.append(undo))
    press(row_of(page, "META-02"), "fix")
    assert page.text_now().content.text("source")
    undo = asked[-1]
    assert callable(undo)
    undo()
    assert page.text_now().content.text("source") == ""


def test_residue_is_cleaned_with_one_click(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "采用先进(jìn)的技(jì)术。\n")
    press(row_of(page, "TXT-01"), "fix")
    assert page.text_now().content.body == "采用先进的技术。\n"


def test_words_that_changed_meanwhile_are_left_alone(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    row = row_of(page, "TXT-04")
    page.body.selectAll()
    page.body.insertPlainText("别的话。")
    page.fixing.fix(row.finding)
    assert "别的话。" in page.text_now().content.body
    assert desk.toasts


def test_a_link_that_leads_astray_is_underlined(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    waved = [one.cursor.selectedText() for one in page.body.extraSelections()]
    assert "门户网站" in waved


def test_a_long_list_shows_its_beginning_and_more_on_demand(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "\n\n".join(f"第{n}项要认真布署。" for n in range(130)))
    assert len(page.inspector.checks.rows) == MOST_ROWS
    more = page.inspector.checks.findChild(QPushButton, "more-findings")
    assert more is not None
    more.click()
    assert len(page.inspector.checks.rows) > 130


def test_a_list_is_masked_in_a_copy_that_can_be_taken_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(desk, qtbot)
    path = tmp_path / "名单.csv"
    path.write_text("姓名,身份证号\n测试甲,441300190001010008\n", encoding="utf-8")
    page.attach_files([path])
    qtbot.waitUntil(lambda: "PII-02" in rules(page), timeout=10_000)
    (before,) = page.presenter.draft.content.attachments
    press(row_of(page, "PII-02"), "mask")
    qtbot.waitUntil(lambda: page.presenter.draft.content.attachments[0] != before, timeout=10_000)
    (after,) = page.presenter.draft.content.attachments
    assert desk.app.files.data(after.sha256) == (
        "姓名,身份证号\n测试甲,44*************008\n".encode()
    )
    assert desk.app.files.data(before.sha256) is not None  # the original stays, here alone
    qtbot.waitUntil(lambda: "PII-02" not in rules(page), timeout=10_000)
