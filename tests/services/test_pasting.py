"""Pictures of a paste: clean and in the store before the text names them."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from editor_app.domain.clipboard import Clip, Pasted
from editor_app.importers.clipboard import read_clip
from editor_app.importers.html_reading import EVERY_BLOCK
from editor_app.services.files import FileService
from editor_app.services.pasting import PasteService
from tests.fakes.file_service import file_service
from tests.fakes.workstation import Workstation


@pytest.fixture
def files(lin: Workstation) -> FileService:
    return file_service(lin.store, lin.layouts)


def pasted(files: FileService, *pictures: bytes) -> Pasted:
    sources = [f"data:image/png;base64,{base64.b64encode(one).decode()}" for one in pictures]
    html = "".join(f"<p>现场</p><img alt='现场照片' src='{source}'>" for source in sources)
    service = PasteService(read_clip, files)
    read = service.read(Clip(html=html), service.rules(EVERY_BLOCK), lambda: False)
    return service.keep(read, lambda: False)


def addresses(markdown: str) -> list[str]:
    return [line.partition("](")[2].rstrip(")") for line in markdown.split("\n") if "](" in line]


def photo() -> bytes:
    """A JPEG that knows who took it and where."""
    exif = Image.Exif()
    exif[0x013B] = "林晓雯"
    exif.get_ifd(0x8825)[1] = "N"
    buffer = BytesIO()
    Image.new("RGB", (40, 30), "red").save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def test_a_pasted_photo_tells_neither_place_nor_person(files: FileService) -> None:
    (address,) = addresses(pasted(files, photo()).markdown)
    kept = files.at(address)
    assert kept is not None
    picture = Image.open(BytesIO(kept))
    assert (picture.size, dict(picture.getexif())) == ((40, 30), {})


def test_the_same_picture_twice_is_one_file(files: FileService) -> None:
    first, second = addresses(pasted(files, photo(), photo()).markdown)
    assert first == second


def test_what_only_begins_like_a_picture_is_kept_for_the_person_to_see(files: FileService) -> None:
    broken = b"\x89PNG\r\n\x1a\n" + b"broken"
    (address,) = addresses(pasted(files, broken).markdown)
    assert files.at(address) == broken
