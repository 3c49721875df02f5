"""What serves eyes and ears in the whole window: text size by keys, news of own items aloud."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.errors import EditorError
from editor_app.services.settings import TEXT_SCALES, Settings
from editor_app.ui.appearance_actions import LARGER, SMALLER
from editor_app.ui.messages import message_for
from editor_app.ui.own_news import OwnNews
from editor_app.ui.runner import Lane

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


class Access(QObject):
    """Writes the setting as its page does; the shell applies it at once."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench = bench
        for key, step in ((LARGER, 1), (SMALLER, -1)):
            action = bench.window.actions_by_key[key]
            action.triggered.connect(lambda _=False, step=step: self._change(step))
        news = OwnNews(bench.app.store, bench.person, bench.window.announcer, self)
        bench.driver.finished.connect(news.hear)

    def _change(self, step: int) -> None:
        settings = self._bench.app.settings
        now = TEXT_SCALES.index(settings.current.text_scale)
        wanted = TEXT_SCALES[max(0, min(now + step, len(TEXT_SCALES) - 1))]
        if "text_scale" in settings.locked:
            self._tell(self.tr("The text size is set by your administrator."))
            return
        work = partial(settings.change, text_scale=wanted)
        self._bench.runner.run(Lane.STORE, work, self._changed, self._failed, self)

    def _changed(self, settings: Settings) -> None:
        self._bench.settingsChanged.emit()
        self._bench.screens.show_settings(settings)
        self._tell(self.tr("Text size {percent} %").format(percent=settings.text_scale))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._tell(message_for(error).text)
        else:
            self._bench.report_bug(error)

    def _tell(self, words: str) -> None:
        self._bench.hub.toast(words)
