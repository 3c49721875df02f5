"""Reads a package that is not to be trusted: frame, names and sizes before contents.

Nothing is unpacked to the disk, and nothing larger than its limit is held in memory.
"""

import errno
import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.package_form import (
    END,
    END_MAGIC,
    MANIFEST,
    SIGNATURE,
    Entry,
    head,
    tail,
)
from editor_app.domain.packages import (
    BLOBS,
    MOST_FILES,
    MOST_TEXT,
    SIGNED_AS,
    Found,
    Manifest,
    PackageLimits,
    damaged,
    is_known_name,
    read_manifest,
    too_large,
)

_STEP = 1024 * 1024
_SIGNATURE_BYTES = 64
_LOCATOR, _LOCATOR_BYTES = b"PK\6\7", 20  # of ZIP64: the size limit makes it needless
_MOST_ENTRY = 46 + 4096  # bytes of one entry of the directory; names of the form have 90 at most
Verify = Callable[[bytes, bytes, str], bool]  # data, signature, public key


class PackageFileReader:
    """Implements ``ports.PackageReader``."""

    def __init__(self, verify: Verify) -> None:
        self._verify = verify

    def open(self, path: Path, limits: PackageLimits) -> Found:
        """Look at every byte. See ``ports.PackageReader`` for what is refused, and how."""
        with _opened(path) as (file, size):
            if size > limits.bytes:
                raise too_large(path.name, limits.bytes)
            infos = _listed(file, limits)
            with zipfile.ZipFile(file) as archive:
                raw = _whole(archive, infos[MANIFEST], MOST_TEXT)
                signature = _whole(archive, infos[SIGNATURE], _SIGNATURE_BYTES)
                manifest = read_manifest(raw)
                if not self._verify(SIGNED_AS + raw, signature, manifest.maker.key):
                    raise EditorError(Code.PACKAGE_SIGNATURE, file=path.name)
                digests = _digests(archive, infos, manifest)
            _check_frame(file, infos, size)
        return Found(
            name=path.name,
            manifest=manifest,
            manifest_bytes=raw,
            signature=signature,
            digests=digests,
        )

    def member(self, path: Path, found: Found, name: str) -> bytes:
        """One file; the medium may have changed since it was opened."""
        told = found.manifest.file(name)
        if told is None:
            raise damaged(name)
        with _opened(path) as (file, _), zipfile.ZipFile(file) as archive:
            try:
                info = archive.getinfo(name)
            except KeyError:
                raise damaged(name) from None
            data = _whole(archive, info, told.size)
        digest = hashlib.sha256(data).hexdigest()
        if digest != told.sha256:
            raise damaged(name, told.sha256, digest)
        return data


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The file and its size; whatever a broken ZIP makes of the reader is told as one word."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            raise _no_form("it is a link to another file", "它是指向别处的链接")
        if not stat.S_ISREG(mode):
            raise _no_form("it is no file", "它不是文件")
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            _check_end(file, size)
            yield file, size
    except OSError as failed:
        if failed.errno == errno.EINVAL:  # a directory that points before the file
            raise damaged("ZIP") from failed
        problem = failed.strerror or type(failed).__name__
        raise EditorError(Code.FILE_UNREADABLE, file=path.name, problem=problem) from failed
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, RuntimeError) as wrong:
        raise damaged("ZIP") from wrong
    except (zlib.error, OverflowError, MemoryError, KeyError) as wrong:
        raise damaged("ZIP") from wrong


def _check_end(file: IO[bytes], size: int) -> None:
    """The last bytes are the end record, without comment and ZIP64, of a directory that is small.

    Before any library makes a list of it: 190 MB of directory were 4 million names in memory.
    """
    file.seek(max(0, size - _LOCATOR_BYTES - END.size))
    last = file.read()
    if len(last) < END.size:
        raise damaged("ZIP")
    magic, _, _, _, count, directory, _, comment = END.unpack(last[-END.size :])
    if magic != END_MAGIC or comment or last.startswith(_LOCATOR):
        raise damaged("ZIP")
    if directory > (count + 1) * _MOST_ENTRY or count > MOST_FILES + 2:
        raise _no_form("too many files", "文件数超过上限")


