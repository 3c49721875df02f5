"""Serial numbers without gaps, issued inside the transaction that uses them."""

from datetime import datetime

from sqlalchemy.orm import Session

from editor_app.portal.db.records import CounterRow
from editor_app.portal.db.times import PORTAL_ZONE


def next_serial(session: Session, name: str) -> int:
    """The next number of the series ``name``, from 1 on."""
    counter = session.get(CounterRow, name)
    if counter is None:
        counter = CounterRow(name=name, value=0)
        session.add(counter)
    counter.value += 1
    session.flush()
    return counter.value


def receipt_number(session: Session, prefix: str, now: datetime) -> str:
    """The number of a receipt, for people: ``DY-20261122-0007``."""
    day = now.astimezone(PORTAL_ZONE).strftime("%Y%m%d")
    return f"{prefix}-{day}-{next_serial(session, f'receipt/{day}'):04}"
