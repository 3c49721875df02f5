"""The screen 审核: real stores and services of an author and three reviewers around one portal."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code
from editor_app.domain.item import Attachment, ContentHash, Draft, ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import Portal
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.presenters.review import Tab
from editor_app.presenters.review_load import Against
from editor_app.services.batch import BatchService
from editor_app.services.difference import Fold
from editor_app.services.preview import PreviewService
from editor_app.services.reasons import ReasonService
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.session import Session
from editor_app.ui.closed_resources import in_place_of
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.difference_words import visible
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.theme import DARK
from editor_app.ui.widgets.chip import Avatar
from editor_app.ui.widgets.roles import Role
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.file_service import file_service
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.workstation import Workstation, workstation
from tests.files.office_made import docx, para, script_pdf
from tests.ui.hands import button_named, press

REASON = "主送机关缺“区直各单位”"
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(slots=True, kw_only=True)
class District:
    """Everybody's workstation, and the screen of one reviewer."""

    seats: dict[str, Workstation]
    kit: ScreenKit
    qtbot: QtBot
    toasts: list[tuple[str, str, Callable[[], None]]]
    kicks: list[bool]
    at_desk: Person = LI

    def __getitem__(self, person: Person) -> Workstation:
        return self.seats[person.id]

    def submit(self, title: str = "关于做好冬季困难群众救助工作的通知") -> ItemId:
        """The author writes a first edition; everybody hears of it."""
        lin = self[LIN]
        draft = lin.write(title)
        return self.send(draft)

    def send(self, draft: Draft) -> ItemId:
        """The author submits; everybody hears of it."""
        self[LIN].confirm(draft.item)
        self.sync()
        return draft.item

    def sync(self) -> None:
        """A pass of everybody, twice, so that what one sends the others hear."""
        for one in (*self.seats.values(), *self.seats.values()):
            one.sync.run_once()

    def publish(self, item: ItemId) -> None:
        """All three levels approve."""
        for person in (LI, WANG, LIANG):
            seat = self[person]
            seat.reviews.decide(item, "approve", "", person)
            seat.clock.forward(seat.settings.current.undo_seconds)
            self.sync()

    def next_edition(self, item: ItemId, change: Callable[[Draft], Draft]) -> None:
        """The author changes a live item and submits it again."""
        lin = self[LIN]
        self.send(lin.drafts.save(change(lin.drafts.open(item))))

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy)


def given(portal: Portal) -> Callable[[Session], Portal]:
    """A portal that is there already."""
    return lambda _: portal


