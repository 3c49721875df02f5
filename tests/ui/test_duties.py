"""The line below the headline: what an item owes, and the ways to it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QListView, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.editions import Act, Intent, Way
from editor_app.domain.intents import Wrong
from editor_app.domain.item import ItemId
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.duty_strip import DutyStrip
from editor_app.ui.screens.editor.linking_dialog import LinkingDialog
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from tests.ui.duty_desk import CLOSURE, OLD, day, draft, now, page_of, public, stored
from tests.ui.editing import Desk, set_up, tear_down

HOT_BODY = (
    "## 基本情况\n\n有网民反映政务服务大厅周边停车难，接报后办公室会同城市建设局到现场核实。\n\n"
    "## 处理措施\n\n在大厅东侧开放临时泊位60个，安排人员引导，并在网上预约页面提示停车情况。\n"
)
HOT = {
    "title": "关于政务服务大厅周边停车难有关情况的说明",
    "topic": "群众反映办事停车难。",
    "contact_phone": "0700-0000001",
    "keywords": "停车；回应关切",
    "description": "增开临时泊位60个。",
}


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot, language="en")
    yield made
    tear_down(made, qtbot)


def hot(desk: Desk, hours: float, level: str = "opinion") -> ItemId:
    occurred = stored(now() - timedelta(hours=hours))
    fields = {**HOT, "event_level": level, "occurred_at": occurred}
    return draft(desk, "hot_response", "response", HOT_BODY, **fields)


def lines(page: EditorPage) -> list[str]:
    strip = page.findChild(DutyStrip)
    return strip.texts if isinstance(strip, DutyStrip) else []


def press(page: EditorPage, name: str) -> None:
    link = page.findChild(QPushButton, name)
    assert isinstance(link, QPushButton)
    link.click()


def test_a_hot_topic_tells_its_clock_and_how_it_follows(desk: Desk) -> None:
    page = page_of(desk, hot(desk, 38.3, "opinion"))
    (told,) = lines(page)
    assert told.startswith("“Respond” within 9 h 4")
    strip = page.findChild(DutyStrip)
    assert isinstance(strip, DutyStrip)
    row = strip.children()[-1]
    assert "48 clock hours from first notice" in row.accessibleDescription()  # type: ignore[attr-defined]


def test_the_clock_follows_the_level_as_it_is_chosen(desk: Desk) -> None:
    page = page_of(desk, hot(desk, 1))
    page.show_content(page.text_now().content.with_field("event_level", "major_emergency"))
    assert len(lines(page)) == 2
    page.show_content(page.text_now().content.with_field("occurred_at", None))
    assert lines(page) == []


def test_a_clock_that_ran_out_says_since_when(desk: Desk) -> None:
    (told,) = lines(page_of(desk, hot(desk, 50)))
    assert "2 h 0 min ago" in told or "1 h 59 min ago" in told


def test_the_emergency_route_is_one_press_away(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(desk, hot(desk, 2))
    with qtbot.waitSignal(desk.screen.submission.asked, timeout=5000) as asked:
        press(page, "duty-response-hurry")
    dialog = asked.args[0]
    assert isinstance(dialog, SubmitDialog)
    assert dialog.emergency.route.isChecked()
    dialog.reject()


def test_other_kinds_have_no_line_at_all(desk: Desk) -> None:
    assert desk.open(desk.draft()).findChild(DutyStrip) is None


def test_an_interview_that_is_over_leads_to_its_transcript(desk: Desk) -> None:
    at = now() - timedelta(days=1)
    fields = {"interview_state": "announced", "interview_at": stored(at), "title": "访谈预告"}
    item = public(desk, "interview", "interact.interview", now() - timedelta(days=5), **fields)
    page = page_of(desk, item)
    assert "transcript is missing" in lines(page)[0]
    press(page, "duty-interview-write")
    assert page.presenter.value("interview_state") == "transcript"
    assert lines(page) == []
    assert desk.toasts == ["This is the transcript now: write question by question."]


def test_an_interview_ahead_is_told_with_its_days(desk: Desk) -> None:
    at = now() + timedelta(days=5, hours=2)
    fields = {"interview_state": "announced", "interview_at": stored(at), "title": "访谈预告"}
    item = public(desk, "interview", "interact.interview", now(), **fields)
    assert "in 5 d " in lines(page_of(desk, item))[0]


def closure(desk: Desk, first: int = -4) -> ItemId:
    fields = {**CLOSURE, "hang_from": day(first), "hang_to": day(first + 31)}
    at = now() + timedelta(days=first)
    return public(desk, "closure_notice", "site_notice", at, "特此公告。\n", **fields)


def test_a_notice_tells_its_days_and_who_still_links(desk: Desk, qtbot: QtBot) -> None:
    linking = draft(
        desk, "news", "gov_info.statutory.news", f"见[旧站](http://{OLD}/1)。", title="旧动态"
    )
    page = page_of(desk, closure(desk))
    assert "days left: 27" in lines(page)[0]
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "duty-hanging-links") is not None)
    press(page, "duty-hanging-links")
    dialog = page.window().findChild(LinkingDialog)
    assert isinstance(dialog, LinkingDialog)
    assert [one.title for one in dialog.model.rows] == ["旧动态"]
    listed = dialog.findChild(QListView)
    assert isinstance(listed, QListView)
    listed.activated.emit(listed.currentIndex())
    assert desk.screen.page_of(linking) is not None


def test_the_checklist_stands_in_two_groups_and_is_printed(desk: Desk) -> None:
    page = page_of(desk, closure(desk))
    press(page, "duty-hanging-steps")
    row = page.inspector.form.row("checklist")
    assert row is not None
    box = row.findChild(QCheckBox, "field-checklist-backup")
    assert isinstance(box, QCheckBox)
    box.click()
    assert page.presenter.value("checklist") == ["apply", "migrate_content", "backup"]
    press(page, "print-checklist")
    (html,) = desk.pages
    assert html.count("☑") == 3
    assert "公告期满后" in html


def test_after_its_month_a_notice_says_so(desk: Desk) -> None:
    (told,) = lines(page_of(desk, closure(desk, first=-60)))
    assert told.startswith("Hung on the home pages until")


def test_a_transcript_of_its_own_settles_the_announcement(desk: Desk) -> None:
    at = now() - timedelta(days=1)
    fields = {"interview_state": "announced", "interview_at": stored(at), "title": "访谈预告"}
    item = public(desk, "interview", "interact.interview", now() - timedelta(days=5), **fields)
    told = {"interview_state": "transcript", "title": "访谈实录", "announcement": item}
    public(desk, "interview", "interact.interview", now(), **told)
    assert lines(page_of(desk, item)) == []


def test_a_notice_that_hangs_comes_down_early_only_with_words(desk: Desk) -> None:
    item = closure(desk)
    acts = desk.app.acts
    silent = Intent(act=Act.WITHDRAW, way=Way.REMOVE)
    assert acts.wrong(item, silent) is Wrong.HANGS
    said = replace(silent, way=Way.NOTICE, note="关停方案调整，另行公告。")
    assert acts.wrong(item, said) is None
    assert acts.wrong(item, replace(said, note="")) is Wrong.NOTE_MISSING
    assert acts.wrong(closure(desk, first=-60), silent) is None
