"""Words are told from their ground in every theme: WCAG 2.1 AA, 4.5 to 1; 3 to 1 for controls."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.theme import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Theme

TOKENS = Path(__file__).resolve().parents[2] / "resources" / "tokens.json"
THEMES = {
    "light": Theme.load(TOKENS, LIGHT),
    "dark": Theme.load(TOKENS, DARK),
    "high contrast on light": Theme.load(TOKENS, LIGHT).in_high_contrast(),
    "high contrast on dark": Theme.load(TOKENS, DARK).in_high_contrast(),
}
WORDS = ("text.primary", "text.secondary", "text.tertiary", "text.link")
GROUNDS = ("window", "canvas", "surface", "subtle", "hover", "selected")
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_INK = re.compile(r"(?<!-)\bcolor: (#\w{6})")
_GROUND = re.compile(r"background: (#\w{6})")
_EDGE = re.compile(r"border(?:-color)?: (?:\d+px solid )?(#\w{6})")


def contrast(one: QColor, two: QColor) -> float:
    """Of WCAG 2.1, "contrast ratio": 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def token_pairs(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Every pair the design names, and what widgets paint: ink, ground, least ratio."""
    for pair in theme.tokens["contrast"]["pairs"]:
        ink, ground = pair["pair"].split(" / ")
        yield ink, ground, pair["min"]
    for ink in WORDS:
        for name in GROUNDS:
            yield ink, f"bg.{name}", 4.5
    for tone in theme.tokens["tone"]["light"]:
        for ground in (f"tone.{tone}.bg", "bg.surface", "bg.canvas", "bg.window"):
            yield f"tone.{tone}.fg", ground, 4.5
        yield f"tone.{tone}.solid", "bg.surface", 3.0
    for ground in ("bg.surface", "bg.canvas", "bg.window"):
        yield "focus.default", ground, 3.0
        yield "border.control", ground, 3.0
        yield "selectionBar", ground, 3.0


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_tokens_keeps_its_distance(name: str) -> None:
    theme = THEMES[name]
    near = [
        f"{ink} on {ground}: {contrast(_color(theme, ink), _color(theme, ground)):.2f}"
        for ink, ground, least in token_pairs(theme)
        if contrast(_color(theme, ink), _color(theme, ground)) < least
    ]
    assert near == []


@pytest.mark.parametrize("name", THEMES)
def test_every_rule_of_the_style_sheet_keeps_words_apart_from_their_ground(name: str) -> None:
    near = []
    for selector, body in _RULE.findall(THEMES[name].stylesheet()):
        if "disabled" in selector:
            continue  # exempt: WCAG 2.1, 1.4.3 "incidental"
        ink, ground = _INK.search(body), _GROUND.search(body)
        if ink and ground:
            ratio = contrast(QColor(ink.group(1)), QColor(ground.group(1)))
            if ratio < 4.5:
                near.append(f"{selector.strip()}: {ratio:.2f}")
    assert near == []


@pytest.mark.parametrize("name", [name for name in THEMES if "high" in name])
def test_high_contrast_is_seven_to_one_for_words(name: str) -> None:
    theme = THEMES[name]
    few = theme.tokens["highContrast"]["dark" if theme.is_dark else "light"]
    for ink, ground in (
        ("text", "ground"),
        ("text", "selected"),
        ("text", "over"),
        ("mark", "ground"),
        ("onMark", "mark"),
        ("onMark", "hover"),
    ):
        assert contrast(QColor(few[ink]), QColor(few[ground])) >= 7, (ink, ground)


@pytest.mark.parametrize("family", ["status", "outbox", "check", "due", "freshness"])
def test_no_state_is_told_by_its_colour_alone(family: str) -> None:
    """Words tell them apart; a number in them does where the words are the same."""
    rows = THEMES["light"].tokens[family]
    labels = [row["label"] for row in rows if row.get("label")]
    assert len(labels) == len(set(labels)) or all("{n}" in x for x in labels if labels.count(x) > 1)
    assert all(row.get("label") or row["tone"] is None for row in rows)


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST, CONTRAST_DARK])
@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_what_a_field_wishes_for_is_read_as_well_as_what_it_holds(
    name: str, kind: type[QWidget], look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    """Qt paints a placeholder in the half of the text's colour unless it is told another."""
    look.switch.apply(qapp, name)
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()
    ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert ink.alpha() == 255
    assert contrast(ink, look.theme.color("bg.surface")) >= 4.5


def test_high_contrast_has_a_dark_ground_where_the_desktop_knows_none(
    look: Look, qapp: QApplication
) -> None:
    look.switch.apply(qapp, CONTRAST_DARK)
    assert look.theme.contrast
    assert look.theme.is_dark


def _color(theme: Theme, name: str) -> QColor:
    return theme.color(f"{name}.default" if name in ("accent", "focus") else name)
