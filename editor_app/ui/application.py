"""The Qt application: environment, theme, language, and the last net for our own mistakes."""

import atexit
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import format_tb
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor_app import __version__
from editor_app.paths import Paths
from editor_app.services.settings import Settings
from editor_app.ui.icons import Icons
from editor_app.ui.look import Look
from editor_app.ui.motion import Motion, at_rest
from editor_app.ui.theme import ThemeSwitch

CHINESE, ENGLISH = "zh_CN", "en"
_NO_CLIPBOARD = frozenset({"offscreen", "minimal"})


def prepare_environment() -> None:
    """Set what Qt reads before the application exists.

    Wheels of Qt carry no fcitx plug-in; without this, fcitx users could type no Chinese. Newer
    fcitx speaks the ibus portal protocol (DECISIONS.md, "Input method").
    """
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    contexts = plugins / "platforminputcontexts"
    wanted = os.environ.get("QT_IM_MODULE", "")
    if wanted.startswith("fcitx") and not any(contexts.glob("*fcitx*")):
        os.environ["QT_IM_MODULE"] = "ibus"
        os.environ["IBUS_USE_PORTAL"] = "1"


def release_clipboard() -> None:
    """Let go of what was copied while Python still lives, on platforms without a clipboard.

    There (offscreen, minimal) Qt keeps the copied data in a static of its own and destroys it after
    the interpreter has ended; data that Python made then crashes the process (seen as exit 139).
    Real desktops hand the data over when the application goes, so it stays there.
    """
    if isinstance(QApplication.instance(), QApplication) and (
        QApplication.platformName() in _NO_CLIPBOARD
    ):
        QApplication.clipboard().clear()


def language_of(settings: Settings) -> str:
    """``zh_CN`` or ``en``: the person's choice, else Chinese unless the system speaks English."""
    if settings.language in (CHINESE, ENGLISH):
        return settings.language
    return ENGLISH if QLocale.system().language() is QLocale.Language.English else CHINESE


class Application:
    """One per process: the QApplication with its look and language."""

    def __init__(self, paths: Paths, arguments: Sequence[str] = ()) -> None:
        prepare_environment()
        self.paths = paths
        existing = QApplication.instance()
        self.qt = existing if isinstance(existing, QApplication) else QApplication(list(arguments))
        atexit.register(release_clipboard)  # runs before PySide takes the application apart
        self.qt.setApplicationName("channel-editor")
        self.qt.setApplicationDisplayName("频道采编")
        self.qt.setApplicationVersion(__version__)
        self.qt.setDesktopFileName("channel-editor")
        self.qt.setQuitOnLastWindowClosed(False)
        self.switch = ThemeSwitch(paths.resources / "tokens.json")
        icons = Icons(self.switch, paths.resources / "icons" / "outlines.json", paths.cache)
        self.look = Look(switch=self.switch, icons=icons)
        self.language = CHINESE
        self._motion = Motion(self.qt)
        self.desktop_rests = False  # asked for less motion, where no file tells
        self._translators: list[QTranslator] = []
        self._texts = b""  # must live as long as its translator: Qt does not copy it

    def wear(self, settings: Settings) -> None:
        """Theme and text size as chosen."""
        resting = self.desktop_rests or at_rest(settings.motion)
        self._motion.rest(resting)
        self.switch.apply(self.qt, settings.theme, settings.text_scale / 100, at_rest=resting)
        self.qt.setWindowIcon(
            QIcon(self.look.icons.pixmap("ri.article-fill", "accent.default", 64))
        )

    def speak(self, language: str) -> None:
        """Install the texts of a language; windows made afterwards speak it."""
        for translator in self._translators:
            self.qt.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale(language))
        self._texts = self._read(language)
        own = QTranslator()
        if self._texts and own.load(self._texts):
            self._install(own)
        qt_texts = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt_texts.load(QLocale(language), "qtbase", "_", folder):
            self._install(qt_texts)
        self.language = language

    def catch(self, told: Callable[[BaseException], None]) -> None:
        """Give exceptions nobody caught to ``told`` instead of ending the program."""

        def hook(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            _print_fault(kind, error, trace)
            if isinstance(error, Exception):
                told(error)

        sys.excepthook = hook

    def _read(self, language: str) -> bytes:
        """The compiled texts, in memory: Qt would map a file that an update may replace."""
        try:
            return (self.paths.translations / f"editor_app_{language}.qm").read_bytes()
        except OSError:
            return b""

    def _install(self, translator: QTranslator) -> None:
        self.qt.installTranslator(translator)
        self._translators.append(translator)


def _print_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Whole to a terminal. Else it lands in the desktop's log: there without the message, which
    may quote what was written.
    """
    if sys.stderr is None:  # a windowed program of Windows
        return
    if sys.stderr.isatty() or os.environ.get("CHANNEL_EDITOR_DEBUG"):
        sys.__excepthook__(kind, error, trace)
    else:
        sys.stderr.write("".join([*format_tb(trace), kind.__qualname__, "\n"]))
