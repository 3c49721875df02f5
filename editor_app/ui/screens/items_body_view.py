"""The text of an item, read-only, as tall as it is: the pane around it scrolls."""

from typing import Any

from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from editor_app.ui.closed_resources import in_place_of
from editor_app.ui.look import Look
from editor_app.ui.office_text import HEADING_STYLE, with_office_headings


class BodyView(QTextBrowser):
    """Shows HTML of ``rendering.render_body``. Nothing is ever loaded from a file or a network."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._html = ""
        self.setObjectName("items.body")
        self.setAccessibleName(self.tr("Text"))
        self.setProperty("flat", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        look.switch.changed.connect(self._restyle)

    def show_html(self, html: str) -> None:
        """Show another text in the colours of the moment."""
        self._html = html
        self.document().setDefaultStyleSheet(self._style())
        self.document().setDefaultFont(self._look.theme.font_px(15))
        self.setHtml(with_office_headings(html))

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        return in_place_of(type)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.document().size())

    def _restyle(self) -> None:
        self.show_html(self._html)

    def _fit(self, size: QSizeF) -> None:
        height = round(size.height()) + 4
        if height != self.minimumHeight():
            self.setFixedHeight(max(24, height))

    def _style(self) -> str:
        theme = self._look.theme
        text, line = theme.color("text.primary").name(), theme.color("border.default").name()
        link, indent = theme.color("text.link").name(), 2 * theme.px(15)
        return (
            f"p {{ color: {text}; text-indent: {indent}px; margin: 0 0 4px 0; line-height: 130%; }}"
            f"{HEADING_STYLE}"
            f"li {{ color: {text}; line-height: 130%; }} li p {{ text-indent: 0; }}"
            f"td, th {{ padding: 4px 8px; border: 1px solid {line}; }}"
            "td p, th p, .addressee { text-indent: 0; } .signature { text-align: right; }"
            f"table {{ border-collapse: collapse; margin: 6px 0; }} a {{ color: {link}; }}"
        )
