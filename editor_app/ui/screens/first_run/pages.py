"""Pages of the first run after the choice: the test of the way, the sign-in, the look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.way_steps import TryWay, Way
from editor_app.presenters.way import Trial
from editor_app.ui.look import Look
from editor_app.ui.proxy_desk import ProxyDesk
from editor_app.ui.runner import Runner
from editor_app.ui.screens.first_run.rolling import BAR, rolling
from editor_app.ui.screens.way.panel import WayPanel
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card


class StepPage(QWidget):
    """A title, a sentence, something in the middle, and a foot that stays in sight."""

    back = Signal()
    onward = Signal()

    def __init__(
        self, look: Look, name: str, title: str, text: str, on: str, *, kind: str = "primary"
    ) -> None:
        super().__init__()
        self.setObjectName(f"first-run.{name}")
        self.told = label(text, "secondary", wrap=True)
        self.go_back = button(look, self.tr("Back"), name=f"first-run.{name}.back")
        self.go_on = button(look, on, name=f"first-run.{name}.on", kind=kind)
        self.go_back.clicked.connect(self.back)
        self.go_on.clicked.connect(self.onward)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(0, 0, BAR, 0)
        self._foot.addWidget(self.go_back)
        self._foot.addStretch(1)
        self._foot.addWidget(self.go_on)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(label(title, "pageTitle"))
        self._column.addWidget(self.told)
        self._column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(rolling(content, name=f"first-run.{name}.rolling"), 1)
        page.addLayout(self._foot)

    def put(self, widget: QWidget) -> None:
        """Below the sentence."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_to_foot(self, made: QPushButton) -> None:
        """Left of the way on."""
        self._foot.insertWidget(self._foot.count() - 1, made)


class WayPage(StepPage):
    """The test runs when the page is shown; who does not want to wait stops it or goes on."""

    def __init__(
        self, look: Look, runner: Runner, try_way: TryWay, proxy: ProxyDesk | None = None
    ) -> None:
        super().__init__(
            look,
            "way",
            self.tr("Testing the connection"),
            "",
            self.tr("Continue"),
        )
        self._way = Way(portal_url="")
        self.panel = WayPanel(look, runner, try_way, signs_in=proxy is not None)
        if proxy is not None:
            self.panel.accountAsked.connect(lambda way: proxy.ask(way, self.window()))
            proxy.changed.connect(lambda: self.test(self._way))
        self.again = button(look, "", name="first-run.way.again")
        card = Card(look, name="first-run.way.card")
        card.add(self.panel, ruled=False)
        self.put(card)
        self.add_to_foot(self.again)
        self.again.clicked.connect(self._again)
        self.panel.ended.connect(self._ended)

    def test(self, way: Way) -> None:
        """Begin."""
        self._way = way
        self.panel.test(way)
        self._say(self.tr("Each step is tried in turn. Nothing of yours is sent."), running=True)

    def stop(self) -> None:
        """Leave it."""
        self.panel.stop()
        self._say(self.tr("Stopped. You can go on all the same, and test again later."))

    def _again(self) -> None:
        if self.panel.running:
            self.stop()
        else:
            self.test(self._way)

    def _ended(self, trial: Trial) -> None:
        if trial.failed is None:
            self._say(self.tr("The portal can be reached."))
        else:
            self._say(
                self.tr(
                    "The way ends at the step marked red. You can mend it, test again, or go on: "
                    "writing needs no connection."
                )
            )

    def _say(self, told: str, *, running: bool = False) -> None:
        self.told.setText(told)
        words = self.tr("Stop") if running else self.tr("Test again")
        self.again.setText(words)
        self.again.setAccessibleName(words)
