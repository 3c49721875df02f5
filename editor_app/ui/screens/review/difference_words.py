"""Signs and words of a difference; what cannot be seen is named."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from editor_app.domain.file_facts import MOST_TEXT
from editor_app.services.difference import FileChange, FileKind, Mark, Piece
from editor_app.services.file_texts import Lack
from editor_app.ui import formats
from editor_app.ui.words import QT_TRANSLATE_NOOP

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


def heading_level(pieces: Sequence[Piece]) -> int:
    """The level of a heading that as such did not change; 0 for anything else.

    A paragraph whose signs of a heading changed is shown with them.
    """
    if not pieces or (len(pieces) > 1 and pieces[0].mark is not Mark.SAME):
        return 0
    signs, space, _ = pieces[0].text.partition(" ")
    return len(signs) if space and signs and not signs.strip("#") else 0


def file_facts(change: FileChange, *, digits: int) -> str:
    """Sizes and the first digits of the hash; the name alone proves nothing."""
    sides = [one for one in (change.old, change.new) if one is not None]
    sizes = " → ".join(dict.fromkeys(formats.size(one.size) for one in sides))
    types = list(dict.fromkeys(one.media_type for one in sides))
    hashes = " → ".join(dict.fromkeys(one.sha256[:digits] for one in sides))
    facts = [sizes, f"SHA-256 {hashes}"]
    if len(types) > 1:
        facts.append(" → ".join(types))
    if change.at_old is not None and change.at_new is not None and change.at_old != change.at_new:
        told = QT_TRANSLATE_NOOP("Difference", "place {old} → {new}")
        facts.append(say(told, old=change.at_old, new=change.at_new))
    return " · ".join(facts)


def lack_word(lack: Lack, name: str) -> str:
    """Why something of a file is not shown, in a sentence."""
    return QCoreApplication.translate("Difference", _LACKS[lack]).format(
        file=name, n=formats.number(MOST_TEXT)
    )


_LACKS = {
    Lack.ABSENT: QT_TRANSLATE_NOOP(
        "Difference", "{file} is not on this computer yet; it comes with the next synchronisation."
    ),
    Lack.TYPE: QT_TRANSLATE_NOOP(
        "Difference", "Text of this type of file cannot be read: open {file} to compare."
    ),
    Lack.OLD_FORMAT: QT_TRANSLATE_NOOP(
        "Difference", "{file} is of an old Office format whose text cannot be read: open it."
    ),
    Lack.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Difference", "{file} is protected by a password; its text cannot be read."
    ),
    Lack.DAMAGED: QT_TRANSLATE_NOOP("Difference", "{file} is damaged; its text cannot be read."),
    Lack.LIMIT: QT_TRANSLATE_NOOP(
        "Difference", "{file} was not read to its end: more may have changed than is shown."
    ),
    Lack.NO_TEXT: QT_TRANSLATE_NOOP(
        "Difference", "{file} holds no text, perhaps scanned pages: open it to compare."
    ),
    Lack.CUT: QT_TRANSLATE_NOOP(
        "Difference", "{file} is long: characters compared: {n}. The rest is not shown."
    ),
    Lack.ALIKE: QT_TRANSLATE_NOOP(
        "Difference",
        "The text of {file} is the same; layout, pictures or properties are not.",
    ),
}


def unchanged(count: int) -> str:
    """How many paragraphs a fold hides."""
    told = QT_TRANSLATE_NOOP("Difference", "··· {n} paragraphs unchanged")
    if count == 1:
        told = QT_TRANSLATE_NOOP("Difference", "··· {n} paragraph unchanged")
    return say(told, n=count)
