"""``channel-editor doctor [--json]``: what this workstation has, and what is wrong with it."""

import argparse
import errno
import json
import os
import platform
import sqlite3
import ssl
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from editor_app import __version__
from editor_app.cli.doctor_keyring import examine_keyring
from editor_app.cli.doctor_place import (
    examine_clock,
    examine_place,
    examine_room,
    store_path_length,
)
from editor_app.cli.doctor_proxy import examine_proxy
from editor_app.cli.doctor_schema import VERSION, schema
from editor_app.cli.doctor_settings import examine_policy, examine_settings
from editor_app.cli.doctor_stores import examine_backups, examine_ends
from editor_app.cli.doctor_updates import examine_updates
from editor_app.cli.doctor_way import examine_way
from editor_app.cli.fact import Fact
from editor_app.cli.layout import bundled_layout
from editor_app.cli.places import language, paths
from editor_app.cli.streams import takes
from editor_app.domain.errors import EditorError
from editor_app.domain.store_path import LONGEST_PATH
from editor_app.paths import Paths
from editor_app.private_files import folder_for_me_alone

_PROBLEMS_ZH = {
    errno.EROFS: "只读文件系统",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ELOOP: "符号链接循环",
    errno.ENAMETOOLONG: "路径过长",
    errno.EIO: "磁盘读写错误",
}
_PAGE = 64 * 1024  # bytes: less than a save writes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("--json", action="store_true", help="machine-readable output")
    parser.add_argument("--schema", action="store_true", help="what --json gives, as JSON Schema")
    parser.add_argument(
        "--bundle", type=Path, metavar="FILE.zip", help="write a support bundle · 生成诊断包"
    )
    parser.add_argument(
        "--portal",
        nargs="?",
        const="",
        metavar="URL",
        help="test the way to a portal, too; without URL that of the settings · 测试连接",
    )


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when something needs attention."""
    if arguments.schema:
        print(json.dumps(schema(), ensure_ascii=False, indent=1))
        return 0
    folders = paths(arguments)
    if arguments.bundle is not None:
        import_module("editor_app.cli.support").make_bundle(folders, arguments.bundle)
        print(arguments.bundle)
        return 0
    facts = [examine(folders) for examine in CHECKS]
    if arguments.portal is not None:
        facts += examine_way(folders, arguments.portal)
    if arguments.json:
        told = [asdict(fact) for fact in facts]
        report = {"schema": VERSION, "version": __version__, "facts": told}
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        marks = ("✓", "✗") if takes("✓✗") else ("[ ok ]", "[ !! ]")
        for fact in facts:
            print(*fact.lines(language(), marks), sep="\n")
    return int(not all(fact.ok for fact in facts))


def _program(_: Paths) -> Fact:
    told = (
        f"channel-editor {__version__}, Python {platform.python_version()}, {platform.platform()}"
    )
    return Fact(
        key="program",
        ok=sys.version_info >= (3, 11),
        told=told,
        advice_zh="需要 Python 3.11 或更新版本。",
        advice_en="Python 3.11 or newer is needed.",
    )


def _qt(_: Paths) -> Fact:
    try:
        core = import_module("PySide6.QtCore")
        import_module("PySide6.QtWidgets")
    except ImportError as missing:
        return Fact(
            key="qt",
            ok=False,
            told=str(missing),
            advice_zh="缺少系统图形库。请用 apt 重新安装软件包，缺少的库会一并装上；从源码运行时，"
            "packaging/system_check.py 会列出要安装的软件包。",
            advice_en="System libraries are missing. Install the package again with apt, which "
            "brings them; from sources, packaging/system_check.py names the packages.",
        )
    return Fact(
        key="qt", ok=True, told=f"Qt {core.qVersion()}, PySide6 {version('PySide6-Essentials')}"
    )


def _input_method(_: Paths) -> Fact:
    wanted = os.environ.get("QT_IM_MODULE", "")
    return Fact(key="input-method", ok=True, told=wanted or "platform default")


def _store(_: Paths) -> Fact:
    apsw = import_module("apsw")
    found = apsw.sqlite_lib_version()
    try:
        import_module("editor_app.store.page_sums").sums_vfs()
    except apsw.Error as missing:  # a file that is loaded by its name: packages can lack it
        return Fact(
            key="sqlite",
            ok=False,
            told=str(missing),
            advice_zh="稿库的校验部件缺失，稿件打不开，但没有损坏。请重新安装程序。",
            advice_en="A part that verifies the store is missing: drafts are whole, but do not "
            "open. Install the program again.",
        )
    return Fact(
        key="sqlite",
        ok=tuple(map(int, found.split("."))) >= (3, 51, 3),
        told=f"{found} (apsw {apsw.apsw_version()}); stdlib {sqlite3.sqlite_version} is not used",
        advice_zh="SQLite 版本过低，WAL 模式有损坏风险，请更新 apsw-sqlite3mc。",
        advice_en="This SQLite has the WAL-reset bug; update apsw-sqlite3mc.",
    )


def _folder(folders: Paths) -> Fact:
    told = str(folders.data)
    if (length := store_path_length(folders)) > LONGEST_PATH:
        return Fact(
            key="data-folder",
            ok=False,
            told=f"{told}: {length} bytes of path, the store takes {LONGEST_PATH}",
            told_zh=f"{told}：路径长 {length} 字节，稿库最多 {LONGEST_PATH} 字节",
            advice_zh="路径过长，稿库只能以只读方式打开；已有稿件没有改动。请换一个路径较短的文件夹"
            "（--data），或由管理员设定 data_folder。",
            advice_en="The path is too long: the store opens for reading only, what is there is"
            " whole. Choose a folder with a shorter path (--data), or let the administrator set"
            " data_folder.",
        )
    try:
        folder_for_me_alone(folders.data)
        with tempfile.NamedTemporaryFile(dir=folders.data) as file:
            file.write(bytes(_PAGE))  # an empty file can be made on a full disk, too
            file.flush()
    except OSError as problem:
        return Fact(
            key="data-folder",
            ok=False,
            told=f"{told}: {problem.strerror}",
            told_zh=f"{told}：{_PROBLEMS_ZH.get(problem.errno or 0, problem.strerror)}",
            advice_zh="无法写入数据文件夹：已保存的稿件没有改动，新写的内容不能保存。请换一个文件夹（--data）"
            "或联系管理员。",
            advice_en="The data folder cannot be written: what is saved is whole, nothing new can"
            " be saved. Choose another folder with --data, or ask the administrator.",
        )
    return Fact(key="data-folder", ok=True, told=told)


def _layout(folders: Paths) -> Fact:
    try:
        layout = bundled_layout()
    except EditorError as damaged:
        return Fact(
            key="layout",
            ok=False,
            told=str(damaged),
            advice_zh="随程序提供的栏目布局已损坏，请重新安装。",
            advice_en="The layout that ships with the program is damaged; install again.",
        )
    told = f"{layout.version}: {len(layout.columns)} columns, {len(layout.templates)} templates"
    return Fact(key="layout", ok=True, told=told)


def _tls(_: Paths) -> Fact:
    roots = ssl.get_default_verify_paths()
    found = bool(roots.cafile and Path(roots.cafile).exists()) or bool(roots.capath)
    return Fact(
        key="certificates",
        ok=found,
        told=ssl.OPENSSL_VERSION,
        advice_zh="没有找到系统根证书，无法建立可信连接。",
        advice_en="No system root certificates were found.",
    )


CHECKS: tuple[Callable[[Paths], Fact], ...] = (
    _program,
    _qt,
    _input_method,
    _store,
    _folder,
    examine_place,
    examine_room,
    examine_clock,
    examine_policy,
    examine_settings,
    examine_proxy,
    examine_ends,
    examine_backups,
    examine_updates,
    _layout,
    examine_keyring,
    _tls,
)
