"""What ``doctor`` tells of the place where the store lies, the room left there, and the clock."""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from editor_app.cli.fact import Fact
from editor_app.domain.store_path import path_length
from editor_app.installation import profile_folder
from editor_app.paths import Paths
from editor_app.services.clock_sense import is_plausible, made_at
from editor_app.services.folder_kind import FolderKind, look_at
from editor_app.store.sqlite import FILE_NAME

_KINDS_ZH = {
    FolderKind.DISK: "本机磁盘",
    FolderKind.NETWORK: "网络共享",
    FolderKind.SYNCED: "同步文件夹",
}
_OPEN = "open to others"
_OWNED = "owned by user "
_MOVE_ZH = (
    "数据文件夹应在本机磁盘上、由本人独用：网络共享、同步盘或他人的文件夹可能损坏稿库或泄露内容。"
    "现有稿件没有改动。请管理员设定 data_folder，退出程序后把原文件夹整体移过去。"
)
_MOVE_EN = (
    "The data folder belongs on a disk of this computer, for one person alone: shares and"
    " synchronised folders damage stores. Nothing has happened yet. Let the administrator set"
    " data_folder, quit, then move the folder there."
)
_CLOSE_ZH = "本机其他用户可以读到稿件；稿件没有改动。请收回权限：chmod 700 加上述文件夹。"
_CLOSE_EN = (
    "Other people of this computer can read the drafts; nothing was changed. Take the right away:"
    " chmod 700 and the folder."
)
_FULL_ZH = "磁盘将满：已保存的稿件没有改动，新写的内容可能无法保存。请先清理磁盘，再继续编辑。"
_FULL_EN = (
    "The disk is nearly full: what is saved is whole, saving anew may fail. Free some space first."
)
_LEAST = 200 << 20  # bytes: below it a day's work may not fit


def examine_place(folders: Paths) -> Fact:
    """Whether the store lies on a disk of this computer, for one person alone."""
    facts = look_at(folders.data)
    foreign = _foreign(folders.data)
    ours_alone = facts.kind is FolderKind.DISK and foreign == _OPEN
    told = f"{facts.kind} {facts.because}".strip()
    told_zh = f"{_KINDS_ZH[facts.kind]} {facts.because}".strip()
    return Fact(
        key="data-place",
        ok=facts.kind is FolderKind.DISK and not foreign,
        told=f"{told}, {foreign}" if foreign else told,
        told_zh=f"{told_zh}，{_foreign_zh(foreign)}" if foreign else told_zh,
        advice_zh=_CLOSE_ZH if ours_alone else _MOVE_ZH,
        advice_en=_CLOSE_EN if ours_alone else _MOVE_EN,
    )


def examine_room(folders: Paths) -> Fact:
    """Whether there is room to save."""
    try:
        free = shutil.disk_usage(_existing(folders.data)).free
    except OSError as problem:
        told = problem.strerror or "?"
        return Fact(key="disk", ok=False, told=told, advice_zh=_FULL_ZH, advice_en=_FULL_EN)
    return Fact(
        key="disk",
        ok=free >= _LEAST,
        told=f"{free >> 20} MB free",
        told_zh=f"剩余 {free >> 20} MB",
        advice_zh=_FULL_ZH,
        advice_en=_FULL_EN,
    )


def examine_clock(folders: Paths) -> Fact:
    """Whether the clock can be right: it is neither before the program was made nor years after."""
    now = datetime.now(UTC)
    made = made_at()
    clock = f"{now.astimezone():%Y-%m-%d %H:%M %z}"
    return Fact(
        key="clock",
        ok=is_plausible(now, made),
        told=f"{clock}; the program is of {made:%Y-%m-%d}",
        told_zh=f"{clock}；程序日期 {made:%Y-%m-%d}",
        advice_zh="本机时钟与程序日期相差过大，证书与时限都会误判；稿件照常保存。请校正系统时间后再打开"
        "程序。",
        advice_en="The clock is far from the program's date; certificates and terms would be judged"
        " wrongly, drafts are saved as ever. Set the system's time, then open the program again.",
    )


def store_path_length(folders: Paths) -> int:
    """Of the first profile's store."""
    return path_length(profile_folder(folders, "default") / FILE_NAME)


def _existing(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _foreign(folder: Path) -> str:
    """Whether others on this computer own or read the folder."""
    if sys.platform == "win32" or not folder.exists():
        return ""
    told = folder.stat()
    if told.st_uid != os.getuid():
        return f"{_OWNED}{told.st_uid}"
    return _OPEN if told.st_mode & 0o077 else ""


def _foreign_zh(told: str) -> str:
    return "其他用户可以读取" if told == _OPEN else f"属于用户 {told.removeprefix(_OWNED)}"
