"""Reading 保密审查 out of a pack: the form, and which items of whom need it (rule REV-04).

Units and kinds are excepted as data, in ``[rule_params.REV-04]`` of portal.toml. A pack whose rule
does not say ``required`` comes from before this step: there nobody is asked for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Layout, Term, Vocabulary
from editor_app.domain.secrecy_form import (
    CONCLUSION,
    REASON,
    TYPED,
    Choice,
    Effect,
    FieldKind,
    FilledBy,
    FormField,
    SecrecyForm,
)

RULE = "REV-04"
_REASON_RULE = "REV-03"
_SHORTEST = 5  # characters, where the pack has no rule REV-03


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyRule:
    """What the pack asks for."""

    form: SecrecyForm
    accepted: tuple[str, ...]  # conclusions that let an item pass
    before_level: int
    except_units: tuple[str, ...]
    except_kinds: tuple[str, ...]
    shortest_reason: int

    def before(self, unit: str, kind: str, levels: int) -> int:
        """The level that may not approve without it: never beyond the last; 0 for none."""
        if unit in self.except_units or kind in self.except_kinds:
            return 0
        return max(1, min(self.before_level, levels))


def secrecy_rule(layout: Layout) -> SecrecyRule | None:
    """What the pack asks for; ``None`` where it does not. Raises ``ValueError`` for a bad pack."""
    rule = layout.rules.get(RULE)
    if rule is None or rule.params.get("required") is not True:
        return None
    name = _text(rule.params, "form").removeprefix("vocab/")
    vocabulary = layout.vocabularies.get(name)
    if vocabulary is None:
        raise ValueError(f"there is no form {name!r}")
    level = rule.params.get("before_level")
    return SecrecyRule(
        form=read_form(vocabulary),
        accepted=_texts(rule.params.get("accepted", [])),
        before_level=level if isinstance(level, int) else 1,
        except_units=_texts(rule.params.get("except_units", [])),
        except_kinds=_texts(rule.params.get("except_kinds", [])),
        shortest_reason=shortest_reason(layout),
    )


def secrecy_form(layout: Layout) -> SecrecyForm | None:
    """The form, where the pack has one."""
    rule = secrecy_rule(layout)
    return rule.form if rule is not None else None


def shortest_reason(layout: Layout) -> int:
    """How many characters a reason has at least: rule REV-03, whose threshold is data."""
    rule = layout.rules.get(_REASON_RULE)
    told = rule.params.get("min_chars") if rule else None
    return told if isinstance(told, int) else _SHORTEST


def check_secrecy(layout: Layout) -> str:
    """What is wrong with the rule and its form; empty for a good pack."""
    try:
        rule = secrecy_rule(layout)
    except ValueError as wrong:
        return str(wrong)
    if rule is None:
        return ""
    field = rule.form.field(CONCLUSION)
    assert field is not None
    lost = [one for one in rule.accepted if field.choice(one) is None]
    lost += [one for one in rule.except_units if layout.portal.unit(one) is None]
    lost += [one for one in rule.except_kinds if one not in layout.templates]
    if lost:
        return f"{lost[0]!r} is not known"
    return "" if rule.accepted else "no conclusion is accepted"


def read_form(vocabulary: Vocabulary) -> SecrecyForm:
    """The form of a vocabulary. Raises ``ValueError``, naming field and problem."""
    fields = tuple(_field(term) for term in vocabulary.sections.get("field", ()))
    form = SecrecyForm(
        title_zh=vocabulary.title_zh,
        title_en=vocabulary.title_en,
        principle_zh=_text(vocabulary.extra, "principle_zh"),
        principle_en=_text(vocabulary.extra, "principle_en"),
        fields=fields,
    )
    conclusion = form.field(CONCLUSION)
    if conclusion is None or conclusion.kind is not FieldKind.CHOICE:
        raise ValueError(f"there is no choice {CONCLUSION!r}")
    for key in (CONCLUSION, REASON):
        known = form.field(key)
        if known is None or known.kind not in TYPED or known.filled_by is not FilledBy.OFFICER:
            raise ValueError(f"the officer has no field {key!r} to fill in")
    for field in fields:
        if field.needed_when is not None and form.field(field.needed_when[0]) is None:
            raise ValueError(f"{field.key}: no field {field.needed_when[0]!r}")
    return form


def _field(term: Term) -> FormField:
    extra = term.extra
    try:
        made = FormField(
            key=term.key,
            label_zh=term.name_zh,
            label_en=term.name_en,
            kind=FieldKind(_text(extra, "type")),
            filled_by=FilledBy(_text(extra, "filled_by")),
            required=extra.get("required") is True,
            choices=tuple(_choices(extra.get("choices", []))),
            default=_texts(extra.get("default", [])),
            all_required=extra.get("all_required") is True,
            needed_when=_when(extra.get("required_when")),
            help_zh=_text(extra, "help_zh"),
            help_en=_text(extra, "help_en"),
        )
    except (ValueError, KeyError, TypeError) as wrong:
        raise ValueError(f"{term.key}: {wrong}") from wrong
    many = made.kind in (FieldKind.CHOICE, FieldKind.MULTICHOICE)
    if many != bool(made.choices):
        raise ValueError(f"{term.key}: choices do not go with {made.kind.value}")
    return made


def _choices(told: Json) -> Iterator[Choice]:
    for one in told if isinstance(told, Sequence) else ():
        if not isinstance(one, Mapping):
            raise TypeError("a choice is a table")
        effect = _text(one, "effect")
        yield Choice(
            key=str(one["key"]),
            name_zh=str(one["name_zh"]),
            name_en=_text(one, "name_en"),
            effect=Effect(effect) if effect else None,
        )


def _when(told: Json) -> tuple[str, frozenset[str]] | None:
    if not isinstance(told, Mapping):
        return None
    return str(told["field"]), frozenset(_texts(told["in"]))


def _text(told: Mapping[str, Json], key: str) -> str:
    value = told.get(key, "")
    return value if isinstance(value, str) else ""


def _texts(told: Json) -> tuple[str, ...]:
    if isinstance(told, str):
        return (told,)
    return tuple(str(one) for one in told) if isinstance(told, Sequence) else ()
