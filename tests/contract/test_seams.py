"""Where comments, acts, claims and 保密审查 meet: what every portal refuses."""

import pytest

from editor_app.domain.editions import Act, Force, Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Revision
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.contract.moves import decide, examine, key, notice, publish, submit
from tests.contract.remarks import answer, comment, give_back, say, threads
from tests.contract.test_comments import mended

EXPIRED = Intent(act=Act.MARK, force=Force.EXPIRED)
NOTE = Intent(act=Act.CORRECT, note="第二段“36处”应为“38处”。")


@pytest.fixture
def page(side: Side, lin: Portal) -> Revision:
    made = notice()
    submit(lin, made)
    publish(side, made)
    return made


def ask(portal: Portal, page: Revision, intent: Intent, base: Revision) -> None:
    payload = payloads.act(page.hash, intent)
    portal.command(page.item, Command.ACT, payload, key(), base.hash)


def test_an_act_on_a_page_leads_past_no_comment(lin: Portal, li: Portal, page: Revision) -> None:
    following = mended(page, "困难群众", "生活困难群众")
    submit(lin, following, page.hash)
    give_back(li, following, comment("请核对日期。"))
    with pytest.raises(EditorError) as caught:
        ask(lin, page, EXPIRED, following)
    assert caught.value.code is Code.UNANSWERED
    say(lin, following, answer(threads(lin, page.item)[0].id))
    ask(lin, page, EXPIRED, following)


def test_the_words_of_an_act_are_examined(side: Side, lin: Portal, page: Revision) -> None:
    ask(lin, page, NOTE, page)
    for level, name in enumerate(("li", "wang"), start=1):
        decide(side.view(name), page, level, intent=NOTE)
    liang = side.view("liang")
    with pytest.raises(EditorError) as caught:
        decide(liang, page, 3, intent=NOTE)
    assert caught.value.code is Code.SECRECY_MISSING
    examine(side.view("huang"), page)
    decide(liang, page, 3, intent=NOTE)


def test_a_mark_takes_the_record_of_its_page(side: Side, lin: Portal, page: Revision) -> None:
    ask(lin, page, EXPIRED, page)
    for level, name in enumerate(("li", "wang", "liang"), start=1):
        decide(side.view(name), page, level, intent=EXPIRED)
