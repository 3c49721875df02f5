"""Name and password of a proxy: asked where it stands in the way, and the test begins anew."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.connectors.vault import MemoryVault
from editor_app.domain.proxies import ProxyAccount
from editor_app.domain.way_steps import Found, IsStopped, Outcome, Reason, Step, TellStep, Way
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.services.settings import Settings, SettingsFile, read_policy
from editor_app.ui.proxy_desk import ProxyDesk
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.proxy.dialog import ProxyDialog
from editor_app.ui.screens.settings_portal import PortalPage
from editor_app.ui.screens.way.card import WayCard
from tests.ui.hands import button_named

PROXY = "proxy.example:8080"
WAY = Way(portal_url="https://portal.example", proxy=f"http://{PROXY}")


@dataclass(slots=True)
class Desk:
    """A card with the test, over a proxy that wants ``right``."""

    card: WayCard
    proxy: ProxyDesk
    accounts: ProxyAccounts
    tried: list[str] = field(default_factory=list)


@pytest.fixture
def desk(kit: ScreenKit, qtbot: QtBot) -> Iterator[Desk]:
    holder = QWidget()
    qtbot.addWidget(holder)
    accounts = ProxyAccounts(MemoryVault(), lambda way: way.proxy)
    tried: list[str] = []

    def road(way: Way, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
        account = accounts.of(way.proxy)
        tried.append(account.name if account else "")
        right = account is not None and account.password == "right"
        reason = Reason.PROXY_DENIED if account else Reason.PROXY_SIGN_IN
        one = Found(
            step=Step.PROXY,
            outcome=Outcome.GOOD if right else Outcome.FAILED,
            reason=Reason.TUNNEL if right else reason,
            values={"host": "proxy.example"},
        )
        tell(one)
        return (one,)

    proxy = ProxyDesk(kit.look, kit.runner, accounts, holder)
    card = WayCard(kit, road, lambda: WAY, proxy)
    card.setParent(holder)
    holder.resize(700, 700)
    card.resize(700, 700)
    holder.show()
    yield Desk(card=card, proxy=proxy, accounts=accounts, tried=tried)
    qtbot.waitUntil(lambda: not kit.runner.busy)


def opened(desk: Desk, qtbot: QtBot) -> ProxyDialog:
    qtbot.waitUntil(lambda: desk.proxy.dialog is not None)
    dialog = desk.proxy.dialog
    assert dialog is not None
    return dialog


def asked(desk: Desk, qtbot: QtBot) -> ProxyDialog:
    """The test ended at the proxy, and its button was pressed."""
    desk.card.go.click()
    qtbot.waitUntil(desk.card.panel.account.isVisible)
    desk.card.panel.account.click()
    return opened(desk, qtbot)


def give(dialog: ProxyDialog, name: str, password: str) -> None:
    dialog.name.setText(name)
    dialog.password.setText(password)
    dialog.save.click()


def test_what_was_given_is_kept_and_the_test_goes_on(desk: Desk, qtbot: QtBot) -> None:
    dialog = asked(desk, qtbot)
    assert PROXY in dialog.asks.text()
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    assert "until the program ends" in dialog.where.text()  # the vault of this test
    give(dialog, "lin", "right")
    qtbot.waitUntil(lambda: desk.tried == ["", "lin"])
    qtbot.waitUntil(lambda: not desk.card.panel.running)
    assert not desk.card.panel.account.isVisible()
    assert desk.accounts.of(PROXY) == ProxyAccount(name="lin", password="right")


def test_wrong_ones_can_be_given_anew_and_forgotten(desk: Desk, qtbot: QtBot) -> None:
    give(asked(desk, qtbot), "lin", "wrong")
    qtbot.waitUntil(lambda: desk.tried == ["", "lin"])
    qtbot.waitUntil(desk.card.panel.account.isVisible)
    desk.card.panel.account.click()
    dialog = opened(desk, qtbot)
    assert (dialog.name.text(), dialog.password.text()) == ("lin", "")
    button_named(dialog, "proxy.forget").click()
    qtbot.waitUntil(lambda: desk.accounts.of(PROXY) is None)


@pytest.mark.parametrize("name", ["", "  ", "li:n"])
def test_a_name_that_no_proxy_knows_is_not_kept(desk: Desk, qtbot: QtBot, name: str) -> None:
    dialog = asked(desk, qtbot)
    give(dialog, name, "right")
    assert dialog.problem.isVisible()
    assert desk.accounts.of(PROXY) is None
    dialog.reject()
    qtbot.waitUntil(lambda: desk.proxy.dialog is None)


def test_what_the_keyring_does_not_take_is_told_and_stays(desk: Desk, qtbot: QtBot) -> None:
    dialog = asked(desk, qtbot)
    give(dialog, "林" * 90, "口" * 90)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.name.text() == "林" * 90
    dialog.reject()


def test_without_a_proxy_nothing_is_asked(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.proxy.told) as told:
        desk.proxy.ask(Way(portal_url=WAY.portal_url), desk.card)
    assert "no proxy" in told.args[0]
    assert desk.proxy.dialog is None


@pytest.mark.parametrize(
    ("policy", "way", "address", "asks"),
    [
        ('proxy = "system"', "as this computer is set", "", True),
        ('proxy = "none"', "no proxy", "", False),
        ('proxy = "proxy.example:8080"', "set here", PROXY, True),
        ("trust_environment = true", "as this computer is set", "", True),
        ("", "no proxy", "", False),
    ],
)
def test_what_a_policy_says_of_the_proxy_is_shown(
    kit: ScreenKit, qtbot: QtBot, tmp_path: Path, policy: str, way: str, address: str, asks: bool
) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(f"{policy}\n", encoding="utf-8")
    settings = SettingsFile(tmp_path / "settings.toml", read_policy(file))
    page = PortalPage(kit)
    qtbot.addWidget(page)
    page.show_settings(settings.current, settings.locks)
    box = page.findChild(QComboBox, "settings.trust_environment")
    field_ = page.findChild(QLineEdit, "settings.proxy")
    sign_in = page.findChild(QPushButton, "settings.proxy.account")
    assert box is not None
    assert field_ is not None
    assert sign_in is not None
    assert (box.currentText(), field_.text(), sign_in.isEnabled()) == (way, address, asks)
    assert box.isEnabled() is not bool(policy)
    assert page._notes["trust_environment"]._sign.isHidden() is not bool(policy)


def test_saving_another_way_leaves_no_word_behind(kit: ScreenKit, qtbot: QtBot) -> None:
    page = PortalPage(kit)
    qtbot.addWidget(page)
    page.show_settings(Settings(proxy="system"), {})
    assert page._values()["trust_environment"] is True
    assert page._values()["proxy"] == ""
