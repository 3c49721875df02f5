"""保密审查 on a 审校单: the form as it was filled in, and where it stands for this revision."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from editor_app.domain.secrecy import SecrecyRecord, Standing
from editor_app.domain.secrecy_form import FieldKind, FilledBy, SecrecyForm
from editor_app.domain.workflow import Approval, Remote
from editor_app.services.review_sheet import ReviewSheet
from editor_app.ui.formats import local
from editor_app.ui.screens.secrecy.words import answer_text, standing_word


def secrecy_facts(sheet: ReviewSheet, language: str) -> list[tuple[str, str]]:
    """Names and values, in the order of the form; nothing where the step is not asked for."""
    state = sheet.remote.secrecy
    if state is None:
        return []
    standing = state.standing(sheet.new.hash)
    told = [(QCoreApplication.translate("ReviewSheet", "State"), standing_word(standing))]
    record = state.record
    if record is None or standing is Standing.VOID:
        return told
    if sheet.secrecy_form is not None:
        told += _lines(sheet.secrecy_form, record, sheet.remote, language)
    told.append((QCoreApplication.translate("ReviewSheet", "Version"), record.hash))
    return told


def _lines(
    form: SecrecyForm, record: SecrecyRecord, remote: Remote, language: str
) -> Iterator[tuple[str, str]]:
    for field in form.fields:
        answer = record.answers.get(field.key)
        if answer:
            yield field.label(language), answer_text(field, answer, language)
        elif field.kind is FieldKind.SIGNATURE:
            yield field.label(language), _signature(field.filled_by, record, remote)


def _signature(who: FilledBy, record: SecrecyRecord, remote: Remote) -> str:
    """The drafting section signs at the first level, the leader at the last."""
    if who is FilledBy.OFFICER:
        return _signed(record.by_name, record)
    level = 1 if who is FilledBy.DEPT_HEAD else remote.levels
    found = [one for one in remote.approvals if (one.level, one.hash) == (level, record.hash)]
    approved = [one for one in found if one.outcome == "approve"]
    return _signed(approved[-1].by_name, approved[-1]) if approved else "–"


def _signed(name: str, by: SecrecyRecord | Approval) -> str:
    return f"{name} {local(by.at).strftime('%Y-%m-%d %H:%M:%S %z')}"
