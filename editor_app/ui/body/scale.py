"""Show a document larger or smaller without changing a single format in it.

Line heights, indents and image sizes stand in the document's formats. Writing them anew for each
zoom would fill the undo history, or empty it. But Qt multiplies them by the resolution of the
device a document is laid out for, divided by the screen's: so the document is told of a device of
another resolution. Fonts are set in pixels and come from the look.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QImage, QTextDocument

_METRES_PER_INCH = 0.0254


class DocumentScale:
    """Lays one document out by a ratio; the device must live as long as the document."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._device: QImage | None = None

    def set_ratio(self, ratio: float) -> None:
        """Multiply every measure in the formats; takes effect with the next default font."""
        device = QImage(1, 1, QImage.Format.Format_RGB32)
        dots = round(_screen_dots() * ratio / _METRES_PER_INCH)
        device.setDotsPerMeterX(dots)
        device.setDotsPerMeterY(dots)
        self._document.documentLayout().setPaintDevice(device)
        self._device = device


def _screen_dots() -> float:
    """Dots per inch that Qt takes as 1:1."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()
