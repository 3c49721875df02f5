"""The one list. Whoever makes a screen or dialog adds a line to its part; a test asks for it."""

from tests.ui.scenes.first_run import FIRST_RUN
from tests.ui.scenes.office_dialogs import OFFICE_DIALOGS
from tests.ui.scenes.package_dialogs import PACKAGE_DIALOGS
from tests.ui.scenes.review_dialogs import REVIEW_DIALOGS
from tests.ui.scenes.scene import Scene
from tests.ui.scenes.screens import SCREENS
from tests.ui.scenes.toasts import TOASTS
from tests.ui.scenes.writing_dialogs import WRITING_DIALOGS

SCENES: tuple[Scene, ...] = (
    *SCREENS,
    *WRITING_DIALOGS,
    *REVIEW_DIALOGS,
    *OFFICE_DIALOGS,
    *PACKAGE_DIALOGS,
    *TOASTS,
    *FIRST_RUN,
)
