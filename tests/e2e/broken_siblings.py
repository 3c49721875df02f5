"""The twelve broken set-ups and their siblings: other files, places, clocks and keyrings.

    python -m tests.e2e.broken_siblings [FOLDER]

Made and judged like those (``broken_setups``); what it prints is ``tests/e2e/RESULTS.md``. It also
wants ``dbus-daemon gnome-keyring openssl iconv setpriv``.
"""

import os
import ssl
import sys
from collections.abc import Callable
from pathlib import Path

from tests.contract.authority import authority
from tests.e2e.broken_setups import (
    SETUPS,
    Broken,
    Make,
    Setup,
    clock_off,
    main,
    proxy_that_offers,
    unknown_authority,
)

_ROOT = Path(__file__).parents[2]
_POLICY = "/etc/channel-editor"
_OWN_RIGHTS = (  # root without its right to read everything
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
)
_SILENT = _ROOT / "tests" / "e2e" / "silent_keyring.py"


def policy_bytes(data: bytes) -> Make:
    def make(setup: Setup) -> None:
        setup.policy("")
        (setup.folder / "policy.toml").write_bytes(data)

    return make


def policy_that_is(line: str, around: tuple[str, ...] = ()) -> Make:
    """Something else in the place of the file, by a shell line."""

    def make(setup: Setup) -> None:
        setup.before += [f"mkdir -p {_POLICY} && mount -t tmpfs none {_POLICY} && cd {_POLICY}"]
        setup.before += [line, f"cd {_ROOT}"]
        setup.around = around

    return make


def policy_with_lost_folder(setup: Setup) -> None:
    """A mistake in the line that says where the store lies."""
    setup.policy('unit = "zkgwb"\ndata_folder = "/srv/shared"\n')


def authority_file(change: Callable[[bytes], bytes]) -> Make:
    def make(setup: Setup) -> None:
        root = setup.folder / "made"
        root.mkdir()
        file = setup.folder / "根证书.pem"
        file.write_bytes(change(authority(root).file.read_bytes()))
        setup.settings(f'ca_file = "{file}"\n')

    return make


def expired(setup: Setup) -> None:
    unknown_authority(setup)
    file = setup.folder / "old.pem"
    setup.before.append(
        f"faketime -f -3y openssl req -x509 -newkey rsa:2048 -nodes -keyout /dev/null -days 30"
        f" -subj /CN=root -out {file} 2>/dev/null"
    )
    setup.settings(f'ca_file = "{file}"\n')
    setup.words = []


def proxy_by_script(setup: Setup) -> None:
    """As KDE says it; the portal is not reached without a proxy."""
    script = setup.folder / "proxy.pac"
    script.write_text('return "PROXY 10.1.2.3:8080; DIRECT";', encoding="utf-8")
    (setup.folder / "kioslaverc").write_text(
        f"[Proxy Settings]\nProxyType=2\nProxy Config Script={script.as_uri()}\n", encoding="utf-8"
    )
    setup.environment["XDG_CONFIG_HOME"] = str(setup.folder)
    setup.policy('proxy = "system"\nportal_url = "https://127.0.0.1:9"\n')
    setup.words = ["--portal"]


def in_folder(*parts: str) -> Make:
    def make(setup: Setup) -> None:
        setup.folder = setup.folder.joinpath(*parts)
        setup.folder.mkdir(parents=True)

    return make


def marked_as_synced(setup: Setup) -> None:
    (setup.folder / ".stfolder").mkdir()


def open_to_others(setup: Setup) -> None:
    setup.data.mkdir()
    setup.data.chmod(0o755)


def no_temporary_folder(setup: Setup) -> None:
    setup.environment["TMPDIR"] = "/nonexistent/tmp"


def nothing_runs_in_tmp(setup: Setup) -> None:
    place = setup.folder / "tmp"
    place.mkdir()
    setup.before.append(f"mount -t tmpfs -o noexec none {place}")
    setup.after.append(f"umount {place}")
    setup.environment["TMPDIR"] = str(place)


def bare_locale(setup: Setup) -> None:
    setup.environment |= {"LANG": "C", "LC_ALL": "C"}


def keyring(command: str) -> Make:
    """A session bus of its own, and something that answers there."""

    def make(setup: Setup) -> None:
        script = setup.folder / "session"
        text = f'#!/bin/sh\n{_BUS}\n{command}\n"$@"\ncode=$?\nkill $held $bus\nexit $code\n'
        script.write_text(text, "utf-8")
        script.chmod(0o700)
        setup.environment["HOME"] = str(setup.folder)
        setup.around = (str(script),)

    return make


_BUS = (  # its address, then its process; what it says of limits is not the program's
    "told=$(dbus-daemon --session --fork --print-address=1 --print-pid=1 2>/dev/null)\n"
    "bus=${told##*[!0-9]}\nexport DBUS_SESSION_BUS_ADDRESS=${told%%[[:space:]]*}"
)
_LOCKED = (
    "mkdir -p $HOME/.local/share/keyrings; echo -n right | gnome-keyring-daemon --unlock"
    " --components=secrets >/dev/null 2>&1\n"
    "echo secret | "
    f"{sys.executable} -m keyring -b keyring.backends.SecretService.Keyring set a b >/dev/null\n"
    "gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets -m"
    " org.freedesktop.Secret.Service.Lock \"['/org/freedesktop/secrets/collection/login']\""
    " >/dev/null 2>&1\nheld=$(pgrep -n -u $(id -u) gnome-keyring)"
)
_ANSWERS_LATE = f"{sys.executable} {_SILENT} 60 >/dev/null 2>&1 &\nheld=$!\nsleep 1"

