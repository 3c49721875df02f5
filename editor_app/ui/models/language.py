"""The language of the interface, for names that come from the layout pack."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

_FULL_STOPS = tuple("。！？；：）”")


def language() -> str:
    """``zh_CN`` or ``en_US``."""
    return QLocale().name()


def listed(parts: Iterable[str]) -> str:
    """Words of a list, as the language separates them."""
    return ("、" if language().startswith("zh") else ", ").join(parts)


def joined_sentences(parts: Iterable[str]) -> str:
    """Whole sentences one after the other; behind a Chinese full stop stands no space."""
    text = ""
    for part in filter(None, parts):
        text += part if not text or text.endswith(_FULL_STOPS) else f" {part}"
    return text
