"""The layout pack speaks Chinese and English, and packs without English still load."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from editor_app.bundled import read_folder
from editor_app.domain.layout import Layout, Term
from editor_app.domain.layout_pack import parse_pack

FOLDER = Path(__file__).parents[2] / "resources" / "layout"

CHINESE_ONLY = {
    "banner_zh": "stands on the public page, which is Chinese",
    "short_zh": "the English name of a unit is short already",
}
# Where the Chinese text has no ending of its own.
PLAIN = {
    "columns.toml": ("description",),
    "wording.toml": ("note",),
    "rules.toml": ("check_labels",),
}
# What a portal of before the translations sends.
_LINES = r"(help|description|principle|transfer_to)_en = .*"
_INLINE = r', (label|name|note|right)_en = "[^"]*"'
_LABELS = r"(?s)\[rule\.check_labels_en\]\n.*?\n(?=\n|\[)"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    return read_folder(FOLDER)


@pytest.fixture(scope="module")
def layout(files: Mapping[str, str]) -> Layout:
    return parse_pack(files)


@pytest.fixture(scope="module")
def older(files: Mapping[str, str]) -> Layout:
    """The same pack as it was before its texts were translated."""
    return parse_pack({path: _untranslated(path, text) for path, text in files.items()})


def _untranslated(path: str, text: str) -> str:
    text = re.sub(_INLINE, "", re.sub(_LABELS, "", text))
    text = re.sub(rf"(?m)^{_LINES}\n", "", text)
    optional = {"templates": "title", "vocab": "name"}.get(path.partition("/")[0])
    return re.sub(rf"(?m)^{optional}_en = .*\n", "", text) if optional else text


def tables(value: object) -> Iterator[dict[str, object]]:
    """Every table of a file, inline ones too."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from tables(inner)
    elif isinstance(value, list):
        for one in value:
            yield from tables(one)


def pairs(files: Mapping[str, str]) -> Iterator[tuple[str, str, object, object]]:
    """File, key, Chinese and English of every text that has two languages."""
    for path, text in files.items():
        if not path.endswith(".toml"):
            continue
        for table in tables(tomllib.loads(text)):
            for key, value in table.items():
                if key.endswith("_zh") and key not in CHINESE_ONLY:
                    yield path, key, value, table.get(f"{key[:-3]}_en")
                elif key in PLAIN.get(path, ()) and value:
                    yield path, key, value, table.get(f"{key}_en")


def test_every_chinese_text_has_its_english(files: Mapping[str, str]) -> None:
    found = list(pairs(files))
    assert len(found) > 1000
    assert [(path, key, zh) for path, key, zh, en in found if not en] == []


def test_every_english_text_has_its_chinese(files: Mapping[str, str]) -> None:
    alone = [
        (path, key)
        for path, text in files.items()
        if path.endswith(".toml")
        for table in tables(tomllib.loads(text))
        for key, value in table.items()
        if key.endswith("_en") and value
        if not table.get(f"{key[:-3]}_zh") and not table.get(key[:-3])
    ]
    assert alone == []


def test_english_is_not_chinese_again(files: Mapping[str, str]) -> None:
    texts = [str(en) for _, _, _, en in pairs(files)]
    assert [text for text in texts if not re.search("[A-Za-z]", text) or "。" in text] == []


def test_the_same_help_has_the_same_translation(files: Mapping[str, str]) -> None:
    told: dict[object, set[object]] = {}
    for _, key, chinese, english in pairs(files):
        if key in ("help_zh", "description_zh"):
            told.setdefault(chinese, set()).add(english)
    assert {chinese: english for chinese, english in told.items() if len(english) > 1} == {}


def test_whatever_can_be_chosen_has_an_english_name(layout: Layout) -> None:
    choices = {spec.choices for t in layout.templates.values() for spec in t.fields}
    terms = [term for one in choices for term in layout.terms(one) if one.startswith("vocab/")]
    assert [term.key for term in _all(terms) if not term.name_en] == []


def _all(terms: list[Term]) -> Iterator[Term]:
    for term in terms:
        yield term
        yield from _all(list(term.children))


def test_a_pack_without_english_texts_says_them_in_chinese(older: Layout) -> None:
    template = older.template("interpretation")
    field = template.field("publisher")
    assert field is not None
    assert template.description("en") == template.description_zh
    assert field.help("en") == field.help_zh == "用规范全称，不用简称。"
    assert template.body.sections[0].title("en") == "背景依据"
    assert older.column("about").described("en") == older.column("about").description
    assert older.terms("vocab/openness#reason")[0].name("en") == "国家秘密"


def test_a_translation_makes_no_newer_template(layout: Layout, older: Layout) -> None:
    """Else every draft would be offered a newer form in which nothing is new."""
    assert older.templates == layout.templates
    assert older.columns != layout.columns


def test_choices_have_a_path_in_either_language(layout: Layout) -> None:
    theme = layout.vocabularies["theme"]
    assert theme.path("t0204") == "综合政务\\电子政务"
    assert theme.path("t0204", language="en") == "General government affairs\\E-government"


def test_a_unit_is_named_in_the_language_of_the_window(layout: Layout) -> None:
    unit = layout.portal.units[0]
    assert (unit.short("zh_CN"), unit.name("zh_CN")) == ("仲恺管委办", "仲恺高新区管委会办公室")
    assert unit.short("en") == unit.name("en") == "Zhongkai Administrative Committee Office"
