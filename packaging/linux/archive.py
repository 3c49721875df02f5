"""Archives whose bytes depend on their contents alone."""

import gzip
import lzma
import tarfile
from pathlib import Path

PROGRAM, SHARE = Path("usr/lib/channel-editor"), Path("usr/share")
_READ_ME = """\
频道采编 · Channel Editor: 免安装版 / portable

  ./channel-editor            打开窗口 / opens the window
  ./channel-editor doctor     检查本机 / examines this workstation
  ./channel-editor --data DIR 稿件放在指定文件夹 / keeps the drafts in a folder

share/ 内为桌面图标、文件类型和手册 / holds desktop entry, file type and manual;
copy what is below it to ~/.local/share to have them.
需要 / needs: Linux, glibc {glibc} 或更新 / or newer.
删除本文件夹不会删除稿件 / removing this folder removes no draft (~/.local/share/channel-editor).
"""


def gzipped(data: bytes) -> bytes:
    """Without name and moment, as small as gzip can."""
    return gzip.compress(data, compresslevel=9, mtime=0)


def portable(tree: Path, file: Path, top: str, moment: int, glibc: str, effort: int) -> None:
    """The program's folder, and what a desktop wants to know, as one archive."""

    def entry(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = moment
        return info

    with (
        lzma.open(file, "wb", preset=effort) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for part, below in ((PROGRAM, ""), (SHARE, "share/")):
            root = tree / part
            for path in sorted(root.rglob("*")):
                name = f"{top}/{below}{path.relative_to(root).as_posix()}"
                tar.add(path, name, recursive=False, filter=entry)
        told = tree / "READ-ME.txt"
        told.write_text(_READ_ME.format(glibc=glibc), encoding="utf-8")
        tar.add(told, f"{top}/READ-ME.txt", recursive=False, filter=entry)
        told.unlink()
