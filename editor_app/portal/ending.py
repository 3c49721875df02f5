"""Where an item stands after somebody decided on it."""

from sqlalchemy.orm import Session

from editor_app.domain.workflow import Command, RemoteState
from editor_app.portal.db.content import ItemRow
from editor_app.portal.standings import back_of, intent_of, is_act, rest_of


def after_decision(session: Session, item: ItemRow, command: Command) -> None:
    """One level on, back to its author, or the end of this edition."""
    if command is Command.APPROVE:
        item.level = min(item.level + 1, item.levels)
        return
    item.level = 0
    if command is Command.RETURN:
        item.state = back_of(session, item).value
    elif item.live is None and not is_act(item, intent_of(session, item.submission)):
        item.state = RemoteState.REJECTED.value
    else:
        # The live edition is untouched by the end of its successor and may have another one.
        item.state, item.head = rest_of(session, item).value, item.live or item.head
        item.edition = item.live_edition
