"""Pages for the system's browser: addresses of the portal, and finished pages as files."""

from contextlib import suppress
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from editor_app.private_files import folder_for_me_alone, for_me_alone

_NAME = "preview.html"


class PageOpener(QObject):
    """Hands things to the browser; only http, https and our own preview file.

    ``wanted`` may be emitted on any thread; the address is opened on the main one.
    """

    wanted = Signal(str)

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self.wanted.connect(self.open_url, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def open_url(self, url: str) -> None:
        """Open an address."""
        if urlsplit(url).scheme in ("http", "https"):
            QDesktopServices.openUrl(QUrl(url))

    def open_address(self, portal: str, address: str) -> None:
        """Open a page of the portal, given by its path or its full address."""
        self.open_url(urljoin(portal, address))

    def open_html(self, html: str) -> None:
        """Write a page that stands alone into the cache and open it."""
        folder = self._cache / "pages"
        folder_for_me_alone(folder)
        file = folder / _NAME
        with open(file, "w", encoding="utf-8", opener=for_me_alone) as out:
            out.write(html)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def clear(self) -> None:
        """Remove pages written earlier: an unpublished text stays in no cache.

        One that cannot be removed now (a browser on Windows may hold it) goes at the next start.
        """
        for file in (self._cache / "pages").glob("*.html"):
            with suppress(OSError):
                file.unlink()
