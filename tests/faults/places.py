"""Where harnesses put what they look at and throw away: in memory, where the system has room."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder whose syncs cost nothing; it is gone after the block."""
    where = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=where, prefix="channel-faults-") as folder:
        yield Path(folder)
