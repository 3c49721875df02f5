"""Places that are reached without the proxy, as desktops and ``no_proxy`` list them.

An entry is a name, a pattern, a network or ``<local>``, and may end in a port: ``portal:8443``
excepts that port alone, as it does for Python's urllib and GLib.
"""

import re
from fnmatch import fnmatchcase
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

_BETWEEN = re.compile(r"[\s,;'\"]+")  # in GNOME's lists, KDE's and the variable's
_PORT = re.compile(r"(\[.+\]|[^:]*):(\d+)")  # fd00::8080 has none


def exception_for(host: str, port: int, told: str) -> str:
    """The entry of ``['localhost', '*.example:8443', '10.0.0.0/8']`` that means a place, or ""."""
    entries = filter(None, map(_bare, _BETWEEN.split(told)))
    return next((one for one in entries if _means(one.lower(), host.lower(), port)), "")


def _bare(entry: str) -> str:
    """Without the brackets of a list, which are no address's."""
    if "]" not in entry:
        return entry.lstrip("[")
    return entry if "[" in entry else entry.rstrip("]")


def _means(entry: str, host: str, port: int) -> bool:
    name = entry.partition("://")[2] or entry
    told = _PORT.fullmatch(name)
    if told is not None:
        name, wanted = told.groups()
        if int(wanted) != port:
            return False
    return _names(name.strip("[]"), host)


def _names(name: str, host: str) -> bool:
    if name == "<local>":
        return "." not in host and ":" not in host
    network = _network(name)
    if network is not None:
        return _within(host, network)
    name = name.lstrip(".").removeprefix("*.")
    return bool(name) and (host.endswith(f".{name}") or fnmatchcase(host, name))


def _network(name: str) -> IPv4Network | IPv6Network | None:
    """A single address is one, too."""
    try:
        return ip_network(name, strict=False)
    except ValueError:
        return None


def _within(host: str, network: IPv4Network | IPv6Network) -> bool:
    try:
        return ip_address(host) in network
    except ValueError:
        return False
