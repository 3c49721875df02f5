"""Which file system SQLite uses by itself, and so below the sums of pages."""

import apsw

from editor_app.store.page_sums import sums_vfs

PLAIN = apsw.vfs_names()[0]
_SUMS = "cksmvfs"


def make_usual(name: str) -> None:
    """Let connections that are opened from now on go through ``name``.

    The sums of pages lie above what was usual when they were loaded: they are loaded anew, at once.
    There is one of them for the whole process: stores that are open go through it when they close.
    """
    if _SUMS in apsw.vfs_names():
        apsw.unregister_vfs(_SUMS)
    apsw.set_default_vfs(name)
    sums_vfs()
