"""What ``doctor`` tells of the keyring: none, open, locked, or one that does not answer."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from editor_app.cli.fact import Fact
from editor_app.connectors.keyring_state import KeyringState, keyring_state
from editor_app.paths import Paths

_LASTS = "memory only: sign-in lasts until the end of the program; drafts are not concerned"
_LASTS_ZH = "登录只保持到程序退出，稿件不受影响"
# State -> told, told in Chinese, what to do, the same in Chinese.
_WORDS: Mapping[KeyringState, tuple[str, str, str, str]] = MappingProxyType(
    {
        KeyringState.OPEN: ("system keyring", "系统密钥环", "", ""),
        KeyringState.NONE: (
            _LASTS,
            f"没有可用的密钥环：{_LASTS_ZH}",
            "Encrypted stores and passwords of proxies need one: install gnome-keyring.",
            "加密稿库和记住代理密码需要密钥环：请安装 gnome-keyring 并登录桌面。",
        ),
        KeyringState.LOCKED: (
            f"system keyring, locked; until it is opened {_LASTS}",
            f"系统密钥环已锁定：解锁前{_LASTS_ZH}",
            "Open it with its password, which usually is that of the desktop's sign-in.",
            "请用密钥环密码解锁（通常就是桌面登录密码）。",
        ),
        KeyringState.SILENT: (
            f"system keyring, which does not answer; {_LASTS}",
            f"系统密钥环没有应答：{_LASTS_ZH}",
            "Writing goes on. Sign out of the desktop and in again; then tell the administrator.",
            "写稿不受影响。请注销桌面后重新登录；仍不行请联系管理员。",
        ),
    }
)


def examine_keyring(_: Paths) -> Fact:
    """None at all is right, too: a sign-in then ends with the program."""
    vault = import_module("editor_app.connectors.vault").SystemVault()
    state = keyring_state(trusted=vault.persistent)
    told, told_zh, do, do_zh = _WORDS[state]
    ok = state in (KeyringState.OPEN, KeyringState.NONE)
    return Fact(
        key="keyring",
        ok=ok,
        told=told,
        told_zh=told_zh,
        advice_en="" if ok else do,
        advice_zh="" if ok else do_zh,
        details=(do,) if ok and do else (),
        details_zh=(do_zh,) if ok and do_zh else (),
    )
