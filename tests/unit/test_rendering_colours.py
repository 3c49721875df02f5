"""Colours of the public pages and the preview reach WCAG 2.2 AA (success criterion 1.4.3)."""

import re

import pytest

from tests.unit.rendering_scenes import ROOT, bundled

PAIRS = [
    ("ink", "paper"),
    ("ink", "ground"),
    ("soft", "paper"),
    ("soft", "ground"),
    ("on-brand", "brand"),
    ("on-brand", "brand-deep"),
    ("on-brand", "brand-lit"),
    ("on-brand-soft", "brand"),
    ("on-brand-soft", "brand-deep"),
    ("link", "paper"),
    ("link", "ground"),
    ("link", "alert-ground"),
    ("name", "name-ground"),
    ("ink", "name-ground"),
    ("link", "name-ground"),
    ("alert", "paper"),
    ("alert", "alert-ground"),
    ("ink", "alert-ground"),
]
PREVIEW_PAIRS = [
    ("#1c2733", "#ffffff"),
    ("#46586b", "#ffffff"),
    ("#5a6b7d", "#ffffff"),
    ("#24507f", "#eef3fa"),
    ("#a3190f", "#fdecea"),
    ("#8a1c12", "#ffffff"),
    ("#0f5aa8", "#ffffff"),
    ("#ffffff", "#0f4c8a"),
    ("#dbe8f6", "#0f4c8a"),
    ("#ffffff", "#0b3a6b"),
    ("#ffffff", "#1b65b0"),
]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def named() -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", bundled().page_css))


def test_black_on_white_has_the_highest_contrast() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_reaches_the_contrast(text: str, ground: str) -> None:
    assert contrast(named()[text], named()[ground]) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "ground"])
def test_the_focus_ring_reaches_the_contrast_of_controls(ground: str) -> None:
    assert contrast(named()["focus"], named()[ground]) >= 3.0


def test_the_page_style_names_every_colour_once() -> None:
    rules = bundled().page_css.partition("* { box-sizing")[2]
    screen = rules.partition("@media print")[0]
    assert re.findall(r"#[0-9a-fA-F]{3,6}\b", screen) == []


@pytest.mark.parametrize(("text", "ground"), PREVIEW_PAIRS)
def test_the_preview_reaches_the_contrast(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


def test_the_preview_uses_no_other_colours() -> None:
    modules = ("preview.py", "qt_writer.py")
    texts = [(ROOT / "editor_app/rendering" / one).read_text(encoding="utf-8") for one in modules]
    source = "".join(texts)
    used = set(re.findall(r"#[0-9a-f]{6}\b", bundled().preview_css + source))
    lines = {"#c3cfdd", "#14202d"}
    print_ink = {"#000000"}
    assert used <= {one for pair in PREVIEW_PAIRS for one in pair} | lines | print_ink
