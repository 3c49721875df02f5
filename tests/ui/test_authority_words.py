"""The window and ``doctor`` say the same of a file of authorities, in both languages."""

import pytest
from PySide6.QtCore import QTranslator

from editor_app.cli.authority_words import FAULTS
from editor_app.domain.authority_file import CaFault
from editor_app.domain.way_steps import Found, Outcome, Reason, Step
from editor_app.paths import Paths
from editor_app.ui.way_words import found_words


@pytest.mark.parametrize("fault", list(CaFault))
def test_a_fault_has_the_same_words_in_the_window_and_in_doctor(fault: CaFault) -> None:
    english, chinese = FAULTS[fault]
    found = Found(
        step=Step.TLS,
        outcome=Outcome.FAILED,
        reason=Reason.CA_FILE,
        values={"file": "根.pem", "because": fault},
    )
    assert found_words(found).endswith(f"根.pem: {english}.")
    translator = QTranslator()
    assert translator.load("editor_app_zh_CN", str(Paths.discover().translations))
    assert translator.translate("WayWords", english) == chinese
