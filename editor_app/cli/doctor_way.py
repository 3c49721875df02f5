"""What ``doctor --portal`` tells: the way to the portal, step by step, as the window tests it."""

from PySide6.QtCore import QCoreApplication

from editor_app import __version__
from editor_app.cli.fact import Fact
from editor_app.cli.speech import speaking
from editor_app.connectors.deferred import proxy_on
from editor_app.connectors.vault import SystemVault
from editor_app.connectors.way_test import WayTest
from editor_app.domain.way_steps import Found, Outcome, Reason
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.way import way_of
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.services.way import portal_typed
from editor_app.ui.way_words import advice, found_words


def examine_way(folders: Paths, url: str) -> list[Fact]:
    """One fact per step that was tried; without ``url`` of the settings. Raises PORTAL_ADDRESS."""
    settings = read_settings(folders).current
    way = way_of(settings, portal_url=portal_typed(url or settings.portal_url))
    if not way.portal_url:
        return [Fact(key="way", ok=True, told="no portal is set", told_zh="没有设定门户")]
    application = QCoreApplication.instance() or QCoreApplication(["channel-editor"])
    accounts = ProxyAccounts(SystemVault(), proxy_on)
    found = WayTest(way, __version__, account=accounts.of).run(lambda _: None, lambda: False)
    tried = [one for one in found if one.reason is not Reason.NOT_TRIED]
    with speaking(application, "en"):
        english = [(found_words(one), advice(one)) for one in tried]
    with speaking(application, "zh"):
        chinese = [(found_words(one), advice(one)) for one in tried]
    return [_fact(*one) for one in zip(tried, english, chinese, strict=True)]


def _fact(found: Found, english: tuple[str, str], chinese: tuple[str, str]) -> Fact:
    """What is advised where something works all the same stands below as a detail."""
    noted = found.outcome is Outcome.ATTENTION and bool(english[1])
    return Fact(
        key=f"way-{found.step.value}",
        ok=found.outcome is not Outcome.FAILED,
        told=f"{english[0]} ({found.milliseconds} ms)",
        told_zh=f"{chinese[0]}（{found.milliseconds} 毫秒）",
        advice_zh=chinese[1],
        advice_en=english[1],
        details=(english[1],) if noted else (),
        details_zh=(chinese[1],) if noted else (),
    )
