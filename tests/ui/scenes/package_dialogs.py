"""The dialogs of packages: one that may be handed in, one that asks why, one refused, receipts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Finding, Location, Override, Severity
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.packages import (
    LASTS,
    CarriedAnswer,
    Found,
    Maker,
    Manifest,
    PackageKind,
    PackedOperation,
)
from editor_app.domain.workflow import Command
from editor_app.services.package_taking import Seen
from editor_app.ui.screens.packages.dialog import PackageDialog
from tests.ui.scenes.scene import Scene, shown
from tests.ui.scenes.stage import Stage

_AT = datetime(2026, 11, 20, 2, 42, tzinfo=UTC)
_HASH = ContentHash("ab" * 32)
_TITLES = ("关于做好冬季困难群众救助工作的通知", "关于春节期间便民服务安排的公告")


def _key(at: int) -> OperationKey:
    return OperationKey(f"00000000-0000-4000-8000-{at:012}")


def _seen(kind: PackageKind) -> Seen:
    manifest = Manifest(
        id=_key(90),
        kind=kind,
        sequence=7,
        previous="",
        dropped=(),
        portal="0" * 64,
        unit="zkgwb",
        maker=Maker(person="lin", name="林晓雯", key=""),
        made_at=_AT,
        expires_at=_AT + LASTS,
        files=(),
    )
    operations = tuple(
        PackedOperation(
            key=_key(at),
            item=ItemId(_key(at + 50)),
            command=Command.SUBMIT,
            title=title,
            payload=b"",
            hash=_HASH,
            base=None,
        )
        for at, title in enumerate(_TITLES)
    )
    found = Found(
        name="zkgwb-20261120-0007.pindao", manifest=manifest, manifest_bytes=b"", signature=b""
    )
    return Seen(found=found, operations=operations, answers={}, findings=(), refusal=None)


def _differing() -> Finding:
    return Finding(
        rule="PKG-02",
        severity=Severity.BLOCK,
        override=Override.EDITOR_REASON,
        title_zh="重复导入或内容冲突",
        title_en="Repeated import or conflict",
        message_zh=f"《{_TITLES[0]}》本机版本（2026-11-20 11:03）与包内版本"
        "（2026-11-20 10:42）不同。"
        "请对照差异，选择保留哪一份或另存为新稿，系统不会自动覆盖。",
        message_en=f"“{_TITLES[0]}”: local (2026-11-20 11:03) and package (2026-11-20 10:42) "
        "differ. "
        "Compare and choose; nothing is overwritten.",
        location=Location(where="item"),
        excerpt="",
    )


def _answer(at: int) -> CarriedAnswer:
    receipt = Receipt(
        number=f"2026-ZK-{at:05}",
        content_hash=_HASH,
        sequence=at,
        chain_head="",
        at=_AT + timedelta(hours=3),
    )
    refused = EditorError(Code.FORBIDDEN)
    return CarriedAnswer(
        key=_key(at),
        receipt=receipt if at == 0 else None,
        refused=None if at == 0 else refused,
        remote=None,
        at=_AT + timedelta(hours=3),
    )


def _bring(seen: Seen, answers: int, stage: Stage) -> QWidget:
    made = PackageDialog(stage.bench.kit, lambda _: "仲恺管委办", stage.window)
    lost = seen.refusal is not None and seen.refusal.code is Code.PACKAGE_REPEATED
    told = [(_TITLES[at], _answer(at)) for at in range(answers)]
    made.show_seen(seen, told, lost=lost)
    return shown(stage, made)


_FRESH = _seen(PackageKind.OUTBOX)
_WAYS: dict[str, tuple[Seen, int]] = {
    "fresh": (_FRESH, 0),
    "conflict": (
        replace(
            _FRESH,
            findings=(_differing(),),
            refusal=EditorError(Code.PACKAGE_CONFLICT, rules="PKG-02", minimum=4),
        ),
        0,
    ),
    "clock": (replace(_FRESH, refusal=EditorError(Code.PACKAGE_CLOCK, at="2036-11-20 10:42")), 0),
    "repeated": (
        replace(
            _FRESH,
            answers={_key(at): _answer(at) for at in range(2)},
            refusal=EditorError(Code.PACKAGE_REPEATED, at="2026-11-20"),
        ),
        0,
    ),
    "receipts": (_seen(PackageKind.RECEIPTS), 2),
}

PACKAGE_DIALOGS: tuple[Scene, ...] = tuple(
    Scene(key=f"PackageDialog.{name}", shows=(PackageDialog,), open=partial(_bring, *way))
    for name, way in _WAYS.items()
)
