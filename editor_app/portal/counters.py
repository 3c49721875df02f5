"""Serial numbers without gaps, issued inside the transaction that uses them."""

from sqlalchemy.orm import Session

from editor_app.portal.db.records import CounterRow


def next_serial(session: Session, name: str) -> int:
    """The next number of the series ``name``, from 1 on."""
    counter = session.get(CounterRow, name)
    if counter is None:
        counter = CounterRow(name=name, value=0)
        session.add(counter)
    counter.value += 1
    session.flush()
    return counter.value
