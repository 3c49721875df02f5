"""Rows 6 and 9: a submission through a portal on the loopback, and many revisions either way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from uuid import uuid4

import httpx

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.findings import Phase
from editor_app.domain.item import Revision, freeze, new_item_id
from editor_app.domain.people import Person
from editor_app.domain.workflow import OperationState
from editor_app.services import payloads
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.fakes.people import LIN
from tests.fakes.portal_process import PortalProcess, portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation

_TURNS, _AT_ONCE = 3, 50
_JSON = {"Content-Type": "application/json"}


class Line:
    """One workstation on a portal process, and the same requests without the product."""

    def __init__(self, folder: Path, process: PortalProcess, person: Person) -> None:
        self._http = Http(HttpOptions(base_url=process.url))
        finder, clock = Finder(self._http), RealClock()
        sign_in = OAuth(self._http, finder, clock)
        make = CONNECTORS["reference"]
        self.desk: Workstation = workstation(
            folder,
            person,
            clock,
            lambda session: make(self._http, finder, session, str),
            sign_in,
        )
        self.desk.settings.change(undo_seconds=0)
        self.api = finder.find().api.rstrip("/")
        self.bare = httpx.Client(trust_env=False)

    def close(self) -> None:
        """End both ways to the portal."""
        self.bare.close()
        self._http.close()
        self.desk.store.close()

    def headers(self, **more: str) -> dict[str, str]:
        """What every request carries."""
        return {"Authorization": f"Bearer {self.desk.session.access()}", **_JSON, **more}

    def put(self, revision: Revision) -> None:
        """Deliver a revision as plainly as can be."""
        url = f"{self.api}/items/{revision.item}/revisions/{revision.hash}"
        self.bare.put(url, headers=self.headers(), content=revision.canonical).raise_for_status()


@contextmanager
def line(folder: Path, process: PortalProcess, person: Person = LIN) -> Iterator[Line]:
    """A workstation that has heard everything the portal had to say."""
    made = Line(folder, process, person)
    try:
        made.desk.sync.run_once()
        yield made
    finally:
        made.close()


def rows(folder: Path, repeats: int, many: int) -> list[Row]:
    """One submission, then ``many`` revisions up and down."""
    with portal_process(folder / "portal") as process, line(folder / "lin", process) as first:
        single = _submission(first, repeats)
        up = _upwards(first, many)
        bare_up = [1000 / took for took in single.floor]
        floor, texts = _texts_up(first, many)
        down = _downwards(folder / "second", process)
    name = f"{many} submissions sent in one pass, with checks and receipts"
    return [
        single,
        judged(name, "per s", [up], bare_up, floor_name="4 bare requests each"),
        _rate(f"{3 * many} revisions of 2 KB up", texts, [floor], "bare PUT"),
        _rate("items received with their texts", down, [floor], "bare PUT"),
    ]


def _submission(on: Line, repeats: int) -> Row:
    ours, floor = in_turns(repeats, _through_the_product(on), _through_httpx(on))
    return judged(
        "one submission: freeze, outbox, pass, receipt",
        "ms",
        ours,
        floor,
        floor_name="4 bare requests",
        limits=Limits(ratio=3),
    )


def _through_the_product(on: Line) -> Callable[[], float]:
    desk = on.desk

    def submit() -> float:
        item = desk.write(f"关于开展第{uuid4().hex[:6]}次检查的通知").item

        def whole() -> None:
            key = desk.confirm(item)
            desk.sync.run_once()
            sent = next(one for one in desk.store.outbox.of(item) if one.key == key)
            assert sent.state is OperationState.RECEIPTED, sent

        return timed(whole)

    return submit


def _through_httpx(on: Line) -> Callable[[], float]:
    desk = on.desk

    def submit() -> float:
        draft = desk.write(f"关于开展第{uuid4().hex[:6]}次检查的通知")
        report = desk.checking.run(draft, Phase.SUBMIT)
        revision = freeze(draft.item, draft.content, None)
        payload = payloads.submission(revision.hash, report, draft.keeps, "")
        item = f"{on.api}/items/{draft.item}"
        new = {"Idempotency-Key": str(uuid4()), "If-None-Match": "*"}

        def whole() -> None:
            on.put(revision)
            posted = on.bare.post(f"{item}/submissions", headers=on.headers(**new), content=payload)
            posted.raise_for_status()
            on.bare.get(item, headers=on.headers()).raise_for_status()
            on.bare.get(f"{on.api}/changes?limit=1", headers=on.headers()).raise_for_status()

        return timed(whole)

    return submit


def _upwards(on: Line, many: int) -> float:
    """Submissions per second in one pass."""
    desk = on.desk
    for number in range(many):
        desk.confirm(desk.write(f"关于办理第{number}号事项的通知").item)
    begun = perf_counter()
    report = desk.sync.run_once()
    took = perf_counter() - begun
    assert report.sent == many, report
    return many / took


def _texts_up(on: Line, many: int) -> tuple[float, float]:
    """Revisions per second: by plain requests, and as the product brings them; in turns."""
    bare = ours = 0.0
    for _ in range(_TURNS):
        plain, together = _revisions(on, many // _TURNS), _revisions(on, 3 * many // _TURNS)
        begun = perf_counter()
        for revision in plain:
            on.put(revision)
        bare += (perf_counter() - begun) / len(plain)
        begun = perf_counter()
        for at in range(0, len(together), _AT_ONCE):
            batch = together[at : at + _AT_ONCE]
            assert len(on.desk.portal.put_revisions(batch)) == len(batch)
        ours += (perf_counter() - begun) / len(together)
    return _TURNS / bare, _TURNS / ours


def _revisions(on: Line, many: int) -> list[Revision]:
    content = on.desk.write("关于处理若干事项的通知").content
    longer = replace(content, body=content.body + "落实救助工作责任。" * 100)
    return [freeze(new_item_id(), longer, None) for _ in range(max(1, many))]


def _downwards(folder: Path, process: PortalProcess) -> float:
    """Items per second that a workstation without any receives with their texts."""
    second = Line(folder, process, LIN)
    try:
        begun = perf_counter()
        report = second.desk.sync.run_once()
        return report.received / (perf_counter() - begun)
    finally:
        second.close()


def _rate(name: str, ours: float, floor: Sequence[float], floor_name: str) -> Row:
    limits = Limits(at_least=350)
    return judged(name, "per s", [ours], floor, floor_name=floor_name, limits=limits)
