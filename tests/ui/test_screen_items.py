"""The screen 稿件 over a real store."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.workflow import RemoteState
from editor_app.presenters.items import Order
from editor_app.presenters.items_reading import StepMark
from editor_app.ui.closed_resources import in_place_of
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.theme import DARK
from editor_app.ui.widgets.roles import Role
from tests.ui.hands import button_named, press
from tests.ui.items_desk import opened, settle, titles
from tests.ui.office import LI, LIN, NEWS, Office, item_id, returned

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_my_items_are_listed_at_first(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    assert titles(opened(kit, office, qtbot)) == ["草稿"]


def test_both_models_keep_their_promises(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    screen = opened(kit, office, qtbot)
    models: tuple[QAbstractItemModel, ...] = (screen.list.model, screen.places.model)
    for model in models:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_a_place_in_the_tree_narrows_the_list(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("通知"))
    office.draft(2, office.content("动态", column=NEWS, kind="news"))
    screen = opened(kit, office, qtbot)
    screen.places.tree.setCurrentIndex(screen.places.model.index_of(f"zkgwb/{NEWS}"))
    settle(screen, kit, qtbot)
    assert titles(screen) == ["动态"]


def test_a_filter_chip_narrows_the_list(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    office.remote(2, office.content("公开"), RemoteState.PUBLISHED, ago=DAY)
    screen = opened(kit, office, qtbot)
    button_named(screen, "items.filters.published").click()
    settle(screen, kit, qtbot)
    assert titles(screen) == ["公开"]


def test_the_first_row_is_read_at_once(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿", body="第一段。\n"))
    screen = opened(kit, office, qtbot)
    assert screen.read.body.toPlainText() == "第一段。"


def test_a_return_shows_its_reason(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    told = (returned(1, "李建国", "来源未填写。", HOUR),)
    office.remote(1, office.content("退回"), RemoteState.RETURNED, approvals=told)
    screen = opened(kit, office, qtbot)
    note = screen.read.findChild(QWidget, "items.return")
    assert note is not None
    assert "来源未填写。" in note.accessibleName()


def test_the_first_review_has_the_number_1(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1)
    read = opened(kit, office, qtbot).read
    assert read.reading is not None
    current = read.reading.steps[1]
    assert (current.mark, read._step(current).number) == (StepMark.CURRENT, 1)


def test_nothing_chosen_says_so(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    screen = opened(kit, office, qtbot)
    assert screen.read.reading is None


def test_a_change_refreshes_only_its_row(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("甲"))
    office.draft(2, office.content("乙"), ago=HOUR)
    screen = opened(kit, office, qtbot)
    changed: list[int] = []
    screen.list.model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    office.draft(1, office.content("甲二"))
    kit.hub.announce(touched(item_id(1)))
    settle(screen, kit, qtbot)
    assert titles(screen) == ["甲二", "乙"]
    assert changed == [0]


def test_the_chosen_item_stays_chosen_when_rows_move(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.draft(1, office.content("甲"))
    office.draft(2, office.content("乙"), ago=HOUR)
    screen = opened(kit, office, qtbot)
    screen.list.select(item_id(1))
    office.draft(2, office.content("乙"), ago=-HOUR)
    kit.hub.announce(touched(item_id(2)))
    settle(screen, kit, qtbot)
    assert titles(screen) == ["乙", "甲"]
    assert screen.list.chosen == item_id(1)


def test_enter_opens_the_chosen_item(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    screen = opened(kit, office, qtbot)
    screen.list.view.setFocus()
    with qtbot.waitSignal(screen.openRequested) as asked:
        press(screen.list.view, Qt.Key.Key_Return)
    assert asked.args == [item_id(1)]


def test_space_previews_the_chosen_item(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    screen = opened(kit, office, qtbot)
    screen.list.view.setFocus()
    with qtbot.waitSignal(screen.previewRequested) as asked:
        press(screen.list.view, Qt.Key.Key_Space)
    assert asked.args == [item_id(1)]


def test_the_edit_button_asks_for_the_editor(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    screen = opened(kit, office, qtbot)
    with qtbot.waitSignal(screen.openRequested):
        button_named(screen, "items.edit").click()


def test_comparing_is_offered_once_there_are_two_versions(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.draft(1, office.content("草稿"))
    office.drafts.save_version(item_id(1), LIN)
    screen = opened(kit, office, qtbot)
    compare = button_named(screen, "items.compare")
    assert not compare.isVisible()
    office.draft(1, office.content("草稿二"))
    office.drafts.save_version(item_id(1), LIN)
    kit.hub.announce(touched(item_id(1)))
    settle(screen, kit, qtbot)
    assert compare.isVisible()


@pytest.mark.parametrize("width", [420, 525])
def test_nothing_of_the_reading_pane_is_cut_off_at_the_right(
    kit: ScreenKit, office: Office, qtbot: QtBot, width: int
) -> None:
    title = "东屿高新区管委会办公室关于举办政务公开业务培训班的通知（请提前十分钟签到）"
    told = {"doc_no": "东高新办函〔2026〕31号", "formed_on": "2026-11-20"}
    office.remote(1, office.content(title, **told), RemoteState.PUBLISHED)
    office.draft(1, office.content(title, body="另一段。\n", **told))
    office.drafts.save_version(item_id(1), LIN)
    screen = opened(kit, office, qtbot)
    pane = screen.read
    pane.setParent(None)
    qtbot.addWidget(pane)
    pane.resize(width, 640)
    pane.show()
    compare = button_named(pane, "items.compare")
    sheet = pane._scroll.widget()
    assert sheet is not None
    assert sheet.width() <= pane._scroll.viewport().width()
    assert compare.isVisible()
    assert compare.width() >= compare.sizeHint().width()
    assert compare.accessibleName() == "Compare with last version"


def test_headings_cannot_be_chosen(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    model = opened(kit, office, qtbot).places.model
    heading = model.index(0, 0)
    assert heading.data(Role.HEADING) is True
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags


def test_a_row_is_read_out_with_its_status(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.draft(1, office.content("草稿"))
    model = opened(kit, office, qtbot).list.model
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("草稿, Draft, 林晓雯")


def test_pictures_of_a_text_are_never_loaded_from_elsewhere(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    body = opened(kit, office, qtbot).read.body
    kind = int(QTextDocument.ResourceType.ImageResource.value)
    assert body.loadResource(kind, QUrl("https://example.org/x.png")) == in_place_of(kind)


def test_titles_sort_by_pronunciation(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    for number, title in enumerate(("政务公开", "安全生产", "第10号", "第9号"), 1):
        office.draft(number, office.content(title))
    screen = opened(kit, office, qtbot)
    screen.list.orderChosen.emit(Order.TITLE)
    assert titles(screen) == ["安全生产", "第9号", "第10号", "政务公开"]


def test_ten_thousand_items_are_one_list(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    with office.store.transaction():
        for number in range(1, 10_001):
            content = office.content(f"第 {number} 号通知", body="")
            ago = timedelta(minutes=number)
            office.remote(number, content, RemoteState.PUBLISHED, ago=ago, fetched=False)
    screen = opened(kit, office, qtbot)
    assert screen.list.model.rowCount() == 10_000
    screen.list.view.scrollToBottom()
    assert screen.list.view.indexAt(QPoint(40, 600)).row() > 9_900


def test_another_theme_repaints_the_text(
    kit: ScreenKit, office: Office, qtbot: QtBot, qapp: object
) -> None:
    office.draft(1, office.content("草稿", body="第一段。\n"))
    screen = opened(kit, office, qtbot)
    kit.look.switch.apply(qapp, DARK)  # type: ignore[arg-type]  # the application
    color = screen.read.body.document().firstBlock().begin().fragment().charFormat().foreground()
    assert color.color() == kit.look.theme.color("text.primary")


def test_a_reviewer_sees_the_units_reviewed(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    screen = opened(kit, office, qtbot, LI)
    assert screen.places.model.index_of("qyj/").isValid()


def test_an_index_outside_of_the_tree_is_invalid(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    assert opened(kit, office, qtbot).places.model.index(999, 0) == QModelIndex()


def test_filter_chips_go_on_in_a_second_line(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    pills = opened(kit, office, qtbot).list.pills
    qtbot.waitUntil(lambda: pills.heightForWidth(200) > pills.heightForWidth(900) > 0)


def test_a_hidden_screen_reads_touched_items_when_it_is_shown(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    screen = opened(kit, office, qtbot)
    screen.hide()
    office.draft(1, office.content("新草稿"))
    kit.hub.announce(touched(item_id(1)))
    assert titles(screen) == []
    screen.show()
    settle(screen, kit, qtbot)
    assert titles(screen) == ["新草稿"]


def test_who_does_not_edit_the_unit_gets_the_preview(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1, by=LI.id)
    screen = opened(kit, office, qtbot, LI)
    assert not button_named(screen, "items.edit").isVisible()
    screen.list.view.setFocus()
    with qtbot.waitSignal(screen.previewRequested):
        press(screen.list.view, Qt.Key.Key_Return)


def test_a_live_item_is_revised(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    office.remote(1, office.content("公开"), RemoteState.PUBLISHED)
    assert button_named(opened(kit, office, qtbot), "items.edit").text() == "Revise"


def test_attachments_are_named_with_their_size(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    digest = BlobHash("c" * 64)
    file = Attachment(name="名单.csv", sha256=digest, size=49_152, media_type="text/csv")
    office.draft(1, replace(office.content("带附件"), attachments=(file,)))
    screen = opened(kit, office, qtbot)
    files = screen.findChild(QWidget, "items.files")
    assert files is not None
    told = [one.text() for one in files.findChildren(QLabel) if one.text()]
    assert told == ["1 attachments", "名单.csv", "48 KB"]
