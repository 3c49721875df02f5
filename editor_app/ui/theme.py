"""The theme: colours, sizes and fonts of ``tokens.json``, and switching them at run time."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from editor_app.ui.style import KitStyle
from editor_app.ui.stylesheet import build_stylesheet

LIGHT, DARK, SYSTEM = "light", "dark", "system"
CONTRAST, CONTRAST_DARK = "contrast", "contrast_dark"
_QT_KNOWS_CONTRAST = hasattr(QStyleHints, "accessibility")  # Qt 6.10; packages carry 6.9

# Widths of panes stay what they are when text grows: the window does not grow with it.
_PANES = frozenset(
    {
        "inspector",
        "inspectorStrip",
        "columnTree",
        "itemList",
        "reviewQueue",
        "reviewSide",
        "inbox",
        "replySide",
        "sheet",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """How one state looks: its tone, its icon, or its pips. The words are in ``states.py``."""

    key: str
    tone: str
    icon: str | None = None
    pips: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look, ready to be asked. Painted widgets read it on every paint."""

    name: str
    scale: float
    contrast: bool  # high contrast: a handful of colours, no tints
    tokens: Mapping[str, Any]
    colors: Mapping[str, str]  # "text.primary" -> "#1A2028"
    icons: str  # folder of the field chevrons, with forward slashes
    families: list[str] = field(default_factory=list)
    at_rest: bool = False  # nothing on the screen moves by itself

    @classmethod
    def load(cls, path: Path, name: str, scale: float = 1.0) -> "Theme":
        """Read the tokens; ``name`` is ``light`` or ``dark``. Needs no application."""
        tokens = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            name=name,
            scale=scale,
            contrast=False,
            tokens=tokens,
            colors=_colors(tokens, name),
            icons=(path.parent / "icons").as_posix(),
        )

    def named(self, name: str, scale: float) -> "Theme":
        """The same tokens as another theme."""
        colors = _colors(self.tokens, name)
        return replace(self, name=name, scale=scale, contrast=False, colors=colors)

    def in_high_contrast(self) -> "Theme":
        """The same with few colours far apart: words, icons and lines carry every meaning."""
        few = self.tokens["highContrast"][self.name]
        return replace(self, contrast=True, colors=_contrast_colors(self.colors, few))

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return self.color("bg.surface").lightness() < self.color("text.primary").lightness()

    def color(self, name: str) -> QColor:
        """A colour by dotted token, by tone (``red`` is ``tone.red.fg``), or ``#rrggbb``."""
        if name.startswith("#"):
            return QColor(name)
        told = self.colors.get(name) or self.colors.get(f"tone.{name}.fg")
        if told is None:
            raise KeyError(f"tokens.json has no colour {name!r}")
        return QColor(told)

    def tone(self, tone: str, part: str) -> QColor:
        """Colour of a tone: ``fg``, ``bg``, ``border`` or ``solid``."""
        return self.color(f"tone.{tone}.{part}")

    def size(self, name: str) -> int:
        """A measure in pixels: ``topbar``, ``icon.rail``, ``radius.card``, ``space.4``, …"""
        if name in _PANES:
            return int(self.tokens["size"][name])
        if name.startswith(("radius.", "space.", "border.")):
            group, key = name.split(".")
            return int(self.tokens[group][key])
        found: Any = self.tokens["size"]
        for part in name.split("."):
            found = found[part]
        return round(int(found) * self.scale)

    def px(self, value: float) -> int:
        """A measure that grows with the text."""
        return round(value * self.scale)

    def font(self, role: str, *, strong: bool = False, tabular: bool = False) -> QFont:
        """The font of a role in ``tokens.json › font.scale``."""
        row = self.tokens["font"]["scale"][role]
        return self.font_px(
            int(row["size"]), strong=strong or row["weight"] == 600, tabular=tabular
        )

    def font_px(self, pixels: int, *, strong: bool = False, tabular: bool = False) -> QFont:
        """A font of the interface in the given size at 100 %; never below the minimum."""
        font = QFont()
        font.setFamilies(self._families())
        font.setPixelSize(self.px(max(pixels, int(self.tokens["font"]["minimum"]))))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line(self, role: str) -> int:
        """Line height of a font role in pixels."""
        return self.px(int(self.tokens["font"]["scale"][role]["line"]))

    def palette(self) -> QPalette:
        """The palette for what the style sheet does not reach."""
        return _palette(self)

    def stylesheet(self) -> str:
        """The one style sheet of the application."""
        ground = DARK if self.is_dark else LIGHT
        return build_stylesheet(
            lambda name: self.color(name).name(),
            self.px,
            self.icons,
            ground,
            tints=not self.contrast,
        )

    def state(self, family: str, key: str) -> StateRow:
        """Look of a state by family: ``status``, ``outbox``, ``check``, ``due``, ``freshness``."""
        for row in self.tokens[family]:
            if row["key"] == key:
                return StateRow(
                    key=key,
                    tone=row["tone"] or "neutral",
                    icon=row.get("icon"),
                    pips=row.get("pips", 0),
                )
        raise KeyError(f"tokens.json has no {family} {key!r}")

    def _families(self) -> list[str]:
        """The families of the tokens that exist here, asked once.

        Naming a missing family makes Qt populate its alias table on first use, with a warning.
        """
        if not self.families:
            wished = self.tokens["font"]["ui"]
            self.families.extend(name for name in wished if QFontDatabase.hasFamily(name))
            self.families.append("sans-serif")
        return self.families


