"""What is wrong in files of settings, in Chinese; apart from ``doctor``, which runs without Qt."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from editor_app.cli.speech import speaking
from editor_app.services.setting_kinds import Wrong
from editor_app.ui.setting_words import wrong_words


def in_chinese(problems: Sequence[Wrong]) -> tuple[str, ...]:
    """One line each."""
    application = QCoreApplication.instance() or QCoreApplication(["channel-editor"])
    with speaking(application, "zh"):
        return tuple(wrong_words(one) for one in problems)
