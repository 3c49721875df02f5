"""Errors as people read them, in the language of the moment; sources are in ``sentences``."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from editor_app.domain.errors import RETRYABLE, Code, EditorError
from editor_app.ui.inquiry_words import inquiry_words
from editor_app.ui.intent_words import refusal_words
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.sentences import sentences
from editor_app.ui.system_words import system_words
from editor_app.ui.update_words import update_refusal
from editor_app.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What people read about one error."""

    what: str  # what happened
    safe: str  # is my text safe
    do: str  # what can I do
    lasting: bool  # red: it will not go away by itself; else ochre
    code: str  # for 复制诊断信息, never instead of a sentence

    @property
    def tone(self) -> str:
        """Red for what will not go away by itself, ochre for what passes."""
        return "red" if self.lasting else "ochre"

    @property
    def icon(self) -> str:
        """Icon of its banner."""
        return "ri.error-warning-line" if self.lasting else "ri.cloud-off-line"

    @property
    def text(self) -> str:
        """All of it in one line."""
        return joined_sentences((self.what, self.safe, self.do))


def message_for(error: EditorError) -> Message:
    """The sentences of an error in the language of the moment, its parameters filled in."""
    params = {key: str(value) for key, value in error.params.items()}
    said = system_words(params.get("problem", "…"))
    params["problem"] = params.get(_problem_key(), said)
    if error.code is Code.INTENT:
        params["why"] = refusal_words(params.get("detail", ""))
    if error.code is Code.INQUIRY:
        params["why"] = inquiry_words(params.get("detail", ""), params.get("unit", ""))
    if error.code is Code.UPDATE_REFUSED:
        params["why"], params["advice"] = update_refusal(params)
    what, safe, do = (_filled(source, params) for source in sentences(error.code))
    return Message(
        what=what, safe=safe, do=do, lasting=error.code not in _PASSING, code=error.code.value
    )


def message_for_bug(number: str, *, no_memory: bool = False) -> Message:
    """The sentences for a fault of the program itself; ``number`` finds it in the log.

    Want of memory is none, and is told as what it is.
    """
    what = QT_TRANSLATE_NOOP("Messages", "The program made a mistake and noted it in its log.")
    safe = QT_TRANSLATE_NOOP("Messages", "Everything you typed up to now is kept in the journal.")
    do = QT_TRANSLATE_NOOP("Messages", "You can go on; please report number {number}.")
    given = {"number": number}
    if no_memory:
        what, _, do = sentences(Code.NO_MEMORY)
    code = Code.NO_MEMORY.value if no_memory else "bug"
    told = [_filled(source, given) for source in (what, safe, do)]
    return Message(what=told[0], safe=told[1], do=told[2], lasting=True, code=code)


_PASSING = RETRYABLE | {Code.TIMEOUT, Code.SIGNED_OUT, Code.STORE_LOCKED}


def _problem_key() -> str:
    """The parameter that holds the reason in the language of the moment: its name is translated."""
    return QCoreApplication.translate("Messages", "problem", "problem_zh in Chinese")


class _Blank(dict[str, str]):
    """A sentence never fails because a parameter was not given."""

    def __missing__(self, key: str) -> str:
        return "…"


def _filled(source: str, params: Mapping[str, str]) -> str:
    if not source:
        return ""
    return QCoreApplication.translate("Messages", source).format_map(_Blank(params))
