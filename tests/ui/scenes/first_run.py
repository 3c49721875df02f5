"""The pages of a first run, each in a dialog as wide as its part of the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor_app.domain.way_steps import Found, IsStopped, Outcome, Reason, Step, TellStep, Way
from editor_app.presenters.portal_finding import PortalFinder
from editor_app.services.settings import SettingsFile
from editor_app.ui.screens.first_run.choice_page import ChoicePage
from editor_app.ui.screens.first_run.finding_line import FindingLine
from editor_app.ui.screens.first_run.pages import WayPage
from editor_app.ui.screens.first_run.rolling import rolling
from tests.ui.scenes.scene import Scene, shown
from tests.ui.scenes.stage import Stage, wait_until

_WIDTH, _HEIGHT = 728, 660  # beside the brand; large texts get its room, too
_FOUND = {"name": "东屿高新区管委会门户网站", "api": "v1"}
_WRONG = {"host": "portal.example"}


def _net(way: Way, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
    """One portal answers; any other name is unknown."""
    good, bad = Outcome.GOOD, Outcome.FAILED
    if way.portal_url != "https://portal.dongyu.example":
        tell(Found(step=Step.NAME, outcome=bad, reason=Reason.NAME_UNKNOWN, values=_WRONG))
        for step in list(Step)[1:]:
            tell(Found(step=step, outcome=Outcome.SKIPPED, reason=Reason.NOT_TRIED))
    else:
        tell(Found(step=Step.PORTAL, outcome=good, reason=Reason.FOUND, values=_FOUND))
    return ()


def _held(stage: Stage, page: QWidget) -> QWidget:
    holder = QDialog(stage.window)
    holder.setObjectName("first-run")
    holder.setWindowTitle(stage.window.windowTitle())
    column = QVBoxLayout(holder)
    column.addWidget(page)
    holder.resize(stage.bench.application.look.theme.px(_WIDTH), _HEIGHT)
    return shown(stage, holder)


def _choice(address: str) -> Callable[[Stage], QWidget]:
    def bring(stage: Stage) -> QWidget:
        look, runner = stage.bench.application.look, stage.bench.runner
        finding = FindingLine(look, runner, PortalFinder(try_way=_net))
        finding.pause.setInterval(0)
        settings = SettingsFile(stage.folder / "first-run.toml")
        page = ChoicePage(look, settings, demo=True, finding=finding)
        made = _held(stage, rolling(page, name="first-run.choice.rolling"))
        page.address.setText(address)
        page.more.click()
        wait_until(lambda: finding.isVisible() and not runner.busy)
        return made

    return bring


def _way(stage: Stage) -> QWidget:
    page = WayPage(stage.bench.application.look, stage.bench.runner, _net)
    made = _held(stage, page)
    page.test(Way(portal_url="https://portal.example"))
    stage.settle()
    return made


FIRST_RUN: tuple[Scene, ...] = (
    Scene(key="first-run.found", shows=(), open=_choice("portal.dongyu.example")),
    Scene(key="first-run.nothing", shows=(), open=_choice("portal.example")),
    Scene(key="first-run.way", shows=(), open=_way),
)
