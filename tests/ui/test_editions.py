"""The life after publication in the window: actions on an item, dialogs, review, what is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.editions import Act, AtEnd, Failure, Force, Intent, Standing, Way
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import Command, RemoteState
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.presenters.moments import here, read_moment
from editor_app.services.acts import ActService
from editor_app.services.preview import PreviewService
from editor_app.ui.counting import words_of as counted_at
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.look import Look
from editor_app.ui.screens.editions.act_dialog import ActDialog
from editor_app.ui.screens.editions.desk import DeskServices, EditionDesk
from editor_app.ui.screens.editions.forms import CorrectForm, MarkForm, WithdrawForm
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.items_standing_note import StandingNote
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.later_dialog import LaterDialog
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.ui.hands import button_named
from tests.ui.review_district import District, banner, district, open_screen, shown
from tests.unit.rendering_scenes import bundled

__all__ = ["district"]  # a fixture
NOTE = "第二段“36处”应为“38处”。"
NOTICE = Intent(act=Act.WITHDRAW, note="数据有误，正在核实，核实后另行发布。")


def items_screen(district: District) -> ItemsScreen:
    seat = district[LIN]
    loader = ItemsLoader(seat.store.board, seat.board, seat.layouts)
    reading = ReadingPresenter(seat.drafts, seat.layouts)
    made = ItemsScreen(district.kit, loader, reading, seat.drafts, LIN)
    district.qtbot.addWidget(made)
    made.resize(1360, 760)
    made.show()
    settled(district, made)
    return made


def settled(district: District, screen: ItemsScreen) -> None:
    district.qtbot.waitUntil(lambda: not district.kit.runner.busy and not screen._late.isActive())


def desk_of(district: District, parent: QWidget) -> EditionDesk:
    seat = district[LIN]
    services = DeskServices(
        acts=ActService(seat.store, seat.clock, seat.settings),
        reviews=seat.reviews,
        submit=seat.submit,
        preview=PreviewService(seat.store, seat.layouts),
        layout=seat.layouts.current,
        remote=seat.store.mirror.get,
        person=lambda: LIN,
    )
    return EditionDesk(district.kit, services, parent)


def live(district: District, title: str = "关于做好冬季困难群众救助工作的通知") -> ItemId:
    item = district.submit(title)
    district.publish(item)
    return item


def dialog(district: District, desk: EditionDesk, act: Act, item: ItemId) -> ActDialog:
    desk.ask(act, item)
    district.settle()
    assert desk.dialog is not None
    return desk.dialog


def error(widget: QWidget, name: str) -> str:
    found = widget.findChild(QWidget, name)
    assert found is not None
    return found.text() if found.isVisibleTo(widget) else ""  # type: ignore[attr-defined]  # a label


def words_of(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if one.text()]


def test_a_live_item_offers_its_acts_and_a_draft_its_time(district: District) -> None:
    item = live(district)
    draft = district[LIN].write("尚未送审的通知").item
    screen = items_screen(district)
    told = {}
    for one in (item, draft):
        entry = screen.presenter.entry(one)
        assert entry is not None
        told[one] = set(words_of(screen._row.menu(entry, screen)))
    acts = {"Correct…", "Mark its validity…", "Withdraw…"}
    assert acts <= told[item]
    assert not acts & told[draft]
    assert "Publish at a set time…" in told[draft]


def test_the_keys_ask_for_what_the_menu_offers(district: District) -> None:
    item = live(district)
    screen = items_screen(district)
    asked: list[tuple[Act, ItemId]] = []
    screen.life.actRequested.connect(lambda act, one: asked.append((act, one)))
    screen.show_item(item)
    settled(district, screen)
    for key in ("item.withdraw", "item.mark", "item.correct", "item.retry"):
        screen.list.keys[key].trigger()
    assert asked == [(Act.WITHDRAW, item), (Act.MARK, item), (Act.CORRECT, item)]


def test_a_withdrawal_is_previewed_and_goes_to_the_outbox(district: District) -> None:
    item = live(district)
    screen = items_screen(district)
    desk = desk_of(district, screen)
    asked = dialog(district, desk, Act.WITHDRAW, item)
    assert isinstance(asked.form, WithdrawForm)
    button_named(asked, "act-confirm").click()
    assert "at least 5 characters" in error(asked, "act-error")
    asked.form.note.setPlainText(NOTICE.note)
    asked.show_preview()
    assert NOTICE.note in asked.view.toPlainText()
    assert "撤稿说明" in asked.view.toPlainText()
    button_named(asked, "act-confirm").click()
    district.settle()
    [operation] = district[LIN].store.outbox.open()
    assert operation.command is Command.ACT
    assert desk.dialog is None


def test_a_redirect_needs_a_live_item_that_is_another(district: District) -> None:
    item, other = live(district), live(district, "关于调整救助标准的通知")
    desk = desk_of(district, items_screen(district))
    asked = dialog(district, desk, Act.WITHDRAW, item)
    assert isinstance(asked.form, WithdrawForm)
    asked.form.radios[Way.REDIRECT.value].setChecked(True)
    button_named(asked, "act-confirm").click()
    assert "Choose the item" in error(asked, "act-error")
    asked.form.targets.search.setText("救助标准")
    asked.form.targets.choose(other)
    assert asked.form.intent().target == other
    asked.form.targets.choose(item)  # it does not stand in the list
    assert asked.form.intent().target == other
    asked.reject()


def test_a_mark_needs_the_acting_document_and_shows_its_banner(district: District) -> None:
    item, acting = live(district), live(district, "关于废止部分文件的通知")
    desk = desk_of(district, items_screen(district))
    asked = dialog(district, desk, Act.MARK, item)
    assert isinstance(asked.form, MarkForm)
    asked.form.radios[Force.REPEALED.value].setChecked(True)
    button_named(asked, "act-confirm").click()
    assert "Choose the document" in error(asked, "act-error")
    asked.form.targets.choose(acting)
    asked.show_preview()
    shown = asked.view.toPlainText()
    assert "【已废止】" in shown
    assert "关于废止部分文件的通知" in shown
    asked.reject()


def test_markup_in_a_correction_is_refused_with_a_sentence(district: District) -> None:
    item = live(district)
    desk = desk_of(district, items_screen(district))
    asked = dialog(district, desk, Act.CORRECT, item)
    assert isinstance(asked.form, CorrectForm)
    asked.form.note.setPlainText("见<b>第二段</b>的更正")
    button_named(asked, "act-confirm").click()
    assert "plain text" in error(asked, "act-error")
    assert asked.form.note.toPlainText() == "见<b>第二段</b>的更正"
    asked.reject()


def test_reviewers_read_what_is_asked_for_and_sign_it(district: District) -> None:
    item = live(district)
    lin = district[LIN]
    acts = ActService(lin.store, lin.clock, lin.settings)
    acts.ask(item, Intent(act=Act.CORRECT, note=NOTE), LIN)
    lin.clock.forward(lin.settings.current.undo_seconds)
    district.sync()
    screen = open_screen(district)
    assert NOTE in banner(screen)
    assert NOTE in shown(screen)
    button_named(screen, "review-approve").click()
    district.settle()
    district[LI].clock.forward(district[LI].settings.current.undo_seconds)
    district.sync()
    remote = district[LI].store.mirror.get(item)
    assert remote is not None
    assert (remote.state, remote.level) == (RemoteState.IN_REVIEW, 2)


def test_the_last_level_may_choose_the_time(district: District) -> None:
    item = district.submit()
    for person in (LI, WANG):
        seat = district[person]
        seat.reviews.decide(item, "approve", "", person)
        seat.clock.forward(seat.settings.current.undo_seconds)
        district.sync()
    screen = open_screen(district, LIANG)
    assert screen.bar.later.isVisible()
    when = datetime.now(UTC).replace(microsecond=0, second=0) + timedelta(days=900)
    opened = screen.presenter.opened
    assert opened is not None
    screen.decisions.begin_later(opened, "")
    asked = screen.findChild(LaterDialog)
    assert asked is not None
    asked.line.edit.setText("2020-01-01 09:00")
    button_named(asked, "later-confirm").click()
    assert "passed" in error(asked, "later-error")
    asked.line.edit.setText(when.isoformat())
    button_named(asked, "later-confirm").click()
    district.settle()
    [operation] = district[LIANG].store.outbox.open()
    assert b'"publish_at"' in operation.payload


@pytest.mark.parametrize("level", [LI, WANG])
def test_lower_levels_are_offered_no_time(district: District, level: object) -> None:
    item = district.submit()
    if level is WANG:
        seat = district[LI]
        seat.reviews.decide(item, "approve", "", LI)
        seat.clock.forward(seat.settings.current.undo_seconds)
        district.sync()
    screen = open_screen(district, WANG if level is WANG else LI)
    assert not screen.bar.later.isVisible()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def submit_dialog(district: District, look: Look, window: QWidget, item: ItemId) -> SubmitDialog:
    told = district[LIN].submit.confirmation(item)
    made = SubmitDialog(replace(told, secrecy=None), look, "en", True, window)
    made.show()
    return made


def test_a_submission_names_its_time_and_its_end(
    district: District, look: Look, window: QWidget
) -> None:
    asked = submit_dialog(district, look, window, district[LIN].write().item)
    heard: list[Intent] = []
    asked.confirmed.connect(lambda note, intent: heard.append(intent))
    asked.release.ask_time()
    asked.release.at.edit.setText("2020-01-01 09:00")
    button_named(asked, "submit-confirm").click()
    assert "passed" in error(asked, "submit-error")
    asked.release.at.edit.setText("2030-12-01T02:00:00+01:00")
    assert "2030-12-01 09:00 Beijing time (UTC+08:00)" in asked.release.at.told
    asked.release.ends.setChecked(True)
    asked.release.until.edit.setText("2030年12月31日 18时")
    asked.release.at_end.setCurrentIndex(1)
    button_named(asked, "submit-confirm").click()
    assert heard == [
        Intent(
            publish_at=datetime(2030, 12, 1, 1, 0, tzinfo=UTC),
            valid_until=datetime(2030, 12, 31, 10, 0, tzinfo=UTC),
            at_end=AtEnd.REMOVE,
        )
    ]


def test_an_edition_says_what_it_replaces_and_may_carry_a_correction(
    district: District, look: Look, window: QWidget
) -> None:
    item = live(district)
    lin = district[LIN]
    lin.drafts.save(replace(lin.drafts.open(item), edition=2))
    asked = submit_dialog(district, look, window, item)
    labels = " ".join(one.text() for one in asked.findChildren(QLabel))
    assert "Takes the place of edition 1" in labels
    asked.release.corrects.setChecked(True)
    asked.release.note.setPlainText(NOTE)
    assert asked.release.intent() == Intent(act=Act.CORRECT, note=NOTE)


def test_what_failed_in_time_says_why_and_what_to_do(kit: ScreenKit, qtbot: QtBot) -> None:
    note = StandingNote(kit)
    qtbot.addWidget(note)
    at = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    failure = Failure(why="file-gone", about="附件.pdf", at=at)
    note.show_standing(Standing(), failure, may_retry=True)
    told = note._words.text()
    assert "2026-12-01 09:00" in told
    assert "附件.pdf" in told
    assert "safe" in told
    assert not note.again.isHidden()
    note.show_standing(Standing(), None, may_retry=True)
    assert note.isHidden()


def test_the_end_of_validity_says_who_wrote_it_and_which_days_are_left(
    kit: ScreenKit, qtbot: QtBot
) -> None:
    note = StandingNote(kit)
    qtbot.addWidget(note)
    end = kit.now() + timedelta(days=5)
    days = Derivations(bundled())
    note.show_standing(Standing(valid_until=end), None, may_retry=False, days=days)
    told = counted_at(note).split("\n")
    assert "written in the submission" in told[0]
    assert told[-1].endswith("day 5, the last day")
    note.show_standing(Standing(), None, may_retry=False, days=days)
    assert counted_at(note) == ""


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("2026-12-01 09:00", 1),
        ("2026年12月1日 9时", 1),
        ("2026/12/1 9:00", 1),
        ("2026-12-01T09:00:00+08:00", 1),
        ("2026-12-01T01:00:00Z", 1),
        ("2026-12-01T02:00+01:00", 1),
    ],
)
def test_a_time_is_understood_in_any_form_and_offset(typed: str, hour: int) -> None:
    assert read_moment(typed) == datetime(2026, 12, 1, hour, 0, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["", "morgen", "2026-13-01 09:00", "2026-12-01 25:00", "2026"])
def test_what_is_no_time_is_told_as_none(typed: str) -> None:
    assert read_moment(typed) is None


def test_another_clock_here_is_told_beside_the_portals() -> None:
    at = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    assert here(at, datetime(2026, 1, 1, tzinfo=UTC)) == "2026-12-01 01:00"
    assert here(at, at.astimezone()) in ("", f"{at.astimezone():%Y-%m-%d %H:%M}")
