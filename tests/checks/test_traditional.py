"""Lines that are not given to the converter are lines that it would not change."""

from importlib.resources import files

from opencc import OpenCC

from editor_app.checks.traditional import to_simplified, traditional_places

TABLES = ("TSPhrases.txt", "TSCharacters.txt")


def words() -> list[str]:
    folder = files("opencc").joinpath("dictionary")
    lines = [
        line for one in TABLES for line in folder.joinpath(one).read_text("utf-8").splitlines()
    ]
    return [word for line in lines for word in line.replace("\t", " ").split(" ")]


def test_the_places_are_those_that_the_converter_changes() -> None:
    text = "\n".join(words())
    simple = OpenCC("t2s").convert(text)
    assert len(text) == len(simple) > 8_000
    told = [at for at, (old, new) in enumerate(zip(text, simple, strict=True)) if old != new]
    assert list(traditional_places(text)) == told
    assert to_simplified(text) == simple


def test_simplified_prose_has_none() -> None:
    assert traditional_places("各单位要认真落实。\n著名的后院") == ()