@pytest.fixture
def district(
    kit: ScreenKit, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[District]:
    clock = HandClock()
    books = MemoryBooks(clock=clock)
    seats: dict[str, Workstation] = {}
    for person in (LIN, LI, WANG, LIANG):
        portal = FaultyPortal(MemoryPortal(books, person))
        seats[person.id] = workstation(tmp_path / person.id, person, clock, given(portal))
    made = District(seats=seats, kit=replace(kit, now=clock.now), qtbot=qtbot, toasts=[], kicks=[])
    kit.hub.toastAsked.connect(lambda *told: made.toasts.append(told))
    yield made
    made.settle()
    for seat in seats.values():
        seat.store.close()


def open_screen(district: District, person: Person = LI) -> ReviewScreen:
    seat = district[person]
    district.at_desk = person
    deps = ReviewDeps(
        reviews=seat.reviews,
        secrecy=seat.secrecy,
        checking=seat.checking,
        preview=PreviewService(seat.store, seat.layouts),
        layouts=seat.layouts,
        files=file_service(seat.store, seat.layouts),
        submit=seat.submit,
        filters=SavedFilters(seat.store),
        batch=BatchService(seat.store, seat.reviews, seat.submit),
        along=seat.sync.along,
        comments=seat.comments,
        reasons=ReasonService(seat.store, seat.layouts),
        person=lambda: district.at_desk,
        kick=lambda: district.kicks.append(True),
        synced=seat.clock.now,
    )
    made = ReviewScreen(district.kit, deps)
    district.qtbot.addWidget(made)
    made.resize(1370, 800)
    made.show()
    district.settle()
    return made


def shown(screen: ReviewScreen) -> str:
    return screen.reading.diff.toPlainText()


def banner(screen: ReviewScreen) -> str:
    return screen.reading.banner.text if screen.reading.banner else ""


def decide(district: District, screen: ReviewScreen, name: str, reason: str = "") -> None:
    screen.bar.reason.setText(reason)
    button_named(screen, name).click()
    district.settle()


def changed_body(draft: Draft) -> Draft:
    body = draft.content.body.replace("入户走访", "逐户走访")
    return replace(draft, content=replace(draft.content, body=body))


def decisions(seat: Workstation) -> list[tuple[Command, OperationState]]:
    return [(one.command, one.state) for one in seat.store.outbox.open()]


# ---------------------------------------------------------------- the queue


def test_what_waits_is_listed_and_the_first_is_opened(district: District) -> None:
    first = district.submit("第一份通知")
    district[LIN].clock.forward(3600)
    district.submit("第二份通知")
    screen = open_screen(district)
    titles = [screen.queue.model.index(n).data() for n in range(2)]
    assert (titles, screen.presenter.chosen) == (["第一份通知", "第二份通知"], first)


def test_the_queue_is_a_sound_model(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    QAbstractItemModelTester(
        screen.queue.model, QAbstractItemModelTester.FailureReportingMode.Warning, screen
    )
    screen.reload()
    district.settle()
    assert screen.queue.model.rowCount() == 1


def test_rows_say_the_level_with_pips_and_how_long_is_left(district: District) -> None:
    district.submit()
    district[LI].clock.forward(3 * 3600)
    index = open_screen(district).queue.model.index(0)
    assert (index.data(Role.CHIP).pips, index.data(Role.TIME)) == (1, "1 working day left")
    assert "3 h waiting" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_items_somebody_wrote_are_not_offered_to_them(district: District) -> None:
    district.submit()
    both = replace(LIN, memberships=(*LIN.memberships, *LI.memberships))
    assert open_screen(district, both).queue.model.rowCount() == 0


def test_an_empty_queue_says_so_and_when_the_portal_was_heard(district: District) -> None:
    screen = open_screen(district)
    words = [one.text() for one in screen.queue.empty.findChildren(QLabel)]
    assert screen.queue.stack.currentWidget() is screen.queue.empty
    assert any("Last synchronised" in one for one in words)


def test_a_new_item_appears_when_the_hub_tells(district: District) -> None:
    screen = open_screen(district)
    item = district.submit()
    district.kit.hub.announce(touched(item, queue=True))
    district.settle()
    assert screen.presenter.chosen == item


# ---------------------------------------------------------------- reading


def test_a_first_edition_is_shown_whole_and_said_to_be_new(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    assert "摸清底数" in shown(screen)
    assert banner(screen).startswith("First edition")


def test_paragraphs_of_a_first_edition_stand_below_each_other(district: District) -> None:
    district.submit()
    document = open_screen(district).reading.diff.document()
    layout, block, bottom, letters = document.documentLayout(), document.firstBlock(), 0.0, 0
    while block.isValid() and "Fields" not in block.text():
        rect = layout.blockBoundingRect(block)
        lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
        letters += len(block.text())
        assert rect.top() >= bottom
        assert all(one.y() + 1 >= other.y() + other.height() for other, one in pairwise(lines))
        bottom, block = rect.bottom(), block.next()
    assert letters > 100


def test_headings_of_a_first_edition_stand_like_its_text(district: District) -> None:
    draft = district[LIN].write()
    body = draft.content.body + "\n## 四、工作要求\n\n请各单位按时上报。\n"
    content = replace(draft.content, body=body)
    district.send(district[LIN].drafts.save(replace(draft, content=content)))
    document = open_screen(district).reading.diff.document()
    heading, text = (document.find(words).block() for words in ("四、工作要求", "请各单位按时上报"))
    assert heading.blockFormat().textIndent() == text.blockFormat().textIndent() > 0
    sizes = {one.begin().fragment().charFormat().font().pixelSize() for one in (heading, text)}
    assert len(sizes) == 1


def test_a_next_edition_is_compared_with_what_is_published(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    opened = screen.presenter.opened
    assert opened is not None
    assert (opened.against, opened.difference.count) == (Against.LIVE, 1)
    assert "－入" in shown(screen)
    assert "＋逐" in shown(screen)


def test_a_resubmission_is_no_first_edition_to_another_reviewer(district: District) -> None:
    item = district.submit()
    _recalled_and_changed(district, item)
    screen = open_screen(district)
    opened = screen.presenter.opened
    assert opened is not None
    assert (opened.against, opened.difference.count) == (Against.PREVIOUS, 1)
    assert screen.reading.against.currentText() == "Submitted last time"
    assert banner(screen) == ""


def test_an_older_text_that_is_not_here_is_said_to_be_missing(
    district: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    kept = district[LI].store.revisions
    remote = district[LI].store.mirror.get(item)
    assert remote is not None
    get = kept.get
    monkeypatch.setattr(
        type(kept), "get", lambda _, wanted: None if wanted == remote.live else get(wanted)
    )
    screen = open_screen(district)
    assert banner(screen).startswith("The older text is not on this computer")
    assert "摸清底数" in shown(screen)


def test_unchanged_paragraphs_unfold_and_fold_by_their_link(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    opened = screen.presenter.opened
    assert opened is not None
    at = next(n for n, one in enumerate(opened.difference.parts) if isinstance(one, Fold))
    before = shown(screen)
    screen.reading.diff.anchorClicked.emit(QUrl(f"fold:{at}"))
    unfolded = shown(screen)
    screen.reading.diff.anchorClicked.emit(QUrl(f"fold:{at}"))
    assert ("现将有关事项通知如下" in before, "现将有关事项通知如下" in unfolded) == (False, True)
    assert shown(screen) == before


def test_side_by_side_holds_both_texts(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    button_named(screen, "review-way.beside").click()
    text = shown(screen)
    assert "－入" in text
    assert "＋逐" in text
    assert set(screen.reading.diff.places) == {1}


def test_changed_fields_and_files_are_told(district: District, tmp_path: Path) -> None:
    item = district.submit()
    district.publish(item)
    seat = district[LIN]
    path = tmp_path / "名单.pdf"
    path.write_bytes(script_pdf(b"null"))
    file: Attachment = file_service(seat.store, seat.layouts).take(path)

    def change(draft: Draft) -> Draft:
        content = draft.content.with_field("description", "部署救助工作。")
        body = f"{content.body}\n附件：1．名单\n"
        return replace(draft, content=replace(content, attachments=(file,), body=body))

    district.next_edition(item, change)
    screen = open_screen(district)
    assert "Abstract\n部署困难群众冬季救助工作。\n部署－困难群众冬季救助工作。" in shown(screen)
    assert "＋Added  名单.pdf" in shown(screen)


def test_f8_walks_the_changes(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, lambda draft: _with_keywords(changed_body(draft)))
    screen = open_screen(district)
    seen = []
    for key, modifier in ((Qt.Key.Key_F8, PLAIN), (Qt.Key.Key_F8, PLAIN)):
        press(screen.reading.diff, key, modifier)
        seen.append(screen.presenter.change)
    press(screen.reading.diff, Qt.Key.Key_F8, SHIFT)
    assert [*seen, screen.presenter.change] == [1, 2, 1]


def _with_keywords(draft: Draft) -> Draft:
    return replace(draft, content=draft.content.with_field("keywords", "救助;冬季"))


def test_the_page_opens_no_file_and_no_address(district: District) -> None:
    district.submit()
    view = open_screen(district).reading.diff
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("file:///etc/passwd", "http://127.0.0.1/x.png"):
        given = view.loadResource(kind, QUrl(address))
        assert given == in_place_of(kind)


def test_a_link_tells_where_it_leads(district: District) -> None:
    district.submit()
    view = open_screen(district).reading.diff
    view.highlighted.emit(QUrl("https://www.gov.cn/a.html"))
    assert view.toolTip() == "https://www.gov.cn/a.html"


def test_hidden_characters_are_named() -> None:
    assert [visible(one) for one in ("通\u200b知", "\n\n", " ", "\u3000", "甲 乙")] == [
        "通[U+200B]知",
        "⏎⏎",
        "␣",
        "[U+3000]",
        "甲 乙",
    ]


def test_the_rules_of_review_run_by_themselves(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    assert screen.presenter.report is not None
    assert screen.presenter.report.rules_run > 0


@pytest.mark.parametrize("width", [260, 320])
def test_nothing_of_the_side_pane_is_cut_off_at_150_percent(
    district: District, qapp: QApplication, width: int
) -> None:
    item = district.submit()
    district.kit.look.switch.apply(qapp, DARK, 1.5)
    seat = district[LI]
    seat.reviews.decide(item, "approve", "", LI)
    seat.clock.forward(seat.settings.current.undo_seconds)
    district.sync()
    side = open_screen(district, WANG).side
    side.setParent(None)
    district.qtbot.addWidget(side)
    side.resize(width, 700)
    side.show()
    inner = side.widget()
    assert inner is not None
    assert inner.findChildren(Avatar)
    assert inner.width() <= side.viewport().width()


def test_another_theme_rewrites_the_page_in_its_colours(
    district: District, qapp: QApplication
) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    before, html = shown(screen), screen.reading.diff.toHtml()
    district.kit.look.switch.apply(qapp, DARK)
    assert shown(screen) == before
    assert screen.reading.diff.toHtml() != html


def test_the_preview_shows_the_page_this_revision_would_become(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    button_named(screen, "review-preview").click()
    district.settle()
    assert screen.pages.window is not None
    assert "摸清底数" in screen.pages.window.pane.browser.toPlainText()


def test_a_text_that_was_not_fetched_cannot_be_decided_on(district: District) -> None:
    li = district[LI]
    li.portal.fail("get_revision", Code.OFFLINE)
    li.portal.changed["changes"] = lambda page: replace(page, texts=())  # nor did it come along
    district.submit()
    screen = open_screen(district)
    if screen.presenter.lists.waiting:
        assert not screen.bar.approve.isEnabled()
    assert not screen.presenter.may_decide


# ---------------------------------------------------------------- deciding


def test_an_approval_goes_to_the_outbox_and_the_next_item_follows(district: District) -> None:
    first = district.submit("第一份通知")
    district[LIN].clock.forward(60)
    second = district.submit("第二份通知")
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    assert decisions(district[LI]) == [(Command.APPROVE, OperationState.UNDOABLE)]
    assert [row.item for row in screen.presenter.lists.waiting] == [second]
    assert (screen.presenter.chosen, first != second) == (second, True)


def test_a_decision_asks_for_a_pass_and_offers_to_take_it_back(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    text, word, take_back = district.toasts[-1]
    take_back()
    district.settle()
    assert ("30 seconds" in text, word, district.kicks) == (True, "Take back", [True])
    assert [row.item for row in screen.presenter.lists.waiting] == [item]


def test_a_return_without_a_reason_asks_for_one(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    screen.activateWindow()
    decide(district, screen, "review-return", " 不行 ")
    error = screen.bar.findChild(QLabel, "review-reason-error")
    assert error is not None
    assert (decisions(district[LI]), error.isVisible()) == ([], True)
    assert screen.bar.reason.property("problem") == "error"


def test_the_missing_reason_takes_the_keyboard(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    screen.activateWindow()
    decide(district, screen, "review-return")
    district.qtbot.waitUntil(screen.bar.reason.hasFocus)


def test_a_return_carries_its_reason_to_the_portal(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-return", REASON)
    district[LI].clock.forward(31)
    district.sync()
    remote = district[LIN].store.mirror.get(item)
    assert remote is not None
    assert remote.last_return is not None
    assert (remote.state, remote.last_return.reason) == (RemoteState.RETURNED, REASON)


def test_a_rejection_is_asked_for_once_more(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-reject", REASON)
    dialog = screen.decisions.dialog
    assert dialog is not None
    before = decisions(district[LI])
    button_named(dialog, "review-reject-confirm").click()
    district.settle()
    after = decisions(district[LI])
    assert (before, after) == ([], [(Command.REJECT, OperationState.UNDOABLE)])


def test_a_rejection_that_was_not_meant_decides_nothing(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-reject", REASON)
    dialog = screen.decisions.dialog
    assert dialog is not None
    button_named(dialog, "review-reject-cancel").click()
    district.settle()
    assert decisions(district[LI]) == []


def test_a_usual_reason_is_put_into_the_field(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    screen.bar.usual.activated.emit(2)
    assert screen.bar.reason.text() == screen.bar.usual.itemText(2)


def test_control_enter_approves(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen.reading.diff, Qt.Key.Key_Return, CTRL)
    district.settle()
    assert decisions(district[LI]) == [(Command.APPROVE, OperationState.UNDOABLE)]


@pytest.mark.parametrize("way", ["button", "keys"])
def test_after_a_decision_the_queue_has_the_keyboard(district: District, way: str) -> None:
    for title in ("第一份通知", "第二份通知"):
        district.submit(title)
    screen = open_screen(district)
    screen.activateWindow()
    screen.bar.reason.setFocus()
    screen.bar.reason.insert(REASON)
    if way == "button":
        button_named(screen, "review-return").click()
    else:
        press(screen.bar.reason, Qt.Key.Key_Return, CTRL | SHIFT)
    district.settle()
    assert screen.queue.view.hasFocus()
    press(screen.queue.view, Qt.Key.Key_Return, CTRL)
    district.settle()
    told = [command for command, _ in decisions(district[LI])]
    assert told == [Command.RETURN, Command.APPROVE]


def test_control_shift_enter_returns_once_there_is_a_reason(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen.reading.diff, Qt.Key.Key_Return, CTRL | SHIFT)
    district.settle()
    before = decisions(district[LI])
    screen.bar.reason.insert(REASON)
    press(screen.bar.reason, Qt.Key.Key_Return, CTRL | SHIFT)
    district.settle()
    after = decisions(district[LI])
    assert (before, after) == ([], [(Command.RETURN, OperationState.UNDOABLE)])


def test_a_decision_offline_waits_in_the_outbox(district: District) -> None:
    district.submit()
    for name in ("me", "changes", "command", "put_revision", "layout"):
        district[LI].portal.fail(name, Code.OFFLINE)
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    district[LI].clock.forward(31)
    district[LI].sync.run_once()
    ((command, state),) = decisions(district[LI])
    assert (command, state) == (Command.APPROVE, OperationState.QUEUED)


def test_the_last_level_publishes(district: District) -> None:
    item = district.submit()
    for person in (LI, WANG):
        seat = district[person]
        seat.reviews.decide(item, "approve", "", person)
        seat.clock.forward(31)
        district.sync()
    screen = open_screen(district, LIANG)
    assert screen.bar.approve.text() == "Approve and publish"


def test_what_was_decided_is_found_under_its_own_tab(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-return", REASON)
    button_named(screen, "review-tabs.decided").click()
    district.settle()
    assert (screen.presenter.chosen, screen.presenter.tab) == (item, Tab.DECIDED)
    assert not screen.bar.isVisible()


# ---------------------------------------------------------------- another version comes in


def _recalled_and_changed(district: District, item: ItemId) -> None:
    lin = district[LIN]
    lin.submit.recall(item, LIN)
    lin.clock.forward(31)
    district.sync()
    district.send(lin.drafts.save(changed_body(lin.drafts.open(item))))


def test_a_newer_version_stops_the_decision_until_it_was_looked_at(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    _recalled_and_changed(district, item)
    district.kit.hub.announce(touched(item, queue=True))
    district.settle()
    stopped = screen.bar.approve.isEnabled(), banner(screen)
    screen.reading.bannerFollowed.emit()
    district.settle()
    opened = screen.presenter.opened
    assert opened is not None
    assert (stopped[0], stopped[1].startswith("A newer version")) == (False, True)
    assert (opened.against, opened.difference.count) == (Against.SEEN, 1)
    assert screen.bar.approve.isEnabled()


def test_a_stale_decision_comes_back_with_the_small_difference(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    decide(district, screen, "review-approve")
    _recalled_and_changed_behind(district, item)
    district.kit.hub.announce(touched(item, outbox=True, queue=True))
    district.settle()
    opened = screen.presenter.opened
    assert opened is not None
    assert banner(screen).startswith("Your decision did not take effect")
    assert (opened.against, opened.difference.count) == (Against.SEEN, 1)


def _recalled_and_changed_behind(district: District, item: ItemId) -> None:
    """The author is faster: the decision leaves only after the new version has arrived."""
    lin, li = district[LIN], district[LI]
    lin.submit.recall(item, LIN)
    lin.clock.forward(31)
    lin.sync.run_once()
    lin.drafts.save(changed_body(lin.drafts.open(item)))
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    li.sync.run_once()


# ---------------------------------------------------------------- hands and ears


def test_every_control_has_a_name(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    wanted = (
        "review-queue",
        "review-approve",
        "review-return",
        "review-reject",
        "review-reason",
        "review-diff",
        "review-against",
        "review-usual",
        "review-preview",
        "review-next",
        "review-previous",
    )
    found = {name: screen.findChild(QWidget, name) for name in wanted}
    unnamed = [name for name, one in found.items() if one is None or not one.accessibleName()]
    assert unnamed == []


def test_somebody_else_finds_their_own_queue(district: District) -> None:
    district.submit()
    screen = open_screen(district, LI)
    district.at_desk = WANG
    district.kit.hub.announce(Changes(session=True))
    district.settle()
    assert (screen.presenter.chosen, screen.queue.model.rowCount()) == (None, 0)


def test_select_opens_an_item_that_has_just_arrived(district: District) -> None:
    district.submit("第一份通知")
    screen = open_screen(district)
    second = district.submit("第二份通知")
    screen.select(second)
    district.settle()
    assert screen.presenter.opened is not None
    assert screen.presenter.opened.item == second


# ---------------------------------------------------------------- attachments


def test_an_attachment_opens_below_its_card_and_folds_again(
    district: District, tmp_path: Path
) -> None:
    li, lin = district[LI], district[LIN]
    path = tmp_path / "清单.docx"
    path.write_bytes(docx(para("清单第一行。")))
    kept = file_service(lin.store, lin.layouts).take(path)
    draft = lin.write("第一份通知")
    body = f"{draft.content.body}\n附件：1．清单\n"
    content = replace(draft.content, attachments=(kept,), body=body)
    district.send(lin.drafts.save(replace(draft, content=content)))
    file_service(li.store, li.layouts).take(path)
    screen = open_screen(district)
    assert "清单第一行" not in shown(screen)
    screen.reading.diff.anchorClicked.emit(QUrl("file:0"))
    district.qtbot.waitUntil(lambda: "清单第一行" in shown(screen))
    screen.reading.diff.anchorClicked.emit(QUrl("file:0"))
    assert "清单第一行" not in shown(screen)


def test_any_version_that_is_here_can_be_compared_with(district: District) -> None:
    item, li = district.submit(), district[LI]
    district.publish(item)
    older: list[ContentHash] = []
    for words in ("逐户走访", "逐家走访", "逐人走访"):
        for one in older[-1:]:
            li.reviews.decide(item, "return", "请再核对一遍。", LI, one)
            li.clock.forward(li.settings.current.undo_seconds)
            district.sync()
        district.next_edition(item, partial(_with_words, words=words))
        older.append(li.reviews.comparison(item, LI).new.hash)
    screen = open_screen(district)
    against = screen.reading.against
    at = against.findData(older[0])
    assert at > 0
    against.setCurrentIndex(at)
    against.activated.emit(at)
    district.settle()
    assert screen.presenter.opened is not None
    assert screen.presenter.opened.old is not None
    assert screen.presenter.opened.old.hash == older[0]
    assert against.currentData() == older[0]


def _with_words(draft: Draft, words: str) -> Draft:
    body = re.sub("入户走访|逐.走访", words, draft.content.body)
    return replace(draft, content=replace(draft.content, body=body))
