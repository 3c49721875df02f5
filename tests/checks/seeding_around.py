"""Items with an error that shows only beside something else: a sender, a link's answer, another
item."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from random import Random

from editor_app.checks.nearby import Known, Nearby
from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.proofing_ports import LinkAnswer, Outcome
from tests.checks.asking import NEWS, REPLY, in_context, sample
from tests.checks.clean_prose import laws
from tests.checks.sample_items import Sample
from tests.checks.seeding_items import Whole

_AT = datetime(2026, 11, 19, 9, 30, tzinfo=PORTAL_TIME)
_PHONE = "0700-0000045"
_REPLY = (
    "您好！您反映的路灯问题，{unit}已于2026年11月18日更换12盏灯具并修复线路，{when}全部亮灯。"
    "依据《城市照明管理规定》，今后由路灯管理所每周巡查一次。如有疑问，请致电{phone}。\n\n"
    "{unit}\n\n2026年11月19日\n"
)
_UNIT = "东屿高新区城市建设局"
_VAGUE = ("近期将", "尽快", "即将", "适时", "择机", "经研究解决后", "由有关部门", "由相关部门")
_WRITTEN = ("13700000000", "137 0000 0000", "137-0000-0000", "１３７００００００００")
_BROKEN = ((Outcome.GONE, 404), (Outcome.GONE, 410), (Outcome.FAULTY, 500))
_ALIKE, _OTHER = 0.05, 0.6  # of the sentences exchanged


def around(chance: Random) -> Iterator[Whole]:
    """One of every kind."""
    for make in (_vague, _no_phone, _named, _called, _broken_link, _said_twice):
        yield make(chance)


def _reply(when: str = "当晚", phone: str = _PHONE, more: str = "") -> Sample:
    body = _REPLY.format(unit=_UNIT, when=when, phone=phone) + more
    return sample(REPLY, body=body, title="关于榆荫路路灯问题的答复", question_public="路灯坏了。")


def _vague(chance: Random) -> Whole:
    return Whole("HD-02", "vague", _reply(), _reply(when=chance.choice(_VAGUE)))


def _no_phone(chance: Random) -> Whole:
    whom = chance.choice(("路灯管理所", "当地供电所", "主管单位"))
    return Whole("HD-02", "no telephone", _reply(), _reply(phone=whom))


def _named(chance: Random) -> Whole:
    name = chance.choice(("测试丁", "测试 丁"))
    return Whole("HD-03", "name", _reply(more="\n丁某\n"), _reply(more=f"\n{name}\n"))


def _called(chance: Random) -> Whole:
    number = chance.choice(_WRITTEN)
    sound = _reply(more="\n电话137****0000\n")
    return Whole("HD-03", "telephone", sound, _reply(more=f"\n电话{number}\n"))


def _broken_link(chance: Random) -> Whole:
    outcome, status = chance.choice(_BROKEN)
    return Whole("LNK-04", "broken", _linked(Outcome.FINE, 200), _linked(outcome, status))


def _linked(outcome: Outcome, status: int) -> Sample:
    url = "https://www.gov.cn/a"
    answer = LinkAnswer(url=url, at=_AT, outcome=outcome, status=status)
    look = Nearby(link=lambda _: answer)
    return in_context(sample(NEWS, body=f"见[全文]({url})。"), nearby=look)


def _said_twice(chance: Random) -> Whole:
    """Twenty sentences of a law that another item holds, too: nearly all of them, or some."""
    one, other = (law.body.split("。") for law in chance.sample(laws(), 2))
    said = chance.sample([words for words in one if 20 < len(words) < 80], 20)
    rest = chance.sample([words for words in other if 20 < len(words) < 80], 20)
    return Whole("SRC-02", "copy", _beside(said, rest, _OTHER), _beside(said, rest, _ALIKE))


def _beside(said: list[str], rest: list[str], share: float) -> Sample:
    kept = round(len(said) * (1 - share))
    mine = sample(NEWS, body="。".join([*said[:kept], *rest[kept:]]) + "。\n")
    theirs = replace(mine.content, body="。".join(said) + "。\n").with_field("title", "别的标题")
    known = Known(item="s99", title="别的标题", unit=_UNIT, content=theirs)
    return in_context(mine, nearby=Nearby(alike=lambda _: (known,)))
