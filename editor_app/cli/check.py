"""``channel-editor check PATH…``: the same checks as in the window and on the portal."""

import argparse
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor_app.checks.engine import CheckContext, check
from editor_app.cli.check_context import Surroundings, moment, surroundings, zoned
from editor_app.cli.check_outcome import Checked, Outcome, Unchecked, item_files, unchecked
from editor_app.cli.finding_json import as_json
from editor_app.cli.places import language
from editor_app.cli.sarif import as_sarif
from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import CheckReport, Phase, Severity
from editor_app.domain.item import BlobHash
from editor_app.domain.layout import Layout
from editor_app.files.reader import IsolatedReader
from editor_app.importers.item_file import ItemFile, read_item_file
from editor_app.office.convert import find_office

_MARKS = {
    Severity.BLOCK: ("阻断", "block"),
    Severity.WARN: ("警告", "warn"),
    Severity.INFO: ("提示", "info"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="item file or folder")
    parser.add_argument(
        "--template", "--kind", dest="kind", metavar="KEY", help="where none is named"
    )
    parser.add_argument("--column", metavar="KEY", help="column, when the file names none")
    parser.add_argument("--phase", choices=[p.value for p in Phase], help="default: submit")
    parser.add_argument("--now", metavar="ISO", help="moment of the check (default: now)")
    parser.add_argument(
        "--context", type=Path, metavar="FILE.toml", help="[context]: units, domains …"
    )
    parser.add_argument(
        "--profile",
        metavar="NAME",
        help="whose packs, dictionaries and items serve (default: default; beside --context none)",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="machine-readable output")
    form.add_argument("--sarif", action="store_true", help="SARIF 2.1.0, for other tools")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when something blocks, or a file cannot be read."""
    with surroundings(arguments) as around:
        outcomes = _check_all(arguments, around)
    _print(arguments, outcomes, around)
    return int(any(isinstance(one, Unchecked) or one.report.blocking for one in outcomes))


def _check_all(arguments: argparse.Namespace, around: Surroundings) -> list[Outcome]:
    """What became of each file; one that cannot be read stops none of the others."""
    now = moment(arguments.now) if arguments.now else around.now or datetime.now(UTC)
    phase = Phase(arguments.phase) if arguments.phase else around.phase or Phase.SUBMIT
    outcomes: list[Outcome] = []
    for path in item_files(arguments.paths):
        if isinstance(path, Unchecked):
            outcomes.append(path)
            continue
        try:
            item = read_item_file(
                path,
                around.layout,
                kind=arguments.kind,
                column=arguments.column,
                channel=around.channel,
                any_column=True,
            )
            report = _report(item, around, now, phase)
            outcomes.append(Checked(path=path, item=item, report=report))
        except EditorError as error:
            outcomes.append(unchecked(path, error))
    return outcomes


def _report(item: ItemFile, around: Surroundings, now: datetime, phase: Phase) -> CheckReport:
    portal = around.layout.portal
    reader, known_facts = IsolatedReader(office=find_office), dict[BlobHash, FileFacts]()

    def facts(sha256: BlobHash) -> FileFacts | None:
        data = item.files.get(sha256)
        if data is not None and sha256 not in known_facts:
            known_facts[sha256] = reader.inspect(data, sha256)
        return known_facts.get(sha256)

    unit = portal.unit(item.content.unit) or portal.units[0]
    context = CheckContext(
        layout=_without(around),
        unit=unit,
        now=now,
        known_items=around.known_items(item.content),
        words=around.words(unit.key),
        file_bytes=item.files.get,
        file_facts=facts,
        published_at=zoned(item.published_at) if item.published_at else None,
    )
    return check(item.content, context, phase)


def _without(around: Surroundings) -> Layout:
    """The pack without the rules that the context leaves out."""
    rules = {key: rule for key, rule in around.layout.rules.items() if key not in around.ignore}
    return replace(around.layout, rules=rules)


def _print(arguments: argparse.Namespace, outcomes: list[Outcome], around: Surroundings) -> None:
    chinese = language() == "zh"
    for one in outcomes:
        if isinstance(one, Unchecked):
            print(f"channel-editor: {one.message}", file=sys.stderr)
    if arguments.json:
        form = as_json(outcomes, around.packs, chinese=chinese)
    elif arguments.sarif:
        form = as_sarif(outcomes, around.layout, around.packs, chinese=chinese)
    else:
        for one in outcomes:
            if isinstance(one, Checked):
                _print_lines(one.path, one.report, chinese=chinese)
        return
    print(json.dumps(form, ensure_ascii=False, indent=1))


def _print_lines(path: Path, report: CheckReport, *, chinese: bool) -> None:
    print(
        f"{path.name}: {len(report.findings)} ({report.rules_run} rules, {report.milliseconds} ms)"
    )
    for finding in report.findings:
        mark = _MARKS[finding.severity][0 if chinese else 1]
        message = finding.message_zh if chinese else finding.message_en
        print(f"  {mark} {finding.rule} [{finding.location.where}] {message}")
