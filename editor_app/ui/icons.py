"""Icons by name and colour, drawn from outlines so that they follow the theme and every scale.

qtawesome stays out of the start: the icons in use are bundled (``icon_outlines.py``); one that is
not is fetched once and then kept in the cache folder, by name and font version.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap

from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.ui.outline import UNITS, parse_outline
from editor_app.ui.theme import Theme, ThemeSwitch

_FONT_VERSION = "ri-2.5.0"


class Icons:
    """Gives icons and pixmaps; colours are tokens (``text.secondary``), tones or ``#rrggbb``."""

    def __init__(self, switch: ThemeSwitch, bundle: Path, cache: Path | None = None) -> None:
        self._switch = switch
        self._bundle = bundle
        self._kept = None if cache is None else cache / "icons" / _FONT_VERSION
        self._texts: Mapping[str, str] | None = None
        self._paths: dict[str, QPainterPath] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, str | None, str | None], QIcon] = {}

    @property
    def theme(self) -> Theme:
        """The theme in whose colours icons are drawn now."""
        return self._switch.current

    def icon(
        self,
        name: str,
        tone_or_color: str = "text.primary",
        *,
        selected: str | None = None,
        selected_color: str | None = None,
    ) -> QIcon:
        """An icon that follows the theme; ``selected`` is shown when its button is checked."""
        key = (name, tone_or_color, selected, selected_color)
        if key not in self._icons:
            self._icons[key] = QIcon(
                _Engine(self, name, tone_or_color, selected or name, selected_color)
            )
        return self._icons[key]

    def pixmap(
        self, name: str, tone_or_color: str | QColor, size: int = 16, scale: float = 1.0
    ) -> QPixmap:
        """An icon as a picture of ``size`` logical pixels for a screen of ``scale``."""
        color = self._color(tone_or_color)
        key = (name, color.rgba(), size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = QPixmap(round(size * scale), round(size * scale))
            found.fill(Qt.GlobalColor.transparent)
            found.setDevicePixelRatio(scale)
            with QPainter(found) as painter:  # ends it even when there is no such icon
                self.paint(painter, QRectF(0, 0, size, size), name, color)
            self._pixmaps[key] = found
        return found

    def draw(
        self, painter: QPainter, x: float, y: float, name: str, color: str | QColor, size: int
    ) -> None:
        """Put the icon at a place, through the picture cache: for delegates."""
        picture = self.pixmap(name, color, size, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(x, y), picture)

    def paint(self, painter: QPainter, rect: QRectF, name: str, color: str | QColor) -> None:
        """Fill the outline into ``rect``."""
        path, ink = self._path(name), self._color(color)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / UNITS, rect.height() / UNITS)
        painter.fillPath(path, ink)
        painter.restore()

    def _color(self, told: str | QColor) -> QColor:
        return told if isinstance(told, QColor) else self.theme.color(told)

    def _path(self, name: str) -> QPainterPath:
        if name not in self._paths:
            self._paths[name] = parse_outline(self._outline(name))
        return self._paths[name]

    def _outline(self, name: str) -> str:
        if self._texts is None:
            self._texts = json.loads(self._bundle.read_text(encoding="utf-8"))
        text = self._texts.get(name)
        return text if text is not None else self._fetched(name)

    def _fetched(self, name: str) -> str:
        """An outline that is not bundled: from the cache, else from qtawesome."""
        kept = None if self._kept is None else self._kept / f"{name}.txt"
        if kept is not None and kept.is_file():
            return kept.read_text(encoding="ascii")
        found = _outlines_from_font([name])
        if name not in found:
            raise KeyError(f"there is no icon {name!r}")
        if kept is not None:
            folder_for_me_alone(kept.parent)
            with open(kept, "w", encoding="ascii", opener=for_me_alone) as file:
                file.write(found[name])
        return found[name]


class _Engine(QIconEngine):
    """Draws an icon in the colours of the moment, so a theme switch needs no new icon.

    In a wide rectangle the icon stands at the left: buttons widen their icon by what the gap to
    the text lacks, since Qt fixes it at 4.
    """

    def __init__(
        self, icons: Icons, name: str, color: str, selected: str, selected_color: str | None
    ) -> None:
        super().__init__()
        self._icons = icons
        self._names = (name, selected)
        self._colors = (color, selected_color or color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        on = state == QIcon.State.On
        color = "text.disabled" if mode == QIcon.Mode.Disabled else self._colors[on]
        side = min(rect.width(), rect.height())
        square = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
        self._icons.paint(painter, square, self._names[on], color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return picture


def _outlines_from_font(names: list[str]) -> dict[str, str]:
    """``icon_outlines.outlines_from_font``, loaded when an icon is not bundled."""
    from editor_app.ui.icon_outlines import outlines_from_font  # noqa: PLC0415 - see above

    return outlines_from_font(names)
