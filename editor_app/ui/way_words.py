"""Words of the test of the connection: each step, what was found there, and what to do about it.

Long because it is a table: one entry per reason, nothing else.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.authority_file import CaFault
from editor_app.domain.way_steps import Found, Outcome, Reason, Step
from editor_app.ui.words import QT_TRANSLATE_NOOP

_STEPS = {
    Step.NAME: QT_TRANSLATE_NOOP("WayWords", "Look up the name"),
    Step.LINE: QT_TRANSLATE_NOOP("WayWords", "Connect"),
    Step.PROXY: QT_TRANSLATE_NOOP("WayWords", "Proxy"),
    Step.TLS: QT_TRANSLATE_NOOP("WayWords", "Encryption"),
    Step.PORTAL: QT_TRANSLATE_NOOP("WayWords", "Portal"),
    Step.CLOCK: QT_TRANSLATE_NOOP("WayWords", "Clock"),
    Step.SIGN_IN: QT_TRANSLATE_NOOP("WayWords", "Sign-in"),
}
_TOLD: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.RESOLVED: QT_TRANSLATE_NOOP("WayWords", "{host} is {address}"),
        Reason.NAME_UNKNOWN: QT_TRANSLATE_NOOP("WayWords", "Nobody knows a computer named {host}."),
        Reason.NAME_SLOW: QT_TRANSLATE_NOOP(
            "WayWords", "The network did not say within {seconds} seconds where {host} is."
        ),
        Reason.CONNECTED: QT_TRANSLATE_NOOP("WayWords", "{host}, port {port}"),
        Reason.LINE_REFUSED: QT_TRANSLATE_NOOP(
            "WayWords", "{host} refuses connections to port {port}."
        ),
        Reason.LINE_UNREACHABLE: QT_TRANSLATE_NOOP(
            "WayWords", "There is no way to {host}, port {port}."
        ),
        Reason.LINE_SILENT: QT_TRANSLATE_NOOP(
            "WayWords", "{host}, port {port}, did not answer within {seconds} seconds."
        ),
        Reason.NO_PROXY: QT_TRANSLATE_NOOP("WayWords", "none is set"),
        Reason.PROXY_EXCEPTED: QT_TRANSLATE_NOOP(
            "WayWords", "not used for this portal: {source} excepts {entry}"
        ),
        Reason.TUNNEL: QT_TRANSLATE_NOOP("WayWords", "{host} lets through"),
        Reason.PROXY_SIGN_IN: QT_TRANSLATE_NOOP(
            "WayWords", "The proxy {host} wants a name and a password (407)."
        ),
        Reason.PROXY_SIGN_IN_OTHER: QT_TRANSLATE_NOOP(
            "WayWords",
            "The proxy {host} wants a sign-in that this program does not know (407, {scheme}).",
        ),
        Reason.PROXY_DENIED: QT_TRANSLATE_NOOP(
            "WayWords", "The proxy {host} does not accept the name and password given (407)."
        ),
        Reason.PROXY_SCRIPT: QT_TRANSLATE_NOOP(
            "WayWords",
            "This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy. The script names {named}.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_SCRIPT_UNREAD: QT_TRANSLATE_NOOP(
            "WayWords",
            "This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_REFUSED: QT_TRANSLATE_NOOP("WayWords", "The proxy {host} refused ({status})."),
        Reason.NOT_A_PROXY: QT_TRANSLATE_NOOP("WayWords", "{host} does not answer like a proxy."),
        Reason.THIS_COMPUTER: QT_TRANSLATE_NOOP("WayWords", "not needed on this computer"),
        Reason.TRUSTED: QT_TRANSLATE_NOOP(
            "WayWords", "{version}, certificate of {issuer}, until {ends}, {days} days"
        ),
        Reason.ENDS_SOON: QT_TRANSLATE_NOOP(
            "WayWords", "The portal's certificate ends on {ends}, in {days} days."
        ),
        Reason.CA_FILE: QT_TRANSLATE_NOOP(
            "WayWords", "No certificate authority can be read from {file}: {why}."
        ),
        Reason.CERTIFICATE_OVER: QT_TRANSLATE_NOOP(
            "WayWords", "By this computer's clock the portal's certificate ended on {ends}."
        ),
        Reason.CERTIFICATE_NOT_YET: QT_TRANSLATE_NOOP(
            "WayWords", "By this computer's clock the portal's certificate begins on {begins} only."
        ),
        Reason.AUTHORITY_UNKNOWN: QT_TRANSLATE_NOOP(
            "WayWords", "This computer does not trust the authority {issuer}."
        ),
        Reason.OTHER_NAME: QT_TRANSLATE_NOOP(
            "WayWords", "The certificate is not for {host} but for {names}."
        ),
        Reason.TLS_REFUSED: QT_TRANSLATE_NOOP(
            "WayWords", "No encrypted connection came about ({problem})."
        ),
        Reason.FOUND: QT_TRANSLATE_NOOP("WayWords", "{name}, contract {api}"),
        Reason.TOO_OLD: QT_TRANSLATE_NOOP(
            "WayWords", "The portal needs version {min_client} of the program; this is {version}."
        ),
        Reason.NOT_THE_PORTAL: QT_TRANSLATE_NOOP(
            "WayWords", "What answers at this address is no portal of this program."
        ),
        Reason.PORTAL_FAILED: QT_TRANSLATE_NOOP("WayWords", "The portal had a failure of its own."),
        Reason.PORTAL_SILENT: QT_TRANSLATE_NOOP("WayWords", "The portal did not answer in time."),
        Reason.CLOCK_RIGHT: QT_TRANSLATE_NOOP("WayWords", "{seconds} s against the portal"),
        Reason.CLOCK_OFF: QT_TRANSLATE_NOOP(
            "WayWords", "This computer's clock differs from the portal's by {span}."
        ),
        Reason.SIGNED_IN: QT_TRANSLATE_NOOP("WayWords", "{name}"),
        Reason.NOT_SIGNED_IN: QT_TRANSLATE_NOOP("WayWords", "nobody is signed in yet"),
        Reason.SESSION_OVER: QT_TRANSLATE_NOOP("WayWords", "The sign-in has run out."),
        Reason.NOT_TRIED: QT_TRANSLATE_NOOP("WayWords", "not tried"),
    }
)
_CA: Mapping[CaFault, str] = MappingProxyType(
    {
        CaFault.MISSING: QT_TRANSLATE_NOOP("WayWords", "there is no such file"),
        CaFault.UNREADABLE: QT_TRANSLATE_NOOP("WayWords", "it cannot be read"),
        CaFault.NO_FILE: QT_TRANSLATE_NOOP("WayWords", "it is no file"),
        CaFault.TOO_LARGE: QT_TRANSLATE_NOOP("WayWords", "it is too large"),
        CaFault.EMPTY: QT_TRANSLATE_NOOP("WayWords", "it is empty"),
        CaFault.KEY: QT_TRANSLATE_NOOP("WayWords", "it holds a private key, no certificate"),
        CaFault.DAMAGED: QT_TRANSLATE_NOOP("WayWords", "its certificates are damaged"),
        CaFault.NO_CERTIFICATE: QT_TRANSLATE_NOOP("WayWords", "it holds no certificate"),
        CaFault.NO_AUTHORITY: QT_TRANSLATE_NOOP(
            "WayWords", "it holds no authority, only certificates of servers or people"
        ),
    }
)
_CLOCK = QT_TRANSLATE_NOOP(
    "WayWords", "Set this computer's date and time; where they are right, tell your administrator."
)
_UPDATE = QT_TRANSLATE_NOOP("WayWords", "Install the update; your drafts are taken over.")
_LATER = QT_TRANSLATE_NOOP("WayWords", "Test again later; writing goes on meanwhile.")
_RUNS_IT = QT_TRANSLATE_NOOP("WayWords", "Tell whoever runs the portal.")
_DO: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.NAME_UNKNOWN: QT_TRANSLATE_NOOP(
            "WayWords", "Check the address for a slip, and whether the network is connected."
        ),
        Reason.NAME_SLOW: QT_TRANSLATE_NOOP(
            "WayWords", "Check whether the network is connected, then test again."
        ),
        Reason.LINE_REFUSED: QT_TRANSLATE_NOOP(
            "WayWords", "Check address and port; the service may not be running."
        ),
        Reason.LINE_UNREACHABLE: QT_TRANSLATE_NOOP(
            "WayWords", "Check the network cable, or whether a proxy is needed here."
        ),
        Reason.LINE_SILENT: QT_TRANSLATE_NOOP(
            "WayWords",
            "A firewall may be in between: ask your administrator about a proxy.",
        ),
        Reason.PROXY_SIGN_IN: QT_TRANSLATE_NOOP(
            "WayWords",
            "Give them under Settings, Portal and synchronising, or ask who runs it to let the portal's address through.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_SIGN_IN_OTHER: QT_TRANSLATE_NOOP(
            "WayWords",
            "Ask who runs it to let the portal's address through without a sign-in, or to offer Basic for it.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_DENIED: QT_TRANSLATE_NOOP(
            "WayWords",
            "Give them anew under Settings, Portal and synchronising; after several wrong ones a proxy may lock the name.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_SCRIPT: QT_TRANSLATE_NOOP(
            "WayWords",
            "If the portal is not reached, set one of these as the proxy by hand, or let the administrator set it.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_SCRIPT_UNREAD: QT_TRANSLATE_NOOP(
            "WayWords",
            "If the portal is not reached, ask the administrator for the proxy's name and port and set them by hand.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.PROXY_REFUSED: QT_TRANSLATE_NOOP(
            "WayWords", "Ask who runs the proxy to let the portal's address through."
        ),
        Reason.NOT_A_PROXY: QT_TRANSLATE_NOOP("WayWords", "Check name and port of the proxy."),
        Reason.ENDS_SOON: _RUNS_IT,
        Reason.CA_FILE: QT_TRANSLATE_NOOP(
            "WayWords", "Choose a file of authorities (.pem, .crt, .cer) from your administrator."
        ),
        Reason.CERTIFICATE_OVER: _CLOCK,
        Reason.CERTIFICATE_NOT_YET: _CLOCK,
        Reason.AUTHORITY_UNKNOWN: QT_TRANSLATE_NOOP(
            "WayWords",
            "Choose your unit's root certificate under proxy and certificate, or ask your administrator. There is no way around it.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        Reason.OTHER_NAME: QT_TRANSLATE_NOOP(
            "WayWords",
            "Check the address; if it is right, ask your administrator.",
        ),
        Reason.TLS_REFUSED: QT_TRANSLATE_NOOP(
            "WayWords", "Check address and port; the portal must speak TLS 1.2 or newer."
        ),
        Reason.TOO_OLD: _UPDATE,
        Reason.NOT_THE_PORTAL: QT_TRANSLATE_NOOP(
            "WayWords",
            "Check the address; some networks want a sign-in of their own first.",
        ),
        Reason.PORTAL_FAILED: _LATER,
        Reason.PORTAL_SILENT: _LATER,
        Reason.CLOCK_OFF: _CLOCK,
        Reason.SESSION_OVER: QT_TRANSLATE_NOOP("WayWords", "Sign in again; drafts stay."),
    }
)


def _tr(source: str) -> str:
    return QCoreApplication.translate("WayWords", source)


def step_name(step: Step) -> str:
    """A step."""
    return _tr(_STEPS[step])


def found_words(found: Found) -> str:
    """What was found."""
    values = {name: _word(value) for name, value in found.values.items()}
    values |= (
        {"span": span(int(str(found.values.get("seconds", 0))))}
        if (found.reason is Reason.CLOCK_OFF)
        else {}
    )
    if found.reason is Reason.CA_FILE:
        values["why"] = _tr(_CA[CaFault(str(found.values["because"]))])
    missing = {"begins": "?", "ends": "?", "days": "?", "issuer": "?", "file": "?"}
    return _tr(_TOLD[found.reason]).format(**{**missing, **values})


def advice(found: Found) -> str:
    """What to do; empty where nothing is to be done."""
    return _tr(_DO[found.reason]) if found.reason in _DO else ""


def trail(found: Found) -> str:
    """What stands at the right: how long it took, or nothing."""
    if found.outcome is Outcome.SKIPPED:
        return ""
    return _tr(QT_TRANSLATE_NOOP("WayWords", "{time} ms")).format(time=found.milliseconds)


def span(seconds: int) -> str:
    """How much a clock is off, in the largest unit that fits."""
    far = abs(seconds)
    for size, words in (
        (86_400, QT_TRANSLATE_NOOP("WayWords", "{n} d")),
        (3_600, QT_TRANSLATE_NOOP("WayWords", "{n} h")),
        (60, QT_TRANSLATE_NOOP("WayWords", "{n} min")),
    ):
        if far >= 2 * size:
            return _tr(words).format(n=round(far / size))
    return _tr(QT_TRANSLATE_NOOP("WayWords", "{n} s")).format(n=far)


def _word(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value.astimezone():%Y-%m-%d}"
    return f"{value:g}" if isinstance(value, float) else value
