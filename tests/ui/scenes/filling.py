"""Puts something of everything into a fresh store."""

from dataclasses import dataclass, replace
from datetime import timedelta

from editor_app.domain.comments import Threads
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import ColumnKey, Draft, ItemId, Kind, PersonId, UnitKey, freeze
from editor_app.domain.opinions import Opinion, OpinionId, Sender
from editor_app.domain.people import Role
from editor_app.domain.secrecy import SecrecyState
from editor_app.domain.workflow import Approval, OperationState, Remote, RemoteState
from editor_app.services.app import App
from editor_app.store.sqlite import SqliteStore
from tests.fakes.notice import filled as notice
from tests.fakes.people import person
from tests.portal.consultations import consultation
from tests.portal.pairs import interpretation, policy
from tests.store.samples import item_id, operation, remote
from tests.ui.inbox_desk import samples
from tests.ui.portal_word import CHECKS, SAID
from tests.ui.returned_desk import at_words, thread

ALL = person(
    "lin",
    "林晓雯",
    "zkgwb",
    ("zkgwb", Role.EDITOR),
    ("gwb", Role.EDITOR),
    ("*", Role.REVIEW_1),
    ("*", Role.SECRECY),
)
_NOTICES = "gov_info.statutory.notices"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The ids of what was put in."""

    draft: ItemId  # a notice that every check lets pass
    bare: ItemId  # a notice of which nearly everything is missing
    returned: ItemId
    published: ItemId
    waiting: ItemId  # in the review queue, first level
    examined: ItemId  # waits for its secrecy review
    policy: ItemId
    interpretation: ItemId
    consultation: ItemId
    inquiry: InquiryId


def fill(app: App) -> Filled:
    """林晓雯 edits in two units, reviews everywhere, and examines secrecy."""
    store = app.store
    assert isinstance(store, SqliteStore)
    app.session.remember(ALL)
    draft = _draft(app, "关于做好二〇二六年冬季困难群众救助和供水供暖保障工作的通知")
    bare = app.drafts.new(unit=UnitKey("gwb"), column=ColumnKey(_NOTICES), kind=Kind("notice"))
    returned = _returned(app, store)
    published = _remote(app, "关于春节放假安排的通知", RemoteState.PUBLISHED, 81)
    waiting = _remote(app, "关于开展消防安全检查的通知", RemoteState.IN_REVIEW, 82, by="su")
    examined = _remote(app, "关于防汛值班的通知", RemoteState.IN_REVIEW, 83, by="su", secret=True)
    one, other = _pair(app)
    asked = _consultation(app, store)
    with store.transaction():
        for inquiry in samples():
            store.inquiries.hear(inquiry)
        now = app.clock.now()
        for number, state in enumerate(OperationState, start=1):
            title = f"{state.value} 的操作"
            store.outbox.add(
                operation(
                    number,
                    item=item_id(500 + number),
                    state=state,
                    title=title,
                    created_at=now,
                    not_before=now + _DAY,
                    changed_at=now,
                )
            )
    return Filled(
        draft=draft.item,
        bare=bare.item,
        returned=returned,
        published=published,
        waiting=waiting,
        examined=examined,
        policy=one,
        interpretation=other,
        consultation=asked,
        inquiry=samples()[4].id,
    )


def _draft(app: App, title: str) -> Draft:
    made = app.drafts.new(unit=UnitKey("gwb"), column=ColumnKey(_NOTICES), kind=Kind("notice"))
    return app.drafts.save(notice(made, title))


def _returned(app: App, store: SqliteStore) -> ItemId:
    draft = _draft(app, "关于冬季供水安排的通知")
    revision, now = freeze(draft.item, draft.content, None), app.clock.now()
    back = Approval(
        level=1,
        outcome="return",
        by=PersonId("li"),
        by_name="李建国",
        at=now,
        reason="请按批注修改。",
        hash=revision.hash,
    )
    told = remote(
        item=draft.item,
        unit=draft.content.unit,
        column=draft.content.column,
        kind=draft.content.kind,
        title=draft.content.title,
        state=RemoteState.RETURNED,
        level=0,
        head=revision.hash,
        approvals=(back,),
        changed_at=now,
        scheduled_at=None,
        sequence=84,
    )
    threads = (
        replace(thread(1, at_words(draft, "摸清底数")), revision=revision.hash, at=now),
        replace(
            thread(2, at_words(draft, "落实责任"), "改为此句。", "压实责任"),
            revision=revision.hash,
            at=now,
        ),
    )
    with store.transaction():
        store.revisions.add(revision, "林晓雯", now)
        store.mirror.put(told)
        store.comments.hear(
            Threads(item=draft.item, unit=draft.content.unit, sequence=6, threads=threads)
        )
    store.drafts.save(replace(draft, base=revision.hash))
    return draft.item


def _remote(
    app: App, title: str, state: RemoteState, number: int, *, by: str = "lin", secret: bool = False
) -> ItemId:
    """An item of the portal's, with its text."""
    draft, now = (
        app.drafts.new(unit=UnitKey("zkgwb"), column=ColumnKey(_NOTICES), kind=Kind("notice")),
        app.clock.now(),
    )
    content = notice(draft, title).content
    app.store.drafts.remove(draft.item)
    item = item_id(number)
    revision = freeze(item, content, None)
    public = state is RemoteState.PUBLISHED
    told: Remote = remote(
        item=item,
        unit=content.unit,
        column=content.column,
        kind=content.kind,
        title=title,
        state=state,
        level=0 if public else 1,
        head=revision.hash,
        live=revision.hash if public else None,
        approvals=(),
        submitted_by=PersonId(by),
        submitted_by_name={"su": "苏敏"}.get(by, "林晓雯"),
        contributors=(PersonId(by),),
        changed_at=now - _DAY,
        published_at=now - 3 * _DAY if public else None,
        scheduled_at=None,
        url="/zkgwb/c/notices/1.html" if public else None,
        secrecy=SecrecyState(before=1) if secret else None,
        said=None if public else SAID,
        portal_checks=None if public else CHECKS,
        sequence=number,
    )
    with app.store.transaction():
        app.store.revisions.add(revision, told.submitted_by_name, now)
        app.store.mirror.put(told)
    return item


