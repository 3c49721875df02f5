"""From a citizen's browser to the public reply: form, inbox, reply, reviews, page, masked."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from editor_app.cli.tour.office import Orders
from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import told_answers
from editor_app.domain.workflow import RemoteState
from tests.e2e.browser import MISSING, Browser, browser, found
from tests.e2e.conftest import ROOT
from tests.fakes.people import HUANG, LI, LIANG, WANG
from tests.fakes.portal_process import portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.secrecy import PASSED
from tests.fakes.workstation import Workstation, workstation

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(found() is None, reason=MISSING),
]
_SECONDS = 200  # until the window has done its part, on a machine that is busy
FASTEST = 3.2  # seconds of real time: the portal takes nobody for a person who is faster
SUBJECT = "五一大道夜间施工噪声扰民"
TEXT = (
    "我是李测试，电话13800001234，住在五一大道。工地晚上十一点以后还在打桩，什么时候能停？"
    "<script>document.title='x'</script>"
)
PRIVATE = ("李测试", "13800001234", "li@example.com")


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the citizen keeps."""

    number: str
    code: str


@contextmanager
def seat(folder: Path, person: Person, url: str) -> Iterator[Workstation]:
    http = Http(HttpOptions(base_url=url, connect_seconds=2, read_seconds=10))
    finder, clock = Finder(http), RealClock()
    made = workstation(
        folder / person.id,
        person,
        clock,
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    made.settings.change(undo_seconds=0)
    try:
        yield made
    finally:
        made.store.close()
        http.close()


def passes(station: Workstation) -> None:
    while station.sync.run_once().more:
        pass


def write_message(page: Browser, url: str) -> Receipt:
    """Fill in the channel's form as a person does, and keep the receipt."""
    page.go(f"{url}/zkgwb/inquiry/")
    page.choose("#type", "complaint")
    page.type("#subject", SUBJECT)
    page.type("#text", TEXT)
    page.type("#name", "李测试")
    page.type("#phone", "13800001234")
    page.type("#email", "li@example.com")
    page.click("#consent")
    sleep(FASTEST)
    page.click("form.opinion-form button", leads=True)
    told = page.text()
    number = re.search(r"留言编号：\s*(\S+)", told)
    code = re.search(r"查询码：\s*(\S+)", told)
    assert number is not None, told
    assert code is not None, told
    return Receipt(number=number[1], code=code[1])


def ask_state(page: Browser, url: str, receipt: Receipt) -> str:
    """The page where the citizen sees how it stands."""
    page.go(f"{url}/inquiry")
    page.type("#number", receipt.number)
    page.type("#code", receipt.code)
    page.click("form.opinion-form button", leads=True)
    return page.text()


def answer(
    folder: Path,
    url: str,
    receipt: Receipt,
    *words: str,
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
) -> Mapping[str, Any]:
    """林晓雯's real window, a process: from the row in 互动 to the receipt of her reply."""
    (folder / "work").mkdir(parents=True)
    orders = Orders(folder=str(folder), portal_url=url, theme=theme, language="zh_CN", size=size)
    command = (sys.executable, "-m", "tests.e2e.reply_desk", receipt.number)
    done = subprocess.run(
        (*command, json.dumps(asdict(orders)), *words),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "zh_CN.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads((folder / "tour.json").read_text(encoding="utf-8"))
    return {name: value for step in told["steps"] for name, value in step["facts"].items()}


def review(folder: Path, url: str, item: ItemId) -> str:
    """The officer, then three levels; gives the address of the public page."""
    for person in (HUANG, LI, WANG, LIANG):
        with seat(folder, person, url) as desk:
            passes(desk)
            remote = desk.store.mirror.get(item)
            assert remote is not None
            desk.reviews.mark_seen(item, person, remote.head)
            if person is HUANG:
                desk.secrecy.examine(item, told_answers(PASSED), person)
            else:
                desk.reviews.decide(item, "approve", "", person)
            passes(desk)
            assert not desk.store.outbox.open(), person.name
            remote = desk.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.PUBLISHED
    return remote.url or ""


def check_public(page: Browser, url: str, address: str, receipt: Receipt) -> None:
    """The reply is on its page, the sender is not; the citizen sees that it was answered."""
    page.go(f"{url}{address}")
    told = page.text()
    assert "已责令其自当日起" in told
    assert "晚上十一点以后还在打桩" in told
    assert not any(one in told for one in PRIVATE)
    assert not any(one in str(page.run("document.documentElement.outerHTML")) for one in PRIVATE)
    assert page.run("document.title") != "x"
    seen = ask_state(page, url, receipt)
    assert "已答复" in seen
    assert "已责令其自当日起" in seen


def test_a_message_becomes_a_public_reply_without_the_senders_name(tmp_path: Path) -> None:
    with (
        portal_process(tmp_path / "portal") as portal,
        browser(tmp_path / "browser") as page,
    ):
        receipt = write_message(page, portal.url)
        facts = answer(tmp_path / "window", portal.url, receipt)
        assert facts["opened"] == ["lin"]
        assert facts["state"] == "accepted"
        assert facts["url"] in facts["body"]  # of the similar reply that was put in
        assert "办理中" in ask_state(page, portal.url, receipt)
        address = review(tmp_path, portal.url, ItemId(facts["item"]))
        check_public(page, portal.url, address, receipt)
