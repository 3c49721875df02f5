"""``channel-editor check FILE… [--json]``: the same checks as in the window and on the portal."""

import argparse
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from editor_app.checks.engine import CheckContext, check
from editor_app.cli.layout import bundled_layout
from editor_app.cli.places import language
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import CheckReport, Finding, Phase, Severity
from editor_app.domain.item import BlobHash
from editor_app.domain.layout import Layout
from editor_app.files.reader import IsolatedReader
from editor_app.importers.item_file import ItemFile, read_item_file

SHANGHAI = ZoneInfo("Asia/Shanghai")
_MARKS = {
    Severity.BLOCK: ("阻断", "block"),
    Severity.WARN: ("警告", "warn"),
    Severity.INFO: ("提示", "info"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="item file or folder")
    parser.add_argument("--json", action="store_true", help="machine-readable output")
    parser.add_argument("--phase", choices=[p.value for p in Phase], default=Phase.SUBMIT.value)
    parser.add_argument("--kind", help="template key, when the file names none")
    parser.add_argument("--column", help="column key, when the file names none")
    parser.add_argument("--now", help="moment of the check, ISO 8601 (default: now)")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when anything blocks or warns."""
    layout = bundled_layout()
    now = _moment(arguments.now)
    told = []
    for path in _files(arguments.files):
        item = read_item_file(path, layout, kind=arguments.kind, column=arguments.column)
        told.append((path, _report(item, layout, now, Phase(arguments.phase))))
    if arguments.json:
        print(json.dumps({"files": [as_json(p, r) for p, r in told]}, ensure_ascii=False, indent=1))
    else:
        for path, report in told:
            _print(path, report)
    return int(any(f.severity is not Severity.INFO for _, report in told for f in report.findings))


def _report(item: ItemFile, layout: Layout, now: datetime, phase: Phase) -> CheckReport:
    unit = layout.portal.unit(item.content.unit) or layout.portal.units[0]
    published = item.published_at
    reader = IsolatedReader()

    def facts(sha256: BlobHash) -> FileFacts | None:
        data = item.files.get(sha256)
        return None if data is None else reader.inspect(data, sha256)

    context = CheckContext(
        layout=layout,
        unit=unit,
        now=now,
        known_items=frozenset(_mentioned(item.content.fields)),
        file_bytes=item.files.get,
        file_facts=facts,
        published_at=published.replace(tzinfo=SHANGHAI) if published else None,
    )
    return check(item.content, context, phase)


def _mentioned(fields: Mapping[str, object]) -> Iterator[str]:
    """Ids in link fields: a lone file cannot tell whether they exist, so they count as known."""
    for value in fields.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from (one for one in value if isinstance(one, str))


def _files(given: list[Path]) -> Iterator[Path]:
    for path in given:
        if path.is_dir():
            found = sorted(path.glob("*.md"))
            if not found:  # nothing was checked: that must not look like a pass
                raise EditorError(Code.FILE_UNREADABLE, file=str(path), problem="no *.md")
            yield from found
        elif path.exists():
            yield path
        else:
            raise EditorError(Code.FILE_UNREADABLE, file=str(path), problem="no such file")


def _moment(text: str | None) -> datetime:
    if text is None:
        return datetime.now(UTC)
    try:
        told = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise EditorError(Code.USAGE, problem=f"--now {text}: {wrong}") from wrong
    return told if told.tzinfo else told.replace(tzinfo=SHANGHAI)


def as_json(path: Path, report: CheckReport) -> dict[str, object]:
    """The report of one file as plain data."""
    return {
        "file": path.name,
        "phase": report.phase.value,
        "rules_run": report.rules_run,
        "catalogue": report.catalogue_version,
        "layout": report.layout_version,
        "findings": [finding_as_json(f) for f in report.findings],
    }


def finding_as_json(finding: Finding) -> dict[str, object]:
    """One finding as plain data."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.location.where,
        "start": finding.location.start,
        "length": finding.location.length,
        "excerpt": finding.excerpt,
        "message_zh": finding.message_zh,
        "message_en": finding.message_en,
        "fix": None if finding.fix is None else finding.fix.replacement,
    }


def _print(path: Path, report: CheckReport) -> None:
    chinese = language() == "zh"
    print(
        f"{path.name}: {len(report.findings)} ({report.rules_run} rules, {report.milliseconds} ms)"
    )
    for finding in report.findings:
        mark = _MARKS[finding.severity][0 if chinese else 1]
        message = finding.message_zh if chinese else finding.message_en
        print(f"  {mark} {finding.rule} [{finding.location.where}] {message}")
