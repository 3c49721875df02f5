"""The installer's file of certificate authorities, read the same way for trust and for showing."""

from pathlib import Path
from stat import S_ISREG

from editor_app.domain.authority_file import LARGEST, CaFault
from editor_app.domain.errors import Code, EditorError


def read_ca_file(file: Path) -> bytes:
    """At most ``LARGEST`` bytes. Raises ``EditorError(CA_FILE)``; ``because`` is a ``CaFault``."""
    try:
        told = file.stat()
        if not S_ISREG(told.st_mode):  # a pipe would be waited for
            raise refused_ca_file(file, CaFault.NO_FILE)
        if told.st_size > LARGEST:
            raise refused_ca_file(file, CaFault.TOO_LARGE)
        return file.read_bytes()
    except FileNotFoundError as gone:
        raise refused_ca_file(file, CaFault.MISSING) from gone
    except (OSError, ValueError) as failed:
        raise refused_ca_file(file, CaFault.UNREADABLE) from failed


def refused_ca_file(file: Path, because: CaFault) -> EditorError:
    """What is raised for a file that gives no authority."""
    return EditorError(Code.CA_FILE, file=file.name, because=because)
