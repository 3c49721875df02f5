"""``channel-editor restore BACKUP [--item ID] [--list]``: back to a backup, wholly or one item."""

import argparse
from pathlib import Path

from editor_app.backing import backup_service
from editor_app.bootstrap import SystemClock, build
from editor_app.cli.backup import line
from editor_app.cli.places import language, paths
from editor_app.cli.recovery_key import keys
from editor_app.domain.backups import Backup, BackupKind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.store_key import Keys
from editor_app.installation import read_settings
from editor_app.services.backups import BackupService
from editor_app.store.backup_file import as_backup

_NO_BACKUP = "没有此备份，用 --list 查看 / no such backup; --list names them"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument(
        "backup", nargs="?", metavar="BACKUP", help="path, file name, or 'latest'; see --list"
    )
    parser.add_argument("--item", metavar="ID", help="one draft only; everything else stays")
    parser.add_argument("--list", action="store_true", help="the backups, or what BACKUP holds")
    parser.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """The store as it was is kept; where is printed."""
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    service = backup_service(
        folders, read_settings(folders), SystemClock(), keys=found, profile=arguments.profile
    )
    if arguments.list and not arguments.backup:
        print("\n".join(line(one) for one in service.all()))
        return 0
    if not arguments.backup:
        raise EditorError(Code.USAGE, problem=_NO_BACKUP)
    backup = _find(service, arguments.backup, found)
    if arguments.list:
        _print_items(service, backup)
    elif arguments.item:
        app = build(folders, read_settings(folders), profile=arguments.profile, keys=found)
        try:
            restored = service.restore_item(
                backup, ItemId(arguments.item), app.store, app.session.person
            )
        finally:
            app.close()
        print(f"{restored.item} {restored.content.title}")
    else:
        service.prepare(backup)
        kept = service.commit()
        zh = language() == "zh"
        print(line(backup))
        if kept is not None:
            print(f"原来的稿库保存在 {kept}" if zh else f"the store as it was is kept in {kept}")
    return 0


def _find(service: BackupService, told: str, found: Keys) -> Backup:
    known = service.all()
    if told == "latest":
        sound = [one for one in known if one.sound and one.kind is not BackupKind.BEFORE_RESTORE]
        if sound:
            return sound[0]
    for one in known:
        if told in (one.path.name, one.path.stem, str(one.path)):
            return one
    if Path(told).is_file():
        return as_backup(Path(told), found)
    raise EditorError(Code.USAGE, problem=_NO_BACKUP)


def _print_items(service: BackupService, backup: Backup) -> None:
    for one in service.items(backup):
        at = one.changed_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        print(f"{one.item}  {at}  {one.title}")
