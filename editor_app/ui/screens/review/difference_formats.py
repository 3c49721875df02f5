"""Formats of the difference document in the colours of the moment."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from editor_app.ui.office_text import HEADING_STYLE
from editor_app.ui.theme import Theme

_OWN = int(QTextFormat.Property.UserProperty.value)


class Own(IntEnum):
    """Properties of blocks that the view reads when it paints."""

    TONE = _OWN + 1  # str: colour of the bar at the left
    NUMBER = _OWN + 2  # int: number of the change
    APART = _OWN + 3  # bool: no words of the new text: signs, captions, what was struck out


ICON = 16  # pixels at 100 %
SECTION_ICONS = ("ri.text", "ri.list-check", "ri.attachment-2")
GUTTER = 43  # pixels at 100 %: bar and number


class Formats:
    """One theme's formats; roles are made once and shared."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._texts: dict[str, QTextCharFormat] = {}

    def text(self, role: str) -> QTextCharFormat:
        """Characters of a role: text, heading, quiet, caption, added, removed-sign, …"""
        if role not in self._texts:
            self._texts[role] = self._made(role)
        return self._texts[role]

    def link(self, href: str) -> QTextCharFormat:
        """A link inside the document."""
        made = QTextCharFormat(self.text("caption"))
        made.setAnchor(True)
        made.setAnchorHref(href)
        made.setForeground(self._theme.color("text.link"))
        return made

    def block(
        self, tone: str, number: int, *, inside: bool = False, cell: bool = False
    ) -> QTextBlockFormat:
        """A paragraph with its bar and number; ``inside`` a column, or a ``cell`` of a table."""
        made = QTextBlockFormat()
        made.setLeftMargin(0 if cell else self._theme.px(GUTTER if not inside else 30))
        made.setTopMargin(0 if cell else 2)
        made.setBottomMargin(0 if cell else 4)
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        made.setLineHeight(110 if cell else 122, proportional.value)
        if tone:
            made.setProperty(Own.TONE, tone)
        if number:
            made.setProperty(Own.NUMBER, number)
        return made

    def icon(self, name: str) -> QTextImageFormat:
        """A section's icon; the view gives its picture under ``icon:<name>``."""
        made = QTextImageFormat()
        made.setName(f"icon:{name}")
        made.setWidth(self._theme.px(ICON))
        made.setHeight(self._theme.px(ICON))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        return made

    def picture(self, name: str) -> QTextImageFormat:
        """A picture that was attached, no wider than a card."""
        made = QTextImageFormat()
        made.setName(name)
        made.setMaximumWidth(QTextLength(QTextLength.Type.FixedLength, self._theme.px(280)))
        return made

    def heading_block(self, *, first: bool) -> QTextBlockFormat:
        """A section's title."""
        made = QTextBlockFormat()
        made.setTopMargin(self._theme.px(8 if first else 14))
        made.setBottomMargin(self._theme.px(4))
        return made

    def gap(self) -> QTextBlockFormat:
        """The thin paragraph that must follow a table."""
        made = QTextBlockFormat()
        made.setLineHeight(6, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def columns(self) -> QTextTableFormat:
        """Two texts side by side."""
        made = self._plain(2)
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        made.setColumnWidthConstraints([half, half])
        made.setCellPadding(2)
        return made

    def table(self, columns: int) -> QTextTableFormat:
        """Fields: name, before, now."""
        made = self._plain(columns)
        made.setBorder(1)
        made.setBorderBrush(QBrush(self._theme.color("border.default")))
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderCollapse(True)
        made.setCellPadding(self._theme.px(6))
        share = QTextLength.Type.PercentageLength
        widths = (18, 82) if columns == 2 else (16, 34, 50)
        made.setColumnWidthConstraints([QTextLength(share, one) for one in widths])
        made.setHeaderRowCount(1)
        return made

    def card(self) -> QTextTableFormat:
        """One attachment."""
        made = self._plain(1)
        made.setBorder(1)
        made.setBorderBrush(QBrush(self._theme.color("border.default")))
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderCollapse(True)
        made.setCellPadding(self._theme.px(7))
        return made

    def head_cell(self) -> QTextTableCellFormat:
        """A cell of the field table's first row."""
        made = QTextTableCellFormat()
        made.setBackground(self._theme.color("bg.subtle"))
        return made

    def pairs(self) -> QTextTableFormat:
        """Facts without lines: what it is, and what it says."""
        made = self._plain(2)
        share = QTextLength.Type.PercentageLength
        made.setColumnWidthConstraints([QTextLength(share, 16), QTextLength(share, 84)])
        made.setCellPadding(2)
        return made

    def grid(self, widths: Sequence[int]) -> QTextTableFormat:
        """A table with lines and a head; widths in percent."""
        made = self.table(len(widths))
        share = QTextLength.Type.PercentageLength
        made.setColumnWidthConstraints([QTextLength(share, one) for one in widths])
        return made

    def _plain(self, columns: int) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setBorder(0)
        made.setCellSpacing(0)
        made.setColumns(columns)
        return made

    def _made(self, role: str) -> QTextCharFormat:
        theme, made = self._theme, QTextCharFormat()
        kind, _, part = role.partition("-")
        small = part == "cell" or kind in ("cell", "label", "head", "ochre", "caption")
        size = 13 if small else 14
        if kind in ("caption", "head", "count") or part == "sign":
            size = 12
        if kind in _APART or part == "sign":
            made.setProperty(Own.APART, True)
        if kind == "gap":
            size = 4
            made.setFontPointSize(2)
            return made
        made.setFont(theme.font_px(size, strong=kind in ("heading", "title", "head")))
        made.setForeground(theme.color(_INK.get(kind, "text.primary")))
        if kind == "count":
            made.setBackground(theme.tone("neutral", "bg"))
        if kind in ("added", "removed"):
            tone = "green" if kind == "added" else "red"
            made.setForeground(theme.tone(tone, "fg"))
            made.setBackground(theme.tone(tone, "bg"))
            if part != "sign":
                made.setFontUnderline(kind == "added")
                made.setFontStrikeOut(kind == "removed")
        return made


_APART = frozenset(
    {"removed", "caption", "quiet", "ochre", "count", "title", "head", "label", "gap"}
)
_INK = {
    "caption": "text.tertiary",
    "count": "tone.neutral.fg",
    "quiet": "text.tertiary",
    "label": "text.secondary",
    "head": "text.secondary",
    "ochre": "tone.ochre.fg",
}
ALIGN_NUMBER = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


def page_style(theme: Theme) -> str:
    """For the whole text of a first edition, which is written as HTML."""
    text, line = theme.color("text.primary").name(), theme.color("border.default").name()
    link, size = theme.color("text.link").name(), theme.px(15)
    return (
        f"p, li, td, th {{ color: {text}; font-size: {size}px; }}"
        f"p {{ margin: 0 0 6px 0; line-height: 130%; text-indent: {2 * size}px; }}"
        f"{HEADING_STYLE}"
        "li p, td p, th p, .addressee { text-indent: 0; } .signature { text-align: right; }"
        f"td, th {{ padding: 4px 8px; border: 1px solid {line}; }} a {{ color: {link}; }}"
    )
