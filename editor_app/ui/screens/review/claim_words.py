"""Words of claims: the strip above the decision and the chips of the queue."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.claims import ClaimWord, Held
from editor_app.ui import formats
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.widgets.chip import ChipSpec


def strip_text(word: ClaimWord, now: datetime) -> str:
    """Whose the item is, until when, and in whose place one decides."""
    parts = [_held(word, now)]
    if word.in_place_of:
        told = QCoreApplication.translate("Claims", "You stand in for {name}, by warrant.")
        parts.insert(0, told.format(name=word.in_place_of))
    if word.emergency:
        told = QCoreApplication.translate(
            "Claims", "Emergency: {reason}. It is published at once; the record follows."
        )
        parts.insert(0, told.format(reason=word.emergency.rstrip("。.")))
    if word.overdue:
        parts.append(
            QCoreApplication.translate("Claims", "It is overdue: the next level was told.")
        )
    return joined_sentences(parts)


def _held(word: ClaimWord, now: datetime) -> str:
    until = formats.when_exactly(word.until, now=now) if word.until is not None else ""
    since = formats.when_exactly(word.since, now=now) if word.since is not None else ""
    match word.held:
        case Held.NOBODYS:
            told = QCoreApplication.translate(
                "Claims", "Nobody has claimed it. Claim it, so that colleagues leave it to you."
            )
        case Held.MINE:
            told = QCoreApplication.translate("Claims", "You look after it until {until}.")
        case Held.THEIRS:
            told = QCoreApplication.translate(
                "Claims", "{name} has looked after it since {since}; until {until} it is theirs."
            )
        case Held.OVER:
            told = QCoreApplication.translate(
                "Claims", "The claim of {name} ran out at {until}: anybody may decide or take over."
            )
        case Held.ON_ITS_WAY:
            told = QCoreApplication.translate(
                "Claims", "Your claim waits to be sent; if a colleague was faster, you are told."
            )
        case Held.LETTING_GO:
            told = QCoreApplication.translate("Claims", "You let it go; that waits to be sent.")
    return told.format(name=word.name, since=since, until=until)


def claim_chip(word: ClaimWord) -> ChipSpec | None:
    """The chip of a row of the queue beside its level; nothing for what nobody took."""
    match word.held:
        case Held.MINE | Held.ON_ITS_WAY:
            told = QCoreApplication.translate("Claims", "Mine")
            return ChipSpec(text=told, tone="teal", icon="ri.user-follow-line")
        case Held.THEIRS:
            return ChipSpec(text=word.name, tone="neutral", icon="ri.user-follow-line")
        case _:
            return None


def caption_parts(word: ClaimWord) -> tuple[str, ...]:
    """What a row's caption says first."""
    parts = []
    if word.emergency:
        parts.append(QCoreApplication.translate("Claims", "emergency"))
    if word.in_place_of:
        told = QCoreApplication.translate("Claims", "in place of {name}")
        parts.append(told.format(name=word.in_place_of))
    if word.overdue:
        parts.append(QCoreApplication.translate("Claims", "told on"))
    return tuple(parts)
