"""Which facts of a file go into which field of a template, and what becomes of the rest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.domain.canonical import Json
from editor_app.domain.imports import ReadFile, ReceiptLine
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldSpec, FieldType, Template
from editor_app.services.import_lines import Fitting, Label, line

_TAKEN_OUT = ("doc_no",)  # recognition takes these off the text, so they go back if unwanted
_IN_TEXT = frozenset({"recipients", "formed_on", "publisher", "openness", "doc_no"})
_ENVELOPE = frozenset({"id", "kind", "column", "unit", "state", "attachments", "attachment_names"})
_LISTS = frozenset({FieldType.MULTICHOICE, FieldType.LINK_TO_ITEM})
_NOT_FILLED = frozenset({FieldType.BODY, FieldType.ATTACHMENTS})


@dataclass(slots=True)
class FittedFields:
    """Values by field key, lines that go back to the head of the text, and the receipt."""

    values: dict[str, Json] = field(default_factory=dict)
    above_text: list[str] = field(default_factory=list)
    receipt: list[ReceiptLine] = field(default_factory=list)


def fit_fields(read: ReadFile, template: Template, layout: Layout) -> FittedFields:
    """Take what the template has a field for; tell of everything else. Nothing vanishes."""
    fitted = FittedFields()
    if read.title:
        fitted.values["title"] = read.title
    for key, value in read.fields.items():
        if key in _ENVELOPE or value in (None, "", []):
            continue
        spec = template.field(key)
        if spec is None or spec.type in _NOT_FILLED:
            _tell_unused(fitted, key, value, layout, read)
            continue
        taken = None if spec.readonly else _taken(spec, value, layout)
        if taken is None:
            kind = Fitting.FIELD_READONLY if spec.readonly else Fitting.FIELD_VALUE
            fitted.receipt.append(line(kind, sample=_words(value), label=_label(spec)))
        else:
            fitted.values[key] = taken
    return fitted


def _tell_unused(
    fitted: FittedFields, key: str, value: Json, layout: Layout, read: ReadFile
) -> None:
    shown = _words(value)
    if key in _TAKEN_OUT and shown not in read.markdown:
        fitted.above_text.append(shown)
    stays = key in _IN_TEXT and (key in _TAKEN_OUT or _stands_in(read, key, shown))
    kind = Fitting.FIELD_IN_TEXT if stays else Fitting.FIELD_UNUSED
    fitted.receipt.append(line(kind, sample=shown, label=label_of(key, layout)))


def _stands_in(read: ReadFile, key: str, shown: str) -> bool:
    """Whether the text shows it: dates and openness were written there in other words."""
    return shown in read.markdown or (
        key in ("formed_on", "openness") and not read.name.lower().endswith((".md", ".markdown"))
    )


def label_of(key: str, layout: Layout) -> Label:
    """What a field is called in whichever template has it."""
    specs = (template.field(key) for template in layout.templates.values())
    return next((_label(spec) for spec in specs if spec is not None), Label(key, key))


def _label(spec: FieldSpec) -> Label:
    return Label(spec.label_zh, spec.label_en)


def _taken(spec: FieldSpec, value: Json, layout: Layout) -> Json:
    """The value as the field holds it; ``None`` if it cannot."""
    if spec.type is FieldType.UNIT:
        return _unit(value, layout)
    if spec.type in _LISTS or spec.multiple:
        items: Json = [value] if isinstance(value, str) else value
        return items if _is_list(items, str) else None
    if spec.type is FieldType.TABLE:
        return value if _is_list(value, Mapping) else None
    if spec.type is FieldType.NUMBER:
        is_number = isinstance(value, int | str) and not isinstance(value, bool)
        return value if is_number else None
    return value if isinstance(value, str) else None


def _unit(value: Json, layout: Layout) -> Json:
    """A unit's full name: only the portal's units can issue something here."""
    if not isinstance(value, str):
        return None
    wanted = "".join(value.split())
    for unit in layout.portal.units:
        if wanted in (unit.name_zh, unit.short_zh, unit.key):
            return unit.name_zh
    return None


def _is_list(value: Json, kind: type) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, kind) for one in value)


def _words(value: Json) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "；".join(f"{key}: {_words(one)}" for key, one in value.items())
    if isinstance(value, Iterable):
        return "、".join(_words(one) for one in value)
    return "" if value is None else str(value)


def named_attachments(read: ReadFile) -> list[ReceiptLine]:
    """Attachments that the text names: those beside the file, and those that are not."""
    told: list[ReceiptLine] = []
    here = [one.name for one in read.attachments]
    if here:
        told.append(line(Fitting.ATTACHED, count=len(here), sample="、".join(here)))
    missing = [name for name in read.named_attachments if not _is_here(name, here)]
    if missing:
        sample = "、".join(missing)
        told.append(line(Fitting.ATTACHMENT_MISSING, count=len(missing), sample=sample))
    return told


def _is_here(name: str, files: Sequence[str]) -> bool:
    return any(file == name or Path(file).stem == name for file in files)
