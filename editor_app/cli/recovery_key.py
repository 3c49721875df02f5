"""``--recovery-key-file``: the key of an encrypted store where the keyring has none."""

import argparse
from pathlib import Path

from editor_app.backing import store_keys
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import StoreKey, key_from_recovery
from editor_app.services.store_keys import StoreKeys

_DASHES = 10  # fewer are in a sentence, not in a key


def keys(arguments: argparse.Namespace, profile: str) -> StoreKeys:
    """The keys of a profile; that of ``--recovery-key-file`` comes before the keyring."""
    return store_keys(profile, given_keys(arguments))


def given_keys(arguments: argparse.Namespace) -> list[StoreKey]:
    """The key of ``--recovery-key-file``. Raises USAGE, and RECOVERY_KEY for a typo."""
    if arguments.recovery_key_file is None:
        return []
    try:
        text = Path(arguments.recovery_key_file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise EditorError(
            Code.USAGE,
            problem=f"恢复密钥文件无法读取 / cannot read: {arguments.recovery_key_file}",
        ) from error
    return [key_from_recovery(_key_line(text))]


def _key_line(text: str) -> str:
    """The line that holds the key: a file made by 保存为文件 says around it what it is."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((one for one in lines if one.count("-") >= _DASHES), lines[0] if lines else "")
