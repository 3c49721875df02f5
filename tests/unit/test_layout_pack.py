"""The layout pack: what is read, and how precisely a damaged one is refused."""

from collections.abc import Mapping
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


def refusal(files: Mapping[str, str]) -> EditorError:
    with pytest.raises(EditorError) as caught:
        parse_pack(files)
    assert caught.value.code is Code.LAYOUT_DAMAGED
    return caught.value


# ---------------------------------------------------------------- what is read


def test_the_bundled_pack_is_complete(layout: Layout) -> None:
    assert len(layout.columns) == 47
    assert len(layout.templates) == 15
    assert len(layout.rules) == 70
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
    assert year.off[date(2027, 2, 5)] == "春节"


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


# ---------------------------------------------------------------- damage, one at a time

NOTICE = "templates/notice.toml"
CONSULT = "templates/consultation_result.toml"

# file, what stood there, what stands there now, place, part of the problem
DAMAGE = [
    # keys
    (NOTICE, 'help_zh = "一行', 'help_hz = "一行', "[[field]] title › help_hz", "unknown key"),
    (NOTICE, "max_chars = 100, warn", "max_char = 100, warn", "[[field]] title › limits", "limit"),
    (NOTICE, "min_chars = 50", "minimum = 50", "body › min_chars", "missing"),
    (NOTICE, 'page = "article"', 'page = "x"', "layout › page", "'x' is none of"),
    ("columns.toml", 'name_en = "Channel home"', 'name_fr = "x"', "[[column]] home", "missing"),
    ("rules.toml", "max_chars = 100, newline", "max = 1, newline", "META-01 › message_zh", "vars"),
    ("rules.toml", 'basis = "栏目模板字段要求"', "basis = 3", "[[rule]] TPL-01 › basis", "text"),
    ("vocab/yes_no.toml", 'key = "no"', 'key = "no"\nwhy = 1', "[[item]] no › why", "unknown"),
    ("portal.toml", "levels = 3", "level = 3", "[[unit]] zkgwb › level", "(meant: levels?)"),
    ("calendar.toml", "workdays = 251", "workday = 251", "[[year]] 2024 › workdays", "missing"),
    # syntax and types
    ("columns.toml", "schema_version = 1", "schema_version = ", "line 17, column 18", "value"),
    ("columns.toml", "update_days = 14", 'update_days = "14"', "home › update_days", "number"),
    ("columns.toml", 'keywords = ["频道首页"]', "keywords = [1]", "home › keywords", "1"),
    ("columns.toml", "fixed = true", 'fixed = "yes"', "› fixed", "true or false"),
    ("columns.toml", "schema_version = 1", "schema_version = 2", "schema_version", "only 1"),
    (NOTICE, 'type = "phone"', 'type = "telephone"', "contact_phone › type", "'telephone'"),
    (NOTICE, 'required = "draft"', 'required = "always"', "title › required", "'always'"),
    (NOTICE, "max_chars = 100, warn", 'max_chars = "100", warn', "title › limits", "int"),
    # doubles
    (NOTICE, 'key = "subtitle"', 'key = "title"', "[[field]] title", "second field"),
    ("columns.toml", 'key = "about"\n', 'key = "home"\n', "[[column]] home › key", "second"),
    ("rules.toml", 'id = "TPL-02"', 'id = "TPL-01"', "[[rule]] TPL-01 › id", "second rule"),
    ("vocab/yes_no.toml", 'key = "no"', 'key = "yes"', "[[item]] yes › key", "second entry"),
    (NOTICE, '"TPL-02", "META-01"', '"META-01", "META-01"', "rules", "'META-01' twice"),
    ("wording.toml", 'wrong = "布暑"', 'wrong = "布署"', "[[entry]] 布署 › wrong", "twice"),
    (NOTICE, 'key = "subtitle"', 'key = "Subtitle"', "[[field]] Subtitle › key", "a-z"),
    (NOTICE, 'key = "subtitle"', 'key = "url"', "[[field]] url", "system value"),
    (NOTICE, 'key = "body"\n', 'key = "text"\n', "[[field]]", "no field 'body'"),
    (NOTICE, 'choices = "vocab/provenance"\n', "", "provenance › choices", "needs it"),
    (NOTICE, 'type = "phone"', 'type = "table"', "contact_phone › columns", "needs it"),
    (NOTICE, 'field = "openness", in', 'field = "openness", filled = true, in', "when", "either"),
    (NOTICE, "min_chars = 50", "min_chars = 50001", "body › min_chars", "more than max_chars"),
    ("templates/interpretation.toml", '["policy_doc_no"]', '["x"]', "› alternatives", "'x'"),
    (
        "templates/interview.toml",
        '\nwhen = { field = "interview_state"',
        '\nwhen = { field = "x"',
        "[[section]] transcript › when",
        "'x'",
    ),
    ("templates/closure_notice.toml", '"hang_from:1"', '"hang_from"', "min_months_after", "number"),
    ("columns.toml", "update_days = 14", "update_days = -1", "update_days", "negative"),
    ("columns.toml", 'name_zh = "频道首页"', 'name_zh = " "', "name_zh", "empty"),
    (
        "calendar.toml",
        "2024-01-01, to = 2024-01-01",
        "2023-01-01, to = 2024-01-01",
        "元旦",
        "outside",
    ),
    ("calendar.toml", "2024-04-04, to", "2024-02-17, to", "清明节", "twice"),
    ("calendar.toml", "2024-02-04, ", "2024-02-10, ", "2024 › work", "both"),
    ("calendar.toml", "2024-02-04, ", '"x", ', "2024 › work", "other than dates"),
    ("calendar.toml", '"01-01"', '"1-1"', "fixed_off", "MM-DD"),
    ("calendar.toml", "statutory = [", "holidays = [", "2027 › statutory", "missing"),
    ("rules.toml", "schema_version = 1", "schema_version = 2", "schema_version", "schema 1"),
    ("rules.toml", 'id = "TPL-01"', 'id = "TPL1"', "[[rule]] TPL1 › id", "ABC-01"),
    ("rules.toml", "“{field}”{problem}", "“{field”{problem}", "TPL-01 › message_zh", "parse"),
    ("wording.toml", "schema_version = 1", "schema_version = 2", "schema_version", "schema 1"),
    ("portal.toml", "schema_version = 1", "schema_version = 2", "schema_version", "schema 1"),
    ("portal.toml", "levels = 3", "levels = 4", "zkgwb › levels", "1, 2 or 3"),
    ("portal.toml", 'slug = "gwh"', 'slug = "g_wh"', "gwh › slug", "a-z"),
    ("portal.toml", '"old.example', '"kjcxj.example', "kjcxj.example.gov.cn › domain", "twice"),
    ("portal.toml", '"https://www.example.gov.cn/"', '"www"', "replacement", "http"),
    # references within a file
    ("columns.toml", 'parent = "about"', 'parent = "abuot"', "about.overview › parent", "abuot"),
    ("columns.toml", 'parent = "about"', 'parent = "about.x"', "› parent", "'about.x'"),
    (
        "columns.toml",
        'jump_to = "gov_info.statutory.notices"',
        'jump_to = "no"',
        "notices › jump_to",
        "'no'",
    ),
    (
        "columns.toml",
        'jump_to = "gov_info.statutory.notices"',
        'jump_to = "news"',
        "notices › jump_to",
        "itself",
    ),
    (
        "columns.toml",
        'jump_to = "gov_info.statutory.notices"',
        'jump_to = ""',
        "notices › jump_to",
        "needs it",
    ),
    (
        "columns.toml",
        'paired_with = "interact.consultation"',
        'paired_with = "x"',
        "paired_with",
        "'x'",
    ),
    ("columns.toml", 'update_class = "none"', 'update_class = "never"', "update_class", "'never'"),
    (NOTICE, 'field = "openness"', 'field = "opening"', "openness_reason › required_when", "op"),
    (NOTICE, 'not_before = "valid_from"', 'not_before = "x"', "limits › not_before", "'x'"),
    (NOTICE, '"source", "author"]', '"source", "autor"]', "layout › info_line", "'autor'"),
    (NOTICE, 'Url = "url"', 'Uri = "url"', "layout › meta_tags › Uri", "unknown tag"),
    (
        NOTICE,
        '"published_at", "source", "author"',
        '"schedule_at"',
        "layout › info_line",
        "not public",
    ),
    (CONSULT, "count_web+count", "count_wob+count", "count_total › limits › equals", "count_wob"),
    # references between files
    (NOTICE, '"GK-10"', '"GK-99"', "rules", "unknown rule 'GK-99'"),
    (NOTICE, '"GK-10"', '"HD-01"', "rules", "does not apply"),
    (NOTICE, '"vocab/genre"', '"vocab/genres"', "genre › choices", "'vocab/genres'"),
    (NOTICE, "openness#reason", "openness#reasons", "openness_reason › choices", "'reasons'"),
    (NOTICE, 'default = "tongzhi"', 'default = "tonzhi"', "genre › default", "'tonzhi'"),
    (NOTICE, 'default = "$today"', 'default = "$tody"', "formed_on › default", "'$tody'"),
    (NOTICE, '"attachment_ref"', '"annex"', "body › blocks", "unknown block 'annex'"),
    (NOTICE, 'numbering = "gongwen"', 'numbering = "x"', "body › numbering", "'x'"),
    (NOTICE, '["COL-03", "GK-03"]', '["COL-03", "GK-33"]', "formed_on › reported_by", "GK-33"),
    ("columns.toml", '"standing_page"]', '"standing"]', "about.overview › kinds", "'standing'"),
    ("columns.toml", 'column_type = "首页"', 'column_type = "首"', "home › column_type", "首"),
    ("columns.toml", 'article20 = ["a20_01"', 'article20 = ["a20_99"', "› article20", "a20_99"),
    ("rules.toml", 'applies_to = ["news", "notice"]', 'applies_to = ["new"]', "COL-03", "'new'"),
    # what is written must make sense
    ("calendar.toml", "workdays = 251", "workdays = 250", "2024 › workdays", "give 251"),
    ("calendar.toml", "2024-02-04, ", "2024-02-05, ", "[[year]] 2024 › work", "2024-02-05"),
    ("calendar.toml", "from = 2024-02-10", "from = 2024-02-19", "春节 › from", "lies after"),
    ("rules.toml", "{field}”{problem}", "{feld}”{problem}", "TPL-01 › message_zh", "{feld}"),
    (
        "rules.toml",
        "mention_pattern = '附件",
        "mention_pattern = '(附件",
        "mention_pattern",
        "compile",
    ),
    ("wording.toml", "wrong = '截止(?=", "wrong = '截止((?=", "› wrong", "compile"),
    ("columns.toml", 'due_each_year = "01-31"', 'due_each_year = "1-31"', "due_each_year", "MM-DD"),
    ("columns.toml", "order = 20\n", "order = 10\n", "gov_info › order", "'about'"),
    ("portal.toml", "11990000000001003X", "119900000000010031", "zkgwb › front_code", "GB 32100"),
    ("portal.toml", 'slug = "gwh"', 'slug = "zkgwb"', "[[unit]] gwh › slug", "'zkgwb'"),
    ("portal.toml", "9900000001", "99", "site › id_code", "47号文"),
    ("portal.toml", '"kjcxj.example', '"kjcxj example', "› domain", "no host name"),
]


