"""A support bundle: one zip that tells how a workstation is, and nothing of what is written there.

What goes in is made of numbers, codes, names of settings and places in the program. Every text is
judged word by word (``domain/discreet.py``) when it goes in, whoever wrote it and whenever.
"""

import json
import os
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from editor_app.domain.discreet import discreet_log
from editor_app.domain.errors import Code, EditorError

_LARGEST = 2_000_000  # bytes of one log that are read, the newest
_MODE = 0o600 << 16
_DATE = (2020, 1, 1, 0, 0, 0)  # of the entries; when it was made stands in the report
_READ_ME = """\
频道采编诊断包 · Support bundle of Channel Editor

report.json  版本、检查结果、各项设置的来源、稿库各表的行数 / versions, checks, settings, row counts
logs/        运行记录：时间、编号与程序位置 / the log: times, codes, places in the program

不含稿件、标题、留言、姓名、文件名、登录凭据和带参数的地址；打开即可逐个查看。
No drafts, titles, messages, names of people or files, tokens or addresses with parameters. Both
files are plain text: look before you hand them over.
"""


def write_bundle(
    target: Path, report: Mapping[str, object], logs: Mapping[str, Path], private: frozenset[str]
) -> None:
    """Write it at once or not at all. Raises FILE_UNWRITABLE; a log that is gone is left out.

    ``private``: words that name somebody on this computer; they are hidden in the logs, too.
    """
    fresh = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as bundle:
            _put(bundle, "README.txt", _READ_ME)
            _put(bundle, "report.json", json.dumps(report, ensure_ascii=False, indent=1))
            for name, file in sorted(logs.items()):
                with suppress(OSError):
                    _put(bundle, f"logs/{name}", discreet_log(_tail(file), private))
        fresh.replace(target)
    except OSError as failed:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        problem = os.strerror(failed.errno) if failed.errno else type(failed).__name__
        raise EditorError(Code.FILE_UNWRITABLE, file=target.name, problem=problem) from failed


def _put(bundle: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.external_attr = _MODE
    entry.compress_type = zipfile.ZIP_DEFLATED
    bundle.writestr(entry, text)


def _tail(file: Path) -> str:
    with file.open("rb") as opened:
        opened.seek(0, os.SEEK_END)
        opened.seek(max(0, opened.tell() - _LARGEST))
        return opened.read().decode("utf-8", "replace")
