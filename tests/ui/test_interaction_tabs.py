"""留言 and 民意征集 are switched beside the title, and only there where one of them is shown."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.ui.areas import CONSULTATIONS, INTERACTION
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.interaction_tabs import InteractionTabs


@pytest.fixture
def tabs(window: MainWindow) -> InteractionTabs:
    """A window with three empty screens."""
    for key in (INTERACTION, CONSULTATIONS, "items"):
        window.add_inner(key, QWidget, key)
    made = InteractionTabs(window, window.show_screen)
    window.show()
    return made


def test_the_tabs_stand_over_both_screens_and_no_other(
    window: MainWindow, tabs: InteractionTabs
) -> None:
    window.show_screen("items")
    assert not tabs.tabs.isVisible()
    window.show_screen(CONSULTATIONS, rail=INTERACTION)
    assert tabs.tabs.isVisible()
    assert tabs.tabs.key == CONSULTATIONS


def test_a_tab_leads_to_the_other_screen(window: MainWindow, tabs: InteractionTabs) -> None:
    window.show_screen(CONSULTATIONS, rail=INTERACTION)
    made = tabs.tabs.findChild(QPushButton, f"interaction.tabs.{INTERACTION}")
    assert made is not None
    made.click()
    assert tabs.tabs.key == INTERACTION
    assert tabs.tabs.isVisible()