def _pair(app: App) -> tuple[ItemId, ItemId]:
    """A policy and its interpretation, both drafts."""
    made = []
    for content in (policy(), interpretation()):
        draft = app.drafts.new(unit=content.unit, column=content.column, kind=content.kind)
        made.append(app.drafts.save(replace(draft, content=replace(content, attachments=()))).item)
    return made[0], made[1]


def _consultation(app: App, store: SqliteStore) -> ItemId:
    item, now = item_id(71), app.clock.now()
    days = {"starts_on": f"{(now - 30 * _DAY).date()}", "ends_on": f"{(now - 10 * _DAY).date()}"}
    revision = freeze(item, consultation(**days), None)
    content = revision.content
    told = remote(
        item=item,
        unit=UnitKey("zkgwb"),
        kind=Kind("consultation"),
        title=content.title,
        state=RemoteState.PUBLISHED,
        head=revision.hash,
        live=revision.hash,
        level=0,
        published_at=now - 30 * _DAY,
        scheduled_at=None,
        sequence=85,
    )
    with store.transaction():
        store.mirror.put(told)
        store.revisions.add(revision, "林晓雯", now)
        for number in (1, 2, 3):
            store.opinions.hear(
                Opinion(
                    id=OpinionId(item_id(900 + number)),
                    number=f"2026-{number:04}",
                    item=item,
                    unit=UnitKey("zkgwb"),
                    text=f"第{number}条：建议增加泊位",
                    masked=Sender(name="张**", phone="138****1234"),
                    received_at=now - 20 * _DAY,
                    sequence=number,
                )
            )
    return item
