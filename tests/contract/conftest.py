"""The portals every sentence of the contract is said about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.connectors.oauth import OAuth
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.layout_pack import pack_bytes, parse_pack
from editor_app.domain.layout_secrecy import secrecy_rule
from editor_app.domain.lexicon_pack import lexicon_bytes
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import LayoutAnswer, Portal
from editor_app.domain.proofing_ports import SignedPack
from editor_app.domain.session_ports import SignIn
from editor_app.services.session import Session
from editor_app.store.sqlite import open_store
from tests.contract.own_rules import OwnRules
from tests.fakes.people import HUANG, LI, LIANG, LIN, SU, WANG, ZHOU
from tests.fakes.portal_process import PortalProcess, portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import BUNDLED, LEXICON_FILES

PEOPLE: dict[str, Person] = {one.id: one for one in (LIN, LI, WANG, LIANG, ZHOU, HUANG, SU)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One portal of the comparison: a view of it for each person."""

    view: Callable[[str], Portal]


@pytest.fixture(scope="session")
def clock() -> RealClock:
    return RealClock()


@pytest.fixture(scope="session")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    with portal_process(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="session")
def http(process: PortalProcess) -> Iterator[Http]:
    http = Http(HttpOptions(base_url=process.url))
    yield http
    http.close()


@pytest.fixture(scope="session")
def oauth(http: Http, clock: RealClock) -> OAuth:
    return OAuth(http, Finder(http), clock)


def signed_in(sign_in: SignIn, clock: RealClock, folder: Path, person: Person) -> Session:
    """A session of its own for one person."""
    folder.mkdir()
    store = open_store(folder / "store.db", clock)
    session = Session(store, clock, MemoryVault(), sign_in, "portal")
    session.sign_in_without_browser(person.id)
    return session


@pytest.fixture(scope="session")
def reference(
    http: Http, oauth: OAuth, clock: RealClock, tmp_path_factory: pytest.TempPathFactory
) -> Side:
    folder = tmp_path_factory.mktemp("people")
    views: dict[str, Portal] = {}

    def view(person: str) -> Portal:
        if person not in views:
            session = signed_in(oauth, clock, folder / person, PEOPLE[person])
            views[person] = CONNECTORS["reference"](http, Finder(http), session, str)
        return views[person]

    return Side(view=view)


@pytest.fixture(scope="session")
def memory(clock: RealClock) -> Side:
    pack = pack_bytes(BUNDLED, "2026.11")
    answer = LayoutAnswer(pack=pack, signature=b"s", etag=sha256_hex(pack))
    rule = secrecy_rule(parse_pack(BUNDLED))
    lexicon = SignedPack(pack=lexicon_bytes(LEXICON_FILES), signature=b"", etag="1")
    books = MemoryBooks(clock=clock, layout=answer, secrecy=rule, lexicon=lexicon)
    books.checks.rules = OwnRules(books)
    books.review.people.update({one.id: one for one in PEOPLE.values()})
    return Side(view=lambda person: MemoryPortal(books, PEOPLE[person]))


@pytest.fixture(params=["memory", "reference"])
def side(request: pytest.FixtureRequest) -> Side:
    found: Side = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def lin(side: Side) -> Portal:
    return side.view("lin")


@pytest.fixture
def huang(side: Side) -> Portal:
    return side.view("huang")


@pytest.fixture
def li(side: Side) -> Portal:
    return side.view("li")
