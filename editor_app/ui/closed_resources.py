"""What a page is given instead of a file or an address that it must not open.

Nothing would not do: when ``loadResource`` gives nothing, QTextDocument itself opens the path, and
``//host/share/x.png`` with it, which hands the person's Windows password hash to that host.
"""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QTextDocument


def in_place_of(kind: int) -> QImage | QByteArray:
    """A transparent point for a picture, an empty sheet for anything else; never null."""
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return QByteArray(b"\n")
    point = QImage(1, 1, QImage.Format.Format_ARGB32)
    point.fill(0)
    return point
