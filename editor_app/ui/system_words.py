"""What the operating system says of a file or medium, in the language of the moment."""

import errno
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor_app.ui.words import QT_TRANSLATE_NOOP

# The C library's own English; what is not here is told as the system says it.
_SAID: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.EPERM: QT_TRANSLATE_NOOP("SystemWords", "Operation not permitted"),
        errno.ENOENT: QT_TRANSLATE_NOOP("SystemWords", "No such file or directory"),
        errno.EIO: QT_TRANSLATE_NOOP("SystemWords", "Input/output error"),
        errno.ENXIO: QT_TRANSLATE_NOOP("SystemWords", "No such device or address"),
        errno.EACCES: QT_TRANSLATE_NOOP("SystemWords", "Permission denied"),
        errno.EBUSY: QT_TRANSLATE_NOOP("SystemWords", "Device or resource busy"),
        errno.EEXIST: QT_TRANSLATE_NOOP("SystemWords", "File exists"),
        errno.ENODEV: QT_TRANSLATE_NOOP("SystemWords", "No such device"),
        errno.ENOTDIR: QT_TRANSLATE_NOOP("SystemWords", "Not a directory"),
        errno.EISDIR: QT_TRANSLATE_NOOP("SystemWords", "Is a directory"),
        errno.EINVAL: QT_TRANSLATE_NOOP("SystemWords", "Invalid argument"),
        errno.EFBIG: QT_TRANSLATE_NOOP("SystemWords", "File too large"),
        errno.ENOSPC: QT_TRANSLATE_NOOP("SystemWords", "No space left on device"),
        errno.EROFS: QT_TRANSLATE_NOOP("SystemWords", "Read-only file system"),
        # a stick that is mounted by FUSE (exFAT, NTFS) and pulled out
        errno.ENOTCONN: QT_TRANSLATE_NOOP("SystemWords", "Transport endpoint is not connected"),
        errno.ECONNABORTED: QT_TRANSLATE_NOOP("SystemWords", "Software caused connection abort"),
        errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("SystemWords", "File name too long"),
    }
)


def system_words(problem: str) -> str:
    """The same in the language of the moment; anything else comes back as it is."""
    known = next((text for number, text in _SAID.items() if os.strerror(number) == problem), "")
    return QCoreApplication.translate("SystemWords", known) if known else problem
