"""The end of every timer of a window whose store is about to close.

A window goes only once the loop comes back to it (``deleteLater``); until then a timer that a last
glance started would read a closed store.
"""

from PySide6.QtCore import QObject, QTimer


def stop_timers(*roots: QObject) -> None:
    """Stop every timer that belongs to these or to anything below them."""
    for root in roots:
        for timer in root.findChildren(QTimer):
            timer.stop()
