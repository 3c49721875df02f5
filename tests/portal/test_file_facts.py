"""The portal looks into uploaded files itself; what only the readers see blocks there, too."""

from pathlib import Path

import pytest

from editor_app.domain.file_facts import FileFacts, Trace, Unread
from editor_app.domain.item import BlobHash
from editor_app.files.reader import IsolatedReader
from editor_app.office.convert import find_office
from editor_app.portal.blobs import BlobFolder
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import open_portal
from editor_app.portal.file_facts import PortalFacts
from tests.files.office_made import made, ole
from tests.portal.conftest import LAYOUT


class Counting:
    """A reader that counts how often it is asked."""

    def __init__(self, ability: str = "") -> None:
        self.asked = 0
        self.ability = ability

    def inspect(self, data: bytes, name: str, cancelled: object = None) -> FileFacts:
        self.asked += 1
        unread = Unread.OLD_FORMAT if data.startswith(b"old") else None
        return FileFacts(text=name[:2], unread=unread, ability=self.ability)


def test_facts_are_made_once(tmp_path: Path) -> None:
    blobs, reader = BlobFolder(tmp_path, 10_000_000), Counting()
    facts = PortalFacts(tmp_path, blobs.read, reader)
    sha256 = blobs.add(b"text")
    assert facts.get(sha256) == facts.get(sha256)
    assert reader.asked == 1


def test_what_could_not_be_opened_is_looked_at_once_more_when_it_can(tmp_path: Path) -> None:
    blobs, before, after = BlobFolder(tmp_path, 10_000_000), Counting(), Counting("office 1")
    sha256, other = blobs.add(b"old book"), blobs.add(b"text")
    for reader in (before, after, after, Counting()):
        facts = PortalFacts(tmp_path, blobs.read, reader)
        facts.get(sha256)
        facts.get(other)
    assert (before.asked, after.asked) == (2, 1)


def test_facts_that_cannot_be_read_back_are_made_anew(tmp_path: Path) -> None:
    blobs, reader = BlobFolder(tmp_path, 10_000_000), Counting()
    facts = PortalFacts(tmp_path, blobs.read, reader)
    sha256 = blobs.add(b"text")
    facts.get(sha256)
    (tmp_path / "facts" / f"{sha256}.json").write_text("{}")
    facts.get(sha256)
    assert reader.asked == 2


def test_a_file_that_never_came_has_no_facts(tmp_path: Path) -> None:
    blobs = BlobFolder(tmp_path, 10_000_000)
    assert PortalFacts(tmp_path, blobs.read, Counting()).get(BlobHash("a" * 64)) is None


def test_the_portal_sees_macros_of_old_files(tmp_path: Path) -> None:
    blobs = BlobFolder(tmp_path, 10_000_000)
    facts = PortalFacts(tmp_path, blobs.read, IsolatedReader())
    told = facts.get(blobs.add(ole({"WordDocument": b"\0" * 20, "_VBA_PROJECT": b"x"})))
    assert told is not None
    assert told.get(Trace.MACROS) is not None


def test_the_portal_finds_what_the_client_finds(tmp_path: Path) -> None:
    blobs = BlobFolder(tmp_path, 10_000_000)
    facts = PortalFacts(tmp_path, blobs.read, IsolatedReader())
    for name in ("letter.docx", "book.xlsx", "locked.pdf"):
        assert facts.get(blobs.add(made(name))) == IsolatedReader().inspect(made(name), name)
    assert facts.get(blobs.add(b"\0\0\0\x18ftypmp42")) == FileFacts(unread=Unread.TYPE)


@pytest.mark.skipif(find_office() is None, reason="needs LibreOffice")
def test_the_portal_reads_an_old_book_as_the_client_does(tmp_path: Path) -> None:
    portal = open_portal(PortalConfig(data=tmp_path, layout_folder=LAYOUT))
    data = made("book.xls")
    told = portal.facts.get(portal.blobs.add(data))
    assert told == IsolatedReader(office=find_office).inspect(data, "book.xls")
    assert told is not None
    assert told.passages
