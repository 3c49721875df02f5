"""Tries the way to a portal step by step, and says at which step it ends and why.

Nothing is sent but the question for the portal's public description; the token only where every
step before was right. Redirects, other names and untrusted certificates end the test.
"""

import ssl
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from time import monotonic
from urllib.parse import urlsplit

from editor_app.connectors.certificates import Certificate, read_certificate, unverified
from editor_app.connectors.deferred import http_date
from editor_app.connectors.discovery import WELL_KNOWN
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.patient_line import PatientLine, addresses
from editor_app.connectors.proxy_script import proxies_named
from editor_app.connectors.proxy_sign_in import account_at, basic, schemes
from editor_app.connectors.system_proxy import proxy_in_use
from editor_app.connectors.tls import trust
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proxies import WPAD, AccountOf, bracketed, no_account
from editor_app.domain.way_steps import (
    Found,
    IsStopped,
    Outcome,
    Reason,
    Step,
    StoppedError,
    TellStep,
    Way,
)
from editor_app.wire.session import Discovery

_SECONDS = 8.0
_SOON = timedelta(days=30)
_CLOCK = timedelta(seconds=60)  # beyond it terms are counted wrongly
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_UNTRUSTED = frozenset({18, 19, 20, 21})  # X509_V_ERR_*: self-signed, no issuer found
_NOT_YET, _OVER, _OTHER_NAME = 9, frozenset({10}), frozenset({62, 64})
_FAILURES: Mapping[Code, Reason] = {
    Code.NOT_THE_PORTAL: Reason.NOT_THE_PORTAL,
    Code.BAD_ANSWER: Reason.NOT_THE_PORTAL,
    Code.CLIENT_TOO_OLD: Reason.TOO_OLD,
    Code.PORTAL_FAILED: Reason.PORTAL_FAILED,
    Code.TIMEOUT: Reason.PORTAL_SILENT,
}


class _EndsHereError(Exception):
    """The step that failed; later ones cannot be tried."""

    def __init__(self, reason: Reason, **values: object) -> None:
        super().__init__(reason.value)
        self.reason, self.values = reason, values


