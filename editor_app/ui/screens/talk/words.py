"""Words of comments: where they stand, what became of them, what can be done."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.anchors import BODY, WHOLE
from editor_app.presenters.comments import Act, Mood, ThreadRow
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.words import QT_TRANSLATE_NOOP

_MOODS = {
    Mood.OPEN: (QT_TRANSLATE_NOOP("Talk", "Unanswered"), "ochre", "ri.chat-1-line"),
    Mood.ANSWERED: (QT_TRANSLATE_NOOP("Talk", "Answered"), "blue", "ri.chat-check-line"),
    Mood.RESOLVED: (QT_TRANSLATE_NOOP("Talk", "Settled"), "green", "ri.check-line"),
    Mood.ACCEPTED: (QT_TRANSLATE_NOOP("Talk", "Accepted"), "green", "ri.check-line"),
    Mood.DECLINED: (QT_TRANSLATE_NOOP("Talk", "Declined"), "slate", "ri.close-line"),
}
_ACTS = {
    Act.ACCEPT: (QT_TRANSLATE_NOOP("Talk", "Accept"), "ri.check-line"),
    Act.DECLINE: (QT_TRANSLATE_NOOP("Talk", "Decline"), "ri.close-line"),
    Act.ANSWER: (QT_TRANSLATE_NOOP("Talk", "Answer"), "ri.reply-line"),
    Act.RESOLVE: (QT_TRANSLATE_NOOP("Talk", "Settle"), "ri.check-double-line"),
    Act.REOPEN: (QT_TRANSLATE_NOOP("Talk", "Reopen"), "ri.refresh-line"),
    Act.DROP: (QT_TRANSLATE_NOOP("Talk", "Remove"), "ri.delete-bin-line"),
}
DONE = QT_TRANSLATE_NOOP("Talk", "Changed as asked.")


def _say(source: str) -> str:
    return QCoreApplication.translate("Talk", source)


def done_word() -> str:
    """The answer 已改."""
    return _say(DONE)


def mood_chip(mood: Mood) -> ChipSpec:
    """Where a thread stands."""
    word, tone, icon = _MOODS[mood]
    return ChipSpec(text=_say(word), tone=tone, icon=icon)


def act_word(act: Act) -> tuple[str, str]:
    """Word and icon of an act."""
    word, icon = _ACTS[act]
    return _say(word), icon


def place_word(row: ThreadRow, field: str) -> str:
    """Where it stands, in words: the quoted text, the field, or that its words are gone."""
    anchor = row.thread.anchor
    if anchor.place == WHOLE:
        return _say(QT_TRANSLATE_NOOP("Talk", "About the whole item"))
    if anchor.place == BODY:
        return anchor.quote
    told = QT_TRANSLATE_NOOP("Talk", "{field}: {quote}") if anchor.quote else "{field}"
    words = _say(told) if anchor.quote else told
    return words.format(field=field, quote=anchor.quote)


def orphan_word() -> str:
    """The words of a comment cannot be found any more."""
    told = QT_TRANSLATE_NOOP("Talk", "These words no longer stand in the text.")
    return _say(told)
