"""Goes through real proxies that ask for a sign-in: tinyproxy and squid, as processes.

    python -m tests.e2e.real_proxies      (Debian: apt install tinyproxy squid)

Each is asked as a stranger, with a wrong password and with the right one, by the test of the
connection and by the client itself; squid offers NTLM alone as well. Prints what is told in both
languages; exit 1 where a proxy was not made or answered otherwise.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QCoreApplication

from editor_app.cli.speech import speaking
from editor_app.connectors.deferred import proxy_on
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.vault import MemoryVault
from editor_app.connectors.way_test import WayTest
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proxies import ProxyAccount
from editor_app.domain.way_steps import Reason, Step, Way
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.ui.way_words import advice, found_words
from tests.contract.authority import Heard, Signed, authority, certificate, https_server
from tests.contract.test_way import description

RIGHT = ProxyAccount(name="lin", password="secret")
WRONG = ProxyAccount(name="lin", password="other")
_SECONDS = 15.0
_NCSA, _NTLM = "/usr/lib/squid/basic_ncsa_auth", "/usr/lib/squid/ntlm_fake_auth"

Make = Callable[[Path, int], list[str]]


def tinyproxy(folder: Path, port: int) -> list[str]:
    """Configured in ``folder``; the command that runs it."""
    file = folder / "tinyproxy.conf"
    file.write_text(
        f"Port {port}\nListen 127.0.0.1\nTimeout 20\nMaxClients 20\nAllow 127.0.0.1\n"
        f"BasicAuth {RIGHT.name} {RIGHT.password}\n",
        encoding="utf-8",
    )
    return ["tinyproxy", "-d", "-c", str(file)]


def squid(folder: Path, port: int) -> list[str]:
    """With Basic over a file of passwords."""
    hashed = subprocess.run(
        ["openssl", "passwd", "-apr1", RIGHT.password], capture_output=True, text=True, check=True
    ).stdout
    passwords = folder / "passwords"
    passwords.write_text(f"{RIGHT.name}:{hashed}", encoding="utf-8")
    passwords.chmod(0o644)
    return _squid(folder, port, f"auth_param basic program {_NCSA} {passwords}")


def squid_ntlm(folder: Path, port: int) -> list[str]:
    """As offices with a domain have it: no Basic."""
    return _squid(folder, port, f"auth_param ntlm program {_NTLM}")


def _squid(folder: Path, port: int, signing: str) -> list[str]:
    folder.chmod(0o777)
    file = folder / "squid.conf"
    file.write_text(
        f"http_port 127.0.0.1:{port}\n{signing}\nacl signed proxy_auth REQUIRED\n"
        "http_access allow signed\nhttp_access deny all\ncache deny all\naccess_log none\n"
        f"cache_log {folder}/cache.log\npid_filename {folder}/squid.pid\n"
        f"coredump_dir {folder}\nshutdown_lifetime 1 second\n",
        encoding="utf-8",
    )
    return ["squid", "-N", "-f", str(file)]


@dataclass(frozen=True, slots=True)
class Proxy:
    """A real one, and what a stranger, a wrong and a right account are told."""

    name: str
    make: Make
    needs: tuple[str, ...]
    stranger: Reason = Reason.PROXY_SIGN_IN
    wrong: Reason = Reason.PROXY_DENIED
    right: Reason = Reason.TUNNEL


PROXIES = (
    Proxy("tinyproxy, Basic", tinyproxy, ("tinyproxy",)),
    Proxy("squid, Basic", squid, ("squid", _NCSA)),
    Proxy(
        "squid, NTLM alone",
        squid_ntlm,
        ("squid", _NTLM),
        stranger=Reason.PROXY_SIGN_IN_OTHER,
        wrong=Reason.PROXY_SIGN_IN_OTHER,
        right=Reason.PROXY_SIGN_IN_OTHER,
    ),
)


@contextmanager
def running(make: Make, folder: Path) -> Iterator[str]:
    """The address of a proxy that answers."""
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    process = subprocess.Popen(
        make(folder, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        deadline = monotonic() + _SECONDS
        while not _answers(port):
            assert monotonic() < deadline, f"it does not listen, exit {process.poll()}"
            sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(_SECONDS)


def _answers(port: int) -> bool:
    with socket.socket() as line:
        line.settimeout(1.0)
        return line.connect_ex(("127.0.0.1", port)) == 0


def told(portal: Heard, root: Signed, proxy: str, account: ProxyAccount | None) -> list[object]:
    """What the test of the connection finds at the proxy, and what the client gets."""
    accounts = ProxyAccounts(MemoryVault(), proxy_on)
    if account is not None:
        accounts.keep(proxy, account)
    way = Way(portal_url=portal.url, ca_file=str(root.file), proxy=proxy)
    found = WayTest(way, "0.1.0", account=accounts.of).run(lambda _: None, lambda: False)
    http = Http(
        HttpOptions(base_url=portal.url, proxy=proxy, ca_file=str(root.file), account=accounts.of)
    )
    try:
        status: object = http.ask("GET", "/.well-known/channel-portal").status
    except EditorError as refused:
        status = refused.code
    finally:
        http.close()
    return [next(one for one in found if one.step is Step.PROXY), status]


def main() -> int:
    """Print what each proxy was like; how many were not as they should be."""
    application = QCoreApplication([])
    failed = 0
    with tempfile.TemporaryDirectory(prefix="proxies-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        root = authority(folder)
        with https_server(certificate(folder, root)) as portal:
            portal.answer = description(portal.url)
            for at, proxy in enumerate(PROXIES):
                lacking = [one for one in proxy.needs if shutil.which(one) is None]
                if lacking:
                    failed += 1
                    print(f"{proxy.name}: NOT made, install {' '.join(lacking)}")
                    continue
                with running(proxy.make, folder / str(at)) as address:
                    failed += _went_through(application, proxy, portal, root, address)
    print(f"{failed} failed")
    return int(failed > 0)


def _went_through(
    application: QCoreApplication, proxy: Proxy, portal: Heard, root: Signed, address: str
) -> int:
    failed = 0
    print(proxy.name)
    for who, account, reason in (
        ("stranger", None, proxy.stranger),
        ("wrong", WRONG, proxy.wrong),
        ("right", RIGHT, proxy.right),
    ):
        found, status = told(portal, root, address, account)
        wanted: object = 200 if reason is Reason.TUNNEL else Code.PROXY_SIGN_IN
        good = getattr(found, "reason", None) is reason and status == wanted
        failed += not good
        print(f"  {'ok ' if good else 'BAD'} {who}: {status}")
        for language in ("zh", "en"):
            with speaking(application, language):
                print(f"      {found_words(found)} {advice(found)}")  # type: ignore[arg-type]
    return failed


if __name__ == "__main__":
    sys.exit(main())
