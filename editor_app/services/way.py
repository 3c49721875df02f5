"""The way to the portal as a person types it: its address, and a proxy."""

import json
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from editor_app.domain.errors import Code, EditorError

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_DESCRIPTION = "/.well-known/channel-portal"
_LAST_WORDS = frozenset({"中国", "政务", "公益"})  # of a name; nothing longer begins so
_OF_CN = frozenset({"gov", "org", "edu", "ac", "com", "net", "mil"})  # before .cn
_PROXY_SCHEMES = frozenset({"http", "https"})
SYSTEM, NONE = "system", "none"  # in the place of a proxy's address


def portal_address(typed: str) -> str:
    """The address as it is kept: https, or http on this very computer; empty is none.

    Raises ``EditorError(PORTAL_ADDRESS)``.
    """
    address = typed.strip()
    if not address:
        return ""
    parts = _split(address if "://" in address else f"https://{address}")
    safe = parts is not None and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    )
    if parts is None or not safe or parts.username is not None:
        raise EditorError(Code.PORTAL_ADDRESS)
    return parts.geturl()


def portal_typed(typed: str) -> str:
    """An address as a person types it, also that of the portal's description (RFC 8615).

    Raises ``EditorError(PORTAL_ADDRESS)``.
    """
    address = portal_address(typed)
    return address.removesuffix(_DESCRIPTION).rstrip("/") if address else ""


def is_whole(typed: str) -> bool:
    """Whether what is being typed can be asked for already: it breaks off nowhere.

    A name without a dot may be a beginning; a port or a slash behind it says that it is not.
    """
    address = typed.strip()
    try:
        parts = _split(portal_typed(address))
    except EditorError:
        return False
    if parts is None or parts.netloc.endswith(":"):
        return False
    host = parts.hostname or ""
    if ":" in host or host.rpartition(".")[2].isdecimal():
        return _is_ip(host)
    *before, last = host.split(".")
    if not before:
        return bool(parts.port) or "/" in address.rpartition("://")[2]
    return all(before) and len(last) > 1


def is_typed_out(typed: str) -> bool:
    """Whether a whole address cannot be the beginning of another one: it may be asked at once.

    A slash ends it, and so does the end of a Chinese name: ``.gov.cn``, ``.政务``. Everything else
    would be asked for on its way: 10.1.2.3 in 10.1.2.34, port 8 in 8443, another country's
    www.example.gov in www.example.gov.cn.
    """
    address = typed.strip()
    if not is_whole(address):
        return False
    if address.endswith("/"):
        return True
    parts = _split(portal_typed(address))
    if parts is None or parts.scheme != "https" or parts.port is not None or parts.path:
        return False
    words = (parts.hostname or "").split(".")
    of_cn = len(words) > 2 and words[-1] == "cn" and words[-2] in _OF_CN
    return of_cn or words[-1] in _LAST_WORDS


def portal_of_description(text: str) -> str:
    """The address of a portal by its description as a file. Raises PORTAL_ADDRESS."""
    try:
        told = json.loads(text)
        parts = _split(str(told["api"]))
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise EditorError(Code.PORTAL_ADDRESS) from wrong
    if parts is None:
        raise EditorError(Code.PORTAL_ADDRESS)
    return portal_address(f"{parts.scheme}://{parts.netloc}")


def proxy_address(typed: str) -> str:
    """A proxy as ``http://host:port``; ``host:port`` is enough to type, empty is none.

    Names and passwords of a proxy are refused: they belong in the keyring. Raises
    ``EditorError(PROXY_ADDRESS)``.
    """
    address = typed.strip()
    if not address:
        return ""
    parts = _split(address if "://" in address else f"http://{address}")
    bare = parts is not None and parts.path in ("", "/") and not parts.query + parts.fragment
    if parts is None or not bare or parts.username is not None:
        raise EditorError(Code.PROXY_ADDRESS)
    if parts.scheme not in _PROXY_SCHEMES or parts.port is None:
        raise EditorError(Code.PROXY_ADDRESS)
    return f"{parts.scheme}://{parts.netloc}"


def proxy_setting(typed: str) -> str:
    """What the setting ``proxy`` may be: an address, ``system`` or ``none``, or nothing.

    Raises ``EditorError(PROXY_ADDRESS)``.
    """
    word = typed.strip().lower()
    return word if word in (SYSTEM, NONE) else proxy_address(typed)


def proxy_way(proxy: str, trust_environment: bool) -> tuple[str, bool]:
    """The address that is used, and whether the system is asked for one instead."""
    chosen = proxy_setting(proxy)
    if chosen in (SYSTEM, NONE):
        return "", chosen == SYSTEM
    return chosen, trust_environment and not chosen


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # may raise as well
    except ValueError:
        return None
    blank = any(sign.isspace() or not sign.isprintable() for sign in address)
    return parts if parts.hostname and not blank else None


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
