"""What stands where a page was taken down, compared with the withdrawal that was approved."""

from editor_app.domain.editions import Down, Way
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Store
from editor_app.domain.proof import Fault, Flaw, PublicAnswer
from editor_app.domain.workflow import Remote
from editor_app.services.deferred import withdrawn_page
from editor_app.services.public_page import first_difference, revision_on

_SPARE = 1024 * 1024
_GONE = frozenset({404, 410})


class PageDown:
    """Looks at one address: a notice byte for byte, where a redirect leads, or that nothing is."""

    def __init__(self, store: Store, portal: Portal) -> None:
        self._store = store
        self._portal = portal

    def look(self, remote: Remote, down: Down, layout: Layout) -> tuple[int, list[Fault]]:
        """How many bytes were read, and what differs. Raises where no answer of the portal came."""
        answer = self._portal.public(remote.url or "", _SPARE)
        unit = layout.portal.unit(remote.unit)
        page = withdrawn_page(down, layout, unit).encode("utf-8")
        leads = self._address(down.target) if down.way is Way.REDIRECT else ""
        if leads:
            fault = _not_leading(answer, leads)
        elif down.way is Way.NOTICE:
            fault = _not_told(answer, page)
        else:  # a redirect to what is gone leads nowhere
            fault = _not_gone(answer, page)
        return len(answer.body), [] if fault is None else [fault]

    def _address(self, target: ItemId | None) -> str:
        """Where the target stands now, by the portal's word; nothing once it is gone."""
        told = self._portal.item(target) if target is not None else None
        return (told.url or "") if told is not None and told.live is not None else ""


def _not_leading(answer: PublicAnswer, leads: str) -> Fault | None:
    if 300 <= answer.status < 400:
        fits = answer.location == leads
        return None if fits else Fault(flaw=Flaw.WRONG_PLACE, about=answer.location)
    if answer.status in _GONE:
        return Fault(flaw=Flaw.PAGE_GONE)
    return _there(answer)


def _not_told(answer: PublicAnswer, page: bytes) -> Fault | None:
    if answer.status in _GONE:
        return Fault(flaw=Flaw.PAGE_GONE)
    if 300 <= answer.status < 400:
        return Fault(flaw=Flaw.WRONG_PLACE, about=answer.location)
    if answer.status == 200 and answer.body == page and answer.whole:
        return None
    if answer.status == 200 and page.startswith(answer.body) and answer.whole:
        return Fault(flaw=Flaw.TRUNCATED)
    found = _there(answer)
    if found.flaw is Flaw.CHANGED:
        return Fault(flaw=Flaw.CHANGED, about=first_difference(answer.body, page))
    return found


def _not_gone(answer: PublicAnswer, page: bytes) -> Fault | None:
    if answer.status in _GONE:
        same = answer.status != 410 or answer.body == page
        about = "" if same else first_difference(answer.body, page)
        return None if same else Fault(flaw=Flaw.CHANGED, about=about)
    if 300 <= answer.status < 400:
        return Fault(flaw=Flaw.WRONG_PLACE, about=answer.location)
    return _there(answer)


def _there(answer: PublicAnswer) -> Fault:
    """A page where none should be. Raises when a gateway answered."""
    if answer.status != 200:
        raise EditorError(Code.PORTAL_FAILED, status=answer.status)
    mine = not answer.whole or bool(revision_on(answer.body))
    return Fault(flaw=Flaw.STILL_THERE if mine else Flaw.CHANGED)
