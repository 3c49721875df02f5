"""Reading web addresses: scheme, host, and whose site it is."""

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from html import unescape
from urllib.parse import unquote, urlsplit

GOVERNMENT = (".gov.cn", ".政务")


def scheme_of(address: str) -> str:
    """The scheme in lower case; empty for relative addresses."""
    # browsers skip control characters and blanks inside a scheme: java\nscript: is a script
    cleaned = re.sub(r"[\x00-\x20]", "", unescape(address))
    match = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", cleaned)
    return match[1].lower() if match else ""


def host_of(address: str) -> str:
    """The host as a browser reads it: lower case, without escapes, in Chinese where it is; empty
    when there is none or it cannot be read.
    """
    try:
        host = unquote(urlsplit(_told(address)).hostname or "")
    except ValueError:
        return ""
    host = unicodedata.normalize("NFKC", host).replace("。", ".").lower().rstrip(".")
    if "xn--" in host:
        with suppress(UnicodeError):
            host = host.encode("ascii").decode("idna")
    return host


def _told(address: str) -> str:
    """Browsers take a backslash in a web address for a slash."""
    return unescape(address).strip().replace("\\", "/")


def is_government(host: str, suffixes: Iterable[str] = GOVERNMENT) -> bool:
    """Whether a host belongs to a government site."""
    return any(host == suffix.lstrip(".") or host.endswith(suffix) for suffix in suffixes)


def belongs_to(host: str, domain: str, *, subdomains: bool = True) -> bool:
    """Whether ``host`` is ``domain`` or lies below it."""
    return host == domain or (subdomains and host.endswith(f".{domain}"))
