"""ICU's data keeps the order of Chinese words and every character set; other languages go."""

import struct
from collections.abc import Mapping

import pytest

from tests.packaging.scripts import script

ICU = script("frozen/icu.py")
HEADER = struct.pack("<H", 16) + b"\xda\x27" + bytes(12)


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ("coll/zh.res", True),
        ("coll/zh_Hant.res", True),
        ("coll/ucadata.icu", True),
        ("coll/de.res", False),
        ("gb18030.cnv", True),
        ("big5-html.cnv", True),
        ("zone/zh.res", True),
        ("zone/fr.res", False),
        ("zone/pool.res", True),
        ("lang/res_index.res", True),
        ("fr_CA.res", False),
        ("fil.res", False),
        ("root.res", True),
        ("timezoneTypes.res", True),
        ("brkitr/thaidict.dict", False),
        ("brkitr/line.brk", True),
        ("translit/root.res", False),
    ],
)
def test_what_is_kept(item: str, kept: bool) -> None:
    assert ICU.is_kept(item) is kept


def laid_out(items: Mapping[str, bytes]) -> bytes:
    """By hand, as ICU's tools lay it out."""
    names = b"".join(name.encode() + b"\0" for name in items)
    start = -(-(4 + 8 * len(items) + len(names)) // 16) * 16
    table, at = struct.pack("<I", len(items)), 4 + 8 * len(items)
    for number, name in enumerate(items):
        table += struct.pack("<II", at, start + 16 * number)
        at += len(name) + 1
    return HEADER + (table + names).ljust(start, b"\xaa") + b"".join(items.values())


def test_what_stays_is_found_at_its_place() -> None:
    whole = {f"icudt73l/{name}.res": name.encode() * 8 for name in ("de", "en", "zh")}
    header, read = ICU.items(laid_out(whole))
    assert read == whole
    fewer = {name: item for name, item in read.items() if "de" not in name}
    assert ICU.packed(header, fewer) == laid_out(fewer)


def test_other_data_is_named_and_left_alone() -> None:
    with pytest.raises(SystemExit, match="no data of ICU"):
        ICU.items(b"\x7fELF" + bytes(60))
