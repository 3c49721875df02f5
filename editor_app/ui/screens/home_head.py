"""The head of 工作台: the date, what waits in one sentence, and the strip of days."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.presenters.home import next_holiday, next_make_up, year_open
from editor_app.presenters.home_load import Home
from editor_app.ui import formats
from editor_app.ui.models.language import joined_sentences, language
from editor_app.ui.screens.home_days import DayStrip
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel, label


class HomeHead(QWidget):
    """Says what is sure, and below that what is not: a missing calendar, a clock set back."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self._kit = kit
        self._home: Home | None = None
        self.date = label("", "pageTitle", name="home.date")
        self.sentence = QLabel()
        self.sentence.setObjectName("home.sentence")
        self.sentence.setProperty("role", "secondary")
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setWordWrap(True)
        self.doubt = WrapLabel("", "caption")
        self.doubt.setObjectName("home.doubt")
        self.doubt.setProperty("tone", "ochre")
        self.doubt.hide()
        self.days = DayStrip(kit.look)
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self.date, self.sentence, self.doubt):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.days, 0, Qt.AlignmentFlag.AlignBottom)
        kit.look.switch.changed.connect(self._tell)

    def show_home(self, home: Home) -> None:
        """Tell of this moment."""
        self._home = home
        self.date.setText(formats.day_and_weekday(home.day))
        self.days.set_days(home.days, home.loads)
        doubts = joined_sentences(self._doubts(home))
        self.doubt.setText(doubts)
        self.doubt.setVisible(bool(doubts))
        self._tell()

    def _tell(self) -> None:
        if self._home is not None:
            self.sentence.setText(self._sentence(self._home))

    def _sentence(self, home: Home) -> str:
        parts = [html.escape(self.tr("Nothing waits for you today."))]
        if home.tasks:
            parts = [self._tasks(home)]
        worked = next_make_up(home.days)
        if worked is not None:
            told = self.tr("{day} is a working day.")
            parts.append(html.escape(told.format(day=formats.day_and_weekday(worked.on))))
        holiday = next_holiday(home.days)
        if holiday is not None:
            first, count = holiday
            name = first.name_zh if language().startswith("zh") else first.name_en or first.name_zh
            told = self.tr("{name} from {day} on.")
            parts.append(html.escape(told.format(name=name, day=formats.day(first.on), n=count)))
        return joined_sentences(parts)

    def _tasks(self, home: Home) -> str:
        told = self.tr("{n} things wait for you.", None, home.tasks).format(n=home.tasks)
        if not home.today:
            return html.escape(told)
        ending = self.tr("{n} end today.", None, home.today).format(n=home.today)
        color = self._kit.look.theme.tone("red", "fg").name()
        return f'{html.escape(told)} <b style="color:{color}">{html.escape(ending)}</b>'

    def _doubts(self, home: Home) -> list[str]:
        doubts = []
        if home.behind is not None:
            told = self.tr(
                "The clock of this computer was set back: {time} was reached before. Terms are "
                "counted by it; set it right."
            )
            doubts.append(told.format(time=formats.when_exactly(home.behind, now=home.now)))
        year = year_open(home.layout, home.day)
        if year is not None:
            told = self.tr(
                "The days off of {year} are not announced yet: terms that reach into it are "
                "estimates."
            )
            doubts.append(told.format(year=year))
        return doubts
