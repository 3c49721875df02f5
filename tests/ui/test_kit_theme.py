"""The theme speaks for tokens.json, and switches while the program runs."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.domain.findings import Severity
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState
from editor_app.ui import theme as theme_module
from editor_app.ui.look import Look
from editor_app.ui.screens.review.reason_picker import ReasonPicker
from editor_app.ui.style import KitStyle
from editor_app.ui.theme import DARK, LIGHT, SYSTEM, Theme, ThemeSwitch
from editor_app.ui.words import CHECK, FAMILIES, OUTBOX, STATUS, state_chip

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TOKENS = RESOURCES / "tokens.json"


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_the_style_sheet_leaves_no_placeholder(name: str, qapp: QApplication) -> None:
    sheet = Theme.load(TOKENS, name).stylesheet()
    assert not re.search(r"@[a-z]|\$[a-z]|\b\d+s\b", sheet)


def test_text_never_falls_below_the_minimum() -> None:
    sizes = re.findall(r"font-size: (\d+)px", Theme.load(TOKENS, LIGHT).stylesheet())
    assert min(int(size) for size in sizes) >= 12


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"no\.such"):
        Theme.load(TOKENS, LIGHT).color("no.such")


def test_a_tone_alone_means_its_text_colour() -> None:
    theme = Theme.load(TOKENS, LIGHT)
    assert theme.color("red") == theme.tone("red", "fg")


def test_controls_grow_with_the_text_and_panes_do_not() -> None:
    large = Theme.load(TOKENS, LIGHT, scale=1.5)
    assert (large.size("control"), large.size("inspector")) == (48, 376)


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_look_and_a_word(status: Status) -> None:
    theme = Theme.load(TOKENS, LIGHT)
    assert theme.state("status", status.value).key in STATUS


@pytest.mark.parametrize("state", list(OperationState))
def test_every_operation_state_has_a_look_and_a_word(state: OperationState) -> None:
    theme = Theme.load(TOKENS, LIGHT)
    assert theme.state("outbox", state.value).key in OUTBOX


@pytest.mark.parametrize("severity", list(Severity))
def test_every_severity_has_a_look_and_a_word(severity: Severity) -> None:
    theme = Theme.load(TOKENS, LIGHT)
    assert theme.state("check", severity.value).key in CHECK


@pytest.mark.parametrize("family", list(FAMILIES))
def test_every_state_of_the_tokens_has_its_words(family: str) -> None:
    theme = Theme.load(TOKENS, LIGHT)
    rows = {row["key"] for row in theme.tokens[family]} - {"ok"}
    assert rows == set(FAMILIES[family][1])


def test_a_chip_carries_word_icon_and_tone() -> None:
    chip = state_chip(Theme.load(TOKENS, LIGHT), "due", "near", n=2)
    assert (chip.text, chip.icon, chip.tone) == ("2 working days left", "ri.timer-line", "ochre")


def test_the_theme_switches_while_the_program_runs(
    look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    shown = QLabel("text")
    qtbot.addWidget(shown)
    with qtbot.waitSignal(look.switch.changed):
        look.switch.apply(qapp, DARK, 1.3)
    shown.ensurePolished()
    told = shown.palette().color(shown.foregroundRole())
    assert told.name().upper() == "#E5E9ED"


def test_what_is_worn_already_is_not_put_on_again(look: Look, qapp: QApplication) -> None:
    told: list[bool] = []
    look.switch.changed.connect(lambda: told.append(True))
    look.switch.apply(qapp, LIGHT)
    assert told == []
    qapp.setStyleSheet("")  # somebody else dressed the application
    look.switch.apply(qapp, LIGHT)
    assert told == [True]
    assert qapp.styleSheet()


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.5])
def test_marks_and_chevrons_grow_with_the_text(look: Look, qtbot: QtBot, scale: float) -> None:
    """They stayed at 16 pixels beside letters half as large again."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look.switch.apply(application, LIGHT, scale)
    for made in (QCheckBox("定时发布"), QRadioButton("定时发布")):
        qtbot.addWidget(made)
        made.setChecked(True)
        made.show()
        made.resize(made.sizeHint())
        assert _inked(made, "accent.default", look) == round(16 * scale)
    chosen, number = QComboBox(), QSpinBox()
    for field in (chosen, number):
        qtbot.addWidget(field)
        field.show()
        ink = _inked(field, "text.tertiary", look, field.width() - round(25 * scale))
        assert abs(ink - 7.5 * scale) <= 1
    look.switch.apply(application, LIGHT)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_word_of_the_usual_reasons_has_room(look: Look, qtbot: QtBot, scale: float) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look.switch.apply(application, LIGHT, scale)
    line = QLineEdit()
    picker = ReasonPicker(look, "usual", line)
    for made in (line, picker):
        qtbot.addWidget(made)
    picker.show()
    picker.resize(picker.sizeHint())
    option = QStyleOptionComboBox()
    picker.initStyleOption(option)
    room = picker.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, picker
    )
    assert picker.fontMetrics().horizontalAdvance(picker.currentText()) <= room.width()
    look.switch.apply(application, LIGHT)


