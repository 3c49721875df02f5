"""The help window without a profile: ``channel-editor help --window``."""

from editor_app.cli.layout import bundled_layout
from editor_app.cli.places import require_screen
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.help_book import HelpBook
from editor_app.ui.actions import Actions
from editor_app.ui.application import Application
from editor_app.ui.help_lists import fills
from editor_app.ui.screens.help.window import HelpWindow


def show_alone(folders: Paths, language: str, page: str) -> int:
    """Show a page until the window is closed."""
    require_screen()
    settings = read_settings(folders).current
    application = Application(folders)
    application.speak(language)
    application.wear(settings)
    actions = Actions(application.look.icons, {k: [v] for k, v in settings.shortcuts.items()})
    told = fills(actions.hint, bundled_layout, language)
    window = HelpWindow(
        application.look, HelpBook(folders.resources / "help", language, told), actions, None
    )
    window.closed.connect(application.qt.quit)
    window.show_page(page)
    window.come_to_front()
    return application.qt.exec()
