"""稿件 tells what happened to an item, who has it, and whether readers get what was approved."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.proof import Fault, Flaw, Proof, Verdict
from editor_app.domain.workflow import Approval, Command, RemoteState
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.home_load import HomePresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.services.checking import CheckService
from editor_app.services.reviews import ReviewService
from editor_app.services.settings import SettingsFile
from editor_app.services.submit import SubmitService
from editor_app.ui.looking_again import LookingAgain
from editor_app.ui.recalling import Recalling
from editor_app.ui.screens.editor.headline import Headline
from editor_app.ui.screens.home import HomeScreen
from editor_app.ui.screens.home_rows import ClickRow
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.proof_words import fault_words
from editor_app.ui.widgets.surfaces import Banner
from tests.ui.hands import button_named
from tests.ui.office import LIN, NOW, Office, item_id, returned

HOUR = timedelta(hours=1)


def opened(kit: ScreenKit, office: Office, qtbot: QtBot) -> ItemsScreen:
    store = office.store
    screen = ItemsScreen(
        kit,
        ItemsLoader(store.board, office.board, office.layouts),
        ReadingPresenter(office.drafts, office.layouts, store.proofs, store.outbox),
        office.drafts,
        LIN,
    )
    qtbot.addWidget(screen)
    screen.resize(1360, 760)
    screen.show()
    qtbot.waitUntil(lambda: not kit.runner.busy and not screen._late.isActive())
    return screen


def published(office: Office, verdict: Verdict | None = None, *faults: Fault) -> None:
    office.remote(1, office.content("公开"), RemoteState.PUBLISHED)
    remote = office.store.mirror.get(item_id(1))
    assert remote is not None
    office.store.mirror.put(replace(remote, url="/zkgwb/c/x/000000000001.html", live=remote.head))
    if verdict is not None:
        office.store.proofs.put(
            Proof(
                item=item_id(1),
                hash=remote.head,
                verdict=verdict,
                at=NOW,
                faults=faults,
                files=2,
                next_at=NOW,
            )
        )


def told(screen: ItemsScreen, name: str) -> str:
    found = screen.read.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def test_a_page_that_matches_is_told_with_its_time(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    published(office, Verdict.MATCHES)
    words = told(opened(kit, office, qtbot), "items.proof.words")
    assert "byte for byte" in words
    assert "2 files" in words


def test_a_difference_is_told_red_with_what_differs(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    published(office, Verdict.DIFFERS, Fault(flaw=Flaw.FILE_GONE, about="附件.pdf"))
    screen = opened(kit, office, qtbot)
    assert "The file “附件.pdf” is missing." in told(screen, "items.proof.words")
    assert screen.read.proof.property("banner") == "red"


def test_an_item_nobody_looked_at_yet_says_so(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    published(office)
    assert "not compared" in told(opened(kit, office, qtbot), "items.proof.words")


def test_a_page_that_cannot_be_reached_keeps_its_verdict(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    published(office, Verdict.MATCHES)
    remote = office.store.mirror.get(item_id(1))
    assert remote is not None
    known = office.store.proofs.of(item_id(1), remote.head)
    assert known is not None
    office.store.proofs.put(replace(known, tries=3, why=Code.OFFLINE))
    words = told(opened(kit, office, qtbot), "items.proof.words")
    assert words.startswith("The public page is what was approved")
    assert "could not be reached" in words


def test_a_draft_has_nothing_to_compare(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    assert not opened(kit, office, qtbot).read.proof.isVisible()


def test_looking_again_is_asked_for_by_a_button(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    published(office, Verdict.MATCHES)
    screen = opened(kit, office, qtbot)
    check = button_named(screen, "items.proof.check")
    with qtbot.waitSignal(screen.proofRequested) as asked:
        check.click()
    assert asked.args == [item_id(1)]
    assert not check.isEnabled()


@pytest.mark.parametrize("flaw", list(Flaw))
def test_every_flaw_has_its_sentence(flaw: Flaw) -> None:
    assert fault_words(Fault(flaw=flaw)).endswith((".", "elsewhere"))
    assert fault_words(Fault(flaw=flaw, about="甲")) != ""


def test_an_item_in_review_tells_who_has_it_and_may_be_recalled(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1)
    screen = opened(kit, office, qtbot)
    assert told(screen, "items.timeline.holder").startswith("Waits for Review 1 since ")
    recall = button_named(screen, "items.recall")
    assert recall.isVisible()
    with qtbot.waitSignal(screen.recallRequested) as asked:
        recall.click()
    assert asked.args == [item_id(1)]


def test_after_the_first_decision_no_recall_is_offered(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=2)
    assert not button_named(opened(kit, office, qtbot), "items.recall").isVisible()


def test_the_events_stand_in_their_order_with_people_and_reasons(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    back: tuple[Approval, ...] = (returned(2, "王海涛", "来源未填写。", HOUR),)
    office.remote(1, office.content("退回"), RemoteState.RETURNED, approvals=back)
    timeline = opened(kit, office, qtbot).read.timeline
    assert timeline.isVisible()
    assert timeline.accessibleName().split("; ") == [
        "Submitted · 林晓雯",
        "Review 2 returned · 王海涛",
    ]
    shown = [one.text() for one in timeline.findChildren(QLabel) if one.isVisible()]
    assert any("来源未填写。" in one for one in shown)


def test_a_draft_has_no_history_of_events(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    timeline = opened(kit, office, qtbot).read.findChild(QWidget, "items.timeline")
    assert timeline is not None
    assert not timeline.isVisible()


def test_a_recall_goes_to_the_outbox_and_can_be_undone(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1)
    checking = CheckService(office.store, office.layouts, office.clock)
    settings = SettingsFile(tmp_path / "settings.toml")
    submit = SubmitService(
        office.store, office.layouts, office.drafts, checking, office.clock, settings
    )
    recalling = Recalling(kit, submit, lambda: LIN, kit.hub)
    with qtbot.waitSignal(kit.hub.toastAsked) as asked:
        recalling.recall(item_id(1))
    assert [one.command for one in office.store.outbox.open()] == [Command.RECALL]
    with qtbot.waitSignal(kit.hub.changed):
        asked.args[2]()
    assert not office.store.outbox.open()


def test_the_home_screen_lists_what_differs(
    kit: ScreenKit, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    published(office, Verdict.DIFFERS, Fault(flaw=Flaw.TRUNCATED))
    settings = SettingsFile(tmp_path / "settings.toml")
    presenter = HomePresenter(
        ItemsLoader(office.store.board, office.board, office.layouts),
        ReviewService(office.store, office.layouts, office.clock, settings),
        office.store.outbox,
        office.clock,
        office.store.proofs,
    )
    screen = HomeScreen(kit, presenter, lambda: LIN)
    qtbot.addWidget(screen)
    screen.resize(1300, 760)
    screen.show()
    qtbot.waitUntil(lambda: not kit.runner.busy and screen.is_filled)
    assert screen.unlike.isVisible()
    row = screen.unlike.findChild(ClickRow, "home.unlike.row")
    assert row is not None
    assert "ends too early" in row.accessibleName()
    with qtbot.waitSignal(screen.itemRequested) as asked:
        row.opened.emit()
    assert asked.args == [item_id(1)]
    published(office, Verdict.MATCHES)
    kit.hub.announce(touched(item_id(1)))
    qtbot.waitUntil(lambda: not screen.unlike.isVisible())


def test_a_pass_that_found_a_difference_offers_to_look(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    published(office, Verdict.DIFFERS, Fault(flaw=Flaw.TRUNCATED))
    shown: list[ItemId] = []
    with qtbot.waitSignal(kit.hub.toastAsked) as asked:
        LookingAgain(kit, None, kit.hub).tell_new(office.store.proofs.differing(), shown.append)
    asked.args[2]()
    assert shown == [item_id(1)]


def test_the_keys_of_the_list_recall_and_compare(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1)
    screen = opened(kit, office, qtbot)
    with qtbot.waitSignal(screen.recallRequested):
        screen.list.keys["item.recall"].trigger()
    with qtbot.assertNotEmitted(screen.proofRequested):
        screen.list.keys["item.proof"].trigger()


@pytest.mark.parametrize(("level", "recallable"), [(1, True), (2, False)])
def test_the_editor_tells_who_has_the_item_and_offers_the_recall(
    kit: ScreenKit, office: Office, qtbot: QtBot, level: int, recallable: bool
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=level)
    draft, remote = office.drafts.open(item_id(1)), office.store.mirror.get(item_id(1))
    presenter = EditorPresenter(draft, office.layouts.current())
    parent = QWidget()
    qtbot.addWidget(parent)
    line = Headline(presenter, kit.look, "en", parent)
    line.show_standing(presenter.standing(remote, (), stored=False))
    banner = line.findChild(Banner, "editor-banner")
    assert banner is not None
    assert banner.text.startswith(f"With Review {level} since ")
    links = [one for one in banner.findChildren(QPushButton) if one.text() == "Recall"]
    assert bool(links) is recallable
    if links:
        with qtbot.waitSignal(line.recallAsked):
            links[0].click()


def test_the_editor_says_of_a_recalled_item_that_it_may_be_written_on(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.remote(1, office.content("撤回"), RemoteState.RETURNED)
    draft, remote = office.drafts.open(item_id(1)), office.store.mirror.get(item_id(1))
    presenter = EditorPresenter(draft, office.layouts.current())
    parent = QWidget()
    qtbot.addWidget(parent)
    line = Headline(presenter, kit.look, "en", parent)
    line.show_standing(presenter.standing(remote, (), stored=False))
    banner = line.findChild(Banner, "editor-banner")
    assert banner is not None
    assert banner.text.startswith("Recalled: ")