def test_at_least_twenty_kinds_of_damage_are_named() -> None:
    assert len(DAMAGE) >= 20


@pytest.mark.parametrize(("file", "old", "new", "place", "problem"), DAMAGE)
def test_damage_is_named(
    files: Mapping[str, str], file: str, old: str, new: str, place: str, problem: str
) -> None:
    assert old in files[file], "the damage must touch something"
    error = refusal({**files, file: files[file].replace(old, new, 1)})
    assert error.params["file"] == file
    assert place in str(error.params["place"])
    assert problem in str(error.params["problem"])


COLUMN = """
[[column]]
key = "news_jump"
parent = "home"
order = 98
node = "jump"
name_zh = "动态"
name_en = "News"
column_type = "工作动态"
description = "跳转"
keywords = ["动态"]
kinds = []
template = ""
update_class = "none"
update_days = 0
jump_to = "gov_info.statutory.news"
"""


def test_a_jump_column_may_be_added(files: Mapping[str, str]) -> None:
    changed = {**files, "columns.toml": files["columns.toml"] + COLUMN}
    assert parse_pack(changed).column("news_jump").jump_to == "gov_info.statutory.news"


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ('template = ""', 'template = "news"', "template", "a jump column holds no items"),
        ("kinds = []", 'kinds = ["news"]', "kinds", "a jump column holds no items"),
        ('node = "jump"', 'node = "leaf"', "kinds", "must accept at least one kind"),
        ('node = "jump"', 'node = "branch"', "jump_to", "belongs to jump columns"),
        ('node = "jump"', 'node = "twig"', "node", "'twig' is none of"),
        ('parent = "home"', 'parent = "news"', "parent", "is not a branch"),
        ('parent = "home"', 'parent = "hom"', "parent", "does not stand above"),
    ],
)
def test_a_column_that_contradicts_itself_is_named(
    files: Mapping[str, str], old: str, new: str, key: str, problem: str
) -> None:
    text = files["columns.toml"] + COLUMN.replace(old, new)
    error = refusal({**files, "columns.toml": text})
    assert error.params["place"] == f"[[column]] news_jump › {key}"
    assert problem in str(error.params["problem"])


