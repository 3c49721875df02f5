"""What the file system says, in the product's own words; without SQLite, for who needs no store."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_path import LONGEST_PATH

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk_translated() -> Iterator[None]:
    """Turn faults of the file system into DISK_FULL, DISK_FAILED, PATH_TOO_LONG; let bugs by."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise EditorError(Code.PATH_TOO_LONG, longest=LONGEST_PATH) from error
        code = Code.DISK_FULL if error.errno in NO_ROOM else Code.DISK_FAILED
        raise EditorError(code, problem=errno.errorcode.get(error.errno or 0, "OSError")) from error
