"""A file of authorities: what is sound in it is used, what is not is named exactly."""

import base64
import os
import ssl
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.cli.authority_words import authority_trouble
from editor_app.connectors.tls import trust
from editor_app.domain.authority_file import CaFault, pieces_of
from editor_app.domain.errors import Code, EditorError
from editor_app.services.authorities import authorities
from tests.contract.authority import authority, certificate

BROKEN = b"-----BEGIN CERTIFICATE-----\nMIIBroken\n-----END CERTIFICATE-----\n"
CUT_OFF = b"-----BEGIN CERTIFICATE-----\nMIIB"
KEY = b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n"


# What ``openssl x509 -trustout`` writes behind a certificate: nothing said; for servers, named x;
# ``-addreject serverAuth``; ``-addtrust clientAuth``.
NOTHING = bytes.fromhex("3000")
NAMED = bytes.fromhex("300f300a06082b060105050703010c0178")
REFUSED = bytes.fromhex("300ca00a06082b06010505070301")
PEOPLE = bytes.fromhex("300f300a06082b060105050703020c0178")


def trusted(pem: bytes, behind: bytes, label: str = "TRUSTED ") -> bytes:
    """The same certificate in OpenSSL's own form."""
    told = base64.encodebytes(ssl.PEM_cert_to_DER_cert(pem.decode()) + behind).decode()
    name = f"{label}CERTIFICATE-----"
    return f"-----BEGIN {name}\n{told}-----END {name}\n".encode()


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return authority(tmp_path_factory.mktemp("root")).file.read_bytes()


def put(folder: Path, data: bytes) -> Path:
    file = folder / "根证书.pem"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    "change",
    [
        lambda pem: pem,
        lambda pem: b"\xef\xbb\xbf" + pem,
        lambda pem: pem.replace(b"\n", b"\r\n"),
        lambda pem: b"subject=root\n" + pem,
        lambda pem: pem + b"-- \r\nsigned by the office\r\n",
        lambda pem: KEY + pem,
        lambda pem: trusted(pem, NOTHING),
        lambda pem: trusted(pem, NAMED),
        lambda pem: trusted(pem, b"", "X509 "),
        lambda pem: b"words\n" + trusted(pem, NAMED).replace(b"\n", b"\r\n") + b"words\r\n",
        lambda pem: ssl.PEM_cert_to_DER_cert(pem.decode()),
        lambda pem: ssl.PEM_cert_to_DER_cert(pem.decode()) + b"\r\n",
    ],
)
def test_what_offices_hand_out_is_taken(
    tmp_path: Path, pem: bytes, change: Callable[[bytes], bytes]
) -> None:
    file = put(tmp_path, change(pem))
    assert len(authorities(file).found) == 1
    assert len(trust(str(file)).get_ca_certs()) == len(trust("").get_ca_certs()) + 1
    assert authority_trouble(str(file)) is None


@pytest.mark.parametrize("behind", [REFUSED, PEOPLE])
def test_what_its_file_does_not_trust_for_servers_is_not_trusted(
    tmp_path: Path, pem: bytes, behind: bytes
) -> None:
    refused(put(tmp_path, trusted(pem, behind)), CaFault.NO_AUTHORITY)


@pytest.mark.parametrize("order", [0, 1, 2])
def test_one_that_is_damaged_does_not_cost_the_others(
    tmp_path: Path, pem: bytes, order: int
) -> None:
    parts = [pem, pem]
    parts.insert(order, BROKEN)
    file = put(tmp_path, b"".join(parts))
    told = authorities(file)
    assert (len(told.found), told.damaged) == (1, 1)  # the same one twice is one
    assert len(trust(str(file)).get_ca_certs()) == len(trust("").get_ca_certs()) + 1
    english, chinese = authority_trouble(str(file)) or ("", "")
    assert "1 of 2 certificates are damaged" in english
    assert "其余 1 张照常使用" in chinese


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", CaFault.EMPTY),
        (b" \r\n", CaFault.EMPTY),
        (b"text", CaFault.NO_CERTIFICATE),
        (KEY, CaFault.KEY),
        (BROKEN, CaFault.DAMAGED),
        (CUT_OFF, CaFault.DAMAGED),
        (b"\x30\x82\x01\x00" + b"\0" * 300, CaFault.DAMAGED),
        (b"\xff" * 100, CaFault.NO_CERTIFICATE),
        (b"x" * 5_000_000, CaFault.TOO_LARGE),
    ],
)
def test_what_holds_none_is_refused_with_its_reason(
    tmp_path: Path, data: bytes, fault: CaFault
) -> None:
    refused(put(tmp_path, data), fault)


def refused(file: Path, fault: CaFault) -> None:
    for read in (authorities, lambda one: trust(str(one))):
        with pytest.raises(EditorError) as caught:
            read(file)
        assert caught.value.code is Code.CA_FILE
        assert caught.value.params["because"] is fault
        assert caught.value.params["file"] == file.name
    english, chinese = authority_trouble(str(file)) or ("", "")
    assert str(file) in english
    assert str(file) in chinese


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    refused(tmp_path / "gone", CaFault.MISSING)
    refused(tmp_path, CaFault.NO_FILE)
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", CaFault.NO_FILE)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    refused(tmp_path / "loop", CaFault.UNREADABLE)


def test_a_certificate_of_a_server_is_told_from_an_authority(tmp_path: Path) -> None:
    server = certificate(tmp_path, authority(tmp_path)).file
    with pytest.raises(EditorError) as caught:
        authorities(server)
    assert caught.value.params["because"] is CaFault.NO_AUTHORITY


def test_pieces_are_counted_even_where_one_has_no_end(pem: bytes) -> None:
    for cut_off in (CUT_OFF, CUT_OFF.replace(b"BEGIN ", b"BEGIN TRUSTED ")):
        for data in (pem + cut_off, cut_off + b"\n" + pem):
            told = pieces_of(data)
            assert (len(told.certificates), told.damaged) == (1, 1)