def test_a_leaf_offers_only_a_template_it_accepts(files: Mapping[str, str]) -> None:
    text = files["columns.toml"].replace('template = "interview"', 'template = "news"')
    error = refusal({**files, "columns.toml": text})
    assert error.params["place"] == "[[column]] interact.interview › template"


def test_a_template_that_no_column_accepts_is_named(files: Mapping[str, str]) -> None:
    text = files["columns.toml"]
    text = text.replace(
        'kinds = ["interview"]\ntemplate = "interview"', 'kinds = ["news"]\ntemplate = "news"'
    )
    error = refusal({**files, "columns.toml": text})
    assert error.params["file"] == "templates/interview.toml"


@pytest.mark.parametrize("path", ["columns.toml", "portal.toml", "vocab/blocks.toml"])
def test_a_missing_file_is_named(files: Mapping[str, str], path: str) -> None:
    error = refusal({name: text for name, text in files.items() if name != path})
    assert error.params["file"] == path


@pytest.mark.parametrize("path", ["notes.txt", "templates/news.css", "more/columns.toml"])
def test_a_file_without_a_place_is_named(files: Mapping[str, str], path: str) -> None:
    error = refusal({**files, path: ""})
    assert (error.params["file"], error.params["place"]) == (path, "")


def test_a_template_is_named_like_its_file(files: Mapping[str, str]) -> None:
    text = files[NOTICE].replace('key = "notice"', 'key = "notices"', 1)
    error = refusal({**files, NOTICE: text})
    assert error.params["place"] == "key"


