"""The language of the interface, for names that come from the layout pack."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale


def language() -> str:
    """``zh_CN`` or ``en_US``."""
    return QLocale().name()


def listed(parts: Iterable[str]) -> str:
    """Words of a list, as the language separates them."""
    return ("、" if language().startswith("zh") else ", ").join(parts)
