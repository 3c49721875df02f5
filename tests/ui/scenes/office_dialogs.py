"""The dialogs of the whole window: new items, export, import, messages, backups, encryption."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from editor_app.domain.backups import KeptItem
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.presenters.export import Watch
from editor_app.presenters.new_item import NewItemPresenter
from editor_app.services.imports import Target
from editor_app.services.similar import Helping
from editor_app.ui.messages import message_for_bug
from editor_app.ui.screens.backups.restore_dialog import RestoreDialog
from editor_app.ui.screens.crash.dialog import CrashDialog
from editor_app.ui.screens.crash.start_dialog import StartFaultDialog
from editor_app.ui.screens.encryption.dialogs import TurnOffDialog, TurnOnDialog
from editor_app.ui.screens.encryption.unlock_dialog import UnlockDialog
from editor_app.ui.screens.entrance.reading_dialog import ReadingDialog
from editor_app.ui.screens.entrance.refusal_dialog import RefusalDialog
from editor_app.ui.screens.export.all_dialog import ExportAllDialog
from editor_app.ui.screens.export.dialog import ExportDialog
from editor_app.ui.screens.first_run.sign_in_dialog import SignInDialog
from editor_app.ui.screens.imports.confirm_dialog import ConfirmDialog
from editor_app.ui.screens.imports.place_dialog import PlaceDialog
from editor_app.ui.screens.inbox.act_dialog import ActDialog
from editor_app.ui.screens.inbox.helping_desk import HelpingWindow
from editor_app.ui.screens.new_item_dialog import NewItemDialog
from editor_app.ui.screens.proxy.dialog import ProxyDialog
from editor_app.ui.screens.radar.dialog import RadarDialog
from editor_app.ui.screens.recovered_dialog import RecoveredDialog
from tests.ui.scenes.scene import Scene, shown
from tests.ui.scenes.stage import Stage

_AT = datetime(2026, 11, 20, 2, 42, tzinfo=UTC)


def _new_item(stage: Stage) -> QWidget:
    stage.bench.dialogs.new_item()
    return stage.dialog(NewItemDialog)


def _place(stage: Stage) -> QWidget:
    bench = stage.bench
    presenter = NewItemPresenter(bench.app.layouts.current(), bench.person())
    return shown(
        stage,
        PlaceDialog(bench.kit, presenter, bench.app.drafts, bench.person(), stage.window),
    )


def _sign_in(stage: Stage) -> QWidget:
    bench = stage.bench
    session, browse = bench.app.session, lambda _: None
    return shown(stage, SignInDialog(bench.kit.look, bench.runner, session, browse, stage.window))


def _start_fault(stage: Stage) -> QWidget:
    made = StartFaultDialog(stage.bench.kit.look, "402562", stage.window, bundle=True)
    made.say("bundle.zip")
    return shown(stage, made)


def _proxy(stage: Stage) -> QWidget:
    look = stage.bench.kit.look
    made = ProxyDialog(look, "proxy.example:8080", "lin", stage.window, persistent=True)
    return shown(stage, made)


def _radar(stage: Stage) -> QWidget:
    stage.bench.dialogs.radar()
    return stage.dialog(RadarDialog)


def _export(stage: Stage) -> QWidget:
    stage.page()
    stage.bench.screens.editor().export_current()
    return stage.dialog(ExportDialog)


def _export_all(stage: Stage) -> QWidget:
    stage.bench.dialogs.export_all()
    return stage.dialog(ExportAllDialog)


def _confirm(stage: Stage) -> QWidget:
    target = Target(
        unit=UnitKey("gwb"), column=ColumnKey("gov_info.statutory.notices"), kind=Kind("notice")
    )
    layout = stage.bench.app.layouts.current()
    return shown(stage, ConfirmDialog(stage.bench.kit.look, {target: 3}, layout, 2, stage.window))


def _restore(stage: Stage) -> QWidget:
    stage.bench.safety.ask_restore()
    return stage.dialog(RestoreDialog)


def _recovered(stage: Stage) -> QWidget:
    rows = (
        KeptItem(item=stage.filled.draft, title="关于供水的通知", changed_at=_AT, trashed=False),
    )
    kit = stage.bench.kit
    return shown(stage, RecoveredDialog(kit.look, rows, kit.now, stage.window))


def _reading(stage: Stage) -> QWidget:
    made = ReadingDialog(stage.bench.kit.look, Code.STORE_DAMAGED, Watch(), stage.window)
    return shown(stage, made)


def _refusal(stage: Stage) -> QWidget:
    error = EditorError(Code.STORE_DAMAGED)
    return shown(stage, RefusalDialog(stage.bench.kit.look, error, stage.window, restorable=True))


def _switch(kind: type[TurnOnDialog | TurnOffDialog], stage: Stage) -> QWidget:
    bench = stage.bench
    return shown(stage, kind(bench.kit, bench.app.encryption, stage.window))


def _unlock(stage: Stage) -> QWidget:
    return shown(stage, UnlockDialog(stage.bench.kit.look, "k-1", stage.window))


def _crash(stage: Stage) -> QWidget:
    look = stage.bench.kit.look
    made = CrashDialog(
        look, message_for_bug("123456"), stage.window, saved=False, text=True, bundle=True
    )
    return shown(stage, made)


def _helping(stage: Stage) -> QWidget:
    helping = Helping(
        item=stage.filled.published,
        place=1,
        title="关于公租房申请的答复",
        passage="您好。",
        whole="您好。请到政务服务中心办理。",
        excerpt="您好",
        published=date(2026, 11, 1),
        url="",
        unit="zkgwb",
        satisfaction="",
        score=1.0,
    )
    return shown(stage, HelpingWindow(stage.bench.kit.look, helping, stage.window))


def _act(act: Act, stage: Stage) -> QWidget:
    made = ActDialog(stage.bench.kit.look, act, "夜间施工噪声扰民", lambda _: None, stage.window)
    if act is Act.TRANSFER:
        made.ask_unit([("qyj", "企业局")])
    elif act is Act.EXTEND:
        made.ask_days(5)
    elif act is Act.MERGE:
        made.ask_number(lambda _: None, ["2017-0518-003"])
    made.finish()
    return shown(stage, made)


_DIALOGS: tuple[tuple[type[QDialog], Callable[[Stage], QWidget]], ...] = (
    (NewItemDialog, _new_item),
    (PlaceDialog, _place),
    (RadarDialog, _radar),
    (SignInDialog, _sign_in),
    (ProxyDialog, _proxy),
    (StartFaultDialog, _start_fault),
    (ExportDialog, _export),
    (ExportAllDialog, _export_all),
    (ConfirmDialog, _confirm),
    (RestoreDialog, _restore),
    (RecoveredDialog, _recovered),
    (ReadingDialog, _reading),
    (RefusalDialog, _refusal),
    (TurnOnDialog, partial(_switch, TurnOnDialog)),
    (TurnOffDialog, partial(_switch, TurnOffDialog)),
    (UnlockDialog, _unlock),
    (CrashDialog, _crash),
    (HelpingWindow, _helping),
)

OFFICE_DIALOGS: tuple[Scene, ...] = (
    *(Scene(key=kind.__name__, shows=(kind,), open=bring) for kind, bring in _DIALOGS),
    *(
        Scene(key=f"ActDialog.{act.value}", shows=(ActDialog,), open=partial(_act, act))
        for act in (Act.TRANSFER, Act.ASK, Act.EXTEND, Act.MERGE, Act.CLOSE)
    ),
)