def _listed(file: IO[bytes], limits: PackageLimits) -> dict[str, zipfile.ZipInfo]:
    """The files by name, if names, kinds and sizes are harmless."""
    with zipfile.ZipFile(file) as archive:
        infos = archive.infolist()
    if len(infos) > limits.files:
        raise _no_form("too many files", "文件数超过上限")
    for info in infos:
        _check_harmless(info)
    if sum(info.file_size for info in infos) > limits.bytes:
        raise _no_form("unpacks to more than its limit", "解开后超过大小上限")
    found = {info.filename: info for info in infos}
    if [info.filename for info in infos[:2]] != [MANIFEST, SIGNATURE]:
        raise _no_form("manifest.json is not its first file", "清单不在包首")
    if len(found) != len(infos):
        raise _no_form("a name stands twice", "文件名重复")
    return found


def _check_harmless(info: zipfile.ZipInfo) -> None:
    name, mode = info.filename, info.external_attr >> 16
    if stat.S_ISLNK(mode):
        raise _no_form(f"“{name[:60]}” is a link", f"含有链接文件“{name[:60]}”")
    leads_out = ".." in name.replace("\\", "/").split("/") or name.startswith(("/", "\\"))
    if leads_out or ":" in name:
        raise _no_form(f"the name “{name[:60]}” leads out of it", f"文件名“{name[:60]}”指向包外")
    if info.compress_type != zipfile.ZIP_STORED or info.compress_size != info.file_size:
        raise _no_form(f"“{name[:60]}” is compressed", f"“{name[:60]}”经过压缩（可能是压缩炸弹）")
    if name not in (MANIFEST, SIGNATURE) and not is_known_name(name):
        raise _no_form(f"“{name[:60]}” does not belong in it", f"含有不应有的文件“{name[:60]}”")


def _digests(
    archive: zipfile.ZipFile, infos: dict[str, zipfile.ZipInfo], manifest: Manifest
) -> dict[str, str]:
    """The digest of every file, equal to the manifest's; none is missing, none is there besides."""
    listed = {one.name for one in manifest.files}
    besides = set(infos) - listed - {MANIFEST, SIGNATURE}
    if besides:
        raise damaged(sorted(besides)[0])
    found = {}
    for one in manifest.files:
        info = infos.get(one.name)
        if info is None or info.file_size != one.size:
            raise damaged(one.name)
        if not one.name.startswith(BLOBS) and one.size > MOST_TEXT:
            raise _no_form(f"“{one.name}” is too long", f"“{one.name}”过长")
        sum_ = hashlib.sha256()
        with archive.open(info) as member:
            while piece := member.read(_STEP):
                sum_.update(piece)
        found[one.name] = sum_.hexdigest()
        if found[one.name] != one.sha256:
            raise damaged(one.name, one.sha256, found[one.name])
    return found


def _check_frame(file: IO[bytes], infos: dict[str, zipfile.ZipInfo], size: int) -> None:
    """All that is no content: exactly what the form wants, so that no byte is free."""
    entries = [Entry(name=i.filename, size=i.file_size, crc=i.CRC) for i in infos.values()]
    at = 0
    for entry in entries:
        wanted = head(entry)
        file.seek(at)
        if file.read(len(wanted)) != wanted:
            raise damaged(entry.name)
        at += len(wanted) + entry.size
    wanted = tail(entries)
    file.seek(at)
    if size != at + len(wanted) or file.read() != wanted:
        raise damaged("ZIP")


def _whole(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    if info.file_size > most:
        raise _no_form(f"“{info.filename}” is too long", f"“{info.filename}”过长")
    with archive.open(info) as member:
        return member.read(most + 1)


def _no_form(problem: str, problem_zh: str) -> EditorError:
    return EditorError(Code.PACKAGE_FORM, problem=problem, problem_zh=problem_zh)
