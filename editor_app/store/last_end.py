"""How the last program that had a store open ended, asked without opening the store for work."""

from enum import StrEnum
from pathlib import Path

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.connection import connect
from editor_app.store.faults import translated
from editor_app.store.instance import InstanceLock
from editor_app.store.start import CLEAN_SHUTDOWN


class End(StrEnum):
    """What is known of it."""

    CLEAN = "clean"
    CUT_OFF = "cut off"  # killed, or the power went; the next start looks at the store
    IN_USE = "in use"  # it has not ended


def last_end(database: Path, keys: Keys = NO_KEYS) -> End:
    """How the last end was. Raises ``EditorError`` when the store cannot be read."""
    connection = connect(database, read_only=True, keys=keys)
    try:
        with translated(connection):
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            sql = "SELECT value FROM meta WHERE key = ?"
            told = connection.execute(sql, (CLEAN_SHUTDOWN,)).get
    finally:
        connection.close()
    if told != "no":
        return End.CLEAN
    return End.IN_USE if _in_use(database.parent) else End.CUT_OFF


def _in_use(folder: Path) -> bool:
    try:
        with InstanceLock(folder):
            return False
    except EditorError as error:
        if error.code is Code.STORE_LOCKED:
            return True
        raise
