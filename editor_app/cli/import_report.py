"""What ``channel-editor import`` prints: one object or one line per file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor_app.cli.finding_json import finding_as_json
from editor_app.cli.places import language
from editor_app.domain.canonical import Json
from editor_app.domain.errors import EditorError
from editor_app.domain.file_names import readable_path
from editor_app.domain.findings import Severity
from editor_app.domain.imports import Outcome, ReceiptLine
from editor_app.domain.item import ItemId
from editor_app.services.imports import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one file."""

    path: Path
    plan: Plan | None = None
    item: ItemId | None = None  # the draft, unless this was a dry run
    refusal: EditorError | None = None


def as_json(told: Told) -> dict[str, object]:
    """One file as plain data; the keys are fixed."""
    plan = told.plan
    return {
        "file": readable_path(told.path),
        "accepted": told.refusal is None,
        "reason": None if told.refusal is None else reason(told.refusal),
        "fields": {} if plan is None else _fields(plan),
        "markdown": "" if plan is None else plan.content.body,
        "receipt": {outcome.value: _lines(plan, outcome) for outcome in Outcome},
        "findings": [] if plan is None else [finding_as_json(f) for f in plan.report.findings],
    }


def reason(error: EditorError) -> str:
    """A stable word, then the sentence: ``ratio: word/document.xml is packed …``."""
    key = "problem_zh" if language() == "zh" else "problem"
    params = error.params
    words = params.get(key) or params.get("problem") or params.get("limit") or ""
    return f"{params.get('reason', error.code.value)}: {words}".removesuffix(": ")


def sentences(told: Told) -> list[str]:
    """The lines of a terminal about one file."""
    chinese = language() == "zh"
    plan, file = told.plan, readable_path(told.path)
    if told.refusal is not None or plan is None:
        refused = "未导入" if chinese else "refused"
        why = "" if told.refusal is None else reason(told.refusal)
        return [f"✗ {file}: {refused} · {why}"]
    kept, converted, dropped = (plan.count(outcome) for outcome in Outcome)
    blocks = plan.report.count(Severity.BLOCK)
    warns = plan.report.count(Severity.WARN)
    if chinese:
        counts = f"保留 {kept} · 转换 {converted} · 去掉 {dropped} · 阻断 {blocks} · 警告 {warns}"
    else:
        counts = (
            f"kept {kept} · converted {converted} · dropped {dropped}"
            f" · {blocks} blocking · {warns} warnings"
        )
    title = plan.content.title or ("（未识别到标题）" if chinese else "(no title found)")
    lines = [f"✓ {file}: {title}", f"    {counts}"]
    lines += [
        f"    - {one.sentence(language())}"
        for one in plan.receipt
        if one.outcome is Outcome.DROPPED
    ]
    return [*lines, f"    {told.item}"] if told.item else lines


def _fields(plan: Plan) -> Mapping[str, Json]:
    """What the file filled; the template's own first values are no finding of an import."""
    return {key: plan.content.fields[key] for key in plan.found if key in plan.content.fields}


def _lines(plan: Plan | None, outcome: Outcome) -> list[dict[str, object]]:
    lines = () if plan is None else plan.receipt
    return [_line(one) for one in lines if one.outcome is outcome]


def _line(one: ReceiptLine) -> dict[str, object]:
    return {
        "kind": one.kind,
        "count": one.count,
        "place": one.place,
        "sample": one.sample,
        "message_zh": one.zh,
        "message_en": one.en,
    }
