"""Hosts that are reached without the proxy, as desktops and ``no_proxy`` list them."""

from fnmatch import fnmatchcase
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

_SIGNS = str.maketrans("[]'\",;", "      ")  # of GNOME's lists, KDE's and the variable's


def excepted(host: str, told: str) -> bool:
    """Whether a host stands in a list: ``['localhost', '*.example', '10.0.0.0/8', '<local>']``."""
    return any(_means(name, host.lower()) for name in told.lower().translate(_SIGNS).split())


def _means(name: str, host: str) -> bool:
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
