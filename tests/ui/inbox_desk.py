"""The screen 互动 over a real store, on the morning of the sample case."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.domain.everyday_words import read_words
from editor_app.domain.inquiries import Inquiry, InquiryState, MoreTime, Question
from editor_app.domain.item import ItemId, PersonId
from editor_app.services.inquiries import InquiryService
from editor_app.services.inquiry_desk import InquiryDesk
from editor_app.services.inquiry_replies import InquiryReplies
from editor_app.services.reply_templates import ReplyTemplates
from editor_app.services.similar import SimilarService
from editor_app.store.sqlite import SqliteStore
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.inbox.screen import InboxScreen
from editor_app.ui.screens.kit import ScreenKit
from tests.fakes.inquiries import ARRIVED, inquiry, inquiry_id
from tests.fakes.people import LIN
from tests.retrieval.shelf import contents, publish
from tests.store.samples import FixedClock
from tests.ui.editing import Desk, set_up, tear_down

CASE = inquiry_id(5)

MORNING = datetime(2017, 5, 19, 2, 42, 7, tzinfo=UTC)  # 10:42 in China, a Friday
HELPING = Path(__file__).resolve().parents[2] / "resources" / "helping"
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(slots=True, kw_only=True)
class InboxDesk:
    """The editor's desk with the inbox on it."""

    desk: Desk
    inbox: InboxScreen
    opened: list[ItemId]

    @property
    def store(self) -> SqliteStore:
        """The profile's."""
        store = self.desk.app.store
        assert isinstance(store, SqliteStore)
        return store


def set_up_inbox(
    folder: Path, look: Look, qtbot: QtBot, told: Callable[[SqliteStore], None]
) -> InboxDesk:
    """Build it; ``told`` fills the store before anything is shown. End it with ``end``."""
    desk = set_up(folder, look, qtbot)
    app, clock = desk.app, FixedClock(MORNING)
    store = app.store
    assert isinstance(store, SqliteStore)
    told(store)
    inquiries = InquiryService(store, app.layouts, clock)
    opened: list[ItemId] = []
    deps = InboxDeps(
        inquiries=inquiries,
        desk=InquiryDesk(store, app.layouts, inquiries, clock, app.settings),
        replies=InquiryReplies(store, app.layouts, inquiries, app.drafts, clock),
        similar=SimilarService(
            store, app.recent, read_words((HELPING / "everyday_words.toml").read_bytes())
        ),
        templates=ReplyTemplates(HELPING / "reply_templates.toml"),
        editor=desk.deps,
        person=lambda: LIN,
        kick=lambda: desk.kicks.append("kick"),
        open_item=opened.append,
    )
    kit = ScreenKit(
        look=look,
        hub=desk.hub,
        runner=desk.runner,
        actions=desk.deps.actions,
        now=clock.now,
    )
    screen = InboxScreen(kit, deps)
    qtbot.addWidget(screen)
    screen.resize(1368, 793)
    desk.screen.hide()
    screen.show()
    return InboxDesk(desk=desk, inbox=screen, opened=opened)


def quiet(desk: InboxDesk, qtbot: QtBot) -> None:
    """Until nothing is under way any more."""
    qtbot.waitUntil(lambda: not desk.desk.runner.busy and not desk.inbox.loading, timeout=8000)


def end(desk: InboxDesk, qtbot: QtBot) -> None:
    """Hide it before the store closes, as the window does."""
    desk.inbox.hide()
    tear_down(desk.desk, qtbot)


def shelf(store: SqliteStore) -> None:
    """Published replies and policies."""
    with store.transaction():
        for content in contents():
            publish(store, content)


NOISE = (
    "我住在陈江五一大道与甲子路交界的小区。最近两周，路边工地晚上十一点以后还在打桩，"
    "孩子六月要中考，实在睡不好。请问夜间施工是否经过批准？什么时候能停？"
)


def samples() -> list[Inquiry]:
    """The messages of the mock-up."""
    due, at = date(2017, 5, 19), datetime(2017, 5, 10, 1, tzinfo=UTC)
    rows = [*_untouched(due, at), *_under_way()]
    return [
        inquiry(number, subject=subject, type=type_, sequence=number, **more_)
        for number, (subject, type_, more_) in enumerate(rows, 1)
    ]


_Sample = tuple[str, str, dict[str, object]]


def _untouched(due: date, at: datetime) -> list[_Sample]:
    """What nobody has taken up; the oldest is due at ``due``."""
    return [
        ("沥林镇农村危房改造补助如何申请", "inquiry", {"received_at": at, "due_on": due}),
        (
            "陈江五一大道路口信号灯故障",
            "complaint",
            {"received_at": at + _DAY, "due_on": due + 3 * _DAY},
        ),
        (
            "建议在潼侨镇增设公交站点",
            "suggestion",
            {"received_at": at + 2 * _DAY, "due_on": due + 4 * _DAY},
        ),
        (
            "潼湖镇公租房申请条件",
            "inquiry",
            {"received_at": at + 6 * _DAY, "due_on": due + 6 * _DAY},
        ),
        ("陈江五一大道夜间施工噪声扰民", "complaint", {"text": NOISE, "due_on": date(2017, 5, 27)}),
    ]


def _under_way() -> list[_Sample]:
    """What somebody works on: more time, a question to the citizen."""
    asked = Question(
        text="请补充企业名称。", by=PersonId("lin"), by_name="林晓雯", at=ARRIVED + _HOUR
    )
    more = MoreTime(
        days=3, reason="需会同教育局核实", by=PersonId("lin"), by_name="林晓雯", at=ARRIVED + _HOUR
    )
    return [
        (
            "外来务工子女入学材料补办",
            "help",
            {"extensions": (more,), "state": InquiryState.HANDLING, "due_on": date(2017, 6, 1)},
        ),
        (
            "高新技术企业认定奖励标准",
            "inquiry",
            {"questions": (asked,), "state": InquiryState.SUPPLEMENT},
        ),
        (
            "增设垃圾分类投放点",
            "suggestion",
            {"state": InquiryState.HANDLING, "due_on": date(2017, 6, 2)},
        ),
    ]


def hear_samples(store: SqliteStore) -> None:
    """The mock-up's inbox."""
    for one in samples():
        store.inquiries.hear(one)


def begin(desk: InboxDesk, qtbot: QtBot) -> None:
    desk.inbox.begin()
    quiet(desk, qtbot)
    assert desk.inbox.reply.page is not None


@contextmanager
def open_case(
    folder: Path, look: Look, qtbot: QtBot, told: Callable[[SqliteStore], None] = hear_samples
) -> Iterator[InboxDesk]:
    """The inbox with one case in front, for as long as a test needs it."""
    made = set_up_inbox(folder, look, qtbot, told)
    quiet(made, qtbot)
    made.inbox.select(CASE)
    quiet(made, qtbot)
    yield made
    end(made, qtbot)
