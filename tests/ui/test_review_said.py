"""The side pane of 审核 tells what the author said with the submission."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.findings import CheckReport, Finding, Location, Override, Phase, Severity
from editor_app.domain.submission import CheckProof, KeptWarning, Said
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.side_pane import SidePane
from editor_app.ui.widgets.controls import WrapLabel
from tests.store.samples import remote

FINDING = Finding(
    rule="TI-03",
    severity=Severity.WARN,
    override=Override.EDITOR_REASON,
    title_zh="标题过长",
    title_en="The title is long",
    message_zh="标题有 31 个字。",
    message_en="The title has 31 characters.",
    location=Location(where="title"),
    excerpt="冬季",
)
REPORT = CheckReport(
    findings=(FINDING,),
    phase=Phase.REVIEW,
    rules_run=40,
    catalogue_version="1",
    layout_version="1",
    milliseconds=1,
)


def words(pane: QWidget) -> list[str]:
    return [one.text() for one in pane.findChildren(WrapLabel)]


def pane_with(kit: ScreenKit, qtbot: QtBot, said: Said | None) -> SidePane:
    pane = SidePane(kit)
    qtbot.addWidget(pane)
    pane.show_item(remote(said=said), REPORT)
    return pane


def test_the_reason_of_a_kept_warning_stands_below_it(kit: ScreenKit, qtbot: QtBot) -> None:
    kept = KeptWarning(rule="TI-03", where="title", excerpt="冬季", reason="文件名称如此")
    told = words(pane_with(kit, qtbot, Said(note="附件已核对", kept=(kept,))))
    assert "Kept, because: 文件名称如此" in told
    assert "The author says: 附件已核对" in told


def test_who_kept_it_and_that_the_author_checked_is_told(kit: ScreenKit, qtbot: QtBot) -> None:
    kept = KeptWarning(
        rule="TI-03",
        where="title",
        excerpt="冬季",
        reason="文件名称如此",
        by="林晓雯",
        at="2026-11-20T10:00:00+08:00",
    )
    proof = CheckProof(rules=37, catalogue_version="2026.11", lexicon_version="2026.11-sample")
    told = words(pane_with(kit, qtbot, Said(kept=(kept,), proof=proof)))
    assert any(one.startswith("林晓雯") for one in told)
    assert any("ran: 37" in one and "2026.11-sample" in one for one in told)


@pytest.mark.parametrize("said", [None, Said()])
def test_where_nothing_was_said_nothing_is_told(
    kit: ScreenKit, qtbot: QtBot, said: Said | None
) -> None:
    told = words(pane_with(kit, qtbot, said))
    assert not [one for one in told if "because" in one or "author" in one]


def test_equal_words_have_their_own_reasons(kit: ScreenKit, qtbot: QtBot) -> None:
    reasons = ("所引原文如此", "单位名称如此")
    kept = [KeptWarning(rule="TI-03", where="title", excerpt="冬季", reason=r) for r in reasons]
    pane = SidePane(kit)
    qtbot.addWidget(pane)
    report = replace(REPORT, findings=(FINDING, replace(FINDING, nth=1)))
    pane.show_item(remote(said=Said(kept=tuple(kept))), report)
    told = [one for one in words(pane) if one.startswith("Kept")]
    assert told == [f"Kept, because: {reason}" for reason in reasons]


def test_the_words_around_tell_equal_words_apart(kit: ScreenKit, qtbot: QtBot) -> None:
    kept = KeptWarning(rule="TI-03", where="title", excerpt="冬季", reason="文件名称如此")
    pane = SidePane(kit)
    qtbot.addWidget(pane)
    report = replace(REPORT, findings=(replace(FINDING, beside="关于…救助的通知"),))
    pane.show_item(remote(said=Said(kept=(kept,))), report)
    assert any("关于冬季救助的通知" in one for one in words(pane))
    report = replace(REPORT, findings=(replace(FINDING, beside="他说⋯⋯关于…救助的通知"),))
    pane.show_item(remote(said=Said(kept=(kept,))), report)
    assert any("他说……关于冬季救助的通知" in one for one in words(pane))


def test_a_reason_for_what_is_not_found_here_is_told_all_the_same(
    kit: ScreenKit, qtbot: QtBot
) -> None:
    kept = KeptWarning(rule="LNK-04", where="body", excerpt="http://a.cn", reason="已电话核实")
    told = words(pane_with(kit, qtbot, Said(kept=(kept,))))
    assert "Kept, because: 已电话核实" in told
    assert any("http://a.cn" in one for one in told)


def test_a_reason_for_other_words_does_not_stand_below_it(kit: ScreenKit, qtbot: QtBot) -> None:
    kept = KeptWarning(rule="TI-03", where="title", excerpt="夏季", reason="文件名称如此")
    told = words(pane_with(kit, qtbot, Said(kept=(kept,))))
    at = told.index(FINDING.message_en)
    assert told[at + 1].startswith("TI-03")
