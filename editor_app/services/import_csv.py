"""The report of a dry run as CSV, one line per line of a receipt: Excel and WPS open it."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Finding
from editor_app.domain.imports import ReceiptLine
from editor_app.services.imports import Plan

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """One file of the report: what it would become, or why it is refused."""

    path: Path
    state: str  # in words
    plan: Plan | None
    error: EditorError | None


def report(entries: Iterable[ReportEntry], heads: Sequence[str], language: str) -> bytes:
    """All entries under ``heads`` (file, result, title, what, how many, place, told in words)."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    for entry in entries:
        for row in _rows(entry, language):
            writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")  # without the mark Excel takes it for GBK


def _rows(entry: ReportEntry, language: str) -> list[list[str]]:
    plan = entry.plan
    first = [str(entry.path), entry.state, "" if plan is None else plan.content.title]
    if plan is None:
        return [[*first, "", "", "", _problem(entry.error, language)]]
    told = [[*first, *_line(one, language)] for one in plan.receipt]
    told += [[*first, *_finding(one, language)] for one in plan.report.findings]
    return told or [[*first, "", "", "", ""]]


def _line(one: ReceiptLine, language: str) -> list[str]:
    place = str(one.place) if one.place else ""
    return [one.outcome.value, str(one.count), place, one.sentence(language)]


def _finding(one: Finding, language: str) -> list[str]:
    words = one.message_zh if language.startswith("zh") else one.message_en
    return [one.severity.value, one.rule, one.location.where, words]


def _problem(error: EditorError | None, language: str) -> str:
    if error is None:
        return ""
    key = "problem_zh" if language.startswith("zh") else "problem"
    return str(error.params.get(key) or error.params.get("problem") or error.code.value)


def _harmless(cell: str) -> str:
    """Words of a document must not become a formula of a table."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
