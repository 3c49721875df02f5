"""One workstation of the hand-over as a process of its own: ``handover_client STEP DATA WHO …``.

Each signs its person in, does one thing as the window does it, and tells what came of it as JSON.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ColumnKey, ContentHash, Draft, ItemId, Kind, PersonId, UnitKey
from editor_app.domain.warrants import HAND_OVER
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.services.handed import hands_over
from editor_app.services.handover import HandOverService
from editor_app.services.warrants import WarrantService, Wish
from tests.fakes.notice import filled

_RESTED = timedelta(minutes=2)  # a text is shared when it rests


def write(app: App, title: str) -> object:
    """A whole notice, shared with the colleagues."""
    draft = app.drafts.new(
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        kind=Kind("notice"),
        person=app.session.person,
    )
    draft = app.drafts.save(filled(draft, title))
    _rest(app, draft)
    return {"item": draft.item, **_pass(app)}


def type_on(app: App, item: str, where: str, words: str) -> object:
    """A paragraph more, at the ``begin`` or ``end``; nothing is sent."""
    draft = app.drafts.open(ItemId(item))
    body = draft.content.body
    text = f"{words}\n\n{body}" if where == "begin" else f"{body.rstrip()}\n\n{words}\n"
    _rest(app, app.drafts.save(replace(draft, content=replace(draft.content, body=text))))
    return {"body": text}


def synchronise(app: App) -> object:
    """One pass."""
    return _pass(app)


def lend(app: App, absent: str, deputy: str, days: str) -> object:
    """A warrant about drafts; of ``0`` days: revoked at once."""
    assert app.portal is not None
    warrants, now = WarrantService(app.portal.lending), app.clock.now()
    wish = Wish(
        unit=UnitKey("zkgwb"),
        level=HAND_OVER,
        absent=PersonId(absent),
        deputy=PersonId(deputy),
        starts=now - timedelta(seconds=2),
        ends=now + timedelta(days=max(int(days), 1)),
        reason="林晓雯外出培训",
    )
    made = warrants.grant(wish, now)
    if days == "0":
        warrants.revoke(made, "提前返岗")
    return {"warrant": made.id}


def offers(app: App) -> object:
    """What may be taken over."""
    return [(one.head.item, one.title, one.granted_by_name) for one in _handing(app).offers()]


def take(app: App, item: str, reason: str) -> object:
    """As the dialog does it."""
    handing = _handing(app)
    found = [one for one in handing.offers() if one.head.item == item]
    if not found:
        return {"refused": "not offered"}
    head = handing.take(found[0], reason)
    handing.bring(ItemId(item))
    return {"by": head.by, "body": app.drafts.open(ItemId(item)).content.body}


def force(app: App, item: str, head: str, warrant: str) -> object:
    """Ask for it though it is not offered."""
    assert app.portal is not None
    app.portal.handing.take(ItemId(item), ContentHash(head), warrant or None, "稿件今天到期")
    return {"by": "me"}


def merge(app: App, item: str) -> object:
    """Both texts together, where nothing has to be decided."""
    case = app.conflicts.open(ItemId(item), app.session.person)
    undecided = len(case.undecided)
    if not undecided:
        app.conflicts.finish(case, app.session.person)
        _rest(app, app.drafts.open(ItemId(item)))
    return {"undecided": undecided, **tell_of(app, item)}


def submit(app: App, item: str) -> object:
    """Into review."""
    operation = app.submit.submit(ItemId(item), app.session.person)
    return {"key": operation.key, **_pass(app)}


def tell(app: App, item: str) -> object:
    """What this workstation has of an item."""
    return tell_of(app, item)


def tell_of(app: App, item: str) -> dict[str, object]:
    """Text, status, and the trace of hand-overs."""
    assert app.sharing is not None
    row = app.store.board.row(ItemId(item))
    share = app.store.shares.get(ItemId(item))
    newer = app.sharing.newer(ItemId(item))
    return {
        "body": app.drafts.open(ItemId(item)).content.body if row is not None else "",
        "status": app.board.status(row).value if row is not None else "",
        "head": share.told.head if share.told is not None else "",
        "newer": [newer.by_name, newer.apart] if newer is not None else None,
        "handed": [
            [one.by_name, one.absent_name, one.reason, bool(one.warrant)]
            for one in hands_over(app.store, ItemId(item))
        ],
    }


def _handing(app: App) -> HandOverService:
    assert app.portal is not None
    assert app.sharing is not None
    return HandOverService(app.store, app.portal, app.sharing, app.drafts)


def _rest(app: App, draft: Draft) -> None:
    app.store.drafts.save(replace(draft, changed_at=app.clock.now() - _RESTED))


def _pass(app: App) -> dict[str, object]:
    assert app.engine is not None
    report = app.engine.run_once()
    shared = report.shared
    return {
        "sent": report.sent,
        "told": [] if shared is None else [head.handed[-1].by_name for head in shared.handed],
        "apart": [] if shared is None else [share.item for share in shared.contradicted],
    }


_STEPS: dict[str, Callable[..., object]] = {
    "write": write,
    "type": type_on,
    "sync": synchronise,
    "lend": lend,
    "offers": offers,
    "take": take,
    "force": force,
    "merge": merge,
    "submit": submit,
    "tell": tell,
}


def main(step: str, data: str, who: str, *words: str) -> int:
    """Print what came of it; a refusal by its name."""
    paths = Paths.discover(Path(data))
    app = build(paths, read_settings(paths), vault=MemoryVault())
    try:
        app.session.sign_in_without_browser(who)
        told = _STEPS[step](app, *words)
    except EditorError as refused:
        told = {"refused": refused.code.value}
    finally:
        app.close()
    print(json.dumps(told, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
