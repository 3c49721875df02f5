"""What a workstation says about its proxy, and as whom somebody signs in there."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyAccount:
    """For a proxy that asks (407, Basic). The password is never shown or logged."""

    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemProxy:
    """What the environment, the desktop or the registry says; all empty: no proxy."""

    address: str = ""  # http://host:port, perhaps with name and password of the environment
    script: str = ""  # address of a script (PAC), or ``WPAD``: looked for in the network
    exception: str = ""  # the entry by which this place is reached without a proxy
    source: str = ""  # a variable, a desktop, or a registry key

    @property
    def known(self) -> bool:
        """Whether it says anything."""
        return bool(self.address or self.script or self.exception)


def bracketed(host: str) -> str:
    """A host as it stands before a port: IPv6 between brackets (RFC 3986, 3.2.2)."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


WPAD = "wpad"
AccountOf = Callable[[str], ProxyAccount | None]  # of a proxy by its address


def no_account(_: str) -> None:
    """Nobody signs in anywhere."""
