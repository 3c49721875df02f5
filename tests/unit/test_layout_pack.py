"""The layout pack: what is read, and finding one's way in it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editor_app.bundled import read_folder
from editor_app.domain.credit_code import is_credit_code, is_organisation_code
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout import Layout, Node
from editor_app.domain.layout_pack import pack_bytes, parse_pack, unpack

FOLDER = Path(__file__).parents[2] / "resources" / "layout"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    return read_folder(FOLDER)


@pytest.fixture(scope="module")
def layout(files: Mapping[str, str]) -> Layout:
    return parse_pack(files)


# ---------------------------------------------------------------- what is read


def test_the_bundled_pack_is_complete(layout: Layout) -> None:
    assert len(layout.columns) == 47
    assert len(layout.templates) == 15
    assert len(layout.rules) == 71
    assert len(layout.portal.units) == 8


def test_the_version_is_the_layouts_own_unless_the_portal_names_one(
    files: Mapping[str, str], layout: Layout
) -> None:
    assert layout.version == "2026.11"
    assert unpack(pack_bytes(files, "2026.11-7")).version == "2026.11-7"


def test_the_same_files_give_the_same_bytes(files: Mapping[str, str]) -> None:
    backwards = dict(reversed(list(files.items())))
    assert pack_bytes(files, "v") == pack_bytes(backwards, "v")


def test_a_pack_survives_packing(files: Mapping[str, str], layout: Layout) -> None:
    assert unpack(pack_bytes(files, layout.version)) == layout


def test_a_jump_column_holds_no_kinds(layout: Layout) -> None:
    assert {c.kinds for c in layout.columns if c.node is not Node.LEAF} == {()}


def test_the_terms_of_article_21_can_be_chosen_beside_those_of_article_20(layout: Layout) -> None:
    keys = {term.key for term in layout.terms("vocab/article20")}
    assert {"a20_01", "a21_county"} <= keys


def test_sections_of_a_vocabulary_are_lists_of_their_own(layout: Layout) -> None:
    assert len(layout.terms("vocab/openness#reason")) == 7


def test_themes_nest_once(layout: Layout) -> None:
    assert layout.vocabularies["theme"].path("t0204") == "综合政务\\电子政务"


def test_units_are_sources(layout: Layout) -> None:
    names = {term.name_zh for term in layout.terms("portal/sources")}
    assert {unit.name_zh for unit in layout.portal.units} < names


def test_every_unit_has_a_valid_credit_code(layout: Layout) -> None:
    assert all(is_credit_code(unit.front_code) for unit in layout.portal.units)


def test_a_year_without_notice_is_not_final_but_knows_its_statutory_days(layout: Layout) -> None:
    year = layout.calendar[2027]
    assert not year.final
    assert year.off[date(2027, 2, 5)].name("zh") == "春节"


def test_decimals_in_params_are_text(layout: Layout) -> None:
    assert layout.rules["META-05"].params["title_similarity_max"] == "0.9"


def test_the_portal_replaces_a_threshold(files: Mapping[str, str]) -> None:
    changed = dict(files)
    changed["portal.toml"] += "\n[rule_params.META-01]\nmax_chars = 60\n"
    params = parse_pack(changed).rules["META-01"].params
    assert params["max_chars"] == 60
    assert params["newline"] is False


def test_styles_may_be_left_out(files: Mapping[str, str]) -> None:
    bare = {path: text for path, text in files.items() if not path.endswith(".css")}
    assert parse_pack(bare).page_css == ""


# ---------------------------------------------------------------- reading the folder


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EditorError) as caught:
        read_folder(tmp_path / "nothing")
    assert caught.value.code is Code.FILE_UNREADABLE


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "columns.toml").write_bytes("栏目".encode("gbk"))
    with pytest.raises(EditorError) as caught:
        read_folder(tmp_path)
    assert (caught.value.code, caught.value.params["file"]) == (Code.LAYOUT_DAMAGED, "columns.toml")


def test_hidden_files_are_no_part_of_a_pack(tmp_path: Path) -> None:
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / "a.toml").write_text("", encoding="utf-8")
    (tmp_path / ".swp").write_text("", encoding="utf-8")
    assert list(read_folder(tmp_path)) == ["vocab/a.toml"]


# ---------------------------------------------------------------- finding one's way in a layout


def test_the_trail_leads_from_the_root_to_the_column(layout: Layout) -> None:
    keys = [column.key for column in layout.trail("gov_info.statutory.news")]
    assert keys == ["home", "gov_info", "gov_info.statutory", "gov_info.statutory.news"]


def test_children_stand_in_their_order(layout: Layout) -> None:
    assert [column.key for column in layout.children(None)] == ["home"]
    orders = [column.order for column in layout.children(layout.column("gov_info").key)]
    assert orders == sorted(orders)


def test_what_the_layout_does_not_have_is_named(layout: Layout) -> None:
    with pytest.raises(EditorError) as column:
        layout.column("x")
    with pytest.raises(EditorError) as template:
        layout.template("x")
    assert (column.value.code, template.value.code) == (Code.UNKNOWN_COLUMN, Code.UNKNOWN_TEMPLATE)


def test_an_unknown_list_has_no_terms(layout: Layout) -> None:
    assert layout.terms("vocab/x") == ()
    assert layout.vocabularies["theme"].path("x") == ""


def test_a_term_is_found_on_any_level(layout: Layout) -> None:
    theme = layout.vocabularies["theme"]
    assert [term and term.name_zh for term in map(theme.term, ("t02", "t0204", "x"))] == [
        "综合政务",
        "电子政务",
        None,
    ]


def test_names_come_in_the_readers_language(layout: Layout) -> None:
    column = layout.column("home")
    assert (column.name("zh_CN"), column.name("en")) == ("频道首页", "Channel home")
    reason = replace(layout.terms("vocab/openness#reason")[0], name_en="")
    assert reason.name("en") == reason.name_zh  # there is no English name


def test_a_unit_is_found_by_its_key(layout: Layout) -> None:
    unit = layout.portal.unit("kcj")
    assert unit is not None
    assert unit.front_code == "11990000000000000D"
    assert layout.portal.unit("x") is None


@pytest.mark.parametrize(
    ("code", "valid"),
    [
        ("11990000000000000D", True),
        ("11990000000000000E", False),
        ("1199", False),
        ("I" * 18, False),
    ],
)
def test_a_credit_code_proves_itself(code: str, valid: bool) -> None:
    assert is_credit_code(code) is valid


@pytest.mark.parametrize(
    ("code", "valid"),
    [("000000000", True), ("000000001", False), ("0000", False), ("a" * 9, False)],
)
def test_an_organisation_code_proves_itself(code: str, valid: bool) -> None:
    assert is_organisation_code(code) is valid
