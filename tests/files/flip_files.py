"""Break office files and PDFs at random: ``python -m tests.files.flip_files --count 5000``.

Looking into a broken file gives facts and cleaning one gives a copy or a refusal; anything else is
a bug and stops the loop.
"""

import argparse
import random

from editor_app.domain.cleaning import possible
from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import FileFacts
from editor_app.files.cleaning import clean
from editor_app.files.inspection import inspect
from tests.files.office_made import changed, made, parts_of, pptx

NAMES = ("letter.docx", "book.xlsx", "letter.doc", "book.xls", "letter.pdf", "show.pptx")


def flip(count: int, seed: int) -> set[str]:
    """The kinds of ends that ``count`` broken files came to."""
    dice = random.Random(seed)
    whole = {name: pptx() if name == "show.pptx" else made(name) for name in NAMES}
    return {
        _end(_broken(whole[name], dice), name)
        for name in (NAMES[at % len(NAMES)] for at in range(count))
    }


def _broken(source: bytes, dice: random.Random) -> bytes:
    """Bytes changed in the file, or inside one part of a package that still opens."""
    if source.startswith(b"PK") and dice.random() < 0.7:
        part, data = dice.choice(list(parts_of(source).items()))
        return changed(source, {part: _flipped(data, dice)})
    return _flipped(source, dice)


def _flipped(source: bytes, dice: random.Random) -> bytes:
    data = bytearray(source or b"x")
    for _ in range(dice.randint(1, 12)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data[: dice.randrange(len(data)) + 1] if dice.random() < 0.1 else data)


def _end(data: bytes, name: str) -> str:
    facts = inspect(data, name)
    assert isinstance(facts, FileFacts)
    order = {trace: ways[0] for trace, ways in possible(name.rpartition(".")[2], facts).items()}
    if not order:
        return "facts"
    try:
        copy = clean(data, name, order)
    except EditorError as error:
        return error.code.value
    inspect(copy.data, name)
    return "copy"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    print(told.count, "broken files:", sorted(flip(told.count, told.seed)))
