"""Names and passwords for proxies that ask: kept in the keyring, by the address of the proxy.

Never in settings, never sent to a proxy they were not given for.
"""

import json
from collections.abc import Callable
from urllib.parse import urlsplit

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proxies import ProxyAccount, bracketed
from editor_app.domain.session_ports import Vault
from editor_app.domain.way_steps import Way

_LONGEST = 512  # bytes; what every keyring takes


class ProxyAccounts:
    """All of it may wait for the keyring: for a lane."""

    def __init__(self, vault: Vault, find: Callable[[Way], str]) -> None:
        """``find`` gives the address of the proxy that a way goes over, or nothing."""
        self._vault, self._find = vault, find

    @property
    def persistent(self) -> bool:
        """Whether what is kept outlives the program."""
        return self._vault.persistent

    def proxy_of(self, way: Way) -> str:
        """``host:port`` of the proxy on this way; nothing where there is none."""
        return place_of(self._find(way))

    def of(self, address: str) -> ProxyAccount | None:
        """Who signs in at a proxy."""
        told = self._vault.load(_account(address))
        try:
            name, password = json.loads(told or "null")
        except (ValueError, TypeError, RecursionError):
            return None
        if not isinstance(name, str) or not isinstance(password, str):
            return None
        return ProxyAccount(name=name, password=password)

    def keep(self, address: str, account: ProxyAccount) -> None:
        """Raises ``EditorError(KEYRING)`` where name and password are longer than it takes."""
        told = json.dumps([account.name, account.password], ensure_ascii=False)
        if len(told.encode()) > _LONGEST:
            raise EditorError(Code.KEYRING, problem=f"over {_LONGEST} bytes")
        self._vault.save(_account(address), told)

    def forget(self, address: str) -> None:
        """None there is fine."""
        self._vault.forget(_account(address))


def place_of(address: str) -> str:
    """``host:port`` of a proxy, without anything else an address may hold."""
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        port = parts.port
    except ValueError:
        return ""
    host = bracketed(parts.hostname or "")
    return f"{host}:{port}" if host and port else host


def _account(address: str) -> str:
    return f"proxy#{place_of(address)}"
