"""The page that is read: rendered by the product's own renderer, without files or sockets."""

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor, QTextDocument

from editor_app.presenters.help_book import HelpPage, prepared, target
from editor_app.rendering.html import render_body
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.picture_fit import fit_pictures
from editor_app.ui.screens.editor.preview_browser import ClosedBrowser
from editor_app.ui.screens.help.page_style import page_html, page_style

_PREFIX = "att:rel/"
_MARGIN = 24


class HelpBrowser(ClosedBrowser):
    """Shows one page; pictures come from the help's own folder alone."""

    pageAsked = Signal(str, str)  # key and heading

    def __init__(self, look: Look, folder: Path) -> None:
        super().__init__(self._picture)
        self._look, self._folder = look, folder.resolve()
        self.page: HelpPage | None = None
        self.setObjectName("help-page")
        self.setAccessibleName(self.tr("Page of the help"))
        self.setFrameShape(self.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._follow)
        look.switch.changed.connect(self._restyle)

    def show_page(self, page: HelpPage, heading: str = "") -> None:
        """Show a page from its beginning, or from one of its headings."""
        self.page = page
        self._show()
        self.setAccessibleDescription(page.title)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if heading:
            self.go_to_heading(heading)

    def go_to_heading(self, heading: str) -> None:
        """Bring a heading to the top."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip() == heading:
                self._bring_up(block)
                return
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_pictures(self.document(), self._line_width())

    def _bring_up(self, block: QTextBlock) -> None:
        self.setTextCursor(QTextCursor(block))
        box = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(int(box.top()))

    def _show(self) -> None:
        if self.page is None:
            return
        theme = self._look.theme
        document: QTextDocument = self.document()
        document.setDefaultFont(theme.font("body"))
        document.setDefaultStyleSheet(page_style(theme))
        document.setDocumentMargin(theme.px(_MARGIN))
        body = render_body(prepared(self.page.markdown))
        self.setHtml(page_html(escape(self.page.title), body, theme))
        fit_pictures(document, self._line_width())

    def _restyle(self) -> None:
        at = self.verticalScrollBar().value()
        self._show()
        self.verticalScrollBar().setValue(at)

    def _line_width(self) -> float:
        return self.viewport().width() - 2 * self.document().documentMargin()

    def _follow(self, address: QUrl) -> None:
        found = target(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if found is not None:
            self.pageAsked.emit(*found)

    def _picture(self, address: str) -> bytes | None:
        name = QUrl.fromPercentEncoding(address.encode()).removeprefix(_PREFIX)
        file = (self._folder / name).resolve()
        if not file.is_relative_to(self._folder) or not file.is_file():
            return None
        return file.read_bytes()
