"""The one place of deferred imports: what the first painted window must not wait for.

CPU milliseconds: httpx 50, msgspec 25, keyring and its backend 70, cryptography 20, email.utils 7.
Only the network lane needs any of it.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from editor_app import __version__
from editor_app.domain.proxies import no_account

if TYPE_CHECKING:
    from datetime import timedelta
    from pathlib import Path

    from editor_app.connectors.http import HttpOptions
    from editor_app.connectors.loopback import Callback
    from editor_app.connectors.transport import Transport
    from editor_app.connectors.update_source import UpdateSource
    from editor_app.connectors.update_trust import TufPublisher
    from editor_app.domain.proofing_ports import Outcome
    from editor_app.domain.proxies import AccountOf
    from editor_app.domain.session_ports import Vault
    from editor_app.domain.way_steps import Found, IsStopped, TellStep, TryWay, Way


def open_transport(options: "HttpOptions") -> "Transport":
    """The HTTP client, without the command line that httpx would load with it.

    That one needs click, and where they are installed rich and pygments: 80 of 200 ms. httpx does
    without when the module is not there, and ``None`` says so (the import system's own words:
    docs.python.org/3/reference/import.html, "The module cache").
    """
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # typeshed knows no None
    from editor_app.connectors.transport import Transport  # noqa: PLC0415 - see above

    return Transport(options)


def open_callback() -> "Callback":
    """A waiting place for the browser; the standard library's HTTP server costs 14."""
    from editor_app.connectors.loopback import Callback  # noqa: PLC0415 - see above

    return Callback()


class DeferredProbe:
    """``link_probe.HttpLinkProbe``, made when the first link is asked: httpcore costs 40."""

    def ask(self, url: str) -> "tuple[Outcome, int]":
        """What became of an address."""
        from editor_app.connectors.link_probe import HttpLinkProbe  # noqa: PLC0415 - see above

        return HttpLinkProbe().ask(url)


def proxy_on(way: "Way") -> str:
    """The proxy that a way goes over, or nothing; urllib and its like cost 30."""
    from editor_app.connectors.system_proxy import proxy_in_use  # noqa: PLC0415 - see above

    return proxy_in_use(way.portal_url, way.proxy, way.trust_environment).address


def way_trier(who: "Callable[[], str | None]", account: "AccountOf" = no_account) -> "TryWay":
    """``way_test.WayTest``; ``who`` asks the portal for the name of who is signed in.

    ``account`` is who signs in at a proxy.
    """

    def try_way(way: "Way", tell: "TellStep", stopped: "IsStopped") -> "tuple[Found, ...]":
        from editor_app.connectors.way_test import WayTest  # noqa: PLC0415 - see above

        return WayTest(way, __version__, who, account=account).run(tell, stopped)

    return try_way


def ed25519_verifies(data: bytes, signature: bytes, public_key: str) -> bool:
    """Whether the signature is right; ``public_key`` is base64."""
    from editor_app.connectors.signatures import Ed25519Check  # noqa: PLC0415 - see above

    return Ed25519Check().verify(data, signature, public_key)


def http_date(told: str) -> datetime:
    """A date of an HTTP header (RFC 9110 section 5.6.7). Raises ``ValueError``."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - see above

    return parsedate_to_datetime(told)


def system_vault(service: str) -> "Vault | None":
    """The vault of the operating system, or ``None`` where there is none that may be trusted."""
    from editor_app.connectors.keyring_vault import trusted_keyring  # noqa: PLC0415 - see above

    return trusted_keyring(service)


def open_publisher(
    root: bytes, folder: "Path", source: "UpdateSource", grace: "timedelta"
) -> "TufPublisher":
    """Verified word of the publisher; python-tuf, urllib3 and cryptography cost 200."""
    from editor_app.connectors.update_trust import TufPublisher  # noqa: PLC0415 - see above

    return TufPublisher(root, folder, source, grace)
