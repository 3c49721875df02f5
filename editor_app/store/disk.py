"""What the file system says, in the product's own words; without SQLite, for who needs no store."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from editor_app.domain.errors import Code, EditorError

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk_translated() -> Iterator[None]:
    """Turn faults of the file system into DISK_FULL or DISK_FAILED; let bugs through."""
    try:
        yield
    except OSError as error:
        code = Code.DISK_FULL if error.errno in NO_ROOM else Code.DISK_FAILED
        raise EditorError(code, problem=errno.errorcode.get(error.errno or 0, "OSError")) from error
