"""How precisely a damaged layout pack is refused: file, place, problem."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from editor_app.bundled import read_folder
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout_pack import parse_pack, unpack

FOLDER = Path(__file__).parents[2] / "resources" / "layout"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    return read_folder(FOLDER)


def refusal(files: Mapping[str, str]) -> EditorError:
    with pytest.raises(EditorError) as caught:
        parse_pack(files)
    assert caught.value.code is Code.LAYOUT_DAMAGED
    return caught.value


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
    (NOTICE, "help_en = ", "help_eng = ", "[[field]] title › help_eng", "(meant: help_en?)"),
    (NOTICE, "description_en = ", "description_fr = ", "description_fr", "unknown key"),
    (NOTICE, 'help_en = "', 'help_en = 3 #"', "[[field]] title › help_en", "must be text"),
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
    ("portal.toml", "levels = 3", "levels = 5", "zkgwb › levels", "1, 2, 3 or 4"),
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


def test_a_year_that_is_told_twice_is_named(files: Mapping[str, str]) -> None:
    again = '\n[[year]]\nyear = 2027\nstatus = "unknown"\nstatutory = []\n'
    error = refusal({**files, "calendar.toml": files["calendar.toml"] + again})
    assert (error.params["place"], "second entry" in str(error.params["problem"])) == (
        "[[year]] 2027 › year",
        True,
    )


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
