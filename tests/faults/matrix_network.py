"""The network half of the matrix: every fault of the wire on every kind of request.

A cell prepares something that has to go over the wire, lets the fault strike that one request, and
looks; then the fault is gone, time passes, and it must be done exactly once. What is declared
follows from the fault and from what kind of request it is: see ``_declared``.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, ItemId
from editor_app.domain.workflow import OperationState
from editor_app.services.sync import SyncReport
from tests.fakes.workstation import Workstation
from tests.faults import proxy as faults
from tests.faults.bench import Bench
from tests.faults.cells import Cell
from tests.faults.network_faults import DONE, NETWORK_FAULTS, QUEUED, UNKNOWN, NetworkFault

_NUMBERS = count(1)


class Sort(StrEnum):
    """What a lost answer may mean."""

    COMMAND = "command"  # it may have taken effect
    DELIVERY = "delivery"  # repeating it changes nothing: it simply goes out again
    QUESTION = "question"  # the command's outcome stays unknown
    READ = "read"  # nothing was asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a cell is about."""

    desk: Workstation
    item: ItemId
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One kind of request; ``path`` is what its first line holds."""

    operation: str
    sort: Sort
    path: str
    prepare: Callable[[Bench], Asked]
    action: str = "submit"  # in the audit trail
    bare: bool = False  # its answer has no body that could be wrong
    ask: Callable[[Asked], str] | None = None  # instead of a whole pass
    garbled: Code = Code.BAD_ANSWER  # what an answer is called that makes no sense


def _confirmed(bench: Bench) -> Asked:
    item = bench.lin.write(f"关于第{next(_NUMBERS)}号工作的通知").item
    return Asked(desk=bench.lin, item=item, key=bench.lin.confirm(item))


def _with_file(bench: Bench) -> Asked:
    desk, number = bench.lin, next(_NUMBERS)
    data = f"编号,街道\n{number},青榆街道\n".encode() * 9000
    draft = desk.write(f"关于第{number}号名单的通知")
    file = Attachment(
        name="名单.csv", sha256=desk.store.blobs.add(data), size=len(data), media_type="text/csv"
    )
    content = replace(
        draft.content, attachments=(file,), body=draft.content.body + "\n（见附件）\n"
    )
    desk.drafts.save(replace(draft, content=content))
    for finding in desk.submit.confirmation(draft.item).open_warnings:
        desk.drafts.keep(draft.item, finding.key, "附件已核对无误")
    return Asked(desk=desk, item=draft.item, key=desk.confirm(draft.item))


def _recalled(bench: Bench) -> Asked:
    item = bench.deliver(f"关于第{next(_NUMBERS)}号工作的通知")
    key = bench.lin.submit.recall(item, bench.lin.person, "内容还要核对").key
    return Asked(desk=bench.lin, item=item, key=key)


def _decided(bench: Bench) -> Asked:
    item = bench.deliver(f"关于第{next(_NUMBERS)}号工作的通知")
    bench.li.sync.run_once()
    told = bench.li.reviews.decide(item, "return", "请核对第二段数字", bench.li.person)
    return Asked(desk=bench.li, item=item, key=told.key)


def _unknown(bench: Bench) -> Asked:
    asked = _confirmed(bench)
    bench.proxy.strike(faults.drop_reply, "/submissions ")
    asked.desk.sync.run_once()
    bench.proxy.heal()
    asked.desk.clock.forward(10)
    return asked


def _news(bench: Bench) -> Asked:
    return Asked(desk=bench.li, item=bench.deliver(f"关于第{next(_NUMBERS)}号工作的通知"))


def _expired(bench: Bench) -> Asked:
    asked = _news(bench)
    asked.desk.clock.forward(660)  # the access token is over by the workstation's clock
    return asked


def _layout(asked: Asked) -> str:
    try:
        asked.desk.portal.layout(None)
    except EditorError as error:
        return error.code.value
    return "fine"


REQUESTS: tuple[Request, ...] = (
    Request(operation="O6 submit", sort=Sort.COMMAND, path="/submissions ", prepare=_confirmed),
    Request(
        operation="O6 recall",
        sort=Sort.COMMAND,
        path="/recalls ",
        prepare=_recalled,
        action="recall",
    ),
    Request(
        operation="O9 decide",
        sort=Sort.COMMAND,
        path="/decisions ",
        prepare=_decided,
        action="return",
    ),
    Request(
        operation="O6 revision",
        sort=Sort.DELIVERY,
        path="PUT /v1/items",
        prepare=_confirmed,
        bare=True,
    ),
    Request(operation="O7 chunk", sort=Sort.DELIVERY, path="PATCH /v1/blobs", prepare=_with_file),
    Request(
        operation="O6 outcome", sort=Sort.QUESTION, path="GET /v1/operations", prepare=_unknown
    ),
    Request(operation="O8 pull", sort=Sort.READ, path="GET /v1/changes", prepare=_news),
    Request(
        operation="O8 layout",
        sort=Sort.READ,
        path="GET /v1/layout",
        prepare=_news,
        ask=_layout,
        garbled=Code.LAYOUT_SIGNATURE,
    ),
    Request(operation="O8 who", sort=Sort.READ, path="GET /v1/me", prepare=_news),
)


def network_cells() -> list[Cell[Bench]]:
    """Every fault on every request it applies to."""
    return [
        Cell(
            fault=fault.id,
            name=fault.name,
            operation=request.operation,
            declared=_declared(fault, request),
            run=lambda bench, fault=fault, request=request: _run(bench, fault, request),  # type: ignore[misc]  # bound now
        )
        for request in REQUESTS
        for fault in NETWORK_FAULTS
        if request.sort is Sort.COMMAND or not fault.commands_only
        if not (request.bare and fault.of_body)
    ]


def _declared(fault: NetworkFault, request: Request) -> str:
    """What the window may show: never delivered while in doubt, one effect in the end."""
    told = request.garbled if fault.id == "F31" else fault.code
    code = told.value if told else "fine"
    if request.sort is Sort.READ:
        return f"{code}; then here; drafts untouched"
    state = fault.state
    if request.sort is Sort.DELIVERY and state is UNKNOWN:
        state = QUEUED
    if request.sort is Sort.QUESTION and state is not DONE:
        state = UNKNOWN
        if fault.code is Code.OFFLINE:
            code = Code.TIMEOUT.value  # nothing was asked: it keeps the reason it had
    return f"{state.value} {code}; then receipted, 1 effect; drafts untouched"


def _run(bench: Bench, fault: NetworkFault, request: Request) -> str:
    canary = bench.lin.write("不在发送的另一篇稿件")
    asked = request.prepare(bench)
    struck = bench.proxy.struck
    if fault.fault is not None:
        bench.proxy.strike(fault.fault, request.path)
    fault.strike(bench)
    seen = request.ask(asked) if request.ask else ""
    report = None if request.ask else asked.desk.sync.run_once()
    if fault.fault is not None and bench.proxy.struck == struck:
        return "the fault never struck"
    if report is not None:
        seen = _seen(bench, fault, asked, report)
    fault.mend(bench)
    last = _afterwards(bench, fault, asked, request)
    kept = bench.lin.drafts.stored(canary.item) == canary
    return f"{seen}; then {last}; drafts {'untouched' if kept else 'CHANGED'}"


def _seen(bench: Bench, fault: NetworkFault, asked: Asked, report: SyncReport) -> str:
    if not asked.key:
        return report.failed.value if report.failed else "fine"
    operation = bench.operation(asked.desk, asked.key)
    told = operation.last_error.value if operation.last_error else "fine"
    waits = (operation.not_before - asked.desk.clock.now()).total_seconds()
    if fault.wait and operation.state is QUEUED:
        least, most = fault.wait
        if not least - 2 <= waits <= most:
            told += f", waits {waits:.0f} s"
    return f"{operation.state.value} {told}"


def _afterwards(bench: Bench, fault: NetworkFault, asked: Asked, request: Request) -> str:
    if fault.asks_person and asked.key:
        bench.proxy.heal()
        if bench.operation(asked.desk, asked.key).state is OperationState.NEEDS_YOU:
            asked.desk.submit.retry(bench.operation(asked.desk, asked.key).key)
    bench.later(asked.desk)
    bench.proxy.release()
    asked.desk.sync.run_once()
    if not asked.key:
        return "here" if asked.desk.store.mirror.get(asked.item) else "NOT HERE"
    keys, audited = bench.effects(asked.key, request.action)
    state = bench.operation(asked.desk, asked.key).state
    effects = keys if keys == audited else f"{keys} keys and {audited} audit rows: NO"
    return f"{state.value}, {effects} effect"
