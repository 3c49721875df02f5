"""Two editors who rewrote one notice, and the screen on which one of them merges."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.canonical import Json
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.item import Attachment, ItemId
from editor_app.services.preview import PreviewService
from editor_app.ui.screens.conflict.screen import ConflictDeps, ConflictScreen
from editor_app.ui.screens.kit import ScreenKit
from tests.fakes.clock import HandClock
from tests.fakes.file_service import file_service
from tests.fakes.people import LI, LIN, SU
from tests.fakes.workstation import Workstation, workstation

HOLIDAY = (
    "各单位：",
    "5月28日至30日放假，共3天。",
    "现将有关事项通知如下。",
    "各单位要安排好值班、安全、保卫等工作，遇有重大突发事件及时报告。",
    "特此通知，请认真执行，切实做好假日期间的各项工作。",
)
MINE = {
    1: "5月28日至30日放假，共3天。5月27日（星期三）上班。",
    3: HOLIDAY[3].replace("遇有", "值班表于5月24日前报区两委办，遇有"),
}
THEIRS = {
    1: "5月28日（星期四）至30日（星期六）放假调休，共3天。5月27日上班。",
    4: "特此通知，请严格执行，切实做好假日期间的各项工作。",
}


def body(changed: Mapping[int, str]) -> str:
    """The notice with some paragraphs rewritten."""
    return "\n\n".join(changed.get(n, text) for n, text in enumerate(HOLIDAY)) + "\n"


@dataclass(slots=True, kw_only=True)
class MergeDesk:
    """林晓雯's place; 苏敏 was faster."""

    lin: Workstation
    su: Workstation
    li: Workstation
    kit: ScreenKit
    screen: ConflictScreen
    item: ItemId
    toasts: list[str]

    def close(self) -> None:
        """End of the day."""
        for seat in (self.lin, self.su, self.li):
            seat.store.close()


def edit(seat: Workstation, item: ItemId, text: str, files: list[str], **fields: Json) -> None:
    """Write a text and fields, as an editor would."""
    draft = seat.drafts.open(item)
    content = replace(draft.content, body=text, attachments=_files(seat, files))
    for key, value in fields.items():
        content = content.with_field(key, value)
    seat.drafts.save(replace(draft, content=content))


def _files(seat: Workstation, names: list[str]) -> tuple[Attachment, ...]:
    made: list[Attachment] = []
    for name in names:
        data = f"{name}\n".encode()
        sha256 = seat.store.blobs.add(data)
        seat.store.facts.put(sha256, FileFacts())
        made.append(Attachment(name=name, sha256=sha256, size=len(data), media_type="text/csv"))
    return tuple(made)


def open_desk(folder: Path, kit: ScreenKit, qtbot: QtBot, *, language: str = "zh_CN") -> MergeDesk:
    """Let both submit; the second one meets the first."""
    clock = HandClock()
    books = MemoryBooks(clock=clock)
    lin, su, li = (
        workstation(folder / who.id, who, clock, lambda _, who=who: MemoryPortal(books, who))  # type: ignore[misc]  # default argument
        for who in (LIN, SU, LI)
    )
    item = _returned(clock, lin, su, li)
    _write_both(clock, lin, su, item)
    kit = replace(kit, now=clock.now)
    deps = ConflictDeps(
        conflicts=lin.conflicts,
        drafts=lin.drafts,
        preview=PreviewService(lin.store, lin.layouts),
        files=file_service(lin.store, lin.layouts),
        board=lin.board,
        language=language,
        person=lambda: LIN,
        kick=lambda: None,
    )
    screen = ConflictScreen(kit, deps)
    toasts: list[str] = []
    kit.hub.toastAsked.connect(lambda text, *_: toasts.append(text))
    qtbot.addWidget(screen)
    qtbot.addWidget(screen.bar)
    screen.resize(1370, 820)
    screen.show()
    screen.open_item(item)
    return MergeDesk(lin=lin, su=su, li=li, kit=kit, screen=screen, item=item, toasts=toasts)


def _returned(clock: HandClock, lin: Workstation, su: Workstation, li: Workstation) -> ItemId:
    """A notice of 林晓雯 that was submitted and came back."""
    item = lin.write("关于 2017 年端午节放假安排的通知", description="端午节放假时间。").item
    edit(lin, item, body({}), [])
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    li.reviews.mark_seen(item, LI, li.reviews.comparison(item, LI).new.hash)
    li.reviews.decide(item, "return", "请补充值班和调休安排。", LI)
    clock.forward(60)
    for seat in (li, lin, su):
        seat.sync.run_once()
    return item


def _write_both(clock: HandClock, lin: Workstation, su: Workstation, item: ItemId) -> None:
    """Both write and submit; 苏敏 is first."""
    told = "端午节放假时间{}。"
    edit(
        su,
        item,
        body(THEIRS),
        ["调休安排.csv"],
        description=told.format("及调休上班安排"),
        schedule_at="2026-12-19T17:00:00",
        keywords="端午节；放假；调休",
    )
    su.confirm(item)
    su.sync.run_once()
    clock.forward(23 * 60)
    edit(
        lin,
        item,
        body(MINE),
        ["端午节值班表.csv"],
        description=told.format("、值班安排和值班电话"),
        schedule_at="2026-12-22T09:00:00",
    )
    lin.confirm(item)
    lin.sync.run_once()
