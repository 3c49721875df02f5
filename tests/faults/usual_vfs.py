"""Which file system SQLite uses by itself, and so below the sums of pages."""

import apsw

PLAIN = apsw.vfs_names()[0]
_SUMS = "cksmvfs"


def make_usual(name: str) -> None:
    """Let connections that are opened from now on go through ``name``.

    The sums of pages lie above what was usual when they were loaded: they are loaded anew.
    """
    if _SUMS in apsw.vfs_names():
        apsw.unregister_vfs(_SUMS)
    apsw.set_default_vfs(name)
