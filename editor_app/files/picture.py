"""Make a picture ready for a public page with Pillow: upright, sRGB, no metadata, small enough.

Runs in a child process (``picture_child``): what it decodes may be hostile.
"""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageOps,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from editor_app.domain.pictures import PictureChange, PictureOrder, PreparedPicture
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.jpeg import without_metadata

MOST_PIXELS = 50_000_000  # 150 MB decoded; larger than any phone's camera delivers by default
# Naming the plug-ins loads them: behind the bars of the child process nothing can be imported.
_PLUGINS = (
    BmpImagePlugin,
    GifImagePlugin,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "DIB", "TIFF")
Image.preinit()
_QUALITIES = (88, 80, 72, 62)
_SMALLER = 0.85  # of the width, when no quality fits
_LEAST_WIDTH = 200
_LOSSY = frozenset({"JPEG", "MPO", "WEBP"})
_ORIENTATION, GPS = 0x0112, 0x8825
_NAMES = {
    "JPEG": ("image/jpeg", ".jpg"),
    "PNG": ("image/png", ".png"),
    "GIF": ("image/gif", ".gif"),
}
_PERSONAL = ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop", "dpi_comment")
BROKEN = (  # all that Pillow raises at damaged pictures, found by flipping bytes
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    Image.DecompressionBombError,  # a later frame may declare more than the first
)
_FOREIGN = (
    (b"ftypheic", "HEIC"),
    (b"ftypmif1", "HEIF"),
    (b"ftypavif", "AVIF"),
    (b"8BPS", "PSD"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Encoded:
    data: bytes
    format: str
    image: Image.Image


def prepare(data: bytes, name: str, order: PictureOrder) -> PreparedPicture:
    """Prepare one picture. Raises ``EditorError(FILE_REFUSED)``."""
    with warnings.catch_warnings():  # Pillow's words about damage; the picture decides
        warnings.simplefilter("ignore")
        try:
            return _prepare(data, name, order)
        except BROKEN as problem:
            raise refused(name, Refused.DAMAGED, part=type(problem).__name__) from problem


def _prepare(data: bytes, name: str, order: PictureOrder) -> PreparedPicture:
    image = _opened(data, name)
    source = str(image.format)
    changes = list(_told_by(image))
    if getattr(image, "n_frames", 1) > 1 and source in ("GIF", "WEBP", "PNG"):
        return _animation(image, data, name, order, changes)
    upright = ImageOps.exif_transpose(image)
    assert upright is not None  # only in_place gives nothing
    picture = _in_srgb(upright, changes)
    untouched = picture is upright and PictureChange.TURNED not in changes
    size = picture.size
    is_jpeg = source in ("JPEG", "MPO")
    encoded = _lossless_jpeg(data, picture, order) if is_jpeg and untouched else None
    encoded = encoded or _encoded(picture, source, order, changes)
    return _prepared(encoded, data, size, changes, source)


def _opened(data: bytes, name: str) -> Image.Image:
    try:
        image = Image.open(BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as problem:
        raise refused(name, Refused.PIXELS, limit=f"{MOST_PIXELS:,}") from problem
    except (UnidentifiedImageError, OSError, ValueError) as problem:
        what = next((kind for mark, kind in _FOREIGN if mark in data[:16]), "")
        if what:
            raise refused(name, Refused.NO_DECODER, what=what) from problem
        raise refused(name, Refused.NOT_A_PICTURE) from problem
    if image.width * image.height > MOST_PIXELS:
        raise refused(name, Refused.PIXELS, limit=f"{MOST_PIXELS:,}")
    image.load()
    return image


def _told_by(image: Image.Image) -> list[PictureChange]:
    """What is going to be removed or applied, as the file itself tells."""
    changes: list[PictureChange] = []
    exif = image.getexif()
    if exif.get(_ORIENTATION, 1) not in (0, 1):
        changes.append(PictureChange.TURNED)
    if exif.get_ifd(GPS):
        changes.append(PictureChange.PLACE_REMOVED)
    texts = getattr(image, "text", {})
    tagged = bool(exif) and image.format != "TIFF"  # there the picture's own measures are tags
    if tagged or texts or any(image.info.get(key) for key in _PERSONAL):
        changes.append(PictureChange.METADATA_REMOVED)
    return changes


def _in_srgb(image: Image.Image, changes: list[PictureChange]) -> Image.Image:
    """The picture in a colour model every browser shows alike; the same object if it is one."""
    profile = image.info.get("icc_profile")
    target = "RGBA" if image.has_transparency_data else "RGB"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        converted = _by_profile(image, profile, target)
        if converted is not None:
            changes.append(PictureChange.COLOURS)
            return converted
    if image.mode in ("1", "L", "P", "RGB", "RGBA", "LA"):
        return image
    if image.mode in ("CMYK", "YCbCr", "LAB", "HSV"):
        changes.append(PictureChange.COLOURS)
    if image.mode.startswith("I"):  # 16 bits of grey: Pillow would clip them
        return image.point(lambda value: value / 256).convert("L")
    return image.convert(target)


def _by_profile(image: Image.Image, profile: bytes, target: str) -> Image.Image | None:
    """Converted by its colour profile; ``None`` if that is sRGB already or cannot be used."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in (ImageCms.getProfileDescription(own) or "") and image.mode != "CMYK":
            return None
        if image.mode == "RGBA" or target == "RGBA":
            colours = image.convert("RGB") if image.mode != "CMYK" else image
            flat = ImageCms.profileToProfile(colours, own, _srgb(), outputMode="RGB")
            assert flat is not None
            flat.putalpha(image.convert("RGBA").getchannel("A"))
            return flat
        return ImageCms.profileToProfile(image, own, _srgb(), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None  # a broken profile: the picture shows as if it had none


def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _lossless_jpeg(data: bytes, picture: Image.Image, order: PictureOrder) -> _Encoded | None:
    """The JPEG's own compressed pixels, when they fit as they are."""
    if order.max_width and picture.width > order.max_width:
        return None
    try:
        plain = without_metadata(data)
    except ValueError:
        return None  # odd but decodable: compress it again
    fits = len(plain) <= order.max_bytes or not order.max_width
    return _Encoded(data=plain, format="JPEG", image=picture) if fits else None


def _encoded(
    picture: Image.Image, source: str, order: PictureOrder, changes: list[PictureChange]
) -> _Encoded:
    """Compressed anew: PNG where nothing was lost before, JPEG for photographs."""
    fitted = _scaled(picture, order.max_width)
    if source not in _LOSSY or fitted.has_transparency_data:
        png = _png(fitted)
        while order.max_width and len(png) > order.max_bytes and fitted.has_transparency_data:
            if fitted.width <= _LEAST_WIDTH:
                break
            fitted = _scaled(fitted, int(fitted.width * _SMALLER))
            png = _png(fitted)
        if len(png) <= order.max_bytes or fitted.has_transparency_data or not order.max_width:
            return _Encoded(data=png, format="PNG", image=fitted)
    return _jpeg(fitted, order, changes)


def _jpeg(image: Image.Image, order: PictureOrder, changes: list[PictureChange]) -> _Encoded:
    plain = image if image.mode in ("L", "RGB") else image.convert("RGB")
    while True:
        for quality in _QUALITIES:
            out = BytesIO()
            plain.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
            small = len(out.getvalue()) <= order.max_bytes or not order.max_width
            if small or (quality == _QUALITIES[-1] and plain.width <= _LEAST_WIDTH):
                if quality != _QUALITIES[0]:
                    changes.append(PictureChange.SQUEEZED)
                return _Encoded(data=out.getvalue(), format="JPEG", image=plain)
        plain = _scaled(plain, int(plain.width * _SMALLER))


def _png(image: Image.Image) -> bytes:
    """As PNG; a new object carries none of the chunks that came with the file."""
    bare = image.copy()
    bare.info = {k: v for k, v in image.info.items() if k == "transparency"}
    out = BytesIO()
    bare.save(out, "PNG", optimize=image.width * image.height < 4_000_000)
    return out.getvalue()


def _scaled(image: Image.Image, width: int) -> Image.Image:
    if not width or image.width <= width:
        return image
    height = max(1, round(image.height * width / image.width))
    if image.mode in ("1", "P"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _animation(
    image: Image.Image, data: bytes, name: str, order: PictureOrder, changes: list[PictureChange]
) -> PreparedPicture:
    """A moving picture as GIF: every frame and its time stay."""
    frames = int(getattr(image, "n_frames", 1))
    if image.width * image.height * frames > MOST_PIXELS:
        raise refused(name, Refused.PIXELS, limit=f"{MOST_PIXELS:,}")
    source, size = str(image.format), image.size
    pictures: list[Image.Image] = []
    times: list[int] = []
    for at in range(frames):
        image.seek(at)
        pictures.append(_scaled(image.convert("RGBA"), order.max_width))
        times.append(int(image.info.get("duration", 100)) or 100)
    out = BytesIO()
    pictures[0].save(
        out,
        "GIF",
        save_all=True,
        append_images=pictures[1:],
        duration=times,
        disposal=2,  # each frame is whole: none shows through the next
        **({"loop": image.info["loop"]} if "loop" in image.info else {}),
    )
    changes.append(PictureChange.ANIMATED)
    encoded = _Encoded(data=out.getvalue(), format="GIF", image=pictures[0])
    return _prepared(encoded, data, size, changes, source)


def _prepared(
    encoded: _Encoded,
    data: bytes,
    size: tuple[int, int],
    changes: list[PictureChange],
    source: str,
) -> PreparedPicture:
    if encoded.image.size != size:
        changes.append(PictureChange.SCALED)
    if source.replace("MPO", "JPEG") != encoded.format:
        changes.append(PictureChange.CONVERTED)
    media_type, suffix = _NAMES[encoded.format]
    return PreparedPicture(
        data=encoded.data,
        media_type=media_type,
        suffix=suffix,
        width=encoded.image.width,
        height=encoded.image.height,
        original_width=size[0],
        original_height=size[1],
        original_bytes=len(data),
        changes=tuple(dict.fromkeys(changes)),
    )
