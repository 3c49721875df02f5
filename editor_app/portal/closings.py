"""What a published notice does to the list of closed domains, and what taking it down undoes."""

from datetime import datetime

from sqlalchemy.orm import Session

from editor_app.domain.closing import closings_of, merged
from editor_app.domain.editions import Act, Intent
from editor_app.domain.hanging import Hanging, hanging, wrong_while_hanging
from editor_app.domain.item import Content, ContentHash, ItemId, thaw
from editor_app.portal.core import Portal
from editor_app.portal.db.content import PageRow, RevisionRow
from editor_app.portal.layouts import closings_now
from editor_app.portal.problems import ProblemError


def close_domains(
    session: Session, portal: Portal, item: str, content: Content, now: datetime
) -> None:
    """A notice is public: its old domains are closed from now on."""
    template = portal.layout.templates.get(content.kind)
    if template is None or template.layout.pin is None:
        return
    before = closings_now(session)
    own = [
        one
        for one in closings_of(portal.layout, content, ItemId(item), now)
        if one.domain not in portal.layout.portal.closed_domains
        or any(known.notice == item for known in before)
    ]
    after = merged(before, ItemId(item), own)
    if after != before:
        portal.shelf.put(session, after, now)


def open_domains(session: Session, portal: Portal, page: PageRow) -> None:
    """A notice is taken down while it hangs: the closure is off. Later its domains stay closed."""
    if not _hangs(session, portal, page):
        return
    before = closings_now(session)
    after = merged(before, ItemId(page.item), ())
    if after != before:
        portal.shelf.put(session, after, portal.now())


def check_hanging(session: Session, portal: Portal, item: str, intent: Intent) -> None:
    """Refuse what would end a hanging early without saying why. Raises ``ProblemError``."""
    page = session.get(PageRow, item)
    if page is None or intent.act is Act.PUBLISH:
        return
    told = _hanging(session, portal, page)
    wrong = wrong_while_hanging(intent, told, portal.now())
    if wrong is not None:
        raise ProblemError("intent-refused", wrong.value)


def _hangs(session: Session, portal: Portal, page: PageRow) -> bool:
    told = _hanging(session, portal, page)
    return told is not None and told.runs_at(portal.now())


def _hanging(session: Session, portal: Portal, page: PageRow) -> Hanging | None:
    template = portal.layout.templates.get(page.kind)
    if template is None or template.layout.pin is None:
        return None
    stored = session.get_one(RevisionRow, page.revision)
    content = thaw(stored.canonical, ContentHash(page.revision)).content
    return hanging(portal.layout, content, page.published_at)
