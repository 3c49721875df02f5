"""The look of paper: the light theme in black on white, told apart by sign and line alone."""

from dataclasses import replace
from pathlib import Path

from editor_app.ui.theme import LIGHT, Theme

_WHITE, _BLACK, _GREY, _LINE, _HEAD = "#ffffff", "#000000", "#404040", "#8c8c8c", "#ededed"
_OWN = {"bg.subtle": _HEAD, "text.secondary": _GREY, "text.tertiary": _GREY}


def paper(tokens: Path) -> Theme:
    """A theme for printing; a copy made without colours says as much as the page."""
    light = Theme.load(tokens, LIGHT)
    return replace(light, colors={name: _ink(name) for name in light.colors}, families=[])


def _ink(name: str) -> str:
    if name in _OWN:
        return _OWN[name]
    if name.startswith("border") or name.endswith(".border"):
        return _LINE
    return _WHITE if name.startswith("bg.") or name.endswith(".bg") else _BLACK
