"""Words of 保密审查: where it stands, and what an answer lacks."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from editor_app.domain.secrecy import SecrecyRecord, Standing
from editor_app.domain.secrecy_form import CONCLUSION, Answer, FormField, Lacks, SecrecyForm
from editor_app.ui import formats
from editor_app.ui.widgets.chip import ChipSpec

_TONES = {
    Standing.OPEN: ("neutral", "ri.time-line"),
    Standing.VOID: ("ochre", "ri.history-line"),
    Standing.WAITING: ("ochre", "ri.question-line"),
    Standing.PASSED: ("green", "ri.checkbox-circle-line"),
    Standing.RETURNED: ("red", "ri.arrow-go-back-line"),
    Standing.REFUSED: ("red", "ri.close-circle-line"),
}


def standing_chip(standing: Standing) -> ChipSpec:
    """The chip of the card."""
    tone, icon = _TONES[standing]
    return ChipSpec(text=standing_word(standing), tone=tone, icon=icon)


def standing_word(standing: Standing) -> str:
    """Where the step stands, in one word."""
    match standing:
        case Standing.OPEN:
            return QCoreApplication.translate("Secrecy", "Open")
        case Standing.VOID:
            return QCoreApplication.translate("Secrecy", "No longer valid")
        case Standing.WAITING:
            return QCoreApplication.translate("Secrecy", "Asked above")
        case Standing.PASSED:
            return QCoreApplication.translate("Secrecy", "Done")
        case Standing.RETURNED:
            return QCoreApplication.translate("Secrecy", "Sent back")
        case Standing.REFUSED:
            return QCoreApplication.translate("Secrecy", "Not to be public")
        case _:
            assert_never(standing)


def conclusion_word(form: SecrecyForm | None, key: str, language: str) -> str:
    """What the officer concluded; the key where the form does not know it any more."""
    field = form.field(CONCLUSION) if form is not None else None
    choice = field.choice(key) if field is not None else None
    return choice.name(language) if choice is not None else key


def answer_text(field: FormField, answer: Answer, language: str) -> str:
    """An answer as people read it."""
    if not field.choices:
        return answer if isinstance(answer, str) else ""
    keys = (answer,) if isinstance(answer, str) else answer
    found = [(key, field.choice(key)) for key in keys]
    separator = "、" if language.startswith("zh") else ", "
    return separator.join(one.name(language) if one is not None else key for key, one in found)


def officer_text(record: SecrecyRecord, now: datetime) -> str:
    """Who recorded it, and when."""
    told = QCoreApplication.translate("Secrecy", "{name} (secrecy officer) {time}")
    return told.format(name=record.by_name, time=formats.when_exactly(record.at, now=now))


def lack_sentence(field: FormField | None, what: Lacks, least: int, most: int) -> str:
    """What is to be done about one field."""
    match what:
        case Lacks.MISSING:
            if field is not None and field.choices:
                return QCoreApplication.translate("Secrecy", "Please choose.")
            return QCoreApplication.translate("Secrecy", "Please fill this in.")
        case Lacks.REASON_SHORT:
            told = QCoreApplication.translate(
                "Secrecy", "Please say why, in at least {n} characters: the author reads it."
            )
            return told.format(n=least)
        case Lacks.NOT_ALL:
            return QCoreApplication.translate(
                "Secrecy", "Only what was examined in every point may be public: tick each of them."
            )
        case Lacks.NO_DATE:
            return QCoreApplication.translate(
                "Secrecy", "This is no date. Write it like 2026-11-30."
            )
        case Lacks.TOO_LONG:
            told = QCoreApplication.translate(
                "Secrecy", "This is longer than the form takes ({n})."
            )
            return told.format(n=most)
        case Lacks.NO_CHOICE | Lacks.NO_FIELD | Lacks.NO_TEXT:
            return QCoreApplication.translate("Secrecy", "Please choose anew.")
        case _:
            assert_never(what)
