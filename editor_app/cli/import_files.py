"""``channel-editor import FILE… --template KEY --column KEY``: files become drafts, or would.

Exit 0: every file was taken; 1: one was refused or could not be stored; 2: wrong usage. What the
checks find does not change the exit status: a draft may be incomplete.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli.import_report import Told, as_json, sentences
from editor_app.cli.places import language, paths
from editor_app.cli.recovery_key import keys
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import readable_path
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.installation import read_settings
from editor_app.services.app import App
from editor_app.services.imports import ImportService, Target

_AT_A_TIME = 8  # read ahead: their texts and pictures are in memory until written
_WORKERS = 2  # as the window's media lane
_WRONG = frozenset({Code.UNKNOWN_COLUMN, Code.UNKNOWN_TEMPLATE, Code.WRONG_COLUMN, Code.NOT_FOUND})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="file or folder")
    parser.add_argument("--template", required=True, metavar="KEY", help="e.g. policy_document")
    parser.add_argument("--column", required=True, metavar="KEY", help="a leaf column")
    parser.add_argument("--unit", metavar="KEY", help="unit; default: the portal's first")
    parser.add_argument("--dry-run", action="store_true", help="store nothing · 试运行")
    parser.add_argument("--profile", default="default", help="profile of this workstation")
    parser.add_argument("--json", action="store_true", help="machine-readable output")


def run(arguments: argparse.Namespace) -> int:
    """Read every file, make the drafts, tell of each."""
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    app = build(folders, read_settings(folders), profile=arguments.profile, keys=found)
    try:
        target = _target(app, arguments)
        chosen = app.imports.choose(arguments.files)
        if not chosen.files:  # nothing was imported: that must not look like a success
            raise EditorError(
                Code.FILE_UNREADABLE,
                file=readable_path(arguments.files[0]),
                problem="no files to import",
            )
        each = _each(app.imports, chosen.files, target, dry=arguments.dry_run)
        refused = _tell(each, len(chosen.files), machine=arguments.json)
    finally:
        app.close()
    _tell_passed_over(chosen.passed_over)
    return int(refused)


def _target(app: App, arguments: argparse.Namespace) -> Target:
    units = app.layouts.current().portal.units
    target = Target(
        unit=UnitKey(arguments.unit or units[0].key),
        column=ColumnKey(arguments.column),
        kind=Kind(arguments.template),
    )
    try:
        app.imports.place(target)
    except EditorError as error:
        if error.code not in _WRONG:
            raise
        told = ", ".join(f"{key} {value}" for key, value in error.params.items())
        raise EditorError(Code.USAGE, problem=f"{error.code.value}: {told}") from error
    return target


def _each(
    imports: ImportService, files: Sequence[Path], target: Target, *, dry: bool
) -> Iterator[Told]:
    """File after file, in order; a few are read ahead, side by side."""
    planned = partial(_planned, imports, target)
    with ThreadPoolExecutor(_WORKERS) as pool:
        for start in range(0, len(files), _AT_A_TIME):
            for told in pool.map(planned, files[start : start + _AT_A_TIME]):
                yield told if dry else _written(imports, told)


def _planned(imports: ImportService, target: Target, path: Path) -> Told:
    try:
        return Told(path=path, plan=imports.plan(imports.read(path), target))
    except EditorError as error:
        return Told(path=path, refusal=error)


def _written(imports: ImportService, told: Told) -> Told:
    if told.plan is None:
        return told
    try:
        draft = imports.write(told.plan, told.path)
    except EditorError as error:
        return Told(path=told.path, refusal=error)
    return Told(path=told.path, plan=told.plan, item=draft.item)


def _tell(each: Iterator[Told], total: int, *, machine: bool) -> bool:
    """Print as it comes, or all at the end for a machine; whether anything was refused."""
    rows: list[dict[str, object]] = []
    refused = False
    for at, told in enumerate(each, 1):
        refused = refused or told.refusal is not None
        if machine:
            rows.append(as_json(told))
        else:
            print("\n".join(sentences(told)))
        if sys.stderr.isatty():
            print(f"\r{at}/{total}", end="\n" if at == total else "", file=sys.stderr, flush=True)
    if machine:
        print(json.dumps({"files": rows}, ensure_ascii=False, indent=1))
    return refused


def _tell_passed_over(count: int) -> None:
    if count:
        chinese = f"文件夹里另有 {count} 个图片、附件或系统文件未作为稿件读取"
        english = (
            f"{count} pictures, attachments and system files in folders were not read as items"
        )
        print(chinese if language() == "zh" else english, file=sys.stderr)
