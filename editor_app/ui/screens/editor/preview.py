"""预览: the page the portal will publish, rendered by the same functions, without any network."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.rendering.preview import PreviewPage, printed
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.preview_browser import FIELD, Images, PageBrowser
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, Segmented

DESKTOP, PHONE, PRINT = "desktop", "phone", "print"
_WIDEST = 16_777_215
# At most, in CSS pixels: a usual phone; A4 at 96 dots per inch.
WIDTHS: Mapping[str, int] = MappingProxyType({DESKTOP: _WIDEST, PHONE: 390, PRINT: 794})
_ORDER = tuple(WIDTHS)  # remembered by their number
_PRINT_MARGIN = 60  # with the page's own 16 px: 20 mm
_MOST = 1_000  # share of the page before its margins get any
_MEMORY = "preview.width"
PAPER = "#FFFFFF"  # the page keeps the portal's own colours, also in the dark theme


class PreviewPane(QWidget):
    """Desktop, phone or print width, refreshed after edits; follows the cursor of the text."""

    refreshAsked = Signal()
    browserAsked = Signal()
    placeAsked = Signal(int)  # offset in the Markdown that was clicked
    fieldAsked = Signal(str)  # key of a missing field that was clicked
    followed = Signal()  # following was switched on

    def __init__(self, look: Look, images: Images, memory: WidthMemory | None = None) -> None:
        super().__init__()
        self.setObjectName("preview-pane")
        self._memory = memory
        self._page: PreviewPage | None = None
        self._offset = -1  # where the cursor of the text stands
        self.browser = PageBrowser(images)
        self.browser.setObjectName("preview-page")
        self.browser.setAccessibleName(self.tr("Preview of the public page"))
        self.browser.setProperty("flat", True)
        self.browser.setStyleSheet(f"QTextBrowser {{ background: {PAPER}; color: #1F2933; }}")
        self.browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser.anchorClicked.connect(self._clicked)
        self.browser.placeClicked.connect(self.placeAsked)
        self._sizes = self._make_sizes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar(look))
        ground = QFrame()
        ground.setProperty("surface", "canvas")
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch()
        self._row.addWidget(self.browser, _MOST)
        self._row.addStretch()
        column.addWidget(ground, 1)
        self._set_width(self._sizes.key)

    @property
    def follows(self) -> bool:
        """Whether the page moves with the cursor of the text."""
        return self.follow.isChecked()

    def show_page(self, page: PreviewPage, same_as_portal: bool) -> None:
        """Show a page without losing the reading position."""
        self._page = page
        self._show()
        self._state.setText(
            self.tr("Page style as on the portal")
            if same_as_portal
            else self.tr("Bundled page style, not yet compared with the portal")
        )

    def go_to(self, offset: int) -> None:
        """Bring into sight what the text has at an offset, if the page follows."""
        self._offset = offset
        if self.follows and self._page is not None:
            self.browser.follow(offset)

    def without_edits(self) -> None:
        """For a text that stays as it is: nothing to refresh, no cursor to follow."""
        for unused in (self._again, self._out, self.follow):
            unused.hide()

    def _show(self) -> None:
        if self._page is None:
            return
        on_paper = self._sizes.key == PRINT
        self.browser.show_page(printed(self._page) if on_paper else self._page)
        if self.follows and self._offset >= 0:
            self.browser.follow(self._offset)

    def _make_sizes(self) -> Segmented:
        sizes = Segmented(
            [(DESKTOP, self.tr("Desktop")), (PHONE, self.tr("Phone")), (PRINT, self.tr("Print"))],
            name=self.tr("Width of the preview"),
        )
        sizes.setObjectName("preview-width")
        told = self._memory.number(_MEMORY, 0) if self._memory is not None else 0
        sizes.choose(_ORDER[told if 0 <= told < len(_ORDER) else 0])
        sizes.chosen.connect(self._size_chosen)
        return sizes

    def _bar(self, look: Look) -> QWidget:
        bar = QFrame()
        bar.setObjectName("preview-bar")
        bar.setProperty("surface", True)
        bar.setProperty("line", "bottom")
        bar.setFixedHeight(look.theme.px(44))
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 0, 12, 0)
        row.setSpacing(10)
        self._state = ElidedLabel("", "caption")
        self.follow = IconButton(
            look, "ri.arrow-up-down-line", self.tr("Follow the cursor"), name="preview-follow"
        )
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.follow.toggled.connect(lambda on: self.followed.emit() if on else None)
        self._again = IconButton(
            look, "ri.refresh-line", self.tr("Refresh"), name="preview-refresh"
        )
        self._again.clicked.connect(self.refreshAsked)
        self._out = IconButton(
            look, "ri.external-link-line", self.tr("Open in the browser"), name="preview-browser"
        )
        self._out.clicked.connect(self.browserAsked)
        row.addWidget(self._sizes)
        row.addWidget(self._state, 1)
        for tool in (self.follow, self._again, self._out):
            row.addWidget(tool)
        return bar

    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(FIELD):
            self.fieldAsked.emit(address.removeprefix(FIELD))
        elif address.startswith("#"):  # from a reference to its note, and back
            self.browser.scrollToAnchor(url.fragment())

    def _size_chosen(self, which: str) -> None:
        if self._memory is not None:
            self._memory.keep_number(_MEMORY, _ORDER.index(which))
        self._set_width(which)
        self._show()

    def _set_width(self, which: str) -> None:
        """Narrow pages stand in the middle; no page is wider than the pane."""
        self.browser.setMaximumWidth(WIDTHS[which])
        self.browser.document().setDocumentMargin(_PRINT_MARGIN if which == PRINT else 0)
        for side in (0, 2):
            self._row.setStretch(side, 0 if which == DESKTOP else 1)