class WayTest:
    """One test of one way; for a lane."""

    def __init__(
        self,
        way: Way,
        version: str,
        who: Callable[[], str | None] = lambda: None,
        seconds: float = _SECONDS,
        account: AccountOf = no_account,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``who`` asks the portal for the name of the person signed in; ``None``: nobody is.

        ``account`` is who signs in at a proxy.
        """
        self._way, self._version, self._who = way, version, who
        self._seconds, self._now, self._account = seconds, now, account
        parts = urlsplit(way.portal_url)
        self._host = parts.hostname or ""
        self._plain = parts.scheme == "http"
        self._port = parts.port or (80 if self._plain else 443)
        self._system = proxy_in_use(way.portal_url, way.proxy, way.trust_environment)
        self._proxy, self._script = self._system.address, self._system.script
        self._portal_time: datetime | None = None
        self._found: list[Found] = []

    def run(self, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
        """Try every step, each told when it ended. Raises ``StoppedError``."""
        steps: tuple[tuple[Step, Callable[[], tuple[Outcome, Reason, Mapping[str, object]]]], ...]
        line = PatientLine(self._seconds, stopped)
        where: list[tuple[int, str]] = []
        steps = (
            (Step.NAME, lambda: self._name(where, stopped)),
            (Step.LINE, lambda: self._line(line, where)),
            (Step.PROXY, lambda: self._tunnel(line)),
            (Step.TLS, lambda: self._tls(line, where, stopped)),
            (Step.PORTAL, self._portal),
            (Step.CLOCK, self._clock),
            (Step.SIGN_IN, self._sign_in),
        )
        over = False
        try:
            for step, work in steps:
                if stopped():
                    raise StoppedError
                if over and not self._tried_all_the_same(step):
                    self._tell(tell, step, Outcome.SKIPPED, Reason.NOT_TRIED, {}, monotonic())
                    continue
                over = self._try(tell, step, work) or over
        finally:
            line.close()
        return tuple(self._found)

    def _tried_all_the_same(self, step: Step) -> bool:
        """What may say why the way ended before it."""
        if step is Step.PROXY:
            return bool(self._script and not self._proxy)
        return step is Step.CLOCK and self._portal_time is not None

    def _try(
        self,
        tell: TellStep,
        step: Step,
        work: Callable[[], tuple[Outcome, Reason, Mapping[str, object]]],
    ) -> bool:
        """Whether the way ends here."""
        began = monotonic()
        try:
            outcome, reason, values = work()
        except _EndsHereError as end:
            outcome, reason, values = Outcome.FAILED, end.reason, end.values
        self._tell(tell, step, outcome, reason, values, began)
        return outcome is Outcome.FAILED

    def _tell(
        self,
        tell: TellStep,
        step: Step,
        outcome: Outcome,
        reason: Reason,
        values: Mapping[str, object],
        began: float,
    ) -> None:
        spent = round((monotonic() - began) * 1000)
        found = Found(step=step, outcome=outcome, reason=reason, values=values, milliseconds=spent)
        self._found.append(found)
        tell(found)

    # ------------------------------------------------------------ the line

    def _next(self) -> tuple[str, int]:
        """Whom we connect to: the proxy, if there is one."""
        if not self._proxy:
            return self._host, self._port
        parts = urlsplit(self._proxy)
        return parts.hostname or "", parts.port or 8080

    def _name(
        self, where: list[tuple[int, str]], stopped: IsStopped
    ) -> tuple[Outcome, Reason, Mapping[str, object]]:
        host, port = self._next()
        try:
            where.extend(addresses(host, port, self._seconds, stopped))
        except TimeoutError as slow:
            raise _EndsHereError(Reason.NAME_SLOW, host=host, seconds=self._seconds) from slow
        except OSError as unknown:
            raise _EndsHereError(Reason.NAME_UNKNOWN, host=host) from unknown
        return Outcome.GOOD, Reason.RESOLVED, {"host": host, "address": where[0][1]}

    def _line(
        self, line: PatientLine, where: list[tuple[int, str]]
    ) -> tuple[Outcome, Reason, Mapping[str, object]]:
        host, port = self._next()
        values = {"host": host, "port": port}
        failed: OSError | None = None
        for family, address in where[:4]:
            try:
                line.open(family, address, port)
            except OSError as error:
                failed = failed or error
                continue
            return Outcome.GOOD, Reason.CONNECTED, values
        if isinstance(failed, TimeoutError) and not failed.errno:
            raise _EndsHereError(Reason.LINE_SILENT, seconds=self._seconds, **values)
        refused = isinstance(failed, ConnectionRefusedError)
        raise _EndsHereError(Reason.LINE_REFUSED if refused else Reason.LINE_UNREACHABLE, **values)

    def _tunnel(self, line: PatientLine) -> tuple[Outcome, Reason, Mapping[str, object]]:
        if not self._proxy:
            return self._without_proxy()
        host = self._next()[0]
        target = f"{bracketed(self._host)}:{self._port}"
        account = account_at(self._proxy, self._account)
        try:
            asked = f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{basic(account)}\r\n"
            head = line.ask(asked.encode("ascii"))
        except (OSError, UnicodeError) as failed:
            raise _EndsHereError(Reason.NOT_A_PROXY, host=host) from failed
        status, headers = read_head(head)
        if status == 407:
            raise _not_signed_in(host, headers, given=account is not None)
        if status == 401 and account is not None:  # tinyproxy's word for a wrong password
            raise _EndsHereError(Reason.PROXY_DENIED, host=host)
        if not status:
            raise _EndsHereError(Reason.NOT_A_PROXY, host=host)
        if not 200 <= status < 300:
            raise _EndsHereError(Reason.PROXY_REFUSED, host=host, status=status)
        return Outcome.GOOD, Reason.TUNNEL, {"host": host}

    def _without_proxy(self) -> tuple[Outcome, Reason, Mapping[str, object]]:
        """A script that would name one is looked into, so that a person can name it."""
        if entry := self._system.exception:
            told = {"source": self._system.source, "entry": entry}
            return Outcome.SKIPPED, Reason.PROXY_EXCEPTED, told
        if not self._script:
            return Outcome.SKIPPED, Reason.NO_PROXY, {}
        where = urlsplit(self._script).hostname or self._script[:80]
        named = () if self._script == WPAD else proxies_named(self._script, self._seconds)
        if not named:
            return Outcome.ATTENTION, Reason.PROXY_SCRIPT_UNREAD, {"script": where}
        values = {"script": where, "named": ", ".join(named)}
        return Outcome.ATTENTION, Reason.PROXY_SCRIPT, values

    # ------------------------------------------------------------ TLS

    def _tls(
        self, line: PatientLine, where: list[tuple[int, str]], stopped: IsStopped
    ) -> tuple[Outcome, Reason, Mapping[str, object]]:
        if self._plain:
            return Outcome.SKIPPED, Reason.THIS_COMPUTER, {}
        try:
            safe = line.secure(trust(self._way.ca_file), self._host)
        except EditorError as failed:
            raise _EndsHereError(Reason.CA_FILE, **failed.params) from failed
        except ssl.SSLCertVerificationError as untrusted:
            raise self._untrusted(untrusted, self._peek(where, stopped)) from untrusted
        except OSError as broken:  # ssl.SSLError is one
            problem = getattr(broken, "reason", None) or type(broken).__name__
            raise _EndsHereError(Reason.TLS_REFUSED, problem=problem) from broken
        told = read_certificate(safe.getpeercert(binary_form=True) or b"")
        if told is None:
            return Outcome.GOOD, Reason.TRUSTED, {"version": safe.version(), "issuer": "?"}
        left = told.ends - self._now()
        values = {"version": safe.version(), "issuer": told.issuer, "ends": told.ends}
        if left < _SOON:
            return Outcome.ATTENTION, Reason.ENDS_SOON, {**values, "days": left.days}
        return Outcome.GOOD, Reason.TRUSTED, {**values, "days": left.days}

    def _untrusted(
        self, error: ssl.SSLCertVerificationError, told: Certificate | None
    ) -> _EndsHereError:
        code = error.verify_code
        dates = {"begins": told.begins, "ends": told.ends} if told else {}
        if code == _NOT_YET:
            return _EndsHereError(Reason.CERTIFICATE_NOT_YET, **dates)
        if code in _OVER:
            return _EndsHereError(Reason.CERTIFICATE_OVER, **dates)
        if code in _OTHER_NAME:
            names = ", ".join(told.names) if told else "?"
            return _EndsHereError(Reason.OTHER_NAME, host=self._host, names=names)
        if code in _UNTRUSTED:
            issuer = told.issuer if told else "?"
            return _EndsHereError(Reason.AUTHORITY_UNKNOWN, issuer=issuer)
        return _EndsHereError(Reason.TLS_REFUSED, problem=error.verify_message)

    def _peek(self, where: list[tuple[int, str]], stopped: IsStopped) -> Certificate | None:
        """What was refused, and what time it is there: for the sentence alone, never trusted."""
        line = PatientLine(self._seconds, stopped)
        try:
            self._line(line, where)
            self._tunnel(line)
            safe = line.secure(unverified(), self._host)
            told = read_certificate(safe.getpeercert(binary_form=True) or b"")
            asked = f"HEAD / HTTP/1.1\r\nHost: {bracketed(self._host)}\r\nConnection: close\r\n\r\n"
            _, headers = read_head(line.ask(asked.encode("ascii")))
            self._portal_time = _time(headers.get("date", ""))
        except (OSError, UnicodeError, _EndsHereError):
            return None
        finally:
            line.close()
        return told

    # ------------------------------------------------------------ the portal

    def _portal(self) -> tuple[Outcome, Reason, Mapping[str, object]]:
        way = self._way
        http = Http(
            HttpOptions(
                base_url=way.portal_url,
                trust_environment=way.trust_environment,
                proxy=way.proxy,
                account=self._account,
                ca_file=way.ca_file,
                connect_seconds=self._seconds,
                read_seconds=self._seconds,
                total_seconds=self._seconds,
            )
        )
        try:
            answer = http.ask("GET", WELL_KNOWN)
            told = http.read(answer, Discovery)
            http.pinned(told.api)
        except EditorError as failed:
            reason = _FAILURES.get(failed.code, Reason.NOT_THE_PORTAL)
            raise _EndsHereError(reason, version=self._version, **failed.params) from failed
        finally:
            http.close()
        self._portal_time = _time(answer.headers.get("date", ""))
        values = {"name": told.name, "api": told.api.rpartition("/")[2]}
        if _numbers(self._version) < _numbers(told.min_client):
            raise _EndsHereError(Reason.TOO_OLD, min_client=told.min_client, version=self._version)
        return Outcome.GOOD, Reason.FOUND, values

    def _clock(self) -> tuple[Outcome, Reason, Mapping[str, object]]:
        if self._portal_time is None:
            return Outcome.SKIPPED, Reason.NOT_TRIED, {}
        ahead = self._now() - self._portal_time
        values = {"seconds": round(ahead.total_seconds())}
        if abs(ahead) > _CLOCK:
            return Outcome.ATTENTION, Reason.CLOCK_OFF, values
        return Outcome.GOOD, Reason.CLOCK_RIGHT, values

    def _sign_in(self) -> tuple[Outcome, Reason, Mapping[str, object]]:
        try:
            name = self._who()
        except EditorError as failed:
            if failed.code in (Code.SIGNED_OUT, Code.SIGN_IN_REFUSED):
                return Outcome.ATTENTION, Reason.SESSION_OVER, {}
            reason = _FAILURES.get(failed.code, Reason.PORTAL_SILENT)
            raise _EndsHereError(reason, **failed.params) from failed
        if name is None:
            return Outcome.ATTENTION, Reason.NOT_SIGNED_IN, {}
        return Outcome.GOOD, Reason.SIGNED_IN, {"name": name}


def _not_signed_in(host: str, headers: Mapping[str, str], *, given: bool) -> _EndsHereError:
    offered = schemes(headers.get("proxy-authenticate", ""))
    if "basic" not in (one.lower() for one in offered):
        scheme = ", ".join(offered)[:60] or "?"
        return _EndsHereError(Reason.PROXY_SIGN_IN_OTHER, host=host, scheme=scheme)
    reason = Reason.PROXY_DENIED if given else Reason.PROXY_SIGN_IN
    return _EndsHereError(reason, host=host)


def read_head(head: bytes) -> tuple[int, Mapping[str, str]]:
    """Status and headers (names in lower case) of an HTTP answer; status 0: it is none.

    A header that comes more than once is one list (RFC 9110 section 5.3): proxies name each way
    of signing in on a line of its own.
    """
    first, *rest = head.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    words = first.split(" ", 2)
    if not words[0].startswith("HTTP/1.") or len(words) < 2 or not words[1].isdecimal():
        return 0, {}
    told: dict[str, str] = {}
    for name, _, value in (line.partition(":") for line in rest):
        key = name.strip().lower()
        told[key] = f"{told[key]}, {value.strip()}" if key in told else value.strip()
    return int(words[1]), told


def _time(told: str) -> datetime | None:
    try:
        moment = http_date(told)
    except (ValueError, TypeError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
