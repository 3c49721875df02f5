"""A script for proxies (PAC), looked into for the proxies it names; it is never run."""

import re
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener, url2pathname

_LARGEST = 256 * 1024  # bytes
_NAMED = re.compile(r"\bPROXY\s+([A-Za-z0-9._-]{1,253}:\d{1,5})\b")
_MOST = 3
_SCHEMES = frozenset({"http", "https"})


def proxies_named(script: str, seconds: float) -> tuple[str, ...]:
    """``host:port`` of each, in the order of the script; nothing where it cannot be read."""
    try:
        text = _read(script, seconds).decode("utf-8", "replace")
    except (URLError, HTTPException, OSError, ValueError):
        return ()
    return tuple(dict.fromkeys(_NAMED.findall(text)))[:_MOST]


def _read(script: str, seconds: float) -> bytes:
    parts = urlsplit(script)
    if parts.scheme.lower() == "file":
        file = Path(url2pathname(parts.path))
        if not file.is_file():  # a pipe would be waited for
            return b""
        with file.open("rb") as opened:
            return opened.read(_LARGEST)
    if parts.scheme.lower() not in _SCHEMES:
        return b""
    with build_opener(ProxyHandler({})).open(script, timeout=seconds) as answer:
        told: bytes = answer.read(_LARGEST)
    return told
