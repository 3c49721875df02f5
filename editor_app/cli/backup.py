"""``channel-editor backup [--to DIR] [--json]``: a verified copy of the store, made in use."""

import argparse
import json
from pathlib import Path

from editor_app.backing import SECOND, backup_service, database_of
from editor_app.bootstrap import SystemClock
from editor_app.cli.places import language, paths
from editor_app.cli.recovery_key import keys
from editor_app.cli.sentences import sentence
from editor_app.domain.backups import Backup, BackupKind
from editor_app.installation import read_settings
from editor_app.store.backup_shelf import FolderShelf


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("--to", type=Path, metavar="DIR", help="another place for a copy as well")
    parser.add_argument("--json", action="store_true", help="machine-readable output")
    parser.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when a row of the store is damaged or the second place failed."""
    folders, clock = paths(arguments), SystemClock()
    database = database_of(folders, arguments.profile)
    found = keys(arguments, arguments.profile)
    service = backup_service(
        folders, read_settings(folders), clock, keys=found, profile=arguments.profile
    )
    done = service.make(BackupKind.MANUAL)
    told = [done.backup]
    if arguments.to is not None:
        place = arguments.to / SECOND / arguments.profile
        told.append(FolderShelf(place, database, clock, found).take(done.backup))
    failed = "" if done.second_failed is None else sentence(done.second_failed)
    if arguments.json:
        report = {"backups": [as_json(one) for one in told], "second_failed": failed}
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        print("\n".join(line(one) for one in told))
        if failed:
            print(failed)
    return int(bool(failed) or not done.backup.sound)


def as_json(backup: Backup) -> dict[str, object]:
    """One backup for machines."""
    return {
        "path": str(backup.path),
        "at": backup.at.isoformat(),
        "kind": backup.kind.value,
        "items": backup.items,
        "revisions": backup.revisions,
        "bytes": backup.size,
        "damaged": backup.damaged,
    }


def line(backup: Backup) -> str:
    """One backup for people."""
    at = backup.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    zh = f"{at}  {backup.items} 篇稿件，{backup.revisions} 个版本"
    en = f"{at}  {backup.items} drafts, {backup.revisions} versions"
    if not backup.sound:
        zh += f"，{backup.damaged} 处在备份前已损坏"
        en += f", {backup.damaged} damaged before the backup"
    return f"{zh if language() == 'zh' else en}  {backup.path}"
