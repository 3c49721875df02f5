"""First run: leads from an empty computer to the first screen, and can be left at every step.

Nothing is written before a step is done: closing the window leaves the computer as it was.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.way_steps import TryWay, Way
from editor_app.presenters.portal_finding import PortalFinder
from editor_app.services.settings import SettingsFile
from editor_app.ui.actions import Actions
from editor_app.ui.app_icon import app_icon
from editor_app.ui.application import Application, language_of
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.help_desk import LoneHelp
from editor_app.ui.hub import Hub
from editor_app.ui.messages import message_for
from editor_app.ui.pages_out import PageOpener
from editor_app.ui.proxy_desk import ProxyDesk
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.first_run.brand import BrandPanel
from editor_app.ui.screens.first_run.choice_page import ChoicePage
from editor_app.ui.screens.first_run.finding_line import FindingLine
from editor_app.ui.screens.first_run.pages import StepPage, WayPage
from editor_app.ui.screens.first_run.restore_card import BringBack, RestoreCard
from editor_app.ui.screens.first_run.rolling import BAR, rolling
from editor_app.ui.screens.first_run.sign_in_page import SignInPanel
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_appearance import AppearancePage
from editor_app.ui.setting_words import setting_name
from editor_app.ui.widgets.controls import Segmented
from editor_app.ui.widgets.progress import Step, StepsBar, StepState

if TYPE_CHECKING:
    from editor_app.services.app import App
    from editor_app.services.proxy_accounts import ProxyAccounts
    from editor_app.services.store_keys import StoreKeys

_SIZE = (1180, 740)
_BOTH = 1100  # pixels at 100 %: room for brand and page
_ENDS = 3.0  # seconds for lanes to end
_CHOICE, _WAY, _SIGN_IN, _LOOK = range(4)


class FirstRunWindow(QWidget):
    """Brand at the left, one page at the right."""

    _least = 0

    closing = Signal()
    brand: QWidget | None = None

    def fit(self, least: int) -> None:
        """Give the page all the room where large texts leave less than ``least`` for both."""
        self._least = least
        if self.brand is not None:
            self.brand.setVisible(self.width() >= least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self._least)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit()


class FirstRun(QObject):
    """Ends with ``opened``, ``demoAsked``, ``refused`` or ``ended``, and only with one of them."""

    opened = Signal(object)  # App
    demoAsked = Signal()
    refused = Signal()  # the profile does not open: whoever began meets that as at every start
    ended = Signal()  # closed

    def __init__(
        self,
        application: Application,
        settings: SettingsFile,
        open_profile: "Callable[[], App]",
        try_way: TryWay,
        way_back: "tuple[BringBack, Callable[[], StoreKeys]] | None" = None,
        accounts: "ProxyAccounts | None" = None,
    ) -> None:
        """``way_back``: what brings a backup back, and the keys of encrypted ones.

        ``accounts``: of proxies that ask for one.
        """
        super().__init__()
        self._application, self._settings = application, settings
        self._way_back, self._accounts = way_back, accounts
        self.package: Path | None = None  # to be looked into once somebody has begun
        self._open_profile, self._try_way = open_profile, try_way
        self._finder = PortalFinder(try_way=try_way)
        self._runner = Runner(self)
        self._runner.failedUnheard.connect(lambda _: self._give_up())
        self._opener = PageOpener(application.paths.cache, self)
        self._app: App | None = None
        self._way = Way(portal_url="")
        self._over = False
        self.window = FirstRunWindow()
        self.window.setObjectName("first-run")
        self.window.resize(*_SIZE)
        self.help = LoneHelp(self.window, application, "sign-in")
        self.window.closing.connect(self._closed)
        self.dress()
        self._build()

    def dress(self) -> None:
        """Language, theme and text size as chosen."""
        settings = self._settings.current
        self._application.speak(language_of(settings))
        self._application.wear(settings)
        self.window.fit(self._application.look.theme.px(_BOTH))

    def begin(self) -> None:
        """Show the window."""
        self.window.show()
        self.choice.address.setFocus()

    # ------------------------------------------------------------ steps

    def _chosen(self, way: Way) -> None:
        self._way = way
        self._show(_WAY)
        self.way.test(way)

    def _alone(self) -> None:
        self._way = Way(portal_url="")
        self._show(_LOOK)

    def _tested(self) -> None:
        """Keep the way, open the profile, and let somebody sign in."""
        self.way.panel.stop()
        way = self._way
        values = {
            "portal_url": way.portal_url,
            "proxy": way.proxy,
            "trust_environment": way.trust_environment,
            "ca_file": way.ca_file,
        }
        try:
            self._settings.change(**values)
        except EditorError as error:
            self.way.told.setText(message_for(error).text)
            return
        self.way.go_on.setEnabled(False)
        self._runner.run(Lane.STORE, self._open_profile, self._ready, self._not_ready, self)

    def _ready(self, app: "App") -> None:
        self.way.go_on.setEnabled(True)
        self._app = app
        self.sign_in.use(app.session)
        self._show(_SIGN_IN)

    def _not_ready(self, _: Exception) -> None:
        self._give_up()

    def _back_to_the_choice(self) -> None:
        self.way.stop()
        self.sign_in.stop()
        if self._app is not None:
            self._app.close()
        self._app = None
        self._show(_CHOICE)

    def _finish(self) -> None:
        """Whatever was not chosen is kept as it is, so that this is the first run once."""
        try:
            self._settings.change(text_scale=self._settings.current.text_scale)
        except EditorError as error:
            self._look_page.told.setText(message_for(error).text)
            return
        if self._app is not None:
            self._enter(self._app)
        else:
            self._runner.run(
                Lane.STORE,
                self._open_profile,
                self._enter,
                self._not_ready,
                self,
            )

    def _enter(self, app: "App") -> None:
        self._leave(lambda: self.opened.emit(app))

    def _changed(self, name: str, value: object) -> None:
        try:
            self._settings.change(**{name: value})
        except EditorError as error:
            self._look_page.told.setText(message_for(error).text)
            return
        self.dress()
        if name == "language":
            QTimer.singleShot(0, self, self._rebuild)
        else:
            self.appearance.show_settings(self._settings.current, self._settings.locks)

    # ------------------------------------------------------------ ends

    def _give_up(self) -> None:
        self._leave(self.refused.emit)

    def _closed(self) -> None:
        app, self._app = self._app, None
        if not self._over and app is not None:
            app.close()
        self._leave(self.ended.emit)

    def _leave(self, then: Callable[[], object]) -> None:
        if self._over:
            return
        self._over = True
        self.choice.finding.stop()
        self.way.panel.stop()
        if self.choice.restore is not None:
            self.choice.restore.stop()
        self.sign_in.stop()
        self.window.hide()
        self._runner.shutdown(_ENDS)
        then()
        self.window.deleteLater()

    # ------------------------------------------------------------ widgets

    def _build(self) -> None:
        look = self._application.look
        self.window.setWindowTitle(self.tr("Channel Editor"))
        self.window.setWindowIcon(app_icon(look.theme))
        self.steps = StepsBar(look, name="first-run.steps")
        self.stack = QStackedWidget()
        self.language = self._language_choice()
        demo = find_spec("fastapi") is not None
        self.choice = ChoicePage(
            look,
            self._settings,
            demo=demo,
            restore=self._restore_card(),
            finding=FindingLine(look, self._runner, self._finder),
        )
        self.proxy = None
        if self._accounts is not None:
            self.proxy = ProxyDesk(look, self._runner, self._accounts, self.window)
        self.way = WayPage(look, self._runner, self._try_way, self.proxy)
        self._sign_page = self._sign_in_page()
        self.appearance = AppearancePage(self._kit())
        self._look_page = StepPage(
            look,
            "look",
            self.tr("Make it yours"),
            self.tr("Everything here can be changed at any time in Settings."),
            self.tr("Begin"),
        )
        self._look_page.put(self.appearance)
        choice = rolling(self.choice, name="first-run.choice.rolling")
        for page in (choice, self.way, self._sign_page, self._look_page):
            self.stack.addWidget(page)
        self._lay_out()
        self._connect()
        self.appearance.show_settings(self._settings.current, self._settings.locks)
        self._show(_CHOICE)

    def _language_choice(self) -> Segmented:
        """Each named in itself: whoever cannot read the present one must find their own."""
        made = Segmented([("zh_CN", "中文"), ("en", "English")], name="first-run.language")
        made.setAccessibleName(setting_name("language"))
        made.choose(self._application.language)
        made.setEnabled("language" not in self._settings.locks)
        made.chosen.connect(lambda key: self._changed("language", key))
        return made

    def _sign_in_page(self) -> StepPage:
        look = self._application.look
        self.sign_in = SignInPanel(look, self._runner, self._opener.wanted.emit)
        page = StepPage(
            look,
            "sign-in",
            self.tr("Sign in"),
            self.tr("On the portal's own page: this program never sees your password."),
            self.tr("Later"),
            kind="plain",
        )
        page.put(self.sign_in)
        return page

    def _rebuild(self) -> None:
        """In another language, at the same page; a test or a code under way begins anew."""
        page, typed = self.stack.currentIndex(), self.choice.address.text()
        self.choice.finding.stop()
        self.way.panel.stop()
        self.sign_in.stop()
        old = self.window.layout()
        if old is not None:
            holder = QWidget()
            holder.setLayout(old)  # takes the widgets along
            holder.deleteLater()
        self._build()
        self.choice.address.setText(typed)
        if self._app is not None:
            self.sign_in.use(self._app.session)
        self._show(page)
        if page == _WAY:
            self.way.test(self._way)

    def _restore_card(self) -> RestoreCard | None:
        if self._way_back is None:
            return None
        card = RestoreCard(self._application.look, self._runner, *self._way_back)
        card.packageChosen.connect(self._keep_package)
        card.broken.connect(self._give_up)
        return card

    def _keep_package(self, file: Path) -> None:
        self.package = file

    def _kit(self) -> ScreenKit:
        look = self._application.look
        return ScreenKit(
            look=look,
            hub=Hub(self),
            runner=self._runner,
            actions=Actions(look.icons, {}),
            now=lambda: datetime.now(UTC),
            memory=WidthMemory(lambda _: None, lambda *_: None, self),
        )

    def _lay_out(self) -> None:
        px = self._application.look.theme.px
        middle = QWidget()
        middle.setMaximumWidth(px(680))
        column = QVBoxLayout(middle)
        column.setContentsMargins(24, 28, 24 - BAR, 24)
        column.setSpacing(18)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, BAR, 0)
        top.setSpacing(20)
        top.addWidget(self.steps, 1)
        top.addWidget(self.language)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        centred = QFrame()
        centred.setProperty("surface", "canvas")
        across = QHBoxLayout(centred)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.window.brand = BrandPanel(self._application.look)
        row.addWidget(self.window.brand)
        row.addWidget(centred, 1)
        self.window.fit(px(_BOTH))

    def _connect(self) -> None:
        self.choice.chosen.connect(self._chosen)
        self.choice.alone.connect(self._alone)
        self.choice.demoAsked.connect(lambda: self._leave(self.demoAsked.emit))
        self.way.panel.ended.connect(self._finder.learn_trial)
        self.way.back.connect(self._back_to_the_choice)
        self.way.onward.connect(self._tested)
        self._sign_page.back.connect(self._back_to_the_choice)
        self._sign_page.onward.connect(self._to_the_look)
        self.sign_in.signedIn.connect(lambda _: self._to_the_look())
        self.sign_in.failed.connect(lambda _: self._give_up())
        self._look_page.back.connect(self._back_from_the_look)
        self._look_page.onward.connect(self._finish)
        self.appearance.changed.connect(self._changed)

    def _to_the_look(self) -> None:
        self.sign_in.stop()
        self._show(_LOOK)

    def _back_from_the_look(self) -> None:
        self._show(_SIGN_IN if self._app is not None else _CHOICE)

    def _show(self, page: int) -> None:
        self.stack.setCurrentIndex(page)
        titles = (self.tr("Portal"), self.tr("Connection"), self.tr("Sign-in"), self.tr("Look"))
        self.steps.set_steps(
            [Step(title=title, state=_state(at, page)) for at, title in enumerate(titles)]
        )


def _state(at: int, page: int) -> StepState:
    if at == page:
        return StepState.CURRENT
    return StepState.DONE if at < page else StepState.NEXT
