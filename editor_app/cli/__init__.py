"""The command line: arguments, sub-commands, exit codes.

Exit 0: done; 1: a finding or a failure, told in one sentence on stderr; 2: wrong usage. Never a
traceback, unless ``CHANNEL_EDITOR_DEBUG`` is set.
"""

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from editor_app import __version__
from editor_app.cli.streams import accept_every_sign
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.trouble import lacks_memory

# One row per sub-command: name, module of this package, one line of help.
COMMANDS = (
    ("gui", "gui", "open the window (default) · 打开窗口"),
    ("demo", "demo", "open the window against an embedded portal · 连接内置演示门户"),
    ("portal", "portal", "run or describe the reference portal · 参考门户"),
    ("draft", "draft", "make a draft from a file · 由文件建稿"),
    ("import", "import_files", "make drafts of Word files and web pages · 导入文件建稿"),
    ("check", "check", "check item files · 检查稿件文件"),
    ("rule", "rule", "explain rules of the checks · 规则说明"),
    ("preview", "preview", "write the page the portal would publish · 生成预览页"),
    ("export", "export", "write items as Word, PDF, web page or Markdown · 导出稿件"),
    ("review-sheet", "review_sheet", "write the sheet a reviewer signs · 打印审校单"),
    ("package", "package", "carry the outbox over an air gap · 介质包"),
    ("audit", "audit", "judge a portal's audit trail · 核验审计记录"),
    ("backup", "backup", "make a verified backup of the store · 备份稿库"),
    ("restore", "restore", "go back to a backup · 从备份恢复"),
    ("verify", "verify", "verify the store and its backups · 校验稿库与备份"),
    ("help", "help", "read the built-in help · 查看帮助"),
    ("update", "update", "look for a new version of the program · 更新程序"),
    ("doctor", "doctor", "tell what is wrong with this workstation · 诊断"),
)

# Until the first paint there is no garbage, only modules and widgets that stay: looking through
# them took 22 of 290 ms. Later ``ui/garbage.py`` says when.
_WINDOWED = frozenset({"gui", "demo"})


_NO_MEMORY = (
    "内存不足，没有做完；已保存的稿件没有改动。请关闭其他程序后重试"
    " / out of memory: not finished, saved texts are unchanged. Close other programs and try again"
)


class Parser(argparse.ArgumentParser):
    """An ``ArgumentParser`` whose errors are one sentence."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        print(f"{self.prog}: {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def build_parser(wanted: str) -> argparse.ArgumentParser:
    """The parser with every sub-command; only the ``wanted`` one is loaded.

    This is the one place of deferred imports: ``--version`` loads neither Qt nor the portal, and
    the window does not wait for what other commands need.
    """
    parser = Parser(prog="channel-editor", description="频道采编 · Channel Editor")
    parser.add_argument("--version", action="version", version=f"channel-editor {__version__}")
    parser.add_argument("--data", metavar="DIR", help="data folder of this profile · 数据文件夹")
    parser.add_argument(
        "--recovery-key-file",
        metavar="FILE",
        help="recovery key of an encrypted store, if the keyring has none · 恢复密钥文件",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, module, help_text in COMMANDS:
        sub = commands.add_parser(name, help=help_text, description=help_text)
        if name == wanted:
            importlib.import_module(f"editor_app.cli.{module}").add_arguments(sub)
    return parser


def main(argv: Sequence[str]) -> int:
    """Run one command and give the exit code."""
    accept_every_sign()
    modules = {name: module for name, module, _ in COMMANDS}
    wanted = next((word for word in argv if word in modules), None)
    if wanted is None and not {"-h", "--help", "--version"} & set(argv):
        argv, wanted = [*argv, "gui"], "gui"
    if wanted in _WINDOWED:
        gc.disable()
        importlib.import_module("editor_app.ui.plain_imports").import_plainly()
    try:
        arguments = build_parser(wanted or "").parse_args(list(argv))
        return int(
            importlib.import_module(f"editor_app.cli.{modules[wanted or 'gui']}").run(arguments)
        )
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of a pipe went away
        sys.stderr.close()
        return 1
    except AlreadyToldError as told:
        return _ended(told.error, windowed=True, shown=True)
    except Exception as error:
        return _ended(error, windowed=wanted in _WINDOWED)


class AlreadyToldError(Exception):
    """A window told the person of ``error``: the terminal alone hears of it, too."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


def _ended(error: Exception, *, windowed: bool, shown: bool = False) -> int:
    """Say why in one sentence; ``windowed``: somebody may have no terminal, ``shown``: was told.

    What a window's program says goes into the desktop's log, so there of a bug only its kind: a
    message may quote what was written.
    """
    if lacks_memory(error):
        sentence = _NO_MEMORY  # without another import: that would lack it, too
    elif isinstance(error, EditorError):
        sentence = importlib.import_module("editor_app.cli.sentences").sentence(error)
    elif os.environ.get("CHANNEL_EDITOR_DEBUG"):
        raise error
    else:
        told = type(error).__name__ if windowed else f"{type(error).__name__}: {error}"
        sentence = f"程序出错，稿件未受影响 / a bug; no text is lost: {told}"
    print(f"channel-editor: {sentence}", file=sys.stderr)
    if windowed and not shown:
        _show(sentence)
    return 2 if isinstance(error, EditorError) and error.code is Code.USAGE else 1


def _show(sentence: str) -> None:
    """Who began by an icon has no terminal to read."""
    with suppress(ImportError):  # Qt's own libraries may be what is missing
        importlib.import_module("editor_app.ui.last_words").say(sentence)
