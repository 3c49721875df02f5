"""Faults of the wire as data: how each strikes, what the client may conclude, and how it ends."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from editor_app.domain.errors import Code
from editor_app.domain.workflow import OperationState
from tests.faults import proxy as faults
from tests.faults.bench import Bench
from tests.faults.proxy import PROBLEM, Fault

HTML = "<!doctype html><title>欢迎使用无线网络</title>".encode()
QUEUED, UNKNOWN, NEEDS_YOU, CONFLICT, DONE = (
    OperationState.QUEUED,
    OperationState.UNKNOWN,
    OperationState.NEEDS_YOU,
    OperationState.CONFLICT,
    OperationState.RECEIPTED,
)
_HOUR = 3600


def _nothing(_: Bench) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkFault:
    """``state`` and ``code`` are what a command shows while the fault lasts; no code: delivered."""

    id: str
    name: str
    fault: Fault | None  # what the proxy does; None: ``strike`` does it all
    state: OperationState
    code: Code | None
    strike: Callable[[Bench], None] = _nothing
    mend: Callable[[Bench], None] = _nothing
    asks_person: bool = False  # the operation goes on when a person says so
    commands_only: bool = False
    of_body: bool = False  # it is in the body of an answer
    wait: tuple[int, int] | None = None  # seconds until the next attempt


def _refuse(bench: Bench) -> None:
    bench.proxy.refuse()


def _doom(point: str) -> Callable[[Bench], None]:
    return lambda bench: bench.portal.doom(point)


def _revive(bench: Bench) -> None:
    if not bench.portal.died():
        raise AssertionError("the portal did not get to the point where it was to die")
    bench.portal.start()


def problem(name: str, status: int, *headers: str) -> Fault:
    body = PROBLEM % (name.encode(), status)
    return faults.answer(f"{status} Told", "application/problem+json", body, *headers)


def _busy(told: str) -> Fault:
    return faults.answer("429 Slow", "text/html", HTML, f"Retry-After: {told}")


def _in_two_minutes(exchange: faults.Exchange) -> None:
    at = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
    _busy(at)(exchange)


def _garbled(change: Callable[[bytes], bytes]) -> Fault:
    return faults.altered(change)


def _fault(
    id_: str,
    name: str,
    fault: Fault | None,
    state: OperationState,
    code: Code | None,
    **more: object,
) -> NetworkFault:
    return NetworkFault(id=id_, name=name, fault=fault, state=state, code=code, **more)  # type: ignore[arg-type]  # names of fields


def _cut(share: int) -> NetworkFault:
    return _fault(
        "F19", f"reset at {share} %", faults.cut_request(share / 100), UNKNOWN, Code.TIMEOUT
    )


NETWORK_FAULTS: tuple[NetworkFault, ...] = (
    _fault("F16", "refused", None, QUEUED, Code.OFFLINE, strike=_refuse),
    _fault("F18", "black hole", faults.black_hole, UNKNOWN, Code.TIMEOUT),
    *(_cut(share) for share in (0, 30, 60, 90, 100)),
    _fault("F19", "reset in the head of the reply", faults.reset_reply(20), UNKNOWN, Code.TIMEOUT),
    _fault("F20", "reply lost", faults.drop_reply, UNKNOWN, Code.TIMEOUT),
    _fault(
        "F20",
        "portal killed after COMMIT",
        None,
        UNKNOWN,
        Code.TIMEOUT,
        strike=_doom("reply"),
        mend=_revive,
        commands_only=True,
    ),
    _fault("F21", "short body", faults.truncated, UNKNOWN, Code.BAD_ANSWER, of_body=True),
    _fault("F22", "truncated gzip", faults.truncated_gzip, UNKNOWN, Code.BAD_ANSWER, of_body=True),
    _fault("F23", "a byte at a time", faults.drip_head, UNKNOWN, Code.TIMEOUT),
    _fault("F24", "late reply", faults.slow_reply(0.4), DONE, None),
    _fault("F25", "500", problem("internal", 500), QUEUED, Code.PORTAL_FAILED),
    _fault(
        "F25",
        "502 as HTML",
        faults.answer("502 Bad", "text/html", HTML),
        QUEUED,
        Code.PORTAL_FAILED,
    ),
    _fault("F25", "503", faults.answer("503 Later", "", b""), QUEUED, Code.PORTAL_FAILED),
    _fault("F26", "429 in seconds", _busy("120"), QUEUED, Code.BUSY, wait=(110, 120)),
    _fault("F26", "429 until a date", _in_two_minutes, QUEUED, Code.BUSY, wait=(100, 121)),
    _fault("F26", "429 with rubbish", _busy("abc"), QUEUED, Code.BUSY, wait=(0, 5)),
    _fault("F26", "429 in ten years", _busy("315360000"), QUEUED, Code.BUSY, wait=(3500, _HOUR)),
    _fault("F27", "401 for ever", problem("unauthenticated", 401), QUEUED, Code.SIGNED_OUT),
    _fault(
        "F28",
        "403",
        problem("forbidden", 403),
        NEEDS_YOU,
        Code.FORBIDDEN,
        asks_person=True,
    ),
    _fault(
        "F29",
        "redirect",
        faults.answer("302 Found", "text/html", b"", "Location: https://evil.example/"),
        QUEUED,
        Code.NOT_THE_PORTAL,
    ),
    _fault("F31", "no JSON", _garbled(lambda _: b"{]"), UNKNOWN, Code.BAD_ANSWER, of_body=True),
    _fault(
        "F31",
        "nested too deep",
        _garbled(lambda _: b"[" * 100_000),
        UNKNOWN,
        Code.BAD_ANSWER,
        of_body=True,
    ),
    _fault(
        "F31",
        "unknown shape",
        _garbled(lambda _: b'{"a":NaN}'),
        UNKNOWN,
        Code.BAD_ANSWER,
        of_body=True,
    ),
    _fault("F32", "bomb", faults.bomb, UNKNOWN, Code.BAD_ANSWER, of_body=True),
    _fault("F33", "request doubled", faults.duplicate, DONE, None),
    _fault("F34", "request arrives late", faults.late, UNKNOWN, Code.TIMEOUT),
    _fault(
        "F35",
        "captive portal",
        faults.answer("200 OK", "text/html", HTML),
        QUEUED,
        Code.NOT_THE_PORTAL,
    ),
    _fault("F37", "wrong digest", faults.wrong_digest, UNKNOWN, Code.BAD_ANSWER),
    *(
        _fault(
            "F38",
            f"portal killed before {point}",
            None,
            UNKNOWN,
            Code.TIMEOUT,
            strike=_doom(point),
            mend=_revive,
            commands_only=True,
        )
        for point in ("effect", "commit")
    ),
)