_BROKEN_ONE = b"-----BEGIN CERTIFICATE-----\nMIIBroken\n-----END CERTIFICATE-----\n"
_KEY = b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n"

SIBLINGS = (
    Broken(
        name="策略文件是 UTF-16 · policy in UTF-16",
        make=policy_bytes('unit = "zkgwb"\n'.encode("utf-16")),
        facts=("policy",),
        words="UTF-8",
    ),
    Broken(
        name="策略文件是 GBK · policy in GBK",
        make=policy_bytes('# 统一设置\nunit = "zkgwb"\n'.encode("gbk")),
        facts=("policy",),
        words="UTF-8",
    ),
    Broken(
        name="策略文件带 BOM · policy with a byte order mark",
        make=policy_bytes(b'\xef\xbb\xbfunit = "zkgwb"\r\n'),
        facts=(),
        words="policy.toml:1",
        well=("policy",),
    ),
    Broken(
        name="策略文件没有读取权限 · policy that may not be read",
        make=policy_that_is("echo unit=1 > policy.toml; chmod 000 policy.toml", _OWN_RIGHTS),
        facts=("policy",),
        words="没有读取权限",
    ),
    Broken(
        name="策略文件是文件夹 · folder in place of the policy",
        make=policy_that_is("mkdir policy.toml"),
        facts=("policy",),
        words="是文件夹",
    ),
    Broken(
        name="策略文件是循环链接 · policy that links to itself",
        make=policy_that_is("ln -s policy.toml policy.toml"),
        facts=("policy",),
        words="符号链接循环",
    ),
    Broken(
        name="策略中的数据文件夹写错 · wrong data folder in the policy",
        make=policy_with_lost_folder,
        facts=("policy",),
        words="policy.toml:2",
    ),
    Broken(
        name="证书文件是空的 · empty CA file",
        make=authority_file(lambda _: b""),
        facts=("settings",),
        words="文件是空的",
    ),
    Broken(
        name="证书文件里是私钥 · key in place of a certificate",
        make=authority_file(lambda _: _KEY),
        facts=("settings",),
        words="私钥",
    ),
    Broken(
        name="证书已到期 · authority that ended",
        make=expired,
        facts=("settings",),
        words="到期",
        tools=("faketime", "openssl"),
    ),
    Broken(
        name="证书是 DER 格式 · authority in DER",
        make=authority_file(lambda pem: ssl.PEM_cert_to_DER_cert(pem.decode())),
        facts=(),
        well=("settings",),
    ),
    Broken(
        name="多张证书中一张已损坏 · bundle with one that is damaged",
        make=authority_file(lambda pem: pem + _BROKEN_ONE),
        facts=("settings",),
        words="其余 1 张照常使用",
    ),
    Broken(
        name="代理只支持 NTLM · proxy that wants NTLM",
        make=proxy_that_offers("Negotiate", "NTLM"),
        facts=("way-proxy",),
        words="Negotiate, NTLM",
    ),
    Broken(
        name="代理由脚本决定 · proxy by a script (PAC)",
        make=proxy_by_script,
        facts=("proxy", "way-line"),
        words="10.1.2.3:8080",
    ),
    Broken(
        name="数据在 OneDrive 中 · data in OneDrive",
        make=in_folder("OneDrive - 某某区"),
        facts=("data-place",),
        words="OneDrive",
    ),
    Broken(
        name="数据在 WPS 云盘中 · data in a folder of WPS",
        make=in_folder("WPS云盘"),
        facts=("data-place",),
        words="WPS云盘",
    ),
    Broken(
        name="数据在 Syncthing 中 · data in a marked folder",
        make=marked_as_synced,
        facts=("data-place",),
    ),
    Broken(
        name="他人可读数据文件夹 · data that others can read",
        make=open_to_others,
        facts=("data-place",),
        words="chmod 700",
    ),
    Broken(
        name="主目录含空格、汉字和表情 · home with spaces, Chinese and emoji",
        make=in_folder("李 雷 👩‍💻 的主目录"),
        facts=(),
        well=("data-folder", "data-place"),
    ),
    Broken(
        name="路径过长 · path that is too long",
        make=in_folder(*(["很" * 60] * 3)),
        facts=("data-folder",),
        words="504",
    ),
    Broken(
        name="时钟快十年 · clock ten years ahead",
        make=clock_off("+10y"),
        facts=("clock",),
        tools=("faketime",),
    ),
    Broken(
        name="没有临时文件夹 · no folder for temporary files",
        make=no_temporary_folder,
        facts=(),
        well=("data-folder", "layout"),
    ),
    Broken(
        name="临时文件夹不许运行程序 · nothing runs in the temporary folder",
        make=nothing_runs_in_tmp,
        facts=(),
        well=("data-folder", "sqlite"),
    ),
    Broken(
        name="LANG=C · bare locale",
        make=bare_locale,
        facts=(),
        well=("program", "data-folder"),
    ),
    Broken(
        name="密钥环已锁定 · locked keyring",
        make=keyring(_LOCKED),
        facts=("keyring",),
        words="已锁定",
        tools=("dbus-daemon", "gnome-keyring-daemon", "gdbus"),
    ),
    Broken(
        name="密钥环 60 秒才应答 · keyring that answers after 60 s",
        make=keyring(_ANSWERS_LATE),
        facts=("keyring",),
        words="没有应答",
        tools=("dbus-daemon",),
    ),
)


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main(sys.argv[1:], (*SETUPS, *SIBLINGS), "broken_siblings"))
