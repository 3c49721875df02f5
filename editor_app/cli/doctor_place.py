"""What ``doctor`` tells of the place where the store lies, the room left there, and the clock."""

import os
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor_app.cli.fact import Fact
from editor_app.paths import Paths
from editor_app.services.folder_kind import FolderKind, look_at

_LEAST = 200 << 20  # bytes: below it a day's work may not fit
_SLACK = timedelta(days=1)
_DATED = 2020  # some archives write all their files with a date long ago
_LONG = timedelta(days=5 * 365)  # after its making nobody runs a program that nobody updates


def examine_place(folders: Paths) -> Fact:
    """Whether the store lies on a disk of this computer, for one person alone."""
    facts = look_at(folders.data)
    foreign = _foreign(folders.data)
    told = f"{facts.kind} {facts.because}".strip()
    return Fact(
        key="data-place",
        ok=facts.kind is FolderKind.DISK and not foreign,
        told=f"{told}, {foreign}" if foreign else told,
        advice_zh="数据文件夹应在本机磁盘上、由本人独用：网络共享、同步盘或他人可读的文件夹可能损坏稿库或"
        "泄露内容。请管理员设定 data_folder，再把原文件夹整体移过去。",
        advice_en="The data folder belongs on a disk of this computer, for one person alone: shares"
        " and synchronised folders damage stores. Let the administrator set data_folder, then move"
        " the folder there.",
    )


def examine_room(folders: Paths) -> Fact:
    """Whether there is room to save."""
    try:
        free = shutil.disk_usage(_existing(folders.data)).free
    except OSError as problem:
        return Fact(key="disk", ok=False, told=problem.strerror or "?")
    return Fact(
        key="disk",
        ok=free >= _LEAST,
        told=f"{free >> 20} MB free",
        advice_zh="磁盘将满，稿件可能无法保存。请先清理磁盘，再继续编辑。",
        advice_en="The disk is nearly full, so saving may fail. Free some space first.",
    )


def examine_clock(folders: Paths) -> Fact:
    """Whether the clock can be right: it is neither before the program was made nor years after."""
    now = datetime.now(UTC)
    made = _made()
    told = f"{now.astimezone():%Y-%m-%d %H:%M %z}; the program is of {made:%Y-%m-%d}"
    return Fact(
        key="clock",
        ok=is_plausible(now, made),
        told=told,
        advice_zh="本机时钟与程序日期相差过大，证书与时限都会误判。请校正系统时间后再打开程序。",
        advice_en="The clock is far from the program's date; certificates and terms would be judged"
        " wrongly. Set the system's time, then open the program again.",
    )


def is_plausible(now: datetime, made: datetime) -> bool:
    """Whether a program that was made at a moment can run at another."""
    return made - _SLACK <= now and (made.year < _DATED or now <= made + _LONG)


def _made() -> datetime:
    """When the program's files were written: by the installer from its package."""
    file = Path(getattr(sys, "_MEIPASS", __file__))
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)


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
        return f"owned by user {told.st_uid}"
    return "open to others" if told.st_mode & 0o077 else ""
