"""The layout pack: signed bytes, entity tag, one key for good."""

import base64
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout_pack import unpack
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import open_portal
from tests.portal.conftest import LAYOUT
from tests.portal.running import RunningPortal, Somebody


def key_of(somebody: Somebody) -> Ed25519PublicKey:
    told = somebody.client.get("/.well-known/channel-portal").json()
    return Ed25519PublicKey.from_public_bytes(base64.b64decode(told["layout_key"]))


def test_the_pack_bears_a_signature_over_exactly_its_bytes(lin: Somebody) -> None:
    answer = lin.client.get("/v1/layout")
    signature = base64.b64decode(answer.headers["Layout-Signature"])
    key_of(lin).verify(signature, answer.content)
    with pytest.raises(InvalidSignature):
        key_of(lin).verify(signature, answer.content + b" ")


def test_the_pack_can_be_read(lin: Somebody) -> None:
    assert unpack(lin.client.get("/v1/layout").content).version == "2026.11"


def test_the_tag_is_the_hash_of_the_bytes(lin: Somebody) -> None:
    answer = lin.client.get("/v1/layout")
    assert answer.headers["ETag"] == f'"{sha256_hex(answer.content)}"'


def test_an_unchanged_pack_is_not_sent_again(lin: Somebody) -> None:
    tag = {"If-None-Match": lin.client.get("/v1/layout").headers["ETag"]}
    answer = lin.client.get("/v1/layout", headers=tag)
    assert (answer.status_code, answer.content) == (304, b"")


def test_the_key_is_readable_by_the_portal_alone(
    portal: RunningPortal, config: PortalConfig
) -> None:
    assert portal.portal.layout_key
    modes = {path.name: path.stat().st_mode & 0o777 for path in config.data.glob("*.key")}
    assert modes == {"layout.key": 0o600, "portal.key": 0o600}


def test_the_key_survives_a_restart(config: PortalConfig) -> None:
    keys = set()
    for _ in range(2):
        opened = open_portal(config)
        keys.add(opened.layout_key)
        opened.database.close()
    assert len(keys) == 1


def test_changed_files_under_an_old_version_get_a_version_of_their_own(
    config: PortalConfig, tmp_path: Path
) -> None:
    open_portal(config).database.close()
    folder = tmp_path / "layout"
    shutil.copytree(LAYOUT, folder)
    (folder / "preview.css").write_text("body { color: black }\n", encoding="utf-8")
    changed = open_portal(replace(config, layout_folder=folder))
    changed.database.close()
    assert changed.layout.version.startswith("2026.11+")


def test_a_portal_does_not_start_with_a_damaged_layout(
    config: PortalConfig, tmp_path: Path
) -> None:
    folder = tmp_path / "layout"
    shutil.copytree(LAYOUT, folder)
    (folder / "columns.toml").write_text("surprise = 1\n", encoding="utf-8")
    with pytest.raises(EditorError) as raised:
        open_portal(replace(config, layout_folder=folder))
    assert raised.value.code is Code.LAYOUT_DAMAGED
