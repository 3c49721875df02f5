"""The form of 保密审查, as the layout pack tells it, and what an answer to it lacks.

The form is local and replaceable: only the two keys below have a meaning of their own.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.template import in_language

CONCLUSION = "conclusion"  # the field that decides
REASON = "refuse_reason"  # the field that says why not
MOST = 2000  # characters of one answer

Answer = str | tuple[str, ...]  # a text, or the keys that were chosen
Answers = Mapping[str, Answer]


class FieldKind(StrEnum):
    """What a field takes."""

    TEXT = "text"
    MULTILINE = "multiline"
    DATE = "date"
    CHOICE = "choice"
    MULTICHOICE = "multichoice"
    UNIT = "unit"
    SIGNATURE = "signature"
    HASH = "hash"


TYPED = frozenset(
    {
        FieldKind.TEXT,
        FieldKind.MULTILINE,
        FieldKind.DATE,
        FieldKind.CHOICE,
        FieldKind.MULTICHOICE,
    }
)


class FilledBy(StrEnum):
    """Whose part of the form a field belongs to."""

    EDITOR = "editor"
    DEPT_HEAD = "dept_head"
    OFFICER = "secrecy_officer"
    LEADER = "leader"
    SYSTEM = "system"


BY_HAND = (FilledBy.EDITOR, FilledBy.DEPT_HEAD, FilledBy.OFFICER, FilledBy.LEADER)


class Effect(StrEnum):
    """What a conclusion does to the item."""

    PASS = "pass"  # noqa: S105 - the item may be approved
    RETURN = "return"  # back to its author
    REJECT = "reject"  # not to be public
    WAIT = "wait"  # somebody above is asked first


_EFFECTS = {"partial": Effect.RETURN, "refused": Effect.REJECT}  # where a pack names none


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry to choose."""

    key: str
    name_zh: str
    name_en: str
    effect: Effect | None = None  # of a conclusion

    def name(self, language: str) -> str:
        """The name in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.name_zh, self.name_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One line of the form."""

    key: str
    label_zh: str
    label_en: str
    kind: FieldKind
    filled_by: FilledBy
    required: bool
    choices: tuple[Choice, ...] = ()
    default: tuple[str, ...] = ()
    all_required: bool = False  # every choice must be ticked before anything may be public
    needed_when: tuple[str, frozenset[str]] | None = None  # another field, and its values
    help_zh: str = ""
    help_en: str = ""

    def label(self, language: str) -> str:
        """The label in ``zh…`` or any other language (English, Chinese where there is none)."""
        return in_language(language, self.label_zh, self.label_en)

    def help(self, language: str) -> str:
        """What to write here; often empty."""
        return in_language(language, self.help_zh, self.help_en)

    def choice(self, key: str) -> Choice | None:
        """The entry of that key."""
        return next((one for one in self.choices if one.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyForm:
    """The whole form."""

    title_zh: str
    title_en: str
    principle_zh: str
    principle_en: str
    fields: tuple[FormField, ...]

    def title(self, language: str) -> str:
        """The name of the form."""
        return in_language(language, self.title_zh, self.title_en)

    def principle(self, language: str) -> str:
        """The sentence it rests on."""
        return in_language(language, self.principle_zh, self.principle_en)

    def field(self, key: str) -> FormField | None:
        """The field of that key."""
        return next((one for one in self.fields if one.key == key), None)

    def typed(self, *who: FilledBy) -> tuple[FormField, ...]:
        """The fields these people fill in by hand."""
        return tuple(one for one in self.fields if one.kind in TYPED and one.filled_by in who)

    def effect(self, conclusion: str, accepted: Collection[str]) -> Effect:
        """What a conclusion does; only an accepted one lets the item pass (rule REV-04)."""
        if conclusion in accepted:
            return Effect.PASS
        field = self.field(CONCLUSION)
        choice = field.choice(conclusion) if field is not None else None
        told = choice.effect if choice is not None else None
        told = told or _EFFECTS.get(conclusion, Effect.WAIT)
        return Effect.WAIT if told is Effect.PASS else told


class Lacks(StrEnum):
    """What is wrong with one answer."""

    MISSING = "missing"
    REASON_SHORT = "reason_short"
    NOT_ALL = "not_all"
    NO_CHOICE = "no_choice"
    NO_DATE = "no_date"
    TOO_LONG = "too_long"
    NO_FIELD = "no_field"  # no such field for these people
    NO_TEXT = "no_text"  # a list where a text belongs, or the other way round


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing to mend before the form may go."""

    field: str
    what: Lacks


def lacks(
    form: SecrecyForm,
    answers: Answers,
    who: Collection[FilledBy],
    *,
    passes: bool = True,
    shortest_reason: int = 1,
) -> tuple[Lack, ...]:
    """What these people's parts still lack, in the order of the form.

    ``passes``: the item may become public by it. A form that says no need not tick everything.
    """
    fields = form.typed(*who)
    known = {one.key for one in fields}
    found = [Lack(field=key, what=Lacks.NO_FIELD) for key in answers if key not in known]
    for field in fields:
        what = _lack(field, answers, passes=passes, shortest=shortest_reason)
        if what is not None:
            found.append(Lack(field=field.key, what=what))
    return tuple(found)


def _lack(field: FormField, answers: Answers, *, passes: bool, shortest: int) -> Lacks | None:
    given = answers.get(field.key, "")
    if isinstance(given, str):
        given = given.strip()
    if not given:
        return Lacks.MISSING if _needed(field, answers, passes=passes) else None
    if isinstance(given, str) == (field.kind is FieldKind.MULTICHOICE):
        return Lacks.NO_TEXT
    if field.kind in (FieldKind.CHOICE, FieldKind.MULTICHOICE):
        return _choice_lack(field, given, passes=passes)
    if len(given) > MOST:
        return Lacks.TOO_LONG
    if field.kind is FieldKind.DATE and not _is_date(str(given)):
        return Lacks.NO_DATE
    short = field.needed_when is not None and len(given) < shortest
    return Lacks.REASON_SHORT if short and _needed(field, answers, passes=passes) else None


def _choice_lack(field: FormField, given: Answer, *, passes: bool) -> Lacks | None:
    chosen = (given,) if isinstance(given, str) else given
    keys = {one.key for one in field.choices}
    if not set(chosen) <= keys or len(set(chosen)) != len(chosen):
        return Lacks.NO_CHOICE
    return Lacks.NOT_ALL if passes and field.all_required and set(chosen) != keys else None


def _needed(field: FormField, answers: Answers, *, passes: bool) -> bool:
    if field.needed_when is not None:
        other, values = field.needed_when
        return answers.get(other) in values
    return field.required and (passes or not field.all_required)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def defaults(form: SecrecyForm, *who: FilledBy) -> Answers:
    """What the pack proposes for these people's parts."""
    found: dict[str, Answer] = {}
    for field in form.typed(*who):
        if field.default:
            many = field.kind is FieldKind.MULTICHOICE
            found[field.key] = field.default if many else field.default[0]
    return found


def told_answers(raw: Mapping[str, object]) -> Answers:
    """Answers out of JSON. Raises ``ValueError`` for anything but texts and lists of texts."""
    found: dict[str, Answer] = {}
    for key, value in raw.items():
        if isinstance(value, str):
            found[key] = value
        elif isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
            found[key] = tuple(value)
        else:
            raise ValueError(f"answer {key} is neither text nor texts")
    return found


def plain_answers(answers: Answers) -> dict[str, Json]:
    """Answers for JSON."""
    return {key: one if isinstance(one, str) else list(one) for key, one in answers.items()}
