"""What the system says of a medium is told in the language of the window."""

import errno
import locale
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from editor_app.domain.errors import Code, EditorError
from editor_app.paths import Paths
from editor_app.ui.messages import message_for
from editor_app.ui.system_words import _SAID, system_words


@pytest.fixture
def english_system() -> Iterator[None]:
    """Qt takes on the desktop's locale, and with it the C library's words."""
    before = locale.setlocale(locale.LC_MESSAGES)
    locale.setlocale(locale.LC_MESSAGES, "C")
    yield
    locale.setlocale(locale.LC_MESSAGES, before)


@pytest.mark.usefixtures("english_system")
def test_every_word_of_the_table_is_the_c_librarys_own() -> None:
    """Else it would never be found."""
    assert {number: os.strerror(number) for number in _SAID} == dict(_SAID)


def test_what_the_system_does_not_say_is_left_as_it_is() -> None:
    assert system_words("it is a link") == "it is a link"


@pytest.mark.parametrize("number", [errno.EROFS, errno.EIO, errno.EACCES])
def test_a_chinese_sentence_holds_no_english(number: int) -> None:
    application = QCoreApplication.instance() or QCoreApplication([])
    translator = QTranslator()
    assert translator.load("editor_app_zh_CN", str(Paths.discover().translations))
    application.installTranslator(translator)
    failed = EditorError(Code.FILE_UNWRITABLE, file="包.pindao", problem=os.strerror(number))
    told = message_for(failed).what
    application.removeTranslator(translator)
    assert os.strerror(number) not in told
    assert told.startswith("无法写入 包.pindao：")