def _inked(widget: QWidget, color: str, look: Look, left: int = 2) -> int:
    """How wide the ink of a colour is, without what is anti-aliased away."""
    picture = widget.grab().toImage()
    wanted = look.theme.color(color)
    columns = [
        x
        for x in range(left, picture.width() - 2)
        if any(_near(picture.pixelColor(x, y), wanted) for y in range(2, picture.height() - 2))
    ]
    return max(columns) - min(columns) + 1 if columns else 0


def _near(one: QColor, two: QColor) -> bool:
    apart = (one.red() - two.red(), one.green() - two.green(), one.blue() - two.blue())
    return max(map(abs, apart)) < 40


def test_system_follows_the_desktop(qapp: QApplication) -> None:
    switch = ThemeSwitch(TOKENS)
    switch.apply(qapp, SYSTEM)
    assert switch.current.name in (LIGHT, DARK)


def test_the_system_is_asked_anew_at_every_change(qapp: QApplication) -> None:
    switch = ThemeSwitch(TOKENS)
    for _ in range(3):  # the wrapper of its hints was gone at the second
        switch.apply(qapp, SYSTEM)
    assert switch.current.name in (LIGHT, DARK)
    switch.apply(qapp, LIGHT)


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_high_contrast_drops_tints_and_keeps_lines(name: str) -> None:
    theme = Theme.load(TOKENS, name).in_high_contrast()
    assert theme.tone("red", "bg") == theme.color("bg.surface")
    assert theme.color("border.subtle") != theme.color("bg.surface")


def test_the_system_asking_for_contrast_gets_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "_system_wants_contrast", lambda: True)
    switch = ThemeSwitch(TOKENS)
    switch.apply(qapp, SYSTEM)
    assert switch.current.contrast
    switch.apply(qapp, LIGHT)  # whoever chose one has it
    assert not switch.current.contrast


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_the_checked_contrasts_hold(name: str) -> None:
    theme = Theme.load(TOKENS, name)
    text, ground = theme.color("text.primary"), theme.color("bg.surface")
    assert _contrast(text.getRgbF(), ground.getRgbF()) >= 4.5  # type: ignore[arg-type]  # 4 floats


def _contrast(one: tuple[float, ...], two: tuple[float, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: tuple[float, ...]) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_a_mark_that_cannot_be_drawn_leaves_the_painter_as_it_was(qapp: QApplication) -> None:
    def no_color(token: str) -> QColor:
        raise KeyError(token)

    picture, option = QPixmap(16, 16), QStyleOption()
    option.rect = picture.rect()
    with QPainter(picture) as painter:
        with pytest.raises(KeyError):
            KitStyle(no_color).drawPrimitive(
                QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter
            )
        assert painter.transform().isIdentity()
