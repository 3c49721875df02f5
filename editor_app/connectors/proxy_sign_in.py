"""Signing in at a proxy: what it offers (407), and Basic, the one way that needs no system."""

import base64
import re
from urllib.parse import unquote, urlsplit

from editor_app.domain.proxies import AccountOf, ProxyAccount

# A scheme begins the list or stands behind a comma, and is no ``name=value`` (RFC 9110 11.6.1).
_SCHEME = re.compile(r"(?:^|,)\s*([A-Za-z][A-Za-z0-9-]{1,30})(?=\s*(?:,|$)|\s+[^\s=,]+)")


def schemes(offered: str) -> tuple[str, ...]:
    """The names of what a proxy offers: ``Negotiate``, ``NTLM``, ``Basic``, …"""
    return tuple(dict.fromkeys(_SCHEME.findall(offered)))


def account_at(address: str, account: AccountOf) -> ProxyAccount | None:
    """The one in a variable's address, else the one that was kept."""
    parts = urlsplit(address)
    if parts.username is None:
        return account(address)
    return ProxyAccount(name=unquote(parts.username), password=unquote(parts.password or ""))


def basic(account: ProxyAccount | None) -> str:
    """The header's line (RFC 7617, in UTF-8), or nothing."""
    if account is None:
        return ""
    told = base64.b64encode(f"{account.name}:{account.password}".encode()).decode("ascii")
    return f"Proxy-Authorization: Basic {told}\r\n"
