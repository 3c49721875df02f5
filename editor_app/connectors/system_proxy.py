"""The proxy of this workstation, as its environment, desktop or registry names it.

Scripts (PAC) are named, not evaluated: they are programs in JavaScript.
"""

import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

from editor_app.connectors.proxy_exceptions import exception_for
from editor_app.domain.proxies import WPAD, SystemProxy, bracketed

_SCHEMES = frozenset({"http", "https"})
_GSETTINGS = "org.gnome.system.proxy"
_SECONDS = 2.0
_WINDOWS_KEY = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"

Ask = Callable[[str, str], str]  # schema and key of gsettings -> value, or nothing


def system_proxy(
    host: str, port: int = 443, *, plain: bool = False, environment: Mapping[str, str] = os.environ
) -> SystemProxy:
    """What is to be used for a place: the first that says something, an exception included."""
    told_here = (_of_environment(host, port, plain),)
    for told in chain(told_here, _of_desktop(host, port, plain, environment)):
        if told.known:
            return told
    return SystemProxy()


def proxy_in_use(url: str, proxy: str, of_system: bool) -> SystemProxy:
    """What the way to a portal goes over: the one that is set, else that of the system."""
    if proxy or not of_system:
        return SystemProxy(address=proxy)
    parts = urlsplit(url)
    plain = parts.scheme == "http"
    return system_proxy(parts.hostname or "", parts.port or (80 if plain else 443), plain=plain)


def _of_environment(host: str, port: int, plain: bool) -> SystemProxy:
    """``no_proxy`` holds for what the desktop says, too."""
    told = getproxies_environment()
    if entry := exception_for(host, port, str(told.get("no", ""))):
        return SystemProxy(exception=entry, source="no_proxy")
    name = "http" if plain else "https"
    address = usable(str(told.get(name, told.get("all", ""))))
    return SystemProxy(address=address, source=f"{name}_proxy") if address else SystemProxy()


def _of_desktop(
    host: str, port: int, plain: bool, environment: Mapping[str, str]
) -> Iterator[SystemProxy]:
    """Each is asked only where none before it said anything."""
    if sys.platform == "win32":
        yield _of_windows(host, port, plain)
        return
    yield gnome_proxy(host, ask_gsettings, port)
    yield kde_proxy(host, _kde_file(environment), port)


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


def gnome_proxy(host: str, ask: Ask, port: int = 443) -> SystemProxy:
    """GNOME, and desktops that share its settings (UKUI, Cinnamon, MATE, deepin in part)."""
    mode = ask(_GSETTINGS, "mode")
    if mode == "auto":
        return SystemProxy(script=ask(_GSETTINGS, "autoconfig-url") or WPAD, source="GNOME")
    if mode != "manual":
        return SystemProxy()
    if entry := exception_for(host, port, ask(_GSETTINGS, "ignore-hosts")):
        return SystemProxy(exception=entry, source="GNOME")
    for kind in ("https", "http"):
        name, number = ask(f"{_GSETTINGS}.{kind}", "host"), ask(f"{_GSETTINGS}.{kind}", "port")
        if name and number not in ("", "0"):
            return SystemProxy(address=usable(f"{bracketed(name)}:{number}"), source="GNOME")
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


def kde_proxy(host: str, file: Path, port: int = 443) -> SystemProxy:
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
    if kind != "1":
        return SystemProxy()
    if exception := _kde_exception(host, port, told):
        return SystemProxy(exception=exception, source="KDE")
    address = told.get("httpsproxy", "") or told.get("httpproxy", "")
    return SystemProxy(address=usable(":".join(address.split())), source="KDE")


def _kde_exception(host: str, port: int, told: Mapping[str, str]) -> str:
    """Turned round, the list names what alone goes over the proxy."""
    entry = exception_for(host, port, told.get("noproxyfor", ""))
    if told.get("reversedexception", "").strip().lower() in ("true", "1", "yes", "on"):
        return "" if entry else "ReversedException"
    return entry


def _kde_file(environment: Mapping[str, str]) -> Path:
    told = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(told) if told else Path(environment.get("HOME", "/")) / ".config"
    return folder / "kioslaverc"


def _of_windows(host: str, port: int, plain: bool) -> SystemProxy:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - on Windows only
        from urllib.request import getproxies_registry  # noqa: PLC0415

        def asked(name: str) -> str:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _WINDOWS_KEY) as key:
                    return str(winreg.QueryValueEx(key, name)[0])
            except OSError:
                return ""

        source = rf"HKCU\{_WINDOWS_KEY}"
        address = usable(str(getproxies_registry().get("http" if plain else "https", "")))
        entry = exception_for(host, port, asked("ProxyOverride")) if address else ""
        if entry:
            return SystemProxy(exception=entry, source=source)
        return SystemProxy(address=address, script=asked("AutoConfigURL"), source=source)
    return SystemProxy()
