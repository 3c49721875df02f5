"""Whether anything on the screen may move by itself: the person's choice, else the system's.

Qt tells of no such wish (6.11 knows contrast alone), so the places where desktops keep it are read.
"""

import configparser
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

REDUCED = "reduced"
_GTK = ("gtk-4.0/settings.ini", "gtk-3.0/settings.ini")
_NO = frozenset({"0", "false", "no"})
_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION, winuser.h
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Motion:
    """What Qt moves by itself: cursors that blink, menus and tips that slide or fade in.

    Bars of unknown length are ``BusyBar``; nothing of ours is animated.
    """

    def __init__(self, app: QApplication) -> None:
        self._app, self._blink = app, app.cursorFlashTime()
        self._effects = {one: app.isEffectEnabled(one) for one in _EFFECTS}

    def rest(self, at_rest: bool) -> None:
        """Stop all of it, or let it be as the system has it."""
        self._app.setCursorFlashTime(0 if at_rest else self._blink)
        for effect, usual in self._effects.items():
            self._app.setEffectEnabled(effect, usual and not at_rest)


def at_rest(choice: str, environment: Mapping[str, str] = os.environ) -> bool:
    """``choice`` is the setting ``motion``; ``system`` asks the desktop."""
    return choice == REDUCED or system_at_rest(environment)


def system_at_rest(environment: Mapping[str, str] = os.environ) -> bool:
    """GTK's and KDE's settings, or those of Windows; what cannot be read wishes nothing."""
    if sys.platform == "win32":
        return _windows_at_rest()
    told = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(told) if told else Path(environment.get("HOME", "/")) / ".config"
    gtk = (_read(folder / name, "Settings", "gtk-enable-animations") for name in _GTK)
    if any(one.strip().lower() in _NO for one in gtk):
        return True
    factor = _read(folder / "kdeglobals", "KDE", "AnimationDurationFactor")
    return factor.strip() in ("0", "0.0")


def _read(file: Path, section: str, key: str) -> str:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, configparser.Error):
        return ""
    return parser.get(section, key, fallback="")


def _windows_at_rest() -> bool:
    import ctypes  # noqa: PLC0415 - Windows alone pays for it

    moves = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - does not exist for mypy elsewhere
    asked = user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return bool(asked) and not moves.value
