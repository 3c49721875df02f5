"""Where update files are read from: the publisher's server, or a folder on a disk or USB stick.

Nothing read here is trusted; ``update_trust`` verifies all of it.
"""

import os
import re
import stat
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from editor_app.connectors.http import TOO_LONG, Answer, Http
from editor_app.connectors.pace import Pace
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.updates import Fault, refused

METADATA, TARGETS = "metadata", "targets"
_FOLDERS = ("", "channel-editor-updates")  # where on a stick
_SECONDS = 30.0  # for one file of metadata, or one piece of a package
_TRIES = 3
_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(?:\d{1,15}|\*)")


class UpdateSource(Protocol):
    """Files by name."""

    def metadata(self, name: str, limit: int) -> bytes:
        """A small file. Raises MISSING, ENDLESS, SLOW, and what the network or disk says."""
        ...

    def piece(self, name: str, start: int, total: int) -> bytes:
        """Some bytes of a package from ``start`` on, at least one, none past ``total``."""
        ...

    def close(self) -> None:
        """Give connections back."""
        ...


class WebSource:
    """The publisher's server, on the program's own way: its proxy, its authorities, its limits."""

    def __init__(self, http: Http, pace: Pace, seconds: float = _SECONDS) -> None:
        self._http, self._pace, self._seconds = http, pace, seconds
        self._base = http.base_url.rstrip("/")

    def metadata(self, name: str, limit: int) -> bytes:
        return self._get(f"{METADATA}/{quote(name)}", {}, limit).body

    def piece(self, name: str, start: int, total: int) -> bytes:
        """A piece small enough for its time; a line that breaks is tried with smaller ones."""
        for _ in range(_TRIES):
            size = min(self._pace.size, total - start)
            began = self._pace.now()
            try:
                body = self._range(f"{TARGETS}/{quote(name)}", start, size, total)
            except EditorError as failed:
                if failed.params.get("because") != Fault.SLOW:
                    raise
                self._pace.broke()
                continue
            self._pace.took(len(body), self._pace.now() - began)
            return body
        raise refused(Fault.SLOW)

    def close(self) -> None:
        self._http.close()

    def _range(self, path: str, start: int, size: int, total: int) -> bytes:
        """Without a length a body that was cut off looks whole: the range tells what it is."""
        wanted = {"Range": f"bytes={start}-{start + size - 1}", "Accept-Encoding": "identity"}
        answer = self._get(path, wanted, total)
        if answer.status == 200:  # a server that knows no ranges
            body, least = answer.body[start:], min(size, total - start)
        else:
            told = _RANGE.fullmatch(answer.headers.get("content-range", ""))
            if told is None or int(told[1]) != start:
                raise refused(Fault.DAMAGED)
            body, least = answer.body, int(told[2]) - start + 1
        if len(body) < least:
            raise refused(Fault.SLOW)
        return body

    def _get(self, path: str, headers: dict[str, str], limit: int) -> Answer:
        try:
            answer = self._http.send(
                "GET",
                f"{self._base}/{path}",
                headers=headers,
                limit=limit,
                seconds=self._seconds,
            )
        except EditorError as failed:
            raise _named(failed) from failed
        if answer.status in (403, 404):
            raise refused(Fault.MISSING, file=path)
        if answer.status == 416:
            raise refused(Fault.DAMAGED)
        if answer.status not in (200, 206):
            raise self._http.refusal(answer)
        return answer


def _named(failed: EditorError) -> EditorError:
    if failed.code is Code.TIMEOUT:
        return refused(Fault.SLOW)
    if failed.params.get("problem") == TOO_LONG:
        return refused(Fault.ENDLESS)
    return failed


class FolderSource:
    """A folder with ``metadata`` and ``targets``, or with ``channel-editor-updates`` in it."""

    def __init__(self, folder: Path, size: int = 1 << 20) -> None:
        """Raises MISSING where there is nothing of the kind."""
        self._size = size
        for inside in _FOLDERS:
            if (folder / inside / METADATA).is_dir():
                self._folder = folder / inside
                return
        raise refused(Fault.MISSING, file=f"{folder.name}/{METADATA}")

    def metadata(self, name: str, limit: int) -> bytes:
        data = self._read(Path(METADATA) / name, 0, limit + 1)
        if len(data) > limit:
            raise refused(Fault.ENDLESS)
        return data

    def piece(self, name: str, start: int, total: int) -> bytes:
        return self._read(Path(TARGETS) / name, start, min(self._size, total - start))

    def close(self) -> None:
        return

    def _read(self, name: Path, start: int, size: int) -> bytes:
        """Plain files only: a device or pipe of that name never ends."""
        path = self._folder / name
        try:
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        except FileNotFoundError as gone:
            raise refused(Fault.MISSING, file=str(name)) from gone
        except OSError as broken:
            raise _unreadable(path, broken) from broken
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise refused(Fault.NAME)
            try:
                file.seek(start)
                return file.read(size)
            except OSError as broken:  # the stick was pulled
                raise _unreadable(path, broken) from broken


_BINARY = getattr(os, "O_BINARY", 0)


def _unreadable(path: Path, broken: OSError) -> EditorError:
    return EditorError(Code.FILE_UNREADABLE, file=path.name, problem=os.strerror(broken.errno or 0))
