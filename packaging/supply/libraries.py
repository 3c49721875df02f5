"""Licences of compiled libraries that no distribution of Python stands for, by their file names.

Read in each project's own licence file; the texts of those within wheels go out with the wheel's
own licence file, the others' with ``licences.BESIDES``.
"""

from collections.abc import Mapping

from licences import UNKNOWN

LICENCES: Mapping[str, str] = {
    # Sources that are compiled into the interpreter (requirements/sources.txt), by Debian's names.
    "bzip2": "bzip2-1.0.6",
    "expat": "MIT",
    "libffi": "MIT",
    "openssl": "Apache-2.0",
    "python3": "PSF-2.0",
    "sqlite3": "blessing",
    "xz-utils": "LicenseRef-Public-Domain",  # 5.4; later ones are 0BSD
    "zlib": "Zlib",
    # Files beside it.
    "libXau": "MIT-open-group",
    "libavif": "BSD-2-Clause",
    "libbrotli": "MIT",
    "libbz2": "bzip2-1.0.6",
    "libfreetype": "FTL",
    "libharfbuzz": "MIT-Modern-Variant",
    "libicudata": "Unicode-3.0",
    "libicui18n": "Unicode-3.0",
    "libicuuc": "Unicode-3.0",
    "libjpeg": "IJG AND BSD-3-Clause AND Zlib",
    "liblcms2": "MIT",
    "liblzma": "0BSD",
    "libopenjp2": "BSD-2-Clause",
    "libpng": "libpng-2.0",
    "libpython": "PSF-2.0",
    "libraqm": "MIT",
    "libsharpyuv": "BSD-3-Clause",
    "libtiff": "libtiff",
    "libwebp": "BSD-3-Clause",
    "libxcb": "MIT",
    "libzstd": "BSD-3-Clause",
}


def licence_of(file: str) -> str:
    """The licence of a library, or UNKNOWN; the longest name that fits counts."""
    fits = [name for name in LICENCES if file.startswith(name)]
    return LICENCES[max(fits, key=len)] if fits else UNKNOWN
