"""``channel-editor verify [PATH] [--json]``: is every row of the store and of its backups sound?"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

from editor_app.backing import backup_service, database_of
from editor_app.bootstrap import SystemClock
from editor_app.cli.places import language, paths
from editor_app.cli.recovery_key import keys
from editor_app.cli.sentences import sentence
from editor_app.domain.backups import Soundness
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import Keys
from editor_app.installation import read_settings
from editor_app.services.backups import BackupService
from editor_app.store.backup_file import look_at_backup
from editor_app.store.soundness import look_at_live

_MOST_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """One file, and what was found or why it could not be read."""

    path: Path
    found: Soundness | None = None
    error: EditorError | None = None

    @property
    def sound(self) -> bool:
        return self.found is not None and self.found.sound


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument(
        "path", nargs="?", type=Path, metavar="PATH", help="one backup; else the store and all"
    )
    parser.add_argument("--json", action="store_true", help="machine-readable output")
    parser.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when anything is not what was written."""
    if arguments.path is not None:
        if not arguments.path.is_file():
            raise EditorError(Code.USAGE, problem=f"没有此文件 / no such file: {arguments.path}")
        looked = [_look(arguments.path, keys(arguments, arguments.profile))]
    else:
        looked = _everything(arguments)
    if arguments.json:
        print(json.dumps([_as_json(one) for one in looked], ensure_ascii=False, indent=1))
    else:
        for one in looked:
            _tell(one)
    return int(not all(one.sound for one in looked))


def _everything(arguments: argparse.Namespace) -> list[_Looked]:
    folders = paths(arguments)
    database = database_of(folders, arguments.profile)
    found = keys(arguments, arguments.profile)
    service = backup_service(
        folders, read_settings(folders), SystemClock(), keys=found, profile=arguments.profile
    )
    return [_look(database, found, live=True), *_backups(service)]


def _backups(service: BackupService) -> list[_Looked]:
    looked = []
    for backup in service.all():
        try:
            looked.append(_Looked(path=backup.path, found=service.verify(backup)))
        except EditorError as error:
            looked.append(_Looked(path=backup.path, error=error))
    return looked


def _look(path: Path, found: Keys, *, live: bool = False) -> _Looked:
    try:
        look = look_at_live if live else look_at_backup
        return _Looked(path=path, found=look(path, keys=found))
    except EditorError as error:
        return _Looked(path=path, error=error)


def _tell(looked: _Looked) -> None:
    zh = language() == "zh"
    print(f"{'✓' if looked.sound else '✗'} {looked.path}")
    if looked.error is not None:
        print(f"    {sentence(looked.error)}")
    if looked.found is None:
        return
    found = looked.found
    print(
        f"    {found.items} 篇稿件，{found.revisions} 个版本"
        if zh
        else f"    {found.items} drafts, {found.revisions} versions"
    )
    told = [f"sqlite: {one[:200]}" for one in found.structure]
    told += [f"{one.table} {one.key} {one.item}".rstrip() for one in found.damages]
    for one in told[:_MOST_LINES]:
        print(f"    {one}")
    if len(told) > _MOST_LINES:
        print(f"    … {len(told)}")


def _as_json(looked: _Looked) -> dict[str, object]:
    found = looked.found
    return {
        "path": str(looked.path),
        "sound": looked.sound,
        "error": None if looked.error is None else looked.error.code.value,
        "schema": None if found is None else found.schema,
        "items": None if found is None else found.items,
        "revisions": None if found is None else found.revisions,
        "structure": [] if found is None else list(found.structure),
        "damages": []
        if found is None
        else [{"table": d.table, "key": d.key, "item": d.item} for d in found.damages],
    }
