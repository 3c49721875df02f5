"""``backup``, ``verify`` and ``restore`` of an encrypted store, with the key in a file."""

from pathlib import Path

import pytest

from editor_app.domain.store_key import new_key, recovery_text
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.encrypting import Switch
from editor_app.store.encryption import is_encrypted
from editor_app.store.sqlite import open_store
from tests.store.samples import FixedClock, draft, item_id, typed
from tests.store.test_encryption import Ring
from tests.unit.test_cli_backup import Call, call, path

__all__ = ["call", "path"]


@pytest.fixture
def ring(path: Path) -> Ring:
    """The key of an encrypted store with one draft."""
    ring, clock = Ring(new_key()), FixedClock()
    store = open_store(path, clock)
    store.drafts.save(typed(draft(), "甲"))
    store.close()
    shelf = FolderShelf(path.parent / "backups", path, clock, ring)
    Switch(path, shelf, clock, ring).commit(ring.key)
    return ring


@pytest.fixture
def key_file(ring: Ring, tmp_path: Path) -> Path:
    assert ring.key is not None
    file = tmp_path / "key.txt"
    file.write_text(f"恢复密钥\n\n{recovery_text(ring.key).lower()}\n", encoding="utf-8")
    return file


def test_without_the_key_it_says_so_and_changes_nothing(call: Call, path: Path, ring: Ring) -> None:
    before = path.read_bytes()
    said = call("backup")
    assert said.code == 1
    assert "已加密" in said.err
    assert path.read_bytes() == before


def test_a_typo_in_the_file_is_told(call: Call, path: Path, key_file: Path) -> None:
    text = key_file.read_text(encoding="utf-8").rstrip()
    other = "2" if text[-1] != "2" else "3"
    key_file.write_text(text[:-1] + other, encoding="utf-8")
    said = call("--recovery-key-file", str(key_file), "backup")
    assert said.code == 1
    assert "有字符输错" in said.err


def test_with_the_key_it_is_backed_up_verified_and_restored(
    call: Call, path: Path, ring: Ring, key_file: Path
) -> None:
    words = ("--recovery-key-file", str(key_file))
    assert call(*words, "backup").code == 0
    assert call(*words, "verify").code == 0
    store = open_store(path, FixedClock(), keys=ring)
    store.drafts.save(typed(draft(), "乙"))
    store.close()
    said = call(*words, "restore", "latest")
    assert (said.code, said.err) == (0, "")
    assert is_encrypted(path)
    store = open_store(path, FixedClock(), keys=ring)
    found = store.drafts.get(item_id())
    store.close()
    assert found is not None
    assert found.content.body == "甲"


def test_a_backup_of_another_computer_opens_with_its_recovery_key(
    call: Call, path: Path, key_file: Path, tmp_path: Path
) -> None:
    (backup,) = (path.parent / "backups").glob("channel-*.db")
    alone = tmp_path / "stick.db"
    alone.write_bytes(backup.read_bytes())  # without what stands beside it
    other = ("--data", str(tmp_path / "other"))
    store = open_store(tmp_path / "other/profiles/default/channel.db", FixedClock())
    store.close()
    assert call(*other, "restore", str(alone)).code == 1
    said = call(*other, "--recovery-key-file", str(key_file), "restore", str(alone))
    assert (said.code, said.err) == (0, "")
    store = open_store(tmp_path / "other/profiles/default/channel.db", FixedClock())
    found = store.drafts.get(item_id())
    store.close()
    assert found is not None
    assert found.content.body == "甲"
