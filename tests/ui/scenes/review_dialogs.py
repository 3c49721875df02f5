"""The dialogs of 审核, of bundles and of what follows publication."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from editor_app.domain.bundle import Part
from editor_app.domain.editions import Act, Intent
from editor_app.domain.handover import Offer
from editor_app.domain.item import ContentHash, PersonId, UnitKey, new_item_id
from editor_app.domain.sharing import DraftHead
from editor_app.presenters.batch import batch
from editor_app.presenters.review import Outcome
from editor_app.services.queue_filter import QueueFilter
from editor_app.services.saved_filters import SavedFilter
from editor_app.services.versions import VersionService
from editor_app.services.warrants import WarrantService
from editor_app.ui.removal import RemovalDialog
from editor_app.ui.screens.bundles.dialog import BundleDialog
from editor_app.ui.screens.bundles.end_dialog import EndDialog
from editor_app.ui.screens.editions.act_dialog import ActDialog
from editor_app.ui.screens.handover.dialog import HandOverDialog
from editor_app.ui.screens.review.batch_dialog import BatchDialog
from editor_app.ui.screens.review.compare_window import CompareWindow
from editor_app.ui.screens.review.filter_dialogs import SavedFiltersDialog, SaveFilterDialog
from editor_app.ui.screens.review.later_dialog import LaterDialog
from editor_app.ui.screens.review.oversight_dialog import OversightDialog
from editor_app.ui.screens.review.preview_window import PreviewWindow
from editor_app.ui.screens.review.reject_dialog import RejectDialog
from editor_app.ui.screens.review.release_dialog import ReleaseDialog
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.review.warrants_dialog import WarrantsDialog
from editor_app.ui.screens.secrecy.dialog import ExaminedItem, SecrecyDialog
from tests.ui.scenes.scene import Scene, shown
from tests.ui.scenes.stage import Stage

_TITLE = "关于开展消防安全检查的通知"


def _review(stage: Stage) -> ReviewScreen:
    stage.bench.routes.open_review(stage.filled.waiting)
    stage.settle()
    return stage.bench.screens.review()


def _batch(stage: Stage) -> QWidget:
    screen = _review(stage)
    lists = screen.presenter.lists
    made = BatchDialog(
        stage.bench.kit.look, batch(Outcome.RETURN, lists.waiting), lists, stage.window
    )
    return shown(stage, made)


def _release(stage: Stage) -> QWidget:
    return shown(stage, ReleaseDialog(stage.bench.kit.look, _TITLE, "赵一鸣", stage.window))


def _save_filter(stage: Stage) -> QWidget:
    return shown(stage, SaveFilterDialog(stage.bench.kit.look, "仲恺管委办", (), stage.window))


def _filters(stage: Stage) -> QWidget:
    saved = (SavedFilter(name="我们单位", filter=QueueFilter()),)
    made = SavedFiltersDialog(stage.bench.kit.look, saved, lambda one: one.name, stage.window)
    return shown(stage, made)


def _compare(stage: Stage) -> QWidget:
    app = stage.bench.app
    draft = app.drafts.open(stage.filled.interpretation)
    app.drafts.save_version(draft.item, stage.bench.person())
    app.drafts.save(replace(draft, content=draft.content.with_field("title", "另一个标题")))
    made = CompareWindow(stage.bench.kit.look, app.files.at, stage.window)
    versions = VersionService(app.drafts, app.layouts)
    made.show_changed(versions.changed(draft.item))
    return shown(stage, made)


def _oversight(stage: Stage) -> QWidget:
    _review(stage).claims.open_oversight()
    return stage.dialog(OversightDialog)


def _later(stage: Stage) -> QWidget:
    return shown(stage, LaterDialog(stage.bench.kit.look, _TITLE, Intent(), stage.window))


def _warrants(stage: Stage) -> QWidget:
    bench = stage.bench
    nobody = WarrantService(_NoWarrants())  # type: ignore[arg-type]  # answers with nothing
    made = WarrantsDialog(
        bench.kit, nobody, bench.person(), bench.app.layouts.current(), stage.window
    )
    return shown(stage, made)


def _handover(stage: Stage) -> QWidget:
    made = HandOverDialog(stage.bench.kit, stage.bench.app.layouts.current(), stage.window)
    now = stage.bench.kit.now()
    head = DraftHead(
        item=new_item_id(),
        unit=UnitKey("zkgwb"),
        head=ContentHash("0" * 64),
        by=PersonId("lin"),
        by_name="林晓雯",
        at=now,
        sequence=1,
    )
    offer = Offer(
        head=head,
        title=_TITLE,
        warrant="w",
        ends=now,
        granted_by_name="李建国",
        reason="林晓雯病假",
    )
    made.show_offers((offer, replace(offer, head=replace(head, item=new_item_id()), warrant=None)))
    return shown(stage, made)


class _NoWarrants:
    """A portal on which nobody lends anything."""

    def warrants(self) -> tuple[()]:
        return ()

    def colleagues(self, _: object) -> tuple[()]:
        return ()


def _reject(stage: Stage) -> QWidget:
    return shown(stage, RejectDialog(stage.bench.kit.look, _TITLE, "与事实不符", stage.window))


def _page(stage: Stage) -> QWidget:
    bench = stage.bench
    made = PreviewWindow(bench.kit.look, bench.app.files.at, stage.window)
    made.show_page(
        bench.app.preview.page(bench.app.drafts.open(stage.filled.draft)), same_as_portal=True
    )
    return shown(stage, made)


def _secrecy(stage: Stage) -> QWidget:
    form = stage.bench.app.secrecy.officers_form(stage.filled.examined)
    item = ExaminedItem(title=_TITLE, facts=(("单位", "仲恺管委办"),), officer="黄志远")
    made = SecrecyDialog(form, item, stage.bench.kit.look, stage.language, stage.window)
    return shown(stage, made)


def _bundle(stage: Stage) -> BundleDialog:
    stage.bench.dialogs.bundle(stage.filled.policy)
    made = stage.dialog(BundleDialog)
    assert isinstance(made, BundleDialog)
    return made


def _end(stage: Stage) -> QWidget:
    made = _bundle(stage)
    assert made.view is not None
    chosen = next(one for one in made.view.members if one.part is Part.POLICY)
    return shown(stage, EndDialog(stage.bench.kit.look, made.view, chosen, made))


def _act(act: Act) -> Callable[[Stage], QWidget]:
    def bring(stage: Stage) -> QWidget:
        stage.bench.routes.show_item(stage.filled.published)
        stage.settle()
        stage.bench.screens.items().life.actRequested.emit(act, stage.filled.published)
        return stage.dialog(ActDialog)

    return bring


def _removal(stage: Stage) -> QWidget:
    made = RemovalDialog(stage.bench.kit.look, ["甲公告", "乙公告"], 2, stage.window)
    return shown(stage, made)


_DIALOGS: tuple[tuple[type[QDialog], Callable[[Stage], QWidget]], ...] = (
    (BatchDialog, _batch),
    (ReleaseDialog, _release),
    (SaveFilterDialog, _save_filter),
    (SavedFiltersDialog, _filters),
    (CompareWindow, _compare),
    (OversightDialog, _oversight),
    (LaterDialog, _later),
    (WarrantsDialog, _warrants),
    (HandOverDialog, _handover),
    (RejectDialog, _reject),
    (PreviewWindow, _page),
    (SecrecyDialog, _secrecy),
    (BundleDialog, _bundle),
    (EndDialog, _end),
    (RemovalDialog, _removal),
)

REVIEW_DIALOGS: tuple[Scene, ...] = (
    *(Scene(key=kind.__name__, shows=(kind,), open=bring) for kind, bring in _DIALOGS),
    *(
        Scene(key=f"ActDialog.{act.value}", shows=(ActDialog,), open=_act(act))
        for act in (Act.CORRECT, Act.MARK, Act.WITHDRAW)
    ),
)
