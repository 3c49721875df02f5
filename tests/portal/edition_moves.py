"""What random people ask for after publication, mostly what could be meant."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random

from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.editions import IntentRow
from editor_app.portal.standings import intent_of
from editor_app.wire.editions import IntentIn

_NOTES = ("数据有误，正在核实。", "第二段应为38处。", "改", "见<b>第二段</b>")


def drawn_intent(draw: Random, others: Sequence[str], now: datetime) -> IntentIn:
    """Any act with parameters that fit it more often than not."""
    later = (now + timedelta(hours=draw.randint(-5, 200))).isoformat()
    act = draw.choice(["", "correct", "mark", "mark", "withdraw", "withdraw"])
    if act == "":
        return IntentIn(publish_at=draw.choice(["", later]), valid_until=draw.choice(["", later]))
    if act == "correct":
        return IntentIn(act=act, note=draw.choice(_NOTES))
    if act == "mark":
        force = draw.choice(["", "amended", "repealed", "expired"])
        acting = draw.choice(others) if force in ("amended", "repealed") and others else ""
        ends = draw.choice(["", "", later])
        at_end = draw.choice(["", "remove"]) if ends else ""
        return IntentIn(act=act, force=force, acting=acting, valid_until=ends, at_end=at_end)
    way = draw.choice(["", "remove", "redirect"])
    target = draw.choice(others) if way == "redirect" and others else ""
    note = draw.choice(_NOTES) if way == "" else ""
    return IntentIn(act=act, way=way, target=target, note=note)


def digest_of(portal: Portal, row: ItemRow | None) -> str:
    """What a decision on the item's submission has to sign."""
    if row is None:
        return ""
    with portal.database.read() as session:
        return intent_of(session, row.submission).digest


def swap_intent(portal: Portal, submission: int) -> Callable[[], None]:
    """Put another intent in the tables; gives the way back."""
    with portal.database.write() as session:
        row = session.get_one(IntentRow, submission)
        sound, row.intent = row.intent, '{"act":"withdraw","way":"remove"}'
        if sound == row.intent:
            row.intent = '{"act":"mark","force":"expired"}'

    def back() -> None:
        with portal.database.write() as session:
            session.get_one(IntentRow, submission).intent = sound

    return back
