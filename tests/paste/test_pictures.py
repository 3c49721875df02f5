"""Pictures out of a clip: which bytes are taken, and that none is taken for another."""

import base64
import struct
import zlib

import pytest

from editor_app.domain.clipboard import Pasted
from editor_app.importers.picture_size import pixels, too_many_pixels
from editor_app.importers.receipt import Note, NoteKind
from editor_app.importers.rtf_pictures import rtf_pictures
from tests.paste.reading import read


def png(shade: int = 0, width: int = 1, height: int = 1) -> bytes:
    """A whole PNG of one grey; of large claims only the head is true."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def data_address(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def told(pasted: Pasted) -> set[NoteKind]:
    return {note.kind for note in pasted.receipt if isinstance(note, Note)}


def rtf(*pictures: bytes, kind: str = "pngblip") -> bytes:
    """As Word writes it: each picture for new programs, and again for old ones."""
    groups = "".join(
        "{\\*\\shppict{\\pict{\\*\\picprop\\shplid1{\\sp{\\sn a}{\\sv 0a0b}}}\\picscalex100\\"
        + kind
        + f"\\bliptag-1 \r\n{data.hex()}}}}}{{\\nonshppict{{\\pict\\wmetafile8 0102}}}}"
        for data in pictures
    )
    listed = "{\\*\\listpicture{\\pict\\pngblip 89504e47}}"
    return ("{\\rtf1\\ansi" + listed + "{\\header{\\pict\\pngblip 01}}" + groups + "}").encode()


NAMED = "<p>甲</p><img src='file:///C:/Temp/clip_image001.png'><img src='file:///C:/Temp/2.png'>"


def test_pictures_of_the_rtf_stand_in_the_order_of_the_html() -> None:
    pasted = read(NAMED, rtf=rtf(png(1), png(2)))
    assert [file.data for file in pasted.files] == [png(1), png(2)]
    first, second = (pasted.markdown.index(file.sha256) for file in pasted.files)
    assert first < second


def test_no_picture_is_taken_for_another_when_their_numbers_differ() -> None:
    pasted = read(NAMED, rtf=rtf(png(1)))
    assert pasted.files == ()
    assert pasted.markdown == "甲\n\n〔图片〕〔图片〕\n"


def test_a_picture_no_page_shows_keeps_its_place_in_the_count() -> None:
    both = rtf(b"\x01\x00\x09", kind="emfblip")[:-1] + rtf(png(2))[1:]
    pasted = read(NAMED, rtf=both)
    assert [file.data for file in pasted.files] == [png(2)]


def test_the_bitmap_beside_one_picture_is_that_picture() -> None:
    pasted = read("<img src='https://a.cn/b.png' alt='路线'>", picture=png(3))
    assert [file.data for file in pasted.files] == [png(3)]
    assert pasted.markdown.startswith("![路线](att:")


def test_a_bitmap_alone_is_a_picture() -> None:
    pasted = read(picture=png(3))
    assert (len(pasted.files), pasted.elements) == (1, 1)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<svg onload='alert(1)'/>", NoteKind.PICTURE_UNREADABLE),
        (b"MZ\x90\x00", NoteKind.PICTURE_UNREADABLE),
        (b"", NoteKind.PICTURE_UNREADABLE),
        (png(width=60_000, height=60_000), NoteKind.PICTURE_TOO_LARGE),
        (png() + bytes(3 << 20), NoteKind.PICTURE_TOO_LARGE),
    ],
)
def test_what_calls_itself_a_picture_is_looked_at(data: bytes, kind: NoteKind) -> None:
    pasted = read(f"<p>甲<img src='{data_address(data)}'></p>")
    assert pasted.files == ()
    assert kind in told(pasted)


def test_words_for_a_picture_are_kept_and_missing_ones_are_asked_for() -> None:
    named = read(f"<img alt='疏散路线' src='{data_address(png())}'>")
    assert named.markdown.startswith("![疏散路线](att:")
    assert NoteKind.NO_ALTERNATIVE not in told(named)
    for empty in ("", "图片", "clip_image001.png", "C:\\Temp\\a b.JPG"):
        assert NoteKind.NO_ALTERNATIVE in told(
            read(f"<img alt='{empty}' src='{data_address(png())}'>")
        )


def test_the_size_of_a_picture_is_told_without_decoding() -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x00\x00"
    assert pixels(jpeg) == (32, 16)
    assert pixels(b"GIF89a\x05\x00\x06\x00") == (5, 6)
    assert pixels(b"\xff\xd8\xff") == pixels(b"") == (0, 0)
    assert too_many_pixels(png(width=60_000, height=60_000))


@pytest.mark.parametrize(
    "damaged",
    [
        b"{\\rtf1{\\pict\\pngblip 8950",
        b"{" * 5_000,
        b"}" * 5_000,
        b"{\\rtf1{\\pict\\pngblip\\bin999999999 x}}",
        b"\\bin" * 2_000,
        b"{\\pict" * 400 + b"\\pngblip zz" + b"}" * 400,
    ],
)
def test_damaged_rtf_is_read_to_the_damage(damaged: bytes) -> None:
    assert all(isinstance(one, bytes) for one in rtf_pictures(damaged, 1 << 20))
