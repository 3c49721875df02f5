"""PII-01 and PII-03: personal data in the text, and masks that show too much."""

from collections.abc import Iterator, Mapping

from editor_app.checks.personal import Finder, Found, weak_masks
from editor_app.checks.personal_apart import apart, replaceable
from editor_app.checks.subject import Hit, Said, Subject
from editor_app.domain.findings import Fix
from editor_app.domain.layout import Term


def in_the_text(subject: Subject) -> Iterator[Hit]:
    """PII-01: title, text and public fields."""
    finder = Finder(_kinds(subject), subject.texts("kinds"))
    for where, name, text in _places(subject):
        for one in (*finder.find(text), *apart(finder, text)):
            exact = _has_offsets(subject, where, text)
            yield Hit(
                where=where,
                excerpt=one.value,
                start=one.start if exact else 0,
                length=len(one.value) if exact else 0,
                vars={"kind": one.name, "masked": one.masked or one.example, "where": name},
                fix=_fix(one) if exact else None,
                facts={"kind": one.kind, "suggestion": one.masked},
            )


def masked_enough(subject: Subject) -> Iterator[Hit]:
    """PII-03: what is masked is masked in house format."""
    limits = subject.param("max_visible")
    assert isinstance(limits, Mapping)  # rules.toml
    most = {key: int(str(value)) for key, value in limits.items()}
    for where, _, text in _places(subject):
        exact = _has_offsets(subject, where, text)
        for one in weak_masks(text, _kinds(subject), most):
            yield Hit(
                where=where,
                excerpt=one.value,
                start=one.start if exact else 0,
                length=one.length if exact else 0,
                vars={"value": one.value, "expected": one.expected},
                fix=_replace_by(one.expected) if exact else None,
                facts={"kind": one.kind, "suggestion": one.expected},
            )


def _kinds(subject: Subject) -> tuple[Term, ...]:
    return subject.context.layout.terms(str(subject.param("source")))


def _places(subject: Subject) -> Iterator[tuple[str, Said, str]]:
    """Where to look: the rule's ``scan``, without the fields that are meant to be public."""
    params = subject.rule.params
    scan = subject.texts("scan") if "scan" in params else ("title", "body", "public_fields")
    exempt = subject.texts("exempt_fields") if "exempt_fields" in params else ()
    if "body" in scan:
        yield "body", Said("正文", "the text"), subject.content.body
    for key, text in subject.texts_of_fields():
        wanted = key in scan or "public_fields" in scan
        if wanted and key not in exempt:
            yield key, subject.label(key), text


def _has_offsets(subject: Subject, where: str, text: str) -> bool:
    """Whether the text is the place as a whole; cells of a table have no place of their own."""
    return where == "body" or subject.content.fields.get(where) == text


def _fix(found: Found) -> Fix | None:
    return _replace_by(found.masked) if found.masked and replaceable(found) else None


def _replace_by(masked: str) -> Fix:
    """Stars of a mask are stars: between two masks of one paragraph they would mean emphasis."""
    label = f"改为{masked}", f"Change to {masked}"
    return Fix(label_zh=label[0], label_en=label[1], replacement=masked, plain=True)
