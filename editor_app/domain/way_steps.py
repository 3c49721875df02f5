"""The steps of the way to a portal, as a test of the connection tells them one by one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Step(StrEnum):
    """In the order in which they are tried."""

    NAME = "name"  # of the portal or its proxy, in the DNS
    LINE = "line"  # TCP
    PROXY = "proxy"
    TLS = "tls"
    PORTAL = "portal"  # its description, contract and version
    CLOCK = "clock"
    SIGN_IN = "sign-in"


class Outcome(StrEnum):
    """How a step ended."""

    GOOD = "good"
    ATTENTION = "attention"  # works, and should be looked at
    FAILED = "failed"
    SKIPPED = "skipped"  # does not apply here, or could not be tried


class Reason(StrEnum):
    """What exactly was found; the sentences stand in ``ui/way_words.py``."""

    RESOLVED = "resolved"  # values: host, address
    NAME_UNKNOWN = "name-unknown"  # host
    NAME_SLOW = "name-slow"  # host, seconds
    CONNECTED = "connected"  # host, port
    LINE_REFUSED = "line-refused"  # host, port
    LINE_UNREACHABLE = "line-unreachable"  # host, port
    LINE_SILENT = "line-silent"  # host, port, seconds
    NO_PROXY = "no-proxy"
    PROXY_EXCEPTED = "proxy-excepted"  # source, entry: reached without one
    TUNNEL = "tunnel"  # host
    PROXY_SIGN_IN = "proxy-sign-in"  # host; it takes a name and a password (Basic)
    PROXY_SIGN_IN_OTHER = "proxy-sign-in-other"  # host, scheme: none of those we can do
    PROXY_DENIED = "proxy-denied"  # host; what was given is not right
    PROXY_SCRIPT = "proxy-script"  # script, named: tried without a proxy
    PROXY_SCRIPT_UNREAD = "proxy-script-unread"  # script
    PROXY_REFUSED = "proxy-refused"  # host, status
    NOT_A_PROXY = "not-a-proxy"  # host
    THIS_COMPUTER = "this-computer"
    TRUSTED = "trusted"  # version, issuer, ends, days
    ENDS_SOON = "ends-soon"  # issuer, ends, days
    CA_FILE = "ca-file"  # file
    CERTIFICATE_OVER = "certificate-over"  # begins, ends
    CERTIFICATE_NOT_YET = "certificate-not-yet"  # begins, ends
    AUTHORITY_UNKNOWN = "authority-unknown"  # issuer
    OTHER_NAME = "other-name"  # host, names
    TLS_REFUSED = "tls-refused"  # problem
    FOUND = "found"  # name, api, min_client
    TOO_OLD = "too-old"  # min_client, version
    NOT_THE_PORTAL = "not-the-portal"
    PORTAL_FAILED = "portal-failed"  # status
    PORTAL_SILENT = "portal-silent"
    CLOCK_RIGHT = "clock-right"  # seconds
    CLOCK_OFF = "clock-off"  # seconds
    SIGNED_IN = "signed-in"  # name
    NOT_SIGNED_IN = "not-signed-in"
    SESSION_OVER = "session-over"
    NOT_TRIED = "not-tried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One step that was tried. ``milliseconds`` is how long it took."""

    step: Step
    outcome: Outcome
    reason: Reason
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    milliseconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way as it is set."""

    portal_url: str
    proxy: str = ""
    trust_environment: bool = False  # the proxy of the system, where none is set
    ca_file: str = ""


TellStep = Callable[[Found], None]
IsStopped = Callable[[], bool]


TryWay = Callable[[Way, TellStep, IsStopped], tuple[Found, ...]]  # for a lane


class StoppedError(Exception):
    """Somebody wants no further steps."""
