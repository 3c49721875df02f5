"""A district in one process: the real portal, the workstations of everybody, and the oracles."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.oauth import OAuth
from editor_app.connectors.transport import Transport
from editor_app.domain.item import Content, ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.workflow import OperationState
from editor_app.portal.app import create_app
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.content import ItemRow, PageRow
from editor_app.portal.db.records import OperationRow
from editor_app.portal.persons import find_person, may_see
from editor_app.portal.publication import publish_due
from tests.fakes.workstation import Workstation, workstation
from tests.faults.inprocess import AsgiTransport, InProcessHttp
from tests.faults.rough_line import RoughLine, Trouble
from tests.portal.crowd import check
from tests.portal.district import settle

LAYOUT = Path(__file__).resolve().parents[2] / "resources" / "layout"
MORNING = datetime.fromisoformat("2026-11-23T01:00:00+00:00")
EDITORS = ("lin", "he", "lin-at-home")
REVIEWERS = ("li", "wang", "liang", "all", "he")
_ROUNDS = 6
_SETTLED = frozenset(
    {
        OperationState.RECEIPTED,
        OperationState.CANCELLED,
        OperationState.NEEDS_YOU,
        OperationState.CONFLICT,
    }
)


class TownClock:
    """One time for everybody."""

    def __init__(self) -> None:
        self.at = MORNING

    def now(self) -> datetime:
        return self.at

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass(slots=True)
class Client:
    """One workstation and its line."""

    name: str
    desk: Workstation
    line: RoughLine

    @property
    def person(self) -> Person:
        """Who sits there."""
        return self.desk.person

    def texts(self) -> dict[ItemId, Content]:
        """Every draft as it is stored."""
        found = {}
        for row in self.desk.store.board.rows():
            draft = self.desk.store.drafts.get(row.item)
            if draft is not None:
                found[row.item] = draft.content
        return found


def prepare(folder: Path) -> Path:
    """A settled portal's data, to be copied for every run."""
    config = PortalConfig(data=folder, layout_folder=LAYOUT, demo=True)
    with closing(open_portal(config).database) as database, database.write() as session:
        settle(session)
    return folder


class Town:
    """Everybody, and the portal's own tables."""

    def __init__(
        self, folder: Path, settled: Path, asgi: AsgiTransport, transport: Transport
    ) -> None:
        self._folder = folder
        self._transport = transport
        self.clock = TownClock()
        shutil.copytree(settled, folder / "portal")
        config = PortalConfig(
            data=folder / "portal", layout_folder=LAYOUT, demo=True, now=self.clock.now
        )
        asgi.app = app = create_app(config)
        self.portal: Portal = app.state.portal
        self._clients: dict[str, Client] = {}

    def client(self, name: str) -> Client:
        """The workstation of that name, switched on when first used."""
        if name not in self._clients:
            self._clients[name] = self._switched_on(name)
        return self._clients[name]

    def restart(self, name: str) -> None:
        """Kill the program of a workstation and start it again; it must sign in anew."""
        old = self._clients.pop(name)
        old.desk.store.database.close()
        self._clients[name] = self._switched_on(name)
        self._clients[name].line.take_over(old.line)

    def everybody(self) -> list[Client]:
        """Every workstation that was used."""
        return list(self._clients.values())

    def publish_due(self) -> None:
        """What the portal does by its own clock."""
        publish_due(self.portal)

    def effects(self, key: str) -> int:
        """How often a command took effect, by the portal's table."""
        with self.portal.database.read() as session:
            found = select(func.count()).select_from(OperationRow).where(OperationRow.key == key)
            return session.scalar(found) or 0

    def problem_with(self, operation: Operation) -> str:
        """I-5 and I-6 for one operation; empty when they hold."""
        delivered = operation.state is OperationState.RECEIPTED
        effects = self.effects(operation.key)
        if effects > 1 or (delivered and effects != 1):
            return f"{operation.command} {operation.state}: {effects} effects"
        receipt = operation.receipt
        if delivered and (receipt is None or receipt.content_hash != operation.hash):
            return f"{operation.command}: a receipt for something else"
        return ""

    def converged(self) -> list[str]:
        """Let all faults stop; I-21: what still differs after a few rounds."""
        problems: list[str] = []
        for _ in range(_ROUNDS):
            self.clock.forward(3700)
            self.publish_due()
            for client in self.everybody():
                client.line.expect(Trouble.NONE, 0)
                client.line.deliver_late()
                client.desk.sync.run_once()
            problems = [told for client in self.everybody() for told in self._differing(client)]
            if not problems:
                break
        return problems

    def explained(self) -> int:
        """I-9 to I-13: the audit trail alone explains every state and page, or it raises."""
        return check(self.portal)

    def pages(self) -> int:
        """How many public pages there are."""
        with self.portal.database.read() as session:
            return session.scalar(select(func.count()).select_from(PageRow)) or 0

    def close(self) -> None:
        """Switch everything off."""
        for client in self.everybody():
            client.desk.store.close()
        self.portal.database.close()

    def _switched_on(self, name: str) -> Client:
        id_ = name.partition("-")[0]
        with self.portal.database.read() as session:
            person = find_person(session, id_)
        assert person is not None
        http = InProcessHttp(self._transport)
        finder = Finder(http)
        lines: list[RoughLine] = []

        def portal_for(session: object) -> RoughLine:
            reference = CONNECTORS["reference"](http, finder, session, str)  # type: ignore[arg-type]
            lines.append(RoughLine(reference))
            return lines[0]

        desk = workstation(
            self._folder / name,
            person,
            self.clock,  # type: ignore[arg-type]
            portal_for,
            OAuth(http, finder, self.clock),
        )
        return Client(name=name, desk=desk, line=lines[0])

    def _differing(self, client: Client) -> Iterator[str]:
        with self.portal.database.read() as session:
            rows = [
                row for row in session.scalars(select(ItemRow)) if may_see(client.person, row.unit)
            ]
        for row in rows:
            told = client.desk.store.mirror.get(ItemId(row.id))
            here = (told.sequence, told.head, told.state.value) if told else None
            if here != (row.sequence, row.head, row.state):
                yield f"{client.name}: the portal says {row.state}, here it is {here}"
        for operation in client.desk.store.outbox.recent(1000):
            problem = self.problem_with(operation)
            if problem:
                yield f"{client.name}: {problem}"
            if operation.state not in _SETTLED:
                yield f"{client.name}: {operation.command} is {operation.state} for ever"


@contextmanager
def town(folder: Path, settled: Path, asgi: AsgiTransport, transport: Transport) -> Iterator[Town]:
    """A town that is switched off at the end."""
    made = Town(folder, settled, asgi, transport)
    try:
        yield made
    finally:
        made.close()


def with_text(content: Content, number: int) -> Content:
    """The content with another sentence at its end."""
    sentence = f"\n\n第{number}次修改：各单位要认真抓好落实。\n"
    return replace(content, body=content.body + sentence)
