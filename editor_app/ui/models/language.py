"""The language of the interface, for names that come from the layout pack."""

from PySide6.QtCore import QLocale


def language() -> str:
    """``zh_CN`` or ``en_US``."""
    return QLocale().name()
