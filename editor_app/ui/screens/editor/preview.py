"""预览: the page the portal will publish, rendered by the same functions, without any network."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from editor_app.ui.closed_resources import in_place_of
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import IconButton, Segmented, label

PHONE_WIDTH = 390  # CSS pixels of a usual phone
PAPER = "#FFFFFF"  # the page keeps the portal's own colours, also in the dark theme

Images = Callable[[str], bytes | None]  # bytes of an ``att:`` address


class ClosedBrowser(QTextBrowser):
    """Shows HTML; opens no file and no socket. Only ``att:`` pictures of the item are given."""

    def __init__(self, images: Images) -> None:
        super().__init__()
        self._images = images
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)

    def loadResource(self, kind: int, name: QUrl) -> object:  # type: ignore[override]  # any type
        if name.scheme() != "att" or kind != QTextDocument.ResourceType.ImageResource.value:
            return in_place_of(kind)  # nothing else is ever read (RELIABILITY.md, finding 5)
        data = self._images(name.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        picture = QImage.fromData(data) if data is not None else QImage()
        return in_place_of(kind) if picture.isNull() else picture


class PreviewPane(QWidget):
    """Desktop or phone width, refreshed after edits; the exact page opens in the browser."""

    refreshAsked = Signal()
    browserAsked = Signal()
    linkClicked = Signal(str)

    def __init__(self, look: Look, images: Images) -> None:
        super().__init__()
        self.setObjectName("preview-pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar(look))
        self.browser = ClosedBrowser(images)
        self.browser.setObjectName("preview-page")
        self.browser.setAccessibleName(self.tr("Preview of the public page"))
        self.browser.setProperty("flat", True)
        self.browser.setStyleSheet(f"QTextBrowser {{ background: {PAPER}; color: #1F2933; }}")
        self.browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.browser.anchorClicked.connect(lambda url: self.linkClicked.emit(url.toString()))
        ground = QFrame()
        ground.setProperty("surface", "canvas")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.browser, 1)
        self._row = row
        column.addWidget(ground, 1)

    def show_page(self, html: str, same_as_portal: bool) -> None:
        """Show a page without losing the reading position."""
        bar = self.browser.verticalScrollBar()
        at = bar.value()
        self.browser.setHtml(html)
        bar.setValue(at)
        self._state.setText(
            self.tr("Page style as on the portal")
            if same_as_portal
            else self.tr("Bundled page style, not yet compared with the portal")
        )

    def _bar(self, look: Look) -> QWidget:
        bar = QFrame()
        bar.setObjectName("preview-bar")
        bar.setProperty("surface", True)
        bar.setProperty("line", "bottom")
        bar.setFixedHeight(44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 0, 12, 0)
        row.setSpacing(10)
        sizes = Segmented(
            [("desktop", self.tr("Desktop")), ("phone", self.tr("Phone"))],
            name=self.tr("Width of the preview"),
        )
        sizes.setObjectName("preview-width")
        sizes.choose("desktop")
        sizes.chosen.connect(self._set_width)
        self._state = label("", "caption")
        again = IconButton(look, "ri.refresh-line", self.tr("Refresh"), name="preview-refresh")
        again.clicked.connect(self.refreshAsked)
        out = IconButton(
            look, "ri.external-link-line", self.tr("Open in the browser"), name="preview-browser"
        )
        out.clicked.connect(self.browserAsked)
        row.addWidget(sizes)
        row.addWidget(self._state, 1)
        row.addWidget(again)
        row.addWidget(out)
        return bar

    def _set_width(self, which: str) -> None:
        phone = which == "phone"
        self.browser.setMaximumWidth(PHONE_WIDTH if phone else 16_777_215)
        self._row.setAlignment(
            self.browser, Qt.AlignmentFlag.AlignHCenter if phone else Qt.AlignmentFlag(0)
        )
