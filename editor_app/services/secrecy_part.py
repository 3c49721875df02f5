"""The editor's part of 保密审查: what is asked at submission, and what is likely to be said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ItemId
from editor_app.domain.layout_secrecy import secrecy_rule
from editor_app.domain.ports import Store
from editor_app.domain.secrecy import NO_ANSWERS
from editor_app.domain.secrecy_form import (
    Answer,
    Answers,
    FieldKind,
    FilledBy,
    FormField,
    Lack,
    SecrecyForm,
    lacks,
)
from editor_app.services.defaults import CHINA
from editor_app.services.layouts import LayoutService
from editor_app.services.recent import RecentService

_SEVERAL = "|"  # between keys that were chosen together


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsForm:
    """What an editor fills in at submission, with what they are likely to say."""

    form: SecrecyForm
    answers: Answers

    def lacks(self, answers: Answers) -> tuple[Lack, ...]:
        """What is still to be filled in."""
        return lacks(self.form, answers, (FilledBy.EDITOR,))


def asked_form(
    store: Store, layouts: LayoutService, content: Content, item: ItemId, now: datetime
) -> EditorsForm | None:
    """What the editor is asked at submission; ``None`` where the step is not asked for."""
    layout, remote = layouts.current(), store.mirror.get(item)
    rule = secrecy_rule(layout)
    unit = layout.portal.unit(content.unit)
    levels = unit.levels if unit is not None else 1
    if rule is None or not rule.before(content.unit, content.kind, levels):
        return None
    said = remote.secrecy.filled if remote is not None and remote.secrecy is not None else {}
    recent = RecentService(store)
    answers: dict[str, Answer] = {}
    for field in rule.form.typed(FilledBy.EDITOR):
        answer = _proposal(field, said, recent, content, now)
        if answer:
            answers[field.key] = answer
    return EditorsForm(form=rule.form, answers=answers)


def completed(asked: EditorsForm | None, told: Answers | None) -> Answers:
    """The part as it goes out; what nobody was asked is left to the officer.

    Raises ``EditorError(SECRECY_INCOMPLETE)``.
    """
    if asked is None:
        return NO_ANSWERS
    answers = asked.answers if told is None else told
    missing = asked.lacks(answers)
    if missing and told is None:
        return NO_ANSWERS
    if missing:
        fields = ", ".join(one.field for one in missing)
        raise EditorError(Code.SECRECY_INCOMPLETE, fields=fields)
    return answers


def note_choices(store: Store, asked: EditorsForm | None, answers: Answers) -> None:
    """Remember what was chosen, for the next submission."""
    recent = RecentService(store)
    for field in asked.form.typed(FilledBy.EDITOR) if asked is not None else ():
        answer = answers.get(field.key)
        if answer and field.choices:
            keys = answer if isinstance(answer, tuple) else (answer,)
            recent.note(_topic(field), [_SEVERAL.join(keys)])


def _proposal(
    field: FormField,
    said: Mapping[str, Answer],
    recent: RecentService,
    content: Content,
    now: datetime,
) -> Answer:
    """What was said last time, of this item or of any; a day that has passed is today."""
    many = field.kind is FieldKind.MULTICHOICE
    if field.kind is FieldKind.DATE:
        today = now.astimezone(CHINA).date()
        wished = content.text("schedule_at")[:10] or str(said.get(field.key, ""))
        return max(_day(wished) or today, today).isoformat()
    if field.key in said:
        return said[field.key]
    keys = {one.key for one in field.choices}
    for told in recent.of(_topic(field)):
        chosen = tuple(told.split(_SEVERAL))
        if set(chosen) <= keys:
            return chosen if many else chosen[0]
    return field.default if many else "".join(field.default[:1])


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None


def _topic(field: FormField) -> str:
    return f"secrecy.{field.key}"
