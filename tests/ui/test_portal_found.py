"""The side pane of 审核 tells what the portal's own checks found besides the author's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.findings import CheckReport
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.submission import Said
from editor_app.domain.workflow import RemoteState
from editor_app.ui import formats
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.portal_found import PortalFound
from editor_app.ui.screens.review.side_pane import SidePane
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import WrapLabel
from tests.store.samples import remote
from tests.ui.portal_word import AGAIN, AT, CHECKS, KEPT, LINK, PROOF, REPORT, SAID

HERE = replace(REPORT, findings=())
BESIDES = "Found by the portal besides: {n}"
Shown = Callable[..., QWidget]


@pytest.fixture
def shown(kit: ScreenKit, qtbot: QtBot) -> Shown:
    """The portal's part of the pane about an item."""

    def show(
        checks: PortalChecks | None, said: Said = SAID, report: CheckReport | None = HERE
    ) -> QWidget:
        pane = SidePane(kit)
        qtbot.addWidget(pane)
        pane.show_item(remote(said=said, portal_checks=checks), report)
        return pane

    return show


def words(pane: QWidget) -> list[str]:
    return [one.text() for one in pane.findChildren(WrapLabel)]


def portal_words(pane: QWidget) -> list[str]:
    (part,) = pane.findChildren(PortalFound)
    return words(part)


def chips(pane: QWidget) -> list[str]:
    return [chip.spec.text for chip in pane.findChildren(Chip)]


def test_a_warning_the_author_gave_no_reason_for_stands_out(shown: Shown) -> None:
    pane = shown(CHECKS)
    told = portal_words(pane)
    assert BESIDES.format(n=1) in chips(pane)
    assert f"{AGAIN.title_en} · SRC-02" in told
    assert "The author gave no reason for this. It is for you to judge." in told


def test_that_it_ran_is_told_with_packs_rules_and_time(shown: Shown) -> None:
    (told,) = [one for one in portal_words(shown(CHECKS)) if one.startswith("Checked by the")]
    assert "ran: 48" in told
    assert "2026.11-sample+2026.11-confusion" in told
    assert formats.when_exactly(AT) in told


def test_what_was_kept_bears_reason_person_and_time(shown: Shown) -> None:
    told = portal_words(shown(CHECKS))
    assert "Kept, because: 引用主办单位发布的图解" in told
    assert f"苏敏 {formats.when_exactly(datetime.fromisoformat(KEPT.at))}" in told
    assert BESIDES.format(n=2) not in chips(shown(CHECKS))


def test_what_the_run_here_finds_too_is_told_once(shown: Shown) -> None:
    told = words(shown(CHECKS, report=REPORT))
    assert told.count(f"{AGAIN.title_en} · SRC-02") == 1
    assert told.count(f"{LINK.title_en} · LNK-02") == 1


def test_the_warning_is_there_while_the_rules_still_run_here(shown: Shown) -> None:
    pane = shown(CHECKS, report=None)
    assert BESIDES.format(n=1) in chips(pane)
    assert "The portal found nothing besides." not in portal_words(pane)


def test_other_packs_than_the_authors_are_told(shown: Shown) -> None:
    sentence = "Rules or lexicon there were not the author's."
    assert sentence not in portal_words(shown(CHECKS))
    older = replace(SAID, proof=replace(PROOF, lexicon_version="2026.10"))
    assert sentence in portal_words(shown(CHECKS, older))


def test_a_report_that_was_not_kept_is_told_so(shown: Shown) -> None:
    told = portal_words(shown(PortalChecks(report=None)))
    assert told == ["Checks of the portal: not kept. This came in before it kept reports."]


def test_a_portal_that_does_not_tell_is_told_so(shown: Shown) -> None:
    assert portal_words(shown(None)) == ["The portal has not told what its own checks found."]


def test_of_what_is_settled_nothing_is_said_to_be_missing(kit: ScreenKit, qtbot: QtBot) -> None:
    pane = SidePane(kit)
    qtbot.addWidget(pane)
    pane.show_item(remote(state=RemoteState.PUBLISHED, said=SAID), HERE)
    assert pane.findChildren(PortalFound) == []


def test_what_it_does_not_tell_is_counted(shown: Shown) -> None:
    told = portal_words(shown(replace(CHECKS, left_out=30)))
    assert "30 more are kept on the portal." in told


def test_a_portal_that_found_the_same_says_so(shown: Shown) -> None:
    same = PortalChecks(report=replace(REPORT, findings=(LINK,)))
    assert "The portal found nothing besides." in portal_words(shown(same, report=REPORT))
