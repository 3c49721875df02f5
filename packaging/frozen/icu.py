"""Keep of ICU's data what the program asks for: 32 MB of the package are words of 700 languages.

    python packaging/frozen/icu.py FILE      libicudata.so.NN, written anew in its place

Qt asks ICU for the order of words (QCollator), for character sets and for the names of time zones;
the languages of the program stay. The layout of the data is in
ICU's ucmndata.h: a header, a table of names and offsets, then the items, each aligned to 16 bytes.
"""

import re
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path

_LANGUAGES = ("root", "en*", "zh*", "pool", "res_index")
_FOLDERS = ("coll", "curr", "lang", "region", "unit", "zone", "rbnf", "brkitr")
_NEVER = ("translit/*", "*.dict")  # other scripts in Latin letters; words of Thai, Khmer, Japanese
_OF_NO_LANGUAGE = re.compile(r"[A-Za-z]{4,}\d*")  # numberingSystems, timezoneTypes, plurals …
_HEADER = b"\xda\x27"


def is_kept(item: str) -> bool:
    """By the item's name without the name of the whole: ``coll/zh.res``, ``gb18030.cnv``.

    What is not by language stays: character sets, properties, normal forms, key of the order.
    """
    if any(fnmatch(item, pattern) for pattern in _NEVER):
        return False
    if not item.endswith(".res"):
        return True
    folder, _, name = item.removesuffix(".res").rpartition("/")
    if folder not in ("", *_FOLDERS):
        return True
    known = any(fnmatch(name, one) for one in _LANGUAGES)
    return known or (not folder and _OF_NO_LANGUAGE.fullmatch(name) is not None)


def items(data: bytes) -> tuple[bytes, Mapping[str, bytes]]:
    """The header, and each item by its whole name."""
    if data[2:4] != _HEADER:
        raise SystemExit("this is no data of ICU: its header is another one")
    size = struct.unpack_from("<H", data)[0]
    count = struct.unpack_from("<I", data, size)[0]
    table = [struct.unpack_from("<II", data, size + 4 + 8 * at) for at in range(count)]
    ends = [start for _, start in table[1:]] + [len(data) - size]
    return data[:size], {
        data[size + name : data.index(b"\0", size + name)].decode(): data[size + start : size + end]
        for (name, start), end in zip(table, ends, strict=True)
    }


def packed(header: bytes, kept: Mapping[str, bytes]) -> bytes:
    """The same layout with fewer items; ICU searches the table, which stays in its order."""
    names = b"".join(name.encode() + b"\0" for name in kept)
    at, start = 4 + 8 * len(kept), _aligned(4 + 8 * len(kept) + len(names))
    table, body = struct.pack("<I", len(kept)), b""
    for name, item in kept.items():
        table += struct.pack("<II", at, start + len(body))
        at += len(name) + 1
        body += item.ljust(_aligned(len(item)), b"\0")
    return header + (table + names).ljust(start, b"\xaa") + body


def _aligned(size: int) -> int:
    return -(-size // 16) * 16


def shrink(library: Path) -> None:
    """Read the library's one symbol, and link a library of the same name around less."""
    symbol, start, size = _symbol(library)
    header, all_ = items(library.read_bytes()[start : start + size])
    kept = {name: item for name, item in all_.items() if is_kept(name.partition("/")[2])}
    with tempfile.TemporaryDirectory() as folder:
        data, source = Path(folder) / "data", Path(folder) / "data.s"
        data.write_bytes(packed(header, kept))
        source.write_text(
            f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol},@object\n{symbol}:\n"
            f'.incbin "{data}"\n.size {symbol},.-{symbol}\n.section .note.GNU-stack,"",%progbits\n',
            encoding="utf-8",
        )
        _run("as", "-o", f"{folder}/data.o", str(source))
        _run(
            "ld",
            "-shared",
            "--build-id=none",
            "-z",
            "noexecstack",
            "-soname",
            library.name,
            "-o",
            str(library),
            f"{folder}/data.o",
        )


def _symbol(library: Path) -> tuple[str, int, int]:
    """Its name, where it begins in the file, and how long it is; addresses there are offsets."""
    told = _run("objdump", "-T", str(library))
    row = re.search(
        r"^([0-9a-f]+) .*\.rodata\s+([0-9a-f]+)\s+(?:\w+\s+)?(icudt\d+_dat)$", told, re.M
    )
    if row is None:
        raise SystemExit(f"{library.name} has no data of ICU")
    section = re.search(
        r"\.rodata\s+[0-9a-f]+\s+([0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)",
        _run("objdump", "-h", str(library)),
    )
    assert section is not None
    return row[3], int(row[1], 16) - int(section[1], 16) + int(section[2], 16), int(row[2], 16)


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main(words: Iterable[str]) -> int:
    """Tell how much is left."""
    for word in words:
        before = Path(word).stat().st_size
        shrink(Path(word))
        print(f"{Path(word).name}: {before} to {Path(word).stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
