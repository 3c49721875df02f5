"""Signs and words of a difference; what cannot be seen is named."""

import unicodedata

from PySide6.QtCore import QCoreApplication

from editor_app.services.difference import FileChange, FileKind, Mark

SIGNS = {Mark.ADDED: "＋", Mark.REMOVED: "－", Mark.SAME: ""}
_BREAK, _SPACE, _TAB = "⏎", "␣", "⇥"


def visible(text: str) -> str:
    """A changed stretch of text so that every character of it can be seen."""
    blank = not text.strip()
    return "".join(_visible(one, blank=blank) for one in text)


def _visible(one: str, *, blank: bool) -> str:
    if one == "\n":
        return _BREAK
    if one == "\t":
        return _TAB
    if one == " ":
        return _SPACE if blank else one
    hidden = unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")
    if hidden or (blank and one.isspace()):
        return f"[U+{ord(one):04X}]"
    return one


def file_word(kind: FileKind) -> str:
    """What became of a file."""
    match kind:
        case FileKind.ADDED:
            return QCoreApplication.translate("Difference", "Added")
        case FileKind.REMOVED:
            return QCoreApplication.translate("Difference", "Removed")
        case FileKind.REPLACED:
            return QCoreApplication.translate("Difference", "Replaced")
        case FileKind.RENAMED:
            return QCoreApplication.translate("Difference", "Renamed")
        case FileKind.RELABELLED:
            return QCoreApplication.translate("Difference", "Details changed")
        case FileKind.MOVED:
            return QCoreApplication.translate("Difference", "Moved in the list")
        case FileKind.SAME:
            return ""


FILE_SIGNS = {FileKind.ADDED: "＋", FileKind.REMOVED: "－", FileKind.SAME: ""}


def file_sign(change: FileChange) -> str:
    """＋, － or ±."""
    return FILE_SIGNS.get(change.kind, "±")


def say(source: str, **values: object) -> str:
    """A sentence of the difference, filled."""
    return QCoreApplication.translate("Difference", source).format(**values)
