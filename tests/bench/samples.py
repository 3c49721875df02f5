"""Texts of a given size, and a workstation that holds as many items as one asks for."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from random import Random
from uuid import UUID

from editor_app.bootstrap import build
from editor_app.domain.item import (
    ColumnKey,
    Content,
    Draft,
    ItemId,
    Kind,
    PersonId,
    Revision,
    UnitKey,
    freeze,
)
from editor_app.domain.people import Person
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.services.settings import SettingsFile
from tests.fakes.people import LIN

NOW = datetime(2026, 11, 20, 2, 42, tzinfo=UTC)
PROFILE = "default"  # the one `channel-editor gui` opens
_NOTICES, _NEWS = "gov_info.statutory.notices", "gov_info.statutory.news"
_DRAFTS_ONE_IN = 25
_BATCH = 500
_SENTENCES = (
    "各镇（街道）要组织工作人员入户走访，掌握困难群众的生活情况，建立工作台账，做到情况明、底数清。",
    "各有关单位要按照职责分工，把救助资金和物资及时送到困难群众手中，确保各项工作落到实处。",
    "对符合条件的困难家庭应保尽保、应救尽救，不得以任何理由推诿拖延。",
    "要加强值班值守，严格执行领导带班和信息报告制度，遇有突发情况及时处置并按规定上报。",
    "本通知自印发之日起施行，执行中遇到的问题请及时向区社会事务局反映。",
    "请申请人携带身份证、户口簿和收入证明原件及复印件，到户籍所在地街道办事处提出书面申请。",
    "经办机构应当自受理之日起二十个工作日内完成审核，并将结果书面告知申请人。",
    "各单位要充分认识做好安全生产工作的重要性，压实责任，强化措施，坚决遏制重特大事故发生。",
)
_SUBJECTS = ("冬季救助", "安全生产", "科技创新", "市场监管", "城市建设", "教育招生", "防汛抗旱")
_ACTS = ("开展专项检查", "做好有关工作", "组织申报", "公布结果", "征求意见", "调整有关事项")


def chinese(size: int, seed: int = 1) -> str:
    """Markdown of about ``size`` bytes in UTF-8: paragraphs, headings, a list now and then."""
    return "\n\n".join(_blocks(size, Random(seed))) + "\n"


def _blocks(size: int, chance: Random) -> Iterator[str]:
    written = number = 0
    while written < size:
        number += 1
        if number % 12 == 1:
            block = f"## 第{number}部分 {chance.choice(_SUBJECTS)}工作要求"
        elif number % 12 == 7:
            block = "\n".join(f"- {one}" for one in chance.sample(_SENTENCES, 3))
        else:
            block = "".join(chance.choices(_SENTENCES, k=3))
        written += len(block.encode()) + 2
        yield block


def item_id(number: int) -> ItemId:
    """The id of item ``number``."""
    return ItemId(str(UUID(int=number + 1)))


def content(app: App, number: int, size: int) -> Content:
    """The content of item ``number``."""
    layout, chance = app.layouts.current(), Random(number)
    news = number % 3 == 0
    kind, column = ("news", _NEWS) if news else ("notice", _NOTICES)
    title = f"关于{chance.choice(_SUBJECTS)}{chance.choice(_ACTS)}的通知（第{number}号）"
    doc_no = {} if news else {"doc_no": f"东屿高新办〔2026〕{number}号"}
    return Content(
        kind=Kind(kind),
        unit=UnitKey(("zkgwb", "gwb")[number % 2]),
        column=ColumnKey(column),
        template_version=layout.template(kind).version,
        layout_version=layout.version,
        fields={"title": title, **doc_no},
        body=chinese(size, number),
    )


def draft_of(item: ItemId, made: Content, at: datetime = NOW) -> Draft:
    """A draft with this content that was never sent."""
    return Draft(
        item=item, content=made, base=None, edition=1, created_at=at, changed_at=at, keeps={}
    )


def places(folder: Path) -> Paths:
    """The folders of an installation that keeps everything below ``folder``."""
    return Paths.discover(folder)


def open_app(folder: Path, portal_url: str = "") -> App:
    """The real composition root over ``folder``."""
    paths = places(folder)
    settings = SettingsFile(paths.config / "settings.toml")
    settings.change(portal_url=portal_url, language="zh_CN", theme="light")
    return build(paths, settings, profile=PROFILE)


def fill(folder: Path, count: int, size: int = 2000, person: Person = LIN) -> None:
    """Put ``count`` items of the person into a new store, one in twenty-five as a draft only."""
    app = open_app(folder)
    states = cycle([RemoteState.PUBLISHED] * 38 + [RemoteState.IN_REVIEW, RemoteState.RETURNED])
    told = zip(range(count), states, strict=False)
    while batch := list(islice(told, _BATCH)):
        with app.store.transaction():
            for number, state in batch:
                _put(app, number, state, size, person)
    app.session.remember(person)
    app.close()


def _put(app: App, number: int, state: RemoteState, size: int, person: Person) -> None:
    made, at = content(app, number, size), NOW - timedelta(minutes=37 * number)
    if number % _DRAFTS_ONE_IN == 1:
        app.store.drafts.save(draft_of(item_id(number), made, at))
        return
    revision = freeze(item_id(number), made, None)
    app.store.revisions.add(revision, person.name, at)
    app.store.mirror.put(_remote(number, revision, state, person, at))


def _remote(
    number: int, revision: Revision, state: RemoteState, person: Person, at: datetime
) -> Remote:
    live = state is RemoteState.PUBLISHED
    made = revision.content
    return Remote(
        item=revision.item,
        unit=made.unit,
        column=made.column,
        kind=made.kind,
        title=made.title,
        state=state,
        level=0 if live else 1,
        levels=3,
        head=revision.hash,
        live=revision.hash if live else None,
        edition=1,
        submitted_by=person.id,
        submitted_by_name=person.name,
        contributors=(person.id, PersonId("li")),
        approvals=(),
        changed_at=at,
        published_at=at if live else None,
        scheduled_at=None,
        url=f"/{made.unit}/c/{made.column}/{number}.html" if live else None,
        index_no=None,
        sequence=number + 1,
    )
