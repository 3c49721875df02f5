"""What ``doctor --portal`` tells: the way to the portal, step by step, as the window tests it."""

from PySide6.QtCore import QCoreApplication, QTranslator

from editor_app import __version__
from editor_app.cli.fact import Fact
from editor_app.cli.places import language
from editor_app.connectors.way_test import WayTest
from editor_app.domain.way_steps import Outcome, Reason
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.way import way_of
from editor_app.services.way import portal_typed
from editor_app.ui.way_words import advice, found_words


def examine_way(folders: Paths, url: str) -> list[Fact]:
    """One fact per step that was tried; without ``url`` of the settings. Raises PORTAL_ADDRESS."""
    settings = read_settings(folders).current
    way = way_of(settings, portal_url=portal_typed(url or settings.portal_url))
    if not way.portal_url:
        return [Fact(key="way", ok=True, told="no portal is set")]
    application = QCoreApplication.instance() or QCoreApplication(["channel-editor"])
    translator = QTranslator()
    if language() == "zh":
        translator.load("editor_app_zh_CN", str(folders.translations))
    application.installTranslator(translator)
    try:
        found = WayTest(way, __version__).run(lambda _: None, lambda: False)
        return [
            Fact(
                key=f"way-{one.step.value}",
                ok=one.outcome is not Outcome.FAILED,
                told=f"{found_words(one)} ({one.milliseconds} ms)",
                advice_zh=advice(one),
                advice_en=advice(one),
                details=(advice(one),) if one.outcome is Outcome.ATTENTION and advice(one) else (),
            )
            for one in found
            if one.reason is not Reason.NOT_TRIED
        ]
    finally:
        application.removeTranslator(translator)
