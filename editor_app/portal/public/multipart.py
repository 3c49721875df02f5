"""Forms with files (RFC 7578), read strictly: what is not exactly right is refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BOUNDARY = re.compile(r'boundary="?([0-9A-Za-z\'()+_,./:=? -]{1,70})"?')
_NAME = re.compile(r'\bname="([^"]{0,100})"')
_FILE = re.compile(r'\bfilename="((?:[^"\\]|\\.)*)"')
_MOST_PARTS = 40
_MOST_HEAD = 4096  # bytes of a part's headers


class MultipartError(Exception):
    """This is no form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One field; ``file_name`` is ``None`` unless it is a file."""

    name: str
    data: bytes
    file_name: str | None


def read_multipart(kind: str, body: bytes) -> tuple[Part, ...]:
    """The parts of a form. Raises ``MultipartError``."""
    found = _BOUNDARY.search(kind)
    if found is None or not kind.lower().startswith("multipart/form-data"):
        raise MultipartError("no multipart/form-data")
    mark = b"--" + found[1].encode("ascii")
    pieces = (b"\r\n" + body).split(b"\r\n" + mark)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise MultipartError("the form is not complete")
    if len(pieces) - 2 > _MOST_PARTS:
        raise MultipartError("too many parts")
    return tuple(_parts(pieces[1:-1]))


def _parts(pieces: list[bytes]) -> Iterator[Part]:
    for piece in pieces:
        head, gap, data = piece.partition(b"\r\n\r\n")
        if not gap or len(head) > _MOST_HEAD or not head.startswith(b"\r\n"):
            raise MultipartError("a part without headers")
        try:
            told = head.decode("utf-8")
        except UnicodeDecodeError as wrong:
            raise MultipartError("headers are not UTF-8") from wrong
        name, file = _NAME.search(_disposition(told)), _FILE.search(_disposition(told))
        if name is None:
            raise MultipartError("a part without a name")
        # Browsers write %22, %0D and %0A for the three characters that would end the header.
        file_name = None if file is None else file[1].replace("%22", '"')
        yield Part(name=name[1], data=data, file_name=file_name)


def _disposition(head: str) -> str:
    """The header that names the part."""
    lines = [one for one in head.split("\r\n") if one.lower().startswith("content-disposition:")]
    return lines[0] if len(lines) == 1 else ""
