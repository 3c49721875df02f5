"""What the body editor needs to know about colours, fonts and measures; handed in, never stored
in the document."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLook:
    """Colours and fonts of one theme. Metrics are pixels at the wanted text scale."""

    canvas: QColor
    sheet: QColor
    border: QColor
    subtle: QColor
    text: QColor
    secondary: QColor
    tertiary: QColor
    accent: QColor
    link: QColor
    selection: QColor
    selection_text: QColor
    block: QColor  # severity "block": must be fixed
    warn: QColor
    info: QColor
    content_font: QFont
    caption_font: QFont
    code_font: QFont
    line_height: int = 30
    sheet_width: int = 820
    left_margin: int = 60
    right_margin: int = 44
    padding: int = 24
    scale: float = 1.0  # of pictures; all other measures hold it already

    @property
    def indent(self) -> int:
        """Two characters of the content font."""
        return 2 * self.content_font.pixelSize()

    def same_metrics(self, other: BodyLook) -> bool:
        """Whether a document laid out for `other` needs no new layout."""
        return (
            self.line_height == other.line_height
            and self.content_font.pixelSize() == other.content_font.pixelSize()
        )

    def zoomed(self, percent: int) -> BodyLook:
        """The same look, larger or smaller: sheet, margins, lines and letters together."""
        return replace(
            self,
            content_font=_scaled(self.content_font, percent),
            caption_font=_scaled(self.caption_font, percent),
            code_font=_scaled(self.code_font, percent),
            line_height=_share(self.line_height, percent),
            sheet_width=_share(self.sheet_width, percent),
            left_margin=_share(self.left_margin, percent),
            right_margin=_share(self.right_margin, percent),
            scale=self.scale * percent / 100,
        )


def _scaled(font: QFont, percent: int) -> QFont:
    result = QFont(font)
    result.setPixelSize(max(1, _share(font.pixelSize(), percent)))
    return result


def _share(pixels: int, percent: int) -> int:
    return round(pixels * percent / 100)
