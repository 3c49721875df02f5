"""Errors as sentences on a terminal, by the same table as in the window."""

from PySide6.QtCore import QCoreApplication, QTranslator

from editor_app.cli.places import language
from editor_app.domain.errors import Code, EditorError
from editor_app.paths import Paths
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import joined_sentences


def sentence(error: EditorError) -> str:
    """What happened and what to do; in Chinese unless the locale is English.

    Whether a text is safe is the window's subject: here nobody was typing.
    """
    if error.code is Code.USAGE:
        return str(error.params.get("problem", ""))
    application = QCoreApplication.instance() or QCoreApplication(["channel-editor"])
    translator = QTranslator()
    if language() == "zh":
        translator.load("editor_app_zh_CN", str(Paths.discover().translations))
    application.installTranslator(translator)
    message = message_for(error)
    return joined_sentences((message.what, message.do))
