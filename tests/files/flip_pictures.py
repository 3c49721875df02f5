"""Break pictures at random and prepare them: ``python -m tests.files.flip_pictures --count 5000``.

Every broken picture ends as a picture or as a refusal; anything else is a bug and stops the loop.
"""

import argparse
import random

from editor_app.domain.errors import EditorError
from editor_app.domain.pictures import PictureOrder
from editor_app.files.picture import prepare
from tests.files.pictures_made import encoded, exif, opened, photo


def flip(count: int, seed: int) -> set[str]:
    """The kinds of ends that ``count`` broken pictures came to."""
    dice = random.Random(seed)
    tagged, plain = ("JPEG", "PNG", "WEBP"), ("BMP", "TIFF")
    whole = [encoded(photo(60, 40), kind, exif=exif()) for kind in tagged]
    whole += [encoded(photo(60, 40), kind) for kind in plain]
    whole.append(encoded(photo(60, 40), "GIF", save_all=True, append_images=[photo(60, 40)]))
    return {_end(_broken(whole[at % len(whole)], dice)) for at in range(count)}


def _broken(source: bytes, dice: random.Random) -> bytes:
    data = bytearray(source)
    for _ in range(dice.randint(1, 8)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data[: dice.randrange(len(data))] if dice.random() < 0.2 else data)


def _end(data: bytes) -> str:
    try:
        made = prepare(data, "a", PictureOrder(max_width=50, max_bytes=5_000))
    except EditorError as error:
        return error.code.value
    assert opened(made.data).width == made.width
    return "picture"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    print(told.count, "broken pictures:", sorted(flip(told.count, told.seed)))
