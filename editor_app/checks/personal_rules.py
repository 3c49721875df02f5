"""PII-01 to PII-03: personal data in the text and in attachments, and masks that show too much."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from editor_app.checks.file_text import text_of
from editor_app.checks.personal import Found, find, weak_masks
from editor_app.checks.subject import Hit, Said, Subject, joined
from editor_app.domain.findings import Fix
from editor_app.domain.item import Attachment
from editor_app.domain.layout import Term

_SAMPLES = 3  # values named per file
_MOST_FOUND = 200  # hits in one text: a whole list pasted is told by its beginning


def in_the_text(subject: Subject) -> Iterator[Hit]:
    """PII-01: title, text and public fields."""
    for where, name, text in _places(subject):
        found = find(text, _kinds(subject), subject.texts("kinds"))
        for one in found[:_MOST_FOUND]:
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


def in_attachments(subject: Subject) -> Iterator[Hit]:
    """PII-02: every attachment whose text can be read, and the file names."""
    for file in subject.content.attachments:
        found = [
            *find(file.name, _kinds(subject), _wanted(subject)),
            *_in_file(subject, file),
        ]
        if found:
            yield _file_hit(file, found)


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
                length=len(one.value) if exact else 0,
                vars={"value": one.value, "expected": one.expected},
                fix=_replace_by(one.expected) if exact else None,
                facts={"kind": one.kind, "suggestion": one.expected},
            )


def _kinds(subject: Subject) -> tuple[Term, ...]:
    return subject.context.layout.terms(str(subject.param("source")))


def _wanted(subject: Subject) -> tuple[str, ...]:
    return tuple(term.key for term in _kinds(subject))


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
    return _replace_by(found.masked) if found.masked else None


def _replace_by(masked: str) -> Fix:
    return Fix(label_zh=f"改为{masked}", label_en=f"Change to {masked}", replacement=masked)


# ---------------------------------------------------------------- attachments


def _in_file(subject: Subject, file: Attachment) -> Iterator[Found]:
    text = text_of(file, subject.context.file_bytes)
    if file.name.lower().endswith(".csv") and text:
        yield from _in_table(subject, text)
        return
    if not text:
        facts = subject.context.file_facts(file.sha256)
        text = facts.text if facts is not None else ""
    yield from find(text, _kinds(subject), _wanted(subject))


def _in_table(subject: Subject, text: str) -> Iterator[Found]:
    """Cells with the head of their column: a number in a column 身份证号 is an ID number."""
    try:
        table = list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error:  # not one that any program would read as a table
        yield from find(text, _kinds(subject), _wanted(subject))
        return
    heads = table[0] if table else []
    kinds, wanted = _kinds(subject), _wanted(subject)
    for row in table:
        for at, cell in enumerate(row):
            head = heads[at] if at < len(heads) and row is not heads else ""
            yield from find(cell, kinds, wanted, around=head)


def _file_hit(file: Attachment, found: list[Found]) -> Hit:
    """One finding per file: the values of its gravest kind, and how many there are in all."""
    counts = Counter(one.kind for one in found)
    names = {one.kind: one.name for one in found}
    first = next((one for one in found if one.sensitive), found[0])
    values = dict.fromkeys(one.value for one in found if one.kind == first.kind)
    kinds = joined(
        tuple(
            replace(names[kind], zh=f"{names[kind].zh} {count}", en=f"{names[kind].en} {count}")
            for kind, count in counts.items()
        )
    )
    return Hit(
        where=file.name,
        excerpt="、".join(list(values)[:_SAMPLES]),
        vars={"file": file.name, "count": len(found), "kinds": kinds},
        facts={"kind": first.kind, "count": len(found), "kinds": dict(counts)},
    )