class ThemeSwitch(QObject):
    """Holds the current theme; changing it restyles the running application."""

    changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = Theme.load(path, LIGHT)
        self.current = self._base
        self._app: QApplication | None = None
        self._style: KitStyle | None = None
        self._wish = (LIGHT, 1.0, False)

    def apply(
        self, app: QApplication, name: str = SYSTEM, scale: float = 1.0, *, at_rest: bool = False
    ) -> None:
        """Restyle ``app``. ``system`` follows the desktop's light or dark and its contrast, now
        and later; ``contrast`` is always high, on a light or dark ground as the desktop has it,
        ``contrast_dark`` on a dark one wherever the desktop knows no such wish.
        """
        if self._app is None:
            self._app = app
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._follow)
            if _QT_KNOWS_CONTRAST:
                hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        style, bare = self._style, False
        if style is None or not isValid(style):  # gone once another one was set
            style, bare = KitStyle(self._color_now), True
            self._style = style
            app.setStyle(style)
        self._wish = (name, scale, at_rest)
        base = replace(self._base, at_rest=at_rest)
        theme = base.named(_ground(name), scale)
        if name in (CONTRAST, CONTRAST_DARK) or (name == SYSTEM and _system_wants_contrast()):
            theme = theme.in_high_contrast()
        sheet = theme.stylesheet()
        if not bare and theme == self.current and sheet == app.styleSheet():
            return  # a window made anew looks as the last one: dressing again would cost 200 ms
        self.current = theme
        style.fit(scale)
        app.setFont(theme.font("body"))
        app.setPalette(theme.palette())
        app.setStyleSheet(sheet)
        self.changed.emit()

    def _color_now(self, name: str) -> QColor:
        return self.current.color(name)

    def _follow(self) -> None:
        name, scale, at_rest = self._wish
        if self._app is not None and name in (SYSTEM, CONTRAST):
            self.apply(self._app, name, scale, at_rest=at_rest)


def _ground(name: str) -> str:
    if name in (LIGHT, DARK):
        return name
    return DARK if name == CONTRAST_DARK else _system_scheme()


def _system_scheme() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def _system_wants_contrast() -> bool:
    if not _QT_KNOWS_CONTRAST:
        return False  # 高对比度 is chosen in 设置 there
    hints = QGuiApplication.styleHints()  # kept: its wrapper takes that of accessibility() along
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _colors(tokens: Mapping[str, Any], name: str) -> dict[str, str]:
    """Flatten ``color`` and ``tone`` of one theme to dotted names."""
    flat: dict[str, str] = {}
    for group, value in tokens["color"][name].items():
        if isinstance(value, str):
            flat[group] = value
        else:
            flat.update({f"{group}.{key}": color for key, color in value.items()})
    for tone, parts in tokens["tone"][name].items():
        flat.update({f"tone.{tone}.{part}": color for part, color in parts.items()})
    return flat


def _contrast_colors(colors: Mapping[str, str], few: Mapping[str, str]) -> dict[str, str]:
    """Every token in one of a few colours; only what shades show (``heat``) keeps its own."""
    own = {
        "text.onAccent": "onMark",
        "text.onSolid": "ground",
        "text.disabled": "faint",
        "text.link": "mark",
        "accent.default": "mark",
        "accent.hover": "hover",
        "accent.pressed": "hover",
        "accent.subtle": "selected",
        "focus.default": "mark",
        "selectionBar": "mark",
        "bg.selected": "selected",
        "bg.hover": "over",
        "bg.pressed": "over",
        "tone.blue.fg": "mark",
    }

    def pick(name: str, color: str) -> str:
        if name.startswith("heat."):
            return color
        ground = name.startswith("bg.") or name.endswith(".bg")
        return few[own.get(name, "ground" if ground else "text")]

    return {name: pick(name, color) for name, color in colors.items()}


def _palette(theme: Theme) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for which, name in (
        (role.Window, "bg.canvas"),
        (role.Base, "bg.surface"),
        (role.AlternateBase, "bg.subtle"),
        (role.Button, "bg.surface"),
        (role.ToolTipBase, "bg.surface"),
        (role.WindowText, "text.primary"),
        (role.Text, "text.primary"),
        (role.ButtonText, "text.primary"),
        (role.ToolTipText, "text.primary"),
        (role.BrightText, "text.onAccent"),
        (role.PlaceholderText, "text.tertiary"),
        (role.Link, "text.link"),
        (role.LinkVisited, "text.link"),
        (role.Highlight, "accent.default"),
        (role.HighlightedText, "text.onAccent"),
        (role.Accent, "accent.default"),
        (role.Mid, "border.default"),
        (role.Midlight, "border.subtle"),
        (role.Dark, "border.control"),
        (role.Light, "bg.subtle"),
    ):
        palette.setColor(which, theme.color(name))
    off = theme.color("text.disabled")
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, off)
    return palette
