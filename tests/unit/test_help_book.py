"""Reading the help: files become pages, the search understands Chinese without spaces."""

from pathlib import Path

from editor_app.presenters.help_book import Fills, HelpBook, HelpPage, plain, prepared, target
from editor_app.presenters.help_search import HelpSearch
from editor_app.presenters.help_trail import Place, Trail
from editor_app.presenters.pinyin_initials import initials
from editor_app.rendering.html import render_body

CONTENTS = """[[part]]
zh_CN = "写稿"
en = "Writing"
pages = ["submit", "rules"]
[words]
submit = "送审"
"""
PAGE = """# 提交

按 {key:submit} 提交。见 [规则](rules.md#全部 规则)。

## 撤回

三十秒内可撤回，什么都没有发出。
"""


def made_book(folder: Path) -> HelpBook:
    """Two pages and one rule."""
    (folder / "zh_CN").mkdir()
    (folder / "contents.toml").write_text(CONTENTS, encoding="utf-8")
    (folder / "zh_CN" / "submit.md").write_text(PAGE, encoding="utf-8")
    (folder / "zh_CN" / "rules.md").write_text("# 规则\n\n{{rules}}\n", encoding="utf-8")
    fills = Fills(
        keys=lambda key: f"<{key}>",
        lists={"rules": lambda: "## 全部 规则\n\n一条"},
        rules=lambda: [("TXT-01", "# 残留\n\n拼音残留")],
    )
    return HelpBook(folder, "zh_CN", fills)


def page_of(book: HelpBook, key: str) -> HelpPage:
    """A page that there is."""
    found = book.page(key)
    assert found is not None
    return found


def test_keys_and_lists_are_filled_in(tmp_path: Path) -> None:
    book = made_book(tmp_path)
    assert "按 `<submit>` 提交" in page_of(book, "submit").markdown
    assert [one.heading for one in page_of(book, "rules").sections] == ["", "全部 规则"]


def test_every_rule_is_a_page(tmp_path: Path) -> None:
    book = made_book(tmp_path)
    assert page_of(book, "rule/TXT-01").title == "残留"
    assert [page.key for page in book.all_pages()] == ["submit", "rules", "rule/TXT-01"]


def test_a_page_that_is_not_in_the_contents_is_not_read(tmp_path: Path) -> None:
    book = made_book(tmp_path)
    (tmp_path / "secret.md").write_text("# no", encoding="utf-8")
    assert book.page("../secret") is None
    assert book.page("rule/NO-99") is None


def test_a_link_survives_the_renderer_and_is_read_again(tmp_path: Path) -> None:
    html = render_body(prepared(page_of(made_book(tmp_path), "submit").markdown))
    (address,) = [part.split('"')[0] for part in html.split('href="')[1:]]
    assert target(address) == ("rules", "全部 规则")
    assert target("https://example.org/rules.md") is None


def test_plain_words_have_no_signs() -> None:
    told = plain("## 一\n\n点 **新建**（`Ctrl+N`），见 [页](a.md)。\n\n![图](p.png)\n")
    assert told == "一\n\n点 新建（Ctrl+N），见 页。\n\n[图]\n"


def test_two_characters_within_a_sentence_are_found(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert [(hit.page, hit.heading) for hit in search.find("撤回")] == [("submit", "撤回")]


def test_a_question_is_asked_for_its_subject(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert search.find("怎么撤回")[0].heading == "撤回"


def test_words_that_people_use_lead_to_the_page(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert search.find("送审")[0].page == "submit"


def test_words_that_are_written_otherwise_are_found_by_pairs(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert search.find("内可撤回吧")[0].heading == "撤回"


def test_full_width_letters_are_the_same(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert search.find("ＴＸＴ") == search.find("txt")


def test_nothing_is_found_for_nothing(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert search.find("  ，。") == ()
    assert search.find("航天飞机") == ()


def test_an_excerpt_shows_the_words() -> None:
    page = HelpPage(key="a", title="题", markdown="字" * 200 + "回执在这里" + "字" * 200)
    (hit,) = HelpSearch([page]).find("回执")
    assert "回执在这里" in hit.excerpt
    assert hit.excerpt.startswith("…")
    assert hit.excerpt.endswith("…")


def test_back_and_forward_walk_the_places_that_were_read() -> None:
    trail = Trail()
    for key in ("a", "b", "b", "c"):
        trail.visit(Place(page=key))
    assert trail.go(-1).page == "b"
    assert trail.go(-1).page == "a"
    assert not trail.can_go(-1)
    trail.visit(Place(page="d"))
    assert not trail.can_go(1)
    assert trail.go(-1).page == "a"


def test_words_that_no_section_has_together_find_what_is_near(tmp_path: Path) -> None:
    search = HelpSearch(made_book(tmp_path).all_pages())
    assert search.find("撤回稿件失败了")[0].heading == "撤回"
    assert search.find("unknown words") == ()


def test_an_id_and_a_shortcut_are_words_of_their_own(tmp_path: Path) -> None:
    pages = [
        *made_book(tmp_path).all_pages(),
        HelpPage(key="keys", title="键", markdown="保存 Ctrl+S\n\n另存 Ctrl+Shift+S"),
        HelpPage(key="air", title="Air gap", markdown="an air gap is crossed"),
    ]
    search = HelpSearch(pages)
    assert [hit.page for hit in search.find("TXT-01")] == ["rule/TXT-01"]
    assert [hit.page for hit in search.find("txt01")] == ["rule/TXT-01"]
    assert [hit.page for hit in search.find("ctrl+shift+s")] == ["keys"]
    assert [hit.page for hit in search.find("air-gap")] == ["air"]


def test_letters_that_nothing_holds_are_the_first_ones_of_pinyin(tmp_path: Path) -> None:
    search = HelpSearch(
        [
            *made_book(tmp_path).all_pages(),
            HelpPage(
                key="transfer", title="介质包：不联网时提交", markdown="带走。\n\n## 会被拒收的包\n"
            ),
        ]
    )
    assert [hit.page for hit in search.find("jzb")] == ["transfer"]
    assert [hit.heading for hit in search.find("JSDB")] == ["会被拒收的包"]
    assert search.find("qqqq") == ()


def test_initials_are_those_of_the_common_reading() -> None:
    assert initials("工作台稿件审核互动统计导入发件箱设置") == "gztgjshhdtjdrfjxsz"
    assert initials("一Ab，㐀") == "y    "
