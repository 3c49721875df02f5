"""Pictures become fit for a public page: upright, without metadata, within the limits, honest."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.pictures import (
    PictureChange,
    PictureOrder,
    PreparedPicture,
    TakingCancelled,
)
from editor_app.files.jpeg import without_metadata
from editor_app.files.limits import MEGABYTE, JobLimits
from editor_app.files.picture import MOST_PIXELS, prepare
from editor_app.files.pictures import IsolatedPictures
from tests.files.flip_pictures import flip
from tests.files.pictures_made import encoded, exif, opened, photo

PAGE = PictureOrder(max_width=1920, max_bytes=2 * MEGABYTE)
HEIC = b"\0\0\0\x18ftypheic" + b"\0" * 200


def made(data: bytes, order: PictureOrder = PAGE) -> PreparedPicture:
    return prepare(data, "照片.jpg", order)


def refusal(data: bytes) -> str:
    with pytest.raises(EditorError) as caught:
        made(data)
    assert caught.value.code is Code.FILE_REFUSED
    return str(caught.value.params["reason"])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_and_maker_are_removed(kind: str) -> None:
    result = made(encoded(photo(), kind, exif=exif()))
    assert not opened(result.data).getexif()
    assert b"Phone" not in result.data
    assert {PictureChange.PLACE_REMOVED, PictureChange.METADATA_REMOVED} <= set(result.changes)


def test_a_picture_without_metadata_is_not_said_to_have_lost_any() -> None:
    assert made(encoded(photo(), "PNG")).changes == ()


def test_orientation_is_applied_before_it_is_forgotten() -> None:
    result = made(encoded(photo(), "JPEG", exif=exif(orientation=6), quality=95))
    assert (result.width, result.height) == (200, 320)
    assert PictureChange.TURNED in result.changes
    red, _, blue = opened(result.data).convert("RGB").getpixel((100, 20))  # type: ignore[misc]
    assert red > 150 > 100 > blue  # the left half stands on top now


def test_pixels_of_a_jpeg_that_fits_are_not_compressed_again() -> None:
    source = encoded(photo(), "JPEG", exif=exif(), quality=70)
    assert opened(made(source).data).tobytes() == opened(source).tobytes()


def test_what_phones_append_after_the_picture_is_cut_off() -> None:
    source = encoded(photo(), "JPEG")
    assert without_metadata(source + b"a whole film") == without_metadata(source)


def test_a_wide_picture_is_scaled_to_the_limit() -> None:
    result = made(encoded(photo(2400, 1200), "PNG"))
    assert (result.width, result.height) == (1920, 960)
    assert (result.original_width, result.original_height) == (2400, 1200)


@pytest.mark.parametrize(("width", "scaled"), [(1920, False), (1921, True)])
def test_the_width_limit_is_the_last_that_fits(width: int, scaled: bool) -> None:
    result = made(encoded(Image.new("RGB", (width, 10)), "PNG"))
    assert (PictureChange.SCALED in result.changes) is scaled


def test_width_zero_keeps_the_pictures_own_size() -> None:
    order = PictureOrder(max_width=0, max_bytes=1000)
    assert made(encoded(photo(2400, 1200), "PNG"), order).width == 2400


def test_a_heavy_photo_is_squeezed_below_the_limit() -> None:
    order = PictureOrder(max_width=1920, max_bytes=40_000)
    result = made(encoded(photo(900, 600), "JPEG", quality=95), order)
    assert len(result.data) <= 40_000
    assert PictureChange.SQUEEZED in result.changes


def test_a_see_through_picture_stays_see_through() -> None:
    source = photo(900, 600).convert("RGBA")
    source.putalpha(90)
    order = PictureOrder(max_width=1920, max_bytes=100_000)
    result = made(encoded(source, "PNG"), order)
    assert opened(result.data).getpixel((1, 1))[3] == 90  # type: ignore[index]
    assert result.media_type == "image/png"


@pytest.mark.parametrize(("kind", "suffix"), [("BMP", ".png"), ("TIFF", ".png"), ("WEBP", ".jpg")])
def test_formats_browsers_do_not_share_are_converted(kind: str, suffix: str) -> None:
    result = made(encoded(photo(), kind))
    assert (result.suffix, opened(result.data).format) == (
        suffix,
        {".png": "PNG", ".jpg": "JPEG"}[suffix],
    )
    assert PictureChange.CONVERTED in result.changes


def test_printers_colours_become_screen_colours() -> None:
    result = made(encoded(photo().convert("CMYK"), "JPEG"))
    assert opened(result.data).mode == "RGB"
    assert PictureChange.COLOURS in result.changes


def test_an_srgb_profile_changes_nothing() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    source = encoded(photo(), "PNG", icc_profile=profile)
    result = made(source)
    assert PictureChange.COLOURS not in result.changes
    assert opened(result.data).tobytes() == opened(source).tobytes()


def test_a_broken_profile_does_not_stop_a_picture() -> None:
    assert made(encoded(photo(), "PNG", icc_profile=b"no profile")).width == 320


def test_an_animation_keeps_its_frames_and_times() -> None:
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "green", "blue")]
    source = encoded(
        frames[0], "GIF", save_all=True, append_images=frames[1:], duration=[50, 60, 70], loop=0
    )
    result = made(source)
    again = Image.open(BytesIO(result.data))
    assert (again.format, again.n_frames) == ("GIF", 3)  # type: ignore[attr-defined]
    assert PictureChange.ANIMATED in result.changes
    times = []
    for at in range(3):
        again.seek(at)
        times.append(again.info["duration"])
    assert times == [50, 60, 70]


def test_the_same_picture_gives_the_same_bytes() -> None:
    source = encoded(photo(2000, 500), "JPEG", exif=exif(orientation=3))
    assert made(source) == made(source)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not-a-picture"),
        (b"GIF89a", "not-a-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-a-picture"),
        (HEIC, "no-decoder"),
        (encoded(photo(), "JPEG")[:3000], "damaged"),
        (encoded(photo(), "PNG")[:3000], "damaged"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    bomb = encoded(Image.new("1", (20_000, MOST_PIXELS // 20_000 + 1)), "PNG")
    assert len(bomb) < 100_000
    assert refusal(bomb) == "pixels"


def test_flipped_bytes_never_end_in_anything_but_a_picture_or_a_refusal() -> None:
    """A short form of ``python -m tests.files.flip_pictures``."""
    assert flip(240, seed=11) == {"picture", "file-refused"}


# ---------------------------------------------------------------- behind the bars


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_the_child_answers_what_is_made_here(kind: str) -> None:
    source = encoded(photo(), kind)
    assert IsolatedPictures().prepare(source, "照片.jpg", PAGE) == made(source)


def test_a_refusal_comes_through_with_its_words() -> None:
    with pytest.raises(EditorError) as caught:
        IsolatedPictures().prepare(HEIC, "照片.heic", PAGE)
    assert caught.value.params["file"] == "照片.heic"
    assert "HEIC" in str(caught.value.params["problem_zh"])


def test_a_child_that_takes_too_long_is_ended() -> None:
    slow = IsolatedPictures(JobLimits(seconds=0.05))
    with pytest.raises(EditorError) as caught:
        slow.prepare(encoded(photo(), "PNG"), "a.png", PAGE)
    assert caught.value.params["reason"] == "time"


def test_preparing_can_be_called_off() -> None:
    with pytest.raises(TakingCancelled):
        IsolatedPictures().prepare(encoded(photo(), "PNG"), "a.png", PAGE, lambda: True)
