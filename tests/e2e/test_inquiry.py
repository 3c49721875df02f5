"""From a citizen's browser to the public reply: form, inbox, reply, reviews, page, masked."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import sleep

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.inquiries import Group, InquiryId, InquiryState
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import told_answers
from editor_app.domain.workflow import RemoteState
from editor_app.services.inquiries import InquiryLine
from tests.e2e.browser import MISSING, Browser, browser, found
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.fakes.portal_process import portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.secrecy import EDITORS_PART, PASSED
from tests.fakes.workstation import Workstation, workstation

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(found() is None, reason=MISSING),
]
FASTEST = 3.2  # seconds of real time: the portal takes nobody for a person who is faster
SUBJECT = "五一大道夜间施工噪声扰民"
TEXT = (
    "我是李测试，电话13800001234，住在五一大道。工地晚上十一点以后还在打桩，什么时候能停？"
    "<script>document.title='x'</script>"
)
PRIVATE = ("李测试", "13800001234", "li@example.com")
REPLY = """尊敬的市民朋友：

您好！您反映的夜间施工噪声问题收悉。经管委办5月18日晚现场核查，该工地未取得夜间施工证明，已责令其自当日起每日22时至次日6时停止打桩作业。我们将于11月30日前复查并向您反馈结果。感谢您的监督和支持。

:::signature
仲恺高新区管委会办公室
2026年11月28日
:::
"""


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


def arrived(lin: Workstation, number: str) -> InquiryLine:
    passes(lin)
    wanted = lin.inquiries.wanted(LIN, Group.TODO)
    lines = lin.inquiries.page(replace(wanted, words=number), LIN).lines
    (line,) = lines
    return line


def answer(lin: Workstation, id_: InquiryId) -> ItemId:
    """Write the reply and send it into review."""
    draft = lin.inquiry_replies.begin(id_, LIN)
    content = replace(
        draft.content.with_field("contact_phone", "0752-3278000")
        .with_field("keywords", "夜间施工；噪声")
        .with_field("description", "管委办答复市民反映的夜间施工噪声问题。"),
        body=REPLY,
    )
    lin.drafts.save(replace(draft, content=content))
    for finding in lin.submit.confirmation(draft.item, LIN).open_warnings:
        lin.drafts.keep(draft.item, finding.key, "已人工核对，无误")
    lin.submit.submit(draft.item, LIN, secrecy=told_answers(EDITORS_PART))
    passes(lin)
    return draft.item


def review(folder: Path, url: str, item: ItemId) -> None:
    """The officer, then three levels."""
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


def test_a_message_becomes_a_public_reply_without_the_senders_name(tmp_path: Path) -> None:
    with (
        portal_process(tmp_path / "portal") as portal,
        browser(tmp_path / "browser") as page,
        seat(tmp_path, LIN, portal.url) as lin,
    ):
        receipt = write_message(page, portal.url)
        line = arrived(lin, receipt.number)
        case = lin.inquiries.case(line.row.id, LIN)
        assert case.due.on is not None
        assert not any(one in case.text for one in PRIVATE)

        item = answer(lin, line.row.id)
        assert "办理中" in ask_state(page, portal.url, receipt)
        review(tmp_path, portal.url, item)
        passes(lin)

        assert lin.inquiries.get(line.row.id).state is InquiryState.ANSWERED
        remote = lin.store.mirror.get(item)
        assert remote is not None
        assert remote.state is RemoteState.PUBLISHED
        assert remote.url is not None
        page.go(f"{portal.url}{remote.url}")
        told = page.text()
        assert "已责令其自当日起" in told
        assert "晚上十一点以后还在打桩" in told
        assert not any(one in told for one in PRIVATE)
        assert not any(
            one in str(page.run("document.documentElement.outerHTML")) for one in PRIVATE
        )
        assert page.run("document.title") != "x"
        seen = ask_state(page, portal.url, receipt)
        assert "已答复" in seen
        assert "已责令其自当日起" in seen
