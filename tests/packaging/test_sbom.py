"""The list of parts: every one has a licence under which it may go out, libraries, too."""

import pytest

from tests.packaging.scripts import PACKAGING, script

LIBRARIES, LICENCES = script("supply/libraries.py"), script("supply/licences.py")
# As PyInstaller lays them out, from the last build.
CARRIED = (
    *("libbz2.so.1.0", "libpython3.11.so.1.0", "libxcb-cursor.so.0", "libxcb-util.so.1"),
    *("libXau-154567c4.so.6.0.0", "libjpeg-6dc8d115.so.62.4.0", "liblcms2-88eaba2f.so.2.0.19"),
    *("liblzma-de26b416.so.5.8.4", "libopenjp2-e530e1bf.so.2.5.4", "libtiff-20b7e810.so.6.3.0"),
    *("libsharpyuv-0066295b.so.0.1.2", "libwebpmux-8fb1c9f6.so.3.1.2", "libicui18n.so.73"),
    *("libzstd-40ad5e7e.so.1.5.7",),
)


@pytest.mark.parametrize("file", CARRIED)
def test_every_library_has_a_licence_that_may_go_out(file: str) -> None:
    assert LICENCES.acceptable(LIBRARIES.licence_of(file))


def test_every_source_within_the_interpreter_has_one() -> None:
    pinned = (PACKAGING / "requirements" / "sources.txt").read_text(encoding="utf-8")
    names = [line[2:].split("=")[0] for line in pinned.splitlines() if line.startswith("# ")]
    assert len(names) > 6
    told = {name: LIBRARIES.licence_of(name) for name in names}
    assert {name: said for name, said in told.items() if not LICENCES.acceptable(said)} == {}


def test_every_licence_of_the_table_may_go_out() -> None:
    assert [one for one in LIBRARIES.LICENCES.values() if not LICENCES.acceptable(one)] == []


def test_a_library_that_nobody_knows_may_not() -> None:
    assert LIBRARIES.licence_of("libmystery-1.so") == LICENCES.UNKNOWN
    assert not LICENCES.acceptable(LIBRARIES.licence_of("libmystery-1.so"))


def test_the_longest_name_counts() -> None:
    assert LIBRARIES.licence_of("libicudata.so.73") == "Unicode-3.0"
    assert LIBRARIES.licence_of("libwebpdemux-9fe2abcc.so.2") == "BSD-3-Clause"
