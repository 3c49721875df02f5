"""The kit's widgets: what they show, say to screen readers, and report."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import (
    Chip,
    ChipSpec,
    CountPill,
    chip_size,
    paint_chip,
)
from editor_app.ui.widgets.controls import (
    ElidedLabel,
    IconButton,
    SearchField,
    Segmented,
    WrapLabel,
    button,
    label,
)
from editor_app.ui.widgets.progress import ProgressLine, Step, StepsBar, StepState
from editor_app.ui.widgets.surfaces import Banner, Card, EmptyState, KeyValueGrid, PillBar
from editor_app.ui.widgets.switch import Switch
from editor_app.ui.widgets.toast import Toast
from tests.ui.hands import button_named, press

LONG = "关于做好仲恺高新区政府网站集约化建设工作的通知" * 3


def _painted(spec: ChipSpec, look: Look) -> QImage:
    size = chip_size(spec, look.theme)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint_chip(painter, QRect(QPoint(0, 0), size), spec, look)
    return image


def test_a_chip_is_22_high(look: Look) -> None:
    assert chip_size(ChipSpec(text="草稿"), look.theme).height() == 22


def test_a_chip_makes_room_for_its_icon(look: Look) -> None:
    with_icon = chip_size(ChipSpec(text="草稿", icon="ri.edit-line"), look.theme)
    assert with_icon.width() - chip_size(ChipSpec(text="草稿"), look.theme).width() == 17


@pytest.mark.parametrize("pips", [1, 2, 3])
def test_pips_differ_for_every_level(look: Look, pips: int) -> None:
    other = _painted(ChipSpec(text="待审", tone="blue", pips=pips % 3 + 1), look)
    assert _painted(ChipSpec(text="待审", tone="blue", pips=pips), look) != other


def test_a_chip_reads_as_a_status(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, ChipSpec(text="待二审", tone="blue", pips=2))
    qtbot.addWidget(chip)
    assert QAccessible.queryAccessibleInterface(chip).text(QAccessible.Text.Name) == "Status 待二审"


def test_a_count_of_zero_is_hidden_and_comes_back(look: Look, qtbot: QtBot) -> None:
    holder = Card(look, "退回待改", name="card")
    qtbot.addWidget(holder)
    hidden = holder.count.isHidden()
    holder.count.set_count(2, "red")
    assert (hidden, holder.count.isHidden()) == (True, False)


def test_a_count_made_without_a_parent_opens_no_window(look: Look, qtbot: QtBot) -> None:
    pill = CountPill(look, 3)
    qtbot.addWidget(pill)
    assert not pill.isVisible()


def test_labels_never_read_markup(qapp: QApplication) -> None:
    assert label("<b>x</b>").textFormat() == Qt.TextFormat.PlainText


def test_an_icon_button_says_its_name_and_shows_it(look: Look, qtbot: QtBot) -> None:
    made = IconButton(look, "ri.refresh-line", "Refresh", name="refresh")
    qtbot.addWidget(made)
    assert (made.accessibleName(), made.toolTip()) == ("Refresh", "Refresh")


@pytest.mark.parametrize("kind", ["primary", "plain", "danger", "ghost", "toggle", "pill", "link"])
def test_every_kind_of_button_is_at_least_as_high_as_its_text(
    look: Look, qtbot: QtBot, kind: str
) -> None:
    made = button(look, "提交一审", name="b", kind=kind, icon="ri.send-plane-line")
    qtbot.addWidget(made)
    made.ensurePolished()
    assert made.sizeHint().height() >= made.fontMetrics().height()


def test_a_plain_button_is_32_high_and_a_small_one_28(look: Look, qtbot: QtBot) -> None:
    made = [button(look, "预览", name="b", small=small) for small in (False, True)]
    for one in made:
        qtbot.addWidget(one)
        one.ensurePolished()
    assert [one.sizeHint().height() for one in made] == [32, 28]


def test_focus_does_not_move_the_text_of_a_field(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = QLineEdit("惠仲委办函〔2017〕104号", holder)
    field.setFixedSize(240, 32)
    other = QLineEdit(holder)
    other.move(0, 60)
    holder.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    field.grab()
    before = field.cursorRect().topLeft()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.grab()
    assert field.cursorRect().topLeft() == before


def test_a_long_title_is_cut_and_told_in_the_tooltip(look: Look, qtbot: QtBot) -> None:
    made = ElidedLabel(LONG)
    qtbot.addWidget(made)
    made.resize(200, 24)
    made.show()
    assert made.toolTip() == LONG


def test_a_segment_reports_what_was_chosen(look: Look, qtbot: QtBot) -> None:
    made = Segmented([("inline", "行内"), ("side", "并排")], name="view")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.chosen) as told:
        button_named(made, "view.side").click()
    assert (told.args, made.key) == (["side"], "side")


def test_search_reports_its_words_on_return(look: Look, qtbot: QtBot) -> None:
    made = SearchField(look, "Search", hint="Ctrl+K")
    qtbot.addWidget(made)
    made.field.insert("汛期")
    with qtbot.waitSignal(made.submitted) as told:
        press(made.field, Qt.Key.Key_Return)
    assert told.args == ["汛期"]


def test_a_banner_offers_its_link(look: Look, qtbot: QtBot) -> None:
    made = Banner(look, "门户证书不可信。", tone="red", link="查看原因")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.linkActivated):
        button_named(made, "banner.link").click()


def test_a_banner_takes_one_line_where_there_is_room(look: Look, qtbot: QtBot) -> None:
    made = Banner(look, "离线。编辑、检查、预览照常。")
    qtbot.addWidget(made)
    made.resize(800, made.sizeHint().height())
    made.show()
    assert made.height() < 2 * made.fontMetrics().height() + 14


def test_an_empty_state_leads_onward(look: Look, qtbot: QtBot) -> None:
    made = EmptyState(look, "ri.inbox-archive-line", "没有稿件", "上次同步 10:41。", "看已处理")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.activated):
        button_named(made, "empty.action").click()


def test_a_grid_shows_these_pairs_and_no_others(look: Look, qtbot: QtBot) -> None:
    made = KeyValueGrid(look)
    qtbot.addWidget(made)
    made.set_pairs([("稿件", "一"), ("栏目", "二")])
    made.set_pairs([("附件", "三")])
    qtbot.waitUntil(lambda: len(made.findChildren(QLabel)) == 2)
    assert {one.text() for one in made.findChildren(QLabel)} == {"附件", "三"}


def test_pills_keep_their_buttons_when_numbers_change(look: Look, qtbot: QtBot) -> None:
    made = PillBar(look, name="filter")
    qtbot.addWidget(made)
    made.set_pills([("all", "全部 41"), ("mine", "待办 4")], "all")
    before = button_named(made, "filter.mine")
    made.set_pills([("all", "全部 42"), ("mine", "待办 5")], "mine")
    after = button_named(made, "filter.mine")
    assert (after is before, after.text(), after.isChecked()) == (True, "待办 5", True)


def test_a_wrapping_label_grows_in_height_where_it_is_narrow(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = WrapLabel(LONG)
    column.addWidget(made)
    column.addStretch(1)
    window.resize(200, 600)
    window.show()
    assert made.height() >= made.heightForWidth(made.width()) > 3 * made.fontMetrics().height()


def test_pairs_stand_in_one_column_where_two_do_not_fit(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    grid = KeyValueGrid(look, columns=2, parent=window)
    grid.set_pairs([(f"Document number {n}", "东高新办函〔2026〕31号") for n in range(4)])
    rows = []
    window.show()
    for width in (900, grid.minimumSizeHint().width(), 900):
        grid.resize(width, 200)
        QApplication.sendPostedEvents()
        values = [one for one in grid.findChildren(QLabel) if one.accessibleName()]
        rows.append(len({one.y() for one in values}))
        assert max(one.geometry().right() for one in values) < width
    assert rows == [2, 4, 2]


def test_steps_are_told_in_words(look: Look, qtbot: QtBot) -> None:
    made = StepsBar(look)
    qtbot.addWidget(made)
    made.set_steps(
        [
            Step(title="拟稿", state=StepState.DONE, caption="林晓雯"),
            Step(title="一审", state=StepState.RETURNED),
            Step(title="二审", state=StepState.NEXT),
        ]
    )
    assert made.accessibleName() == "拟稿 done 林晓雯; 一审 returned; 二审"


def test_a_step_is_numbered_by_its_place_unless_it_is_told(look: Look, qtbot: QtBot) -> None:
    made = StepsBar(look)
    qtbot.addWidget(made)
    told = Step(title="一审", state=StepState.CURRENT, number=1)
    made.set_steps([Step(title="拟稿", state=StepState.DONE), told])
    other = Step(title="二审", state=StepState.CURRENT)
    numbers = [made.number(told)]
    made.set_steps([Step(title="一审", state=StepState.DONE), other])
    assert [*numbers, made.number(other)] == [1, 2]


def test_steps_are_painted_in_every_width(look: Look, qtbot: QtBot) -> None:
    made = StepsBar(look)
    qtbot.addWidget(made)
    steps = [Step(title="一审", state=state, caption="昨天") for state in StepState]
    made.set_steps([Step(title="拟稿", state=StepState.CURRENT, number=0), *steps])
    for width in (130, 400, 900):
        made.resize(width, 24)
        assert not made.grab().isNull()


def test_progress_of_unknown_length_shows_no_bar(look: Look, qtbot: QtBot) -> None:
    made = ProgressLine(look, cancel="取消")
    qtbot.addWidget(made)
    made.set_progress("建立索引", 12, 0)
    hidden = made._bar.isHidden()
    made.set_progress("建立索引", 12, 50)
    assert (hidden, made._bar.isHidden()) == (True, False)


def test_a_switch_turns_with_the_space_key(look: Look, qtbot: QtBot) -> None:
    made = Switch(look, "开机启动", name="start")
    qtbot.addWidget(made)
    press(made, Qt.Key.Key_Space)
    assert made.isChecked()


@pytest.fixture
def toast(look: Look, qtbot: QtBot) -> Toast:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    host.show()
    made = Toast(look, host)
    made.setProperty("host", host)
    return made


def test_a_toast_stands_at_the_bottom_left(toast: Toast) -> None:
    toast.say("已修正 4 处标点")
    assert (toast.x(), toast.geometry().bottom()) == (16, 583)


def test_a_toast_undoes_and_leaves(toast: Toast) -> None:
    undone: list[str] = []
    toast.say("已放入发件箱", "撤回", lambda: undone.append("yes"))
    button_named(toast, "toast.action").click()
    assert (undone, toast.isHidden()) == (["yes"], True)


def test_one_toast_waits_and_older_ones_are_dropped(toast: Toast) -> None:
    for text in ("一", "二", "三"):
        toast.say(text)
    first = toast.text
    toast._timer.timeout.emit()
    assert (first, toast.text) == ("一", "三")


def test_a_toast_leaves_by_itself(toast: Toast, qtbot: QtBot) -> None:
    toast._timer.setInterval(10)
    toast.say("已修正")
    qtbot.waitUntil(toast.isHidden)


def test_everything_grows_at_150_percent(look: Look) -> None:
    large: Theme = look.theme.named("light", 1.5)
    assert chip_size(ChipSpec(text="草稿"), large) == QSize(
        chip_size(ChipSpec(text="草稿"), large).width(), 33
    )


def test_icons_of_buttons_grow_with_the_text(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    made = button(look, "预览", name="b", icon="ri.eye-line")
    qtbot.addWidget(made)
    made.show()
    look.switch.apply(qapp, "light", 1.5)
    assert made.iconSize().height() == 24


def test_a_banner_in_a_narrow_column_shows_all_of_its_lines(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Banner(look, LONG, link="去合并")
    column = QVBoxLayout(holder)
    column.addWidget(made)
    column.addStretch(1)  # takes what the banner does not ask for
    holder.resize(300, 600)
    holder.show()
    shown = next(one for one in made.findChildren(QLabel) if one.text() == LONG)
    assert shown.height() >= shown.heightForWidth(shown.width()) > 3 * shown.fontMetrics().height()
