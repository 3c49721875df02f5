"""What ``doctor`` finds of each profile's store: how its last end was, and its newest backup."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor_app.backing import BACKUPS, store_keys
from editor_app.bootstrap import SystemClock
from editor_app.cli.fact import Fact
from editor_app.domain.errors import Code, EditorError
from editor_app.paths import Paths
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.last_end import End, last_end
from editor_app.store.sqlite import FILE_NAME

_NONE, _NONE_ZH = "no store yet", "还没有稿库"
_CLOSED = "encrypted, its key is not in the keyring"  # nothing can be said
_ENDS_ZH = {
    End.CLEAN.value: "正常退出",
    End.CUT_OFF.value: "被中断",
    End.IN_USE.value: "正在使用",
    _CLOSED: "已加密，密钥不在密钥环中",
}
_OLD = timedelta(days=7)


def examine_ends(folders: Paths) -> Fact:
    """Whether the last end was a clean one."""
    found = {path.parent.name: _end(path) for path in _databases(folders)}
    return Fact(
        key="last-end",
        ok=all(told in (End.CLEAN, End.IN_USE, _CLOSED) for told in found.values()),
        told="; ".join(f"{profile}: {told}" for profile, told in found.items()) or _NONE,
        told_zh="；".join(
            f"{profile}：{_ENDS_ZH.get(told, told)}" for profile, told in found.items()
        )
        or _NONE_ZH,
        advice_zh="程序上次未正常退出；下次打开时会自动检查稿库并恢复到最近一次保存。",
        advice_en="The program did not end by itself; its next start checks the store and goes on"
        " from the last save.",
    )


def examine_backups(folders: Paths) -> Fact:
    """Whether every store has a verified backup that is not old."""
    found = [_newest(path) for path in _databases(folders)]
    return Fact(
        key="backups",
        ok=all(ok for ok, _ in found),
        told="; ".join(told for _, told in found) or _NONE,
        told_zh="" if found else _NONE_ZH,
        advice_zh="没有近期可用的备份；稿件本身不受影响。请运行 channel-editor backup，"
        "或在“设置 › 存储”中立即备份。",
        advice_en="There is no recent sound backup; the drafts themselves are not concerned. Run"
        " channel-editor backup, or back up in Settings, Storage.",
    )


def _databases(folders: Paths) -> list[Path]:
    return sorted((folders.data / "profiles").glob(f"*/{FILE_NAME}"))


def _end(database: Path) -> str:
    try:
        return last_end(database, store_keys(database.parent.name)).value
    except EditorError as error:
        return _CLOSED if error.code is Code.KEY_MISSING else str(error)


def _newest(database: Path) -> tuple[bool, str]:
    """The newest sound backup; it may be old while nothing was written since."""
    profile = database.parent.name
    shelf = FolderShelf(database.parent / BACKUPS, database, SystemClock())
    try:
        newest = next((one for one in shelf.all() if one.sound), None)
    except EditorError as error:
        return False, f"{profile}: {error}"
    if newest is None:
        return False, f"{profile}: none"
    written = datetime.fromtimestamp(database.stat().st_mtime, UTC)
    at = newest.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    told = f"{profile}: {at}, {newest.items} drafts, {newest.path}"
    return written - newest.at < _OLD, told
