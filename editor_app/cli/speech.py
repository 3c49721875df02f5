"""The program's texts in a language, for commands that show no window."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from editor_app.paths import Paths

_LOCALES = {"zh": "zh_CN", "en": "en"}


@contextmanager
def speaking(application: QCoreApplication, language: str) -> Iterator[None]:
    """``zh`` or ``en``: texts and numbers within the block. English needs its file for plurals."""
    locale, before = _LOCALES[language], QLocale()
    translator = QTranslator()
    translator.load(f"editor_app_{locale}", str(Paths.discover().translations))
    QLocale.setDefault(QLocale(locale))
    application.installTranslator(translator)
    try:
        yield
    finally:
        application.removeTranslator(translator)
        QLocale.setDefault(before)
