"""The life after publication, as events of an item's timeline."""

from editor_app.domain.editions import Act, Force
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.presenters.happenings import Event, Happening

_PAGE = (Act.MARK, Act.WITHDRAW)


def is_about_the_page(remote: Remote) -> bool:
    """Whether the current submission leaves the text as it is."""
    note = remote.intent.act is Act.CORRECT and remote.head == remote.live
    return note or remote.intent.act in _PAGE


def standing_events(remote: Remote) -> list[Event]:
    """Marks, corrections, the end of a page, and a schedule that failed."""
    standing, told = remote.standing, []
    if standing.marked_at is not None:
        ended = standing.force is Force.EXPIRED
        what = Happening.EXPIRED if ended else Happening.MARKED
        told.append(Event(what=what, at=standing.marked_at))
    told += [
        Event(what=Happening.CORRECTED, at=one.at, reason=one.note) for one in standing.corrections
    ]
    if standing.down is not None:
        down = standing.down
        told.append(Event(what=Happening.WITHDRAWN, at=down.at, reason=down.note))
    elif remote.state is RemoteState.WITHDRAWN:
        told.append(Event(what=Happening.WITHDRAWN, at=remote.changed_at))
    if remote.failure is not None:
        told.append(Event(what=Happening.FAILED, at=remote.failure.at))
    return told