def test_a_vocabulary_is_named_like_its_file(files: Mapping[str, str]) -> None:
    text = files["vocab/yes_no.toml"].replace('list = "yes_no"', 'list = "no_yes"')
    error = refusal({**files, "vocab/yes_no.toml": text})
    assert error.params["place"] == "list"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[rule_params.META-99]\nmax_chars = 60", "rule_params › META-99"),
        ("[rule_params.META-01]\nmax_char = 60", "rule_params › META-01 › max_char"),
        ('[rule_params.META-01]\nmax_chars = "60"', "rule_params › META-01 › max_chars"),
    ],
)
def test_a_threshold_that_does_not_fit_is_named(
    files: Mapping[str, str], text: str, place: str
) -> None:
    error = refusal({**files, "portal.toml": f"{files['portal.toml']}\n{text}\n"})
    assert (error.params["file"], error.params["place"]) == ("portal.toml", place)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<html>", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[]", "must hold format, version and files"),
        (b'{"format":1,"version":"1"}', "must hold format, version and files"),
        (b'{"files":{},"format":2,"version":"1"}', "2 is not known"),
        (b'{"files":{},"format":1,"version":""}', "must be text"),
        (b'{"files":{"columns.toml":1},"format":1,"version":"1"}', "paths to texts"),
        (b'{"files":{},"format":1,"version":"1"}', "the file is missing"),
    ],
)
def test_bytes_that_are_no_pack_are_refused(data: bytes, problem: str) -> None:
    with pytest.raises(EditorError) as caught:
        unpack(data)
    assert caught.value.code is Code.LAYOUT_DAMAGED
    assert problem in str(caught.value.params["problem"])


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


def test_a_portal_without_units_is_refused(files: Mapping[str, str]) -> None:
    text = files["portal.toml"].replace("[[unit]]", "[[closed_unit]]")
    error = refusal({**files, "portal.toml": text})
    assert error.params["place"] == "[[unit]]"


def test_a_list_of_something_else_is_refused(files: Mapping[str, str]) -> None:
    error = refusal({**files, "columns.toml": "column = [1]\n" + files["columns.toml"][:2500]})
    assert error.params["file"] == "columns.toml"


def test_a_vocabulary_without_entries_is_refused(files: Mapping[str, str]) -> None:
    head = files["vocab/yes_no.toml"].partition("[[item]]")[0]
    error = refusal({**files, "vocab/yes_no.toml": head})
    assert error.params["place"] == "[[item]]"


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
    reason = layout.terms("vocab/openness#reason")[0]
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


def test_a_year_that_is_told_twice_is_named(files: Mapping[str, str]) -> None:
    again = '\n[[year]]\nyear = 2027\nstatus = "unknown"\nstatutory = []\n'
    error = refusal({**files, "calendar.toml": files["calendar.toml"] + again})
    assert (error.params["place"], "second entry" in str(error.params["problem"])) == (
        "[[year]] 2027 › year",
        True,
    )
