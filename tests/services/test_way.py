"""The way to the portal as a person types it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.services.authorities import authorities
from editor_app.services.way import portal_address, proxy_address
from tests.contract.authority import authority, certificate


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("https://portal.example/", "https://portal.example/"),
        (" portal.example ", "https://portal.example"),
        ("portal.example:8443", "https://portal.example:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://门户.example", "https://门户.example"),
    ],
)
def test_an_address_of_a_portal_is_kept(typed: str, kept: str) -> None:
    assert portal_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://portal.example",
        "ftp://portal.example",
        "file:///etc/passwd",
        "https://",
        "https://lin:secret@portal.example",
        "https://portal.example:port",
        "https://portal example",
        "https://[::1",
        "javascript:alert(1)",
    ],
)
def test_any_other_is_refused(typed: str) -> None:
    with pytest.raises(EditorError) as caught:
        portal_address(typed)
    assert caught.value.code is Code.PORTAL_ADDRESS


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("proxy.example:8080", "http://proxy.example:8080"),
        ("http://proxy.example:8080/", "http://proxy.example:8080"),
        ("https://10.0.0.1:3128", "https://10.0.0.1:3128"),
    ],
)
def test_name_and_port_are_a_proxy(typed: str, kept: str) -> None:
    assert proxy_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "proxy.example",
        "proxy.example:port",
        "socks5://proxy.example:1080",
        "lin:secret@proxy.example:8080",
        "http://proxy.example:8080/path",
        "proxy.example:99999",
        "代理",
    ],
)
def test_another_proxy_is_refused(typed: str) -> None:
    with pytest.raises(EditorError) as caught:
        proxy_address(typed)
    assert caught.value.code is Code.PROXY_ADDRESS


def test_an_authority_is_named_with_its_end(tmp_path: Path) -> None:
    [found] = authorities(authority(tmp_path).file).found
    assert found.name == "政务外网根证书"
    assert found.ends > datetime.now(UTC)


def test_a_certificate_of_a_server_is_no_authority(tmp_path: Path) -> None:
    root = authority(tmp_path)
    with pytest.raises(EditorError) as caught:
        authorities(certificate(tmp_path, root).file)
    assert caught.value.code is Code.CA_FILE


@pytest.mark.parametrize("content", [b"", b"text", b"\xff" * 100, b"x" * 5_000_000])
def test_a_file_without_authorities_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "root.crt"
    file.write_bytes(content)
    with pytest.raises(EditorError) as caught:
        authorities(file)
    assert caught.value.code is Code.CA_FILE
    assert caught.value.params["file"] == "root.crt"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EditorError) as caught:
        authorities(tmp_path)
    assert caught.value.code is Code.CA_FILE
