"""The proxy of this workstation, as its environment, desktop or registry names it.

Scripts (PAC) are named, not evaluated: they are programs in JavaScript.
"""

import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from editor_app.connectors.proxy_exceptions import excepted
from editor_app.domain.proxies import WPAD, SystemProxy, bracketed

_SCHEMES = frozenset({"http", "https"})
_GSETTINGS = "org.gnome.system.proxy"
_SECONDS = 2.0
_WINDOWS_KEY = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"

Ask = Callable[[str, str], str]  # schema and key of gsettings -> value, or nothing


def system_proxy(
    host: str, *, plain: bool = False, environment: Mapping[str, str] = os.environ
) -> SystemProxy:
    """What is to be used for a host: the first that says something."""
    if found := _of_environment(host, plain):
        return found
    if _bypassed(host):
        return SystemProxy()
    if sys.platform == "win32":
        return _of_windows(plain)
    for told in (gnome_proxy(host, ask_gsettings), kde_proxy(host, _kde_file(environment))):
        if told.known:
            return told
    return SystemProxy()


def proxy_in_use(url: str, proxy: str, of_system: bool) -> SystemProxy:
    """What the way to a portal goes over: the one that is set, else that of the system."""
    if proxy or not of_system:
        return SystemProxy(address=proxy)
    parts = urlsplit(url)
    return system_proxy(parts.hostname or "", plain=parts.scheme == "http")


def _of_environment(host: str, plain: bool) -> SystemProxy | None:
    told = getproxies_environment()
    name = "http" if plain else "https"
    address = usable(str(told.get(name, told.get("all", ""))))
    if not address or _bypassed(host):
        return None
    return SystemProxy(address=address, source=f"{name}_proxy")


def _bypassed(host: str) -> bool:
    """``urllib`` knows names alone, and the registry; the variable may list networks, too."""
    return bool(proxy_bypass(host)) or excepted(host, getproxies_environment().get("no", ""))


def usable(told: str) -> str:
    """An address that can be used; one of another kind (SOCKS) is none."""
    address = told.strip()
    if not address:
        return ""
    address = address if "://" in address else f"http://{address}"
    try:
        parts = urlsplit(address)
        right = parts.scheme in _SCHEMES and parts.hostname and parts.port != 0
    except ValueError:
        return ""
    return address.rstrip("/") if right else ""


def gnome_proxy(host: str, ask: Ask) -> SystemProxy:
    """GNOME, and desktops that share its settings (UKUI, Cinnamon, MATE, deepin in part)."""
    mode = ask(_GSETTINGS, "mode")
    if mode == "auto":
        return SystemProxy(script=ask(_GSETTINGS, "autoconfig-url") or WPAD, source="GNOME")
    if mode != "manual" or excepted(host, ask(_GSETTINGS, "ignore-hosts")):
        return SystemProxy()
    for kind in ("https", "http"):
        name, port = ask(f"{_GSETTINGS}.{kind}", "host"), ask(f"{_GSETTINGS}.{kind}", "port")
        if name and port not in ("", "0"):
            return SystemProxy(address=usable(f"{bracketed(name)}:{port}"), source="GNOME")
    return SystemProxy()


def ask_gsettings(schema: str, key: str) -> str:
    """One value without its quotation marks; nothing where there is no such desktop."""
    program = shutil.which("gsettings")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - the desktop's own tool, with our own words
            [program, "get", schema, key],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return done.stdout.strip().strip("'") if done.returncode == 0 else ""


def kde_proxy(host: str, file: Path) -> SystemProxy:
    """KDE's ``kioslaverc``: 1 is by hand, 2 a script, 3 a script in the network."""
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file, encoding="utf-8")
        told = dict(parser["Proxy Settings"]) if parser.has_section("Proxy Settings") else {}
    except (configparser.Error, UnicodeDecodeError, OSError):
        return SystemProxy()
    kind = told.get("proxytype", "0")
    if kind == "2":
        return SystemProxy(script=told.get("proxy config script", "") or WPAD, source="KDE")
    if kind == "3":
        return SystemProxy(script=WPAD, source="KDE")
    only_listed = told.get("reversedexception", "").strip().lower() in ("true", "1", "yes", "on")
    if kind != "1" or excepted(host, told.get("noproxyfor", "")) is not only_listed:
        return SystemProxy()
    address = told.get("httpsproxy", "") or told.get("httpproxy", "")
    return SystemProxy(address=usable(":".join(address.split())), source="KDE")


def _kde_file(environment: Mapping[str, str]) -> Path:
    told = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(told) if told else Path(environment.get("HOME", "/")) / ".config"
    return folder / "kioslaverc"


def _of_windows(plain: bool) -> SystemProxy:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - on Windows only
        from urllib.request import getproxies_registry  # noqa: PLC0415

        told = getproxies_registry()
        address = usable(str(told.get("http" if plain else "https", "")))
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _WINDOWS_KEY) as key:
                script = str(winreg.QueryValueEx(key, "AutoConfigURL")[0])
        except OSError:
            script = ""
        return SystemProxy(address=address, script=script, source=rf"HKCU\{_WINDOWS_KEY}")
    return SystemProxy()
