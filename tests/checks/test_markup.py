"""HTML-01 to HTML-03, and what a scan of the body sees."""

import struct

import pytest

from editor_app.checks.markdown_scan import scan_body
from editor_app.checks.picture_size import width_of
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.findings import Phase
from tests.checks.asking import (
    CLOSURE,
    NEWS,
    NOTICE,
    ask,
    fixed,
    in_context,
    sample,
    with_params,
    with_portal,
)
from tests.files.pictures_made import encoded, exif, photo


def png(width: int, size: int = 100) -> bytes:
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, 10)
    return head + b"\0" * (size - len(head))


def jpeg(width: int) -> bytes:
    comment = b"\xff\xfe\x00\x06abcd"
    return (
        b"\xff\xd8" + comment + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 10, width) + b"\0" * 9
    )


# ---------------------------------------------------------------- HTML-01


@pytest.mark.parametrize(
    ("body", "clean"),
    [
        ("甲<script>alert(1)</script>乙", "甲乙"),
        ("甲<SCRIPT src='x'>\nvar a;\n</Script >乙", "甲乙"),
        ("甲<script>没有结束", "甲"),
        ("甲<style>p{}</style>乙", "甲乙"),
        ("甲<iframe src='https://a.example.com'></iframe>", "甲</iframe>"),
        ('<p style="color:red">甲</p>', "<p>甲</p>"),
        ("<p onclick='x()'>甲</p>", "<p>甲</p>"),
        ('<p class="MsoNormal">甲</p>', "<p>甲</p>"),
        ("<p class=wps-x>甲</p>", "<p>甲</p>"),
        ("甲<o:p></o:p>", "甲</o:p>"),
        ("甲<font color='red'>", "甲"),
        ('甲<a href="/x" onmouseover=y title="z">', '甲<a href="/x" title="z">'),
    ],
)
def test_foreign_markup_is_taken_out_with_one_click(body: str, clean: str) -> None:
    one = sample(NEWS, body=body)
    assert fixed(one.content, ask("HTML-01", one)[0]) == clean


@pytest.mark.parametrize(
    "body",
    [
        "正文",
        "1 < 2 且 3 > 2",
        "<p>甲</p>",
        "甲<br>乙",
        '<p class="lead">甲</p>',
        "\\<script>",
        "`<script>`",
        "```\n<script>\n```\n",
        "<https://www.gov.cn/>",
        "<a@example.gov.cn>",
        "H<sub>2</sub>O",
    ],
)
def test_harmless_markup_is_left_alone(body: str) -> None:
    assert ask("HTML-01", sample(NEWS, body=body)) == ()


def test_a_video_of_an_allowed_host_is_fine() -> None:
    one = sample(NEWS, body='<iframe src="https://v.example.gov.cn/1"></iframe>')
    assert ask("HTML-01", with_portal(one, video_hosts=("example.gov.cn",))) == ()


def test_several_scripts_are_found_one_by_one() -> None:
    one = sample(NEWS, body="<script>a</script>甲<script>b</script>")
    assert len(ask("HTML-01", one)) == 2


# ---------------------------------------------------------------- HTML-02


@pytest.mark.parametrize(
    ("alt", "words"),
    [
        ("", "没有替代文字"),
        ("图", "没有说明内容"),
        ("图片1", "没有说明内容"),
        ("微信图片_20261120", "没有说明内容"),
        ("IMG_0001", "没有说明内容"),
        ("现场.jpg", "文件名"),
        ("a01", "文件名"),
        ("字" * 121, "超过 120 个字"),
        ("字" * 120, None),
        ("集市", None),
        ("检查人员查看灭火器", None),
    ],
)
def test_an_image_says_what_it_shows(alt: str, words: str | None) -> None:
    told = [f.message_zh for f in ask("HTML-02", sample(NEWS, body=f"![{alt}](att:a01)"))]
    assert (words is None) == (told == [])
    assert all(words in sentence for sentence in told if words)


def test_an_image_of_the_item_is_named_by_its_place_not_its_hash() -> None:
    body = f"![检查现场](att:{'a' * 64})\n\n![](att:{'b' * 64})"
    (told,) = ask("HTML-02", sample(NEWS, body=body))
    assert "第 2 张" in told.message_zh
    assert "bbb" not in told.message_zh


def test_the_alternative_text_of_a_tag_counts() -> None:
    assert ask("HTML-02", sample(NEWS, body='<img src="att:1" alt="检查现场">')) == ()
    assert len(ask("HTML-02", sample(NEWS, body='<img src="att:1">'))) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (png(1920), None),
        (png(1921), "1921 像素"),
        (jpeg(4000), "4000 像素"),
        (b"GIF89a" + struct.pack("<HH", 2000, 1), "2000 像素"),
        (png(10, 2049 * 1024), "2049 KB"),
        (png(10, 2048 * 1024), None),
        (b"?", None),
    ],
)
def test_an_image_is_small_enough_to_load(data: bytes, words: str | None) -> None:
    name = sha256_hex(data)
    one = in_context(sample(NEWS, body=f"![检查现场](att:{name})"), file_bytes={name: data}.get)
    told = [f.message_zh for f in ask("HTML-02", one)]
    assert (words is None) == (told == [])
    assert all(words in sentence for sentence in told if words)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_that_tells_where_it_was_taken_is_told(kind: str) -> None:
    for data, told in (
        (encoded(photo(), kind, exif=exif()), True),
        (encoded(photo(), kind), False),
    ):
        name = sha256_hex(data)
        body = f"![检查现场](att:{name})"
        one = in_context(sample(NEWS, body=body), file_bytes={name: data}.get)
        assert bool(ask("HTML-02", one)) is told
        lenient = with_params(one, "HTML-02", strip_exif=False)
        assert ask("HTML-02", lenient) == ()


@pytest.mark.parametrize(("alt", "told"), [("", True), ("检查现场", False)])
def test_a_cover_picture_says_what_it_shows(alt: str, told: bool) -> None:
    cover: Json = [{"name": "a.png", "sha256": "0", "alt": alt}]
    assert bool(ask("HTML-02", sample(NEWS, cover_image=cover))) == told


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a"]
)
def test_the_width_of_a_broken_picture_is_unknown(data: bytes) -> None:
    assert width_of(data) == 0


# ---------------------------------------------------------------- HTML-03


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("## 一\n\n### 二\n\n#### 三\n\n##### 四\n", None),
        ("## 一\n\n#### 二\n", "小标题跳级"),
        ("### 一\n", "小标题跳级"),
        ("## 一\n\n### 二\n\n## 三\n", None),
        ("## 一\n\n### 二\n\n#### 三\n\n##### 四\n\n###### 五\n", "超过 4 级"),
        ("# 标题\n", "不再写稿件标题"),
        ("#没有空格\n", None),
        ("```\n### 代码\n```\n", None),
    ],
)
def test_headings_go_down_step_by_step(body: str, words: str | None) -> None:
    told = [f.message_zh for f in ask("HTML-03", sample(NOTICE, body=body))]
    assert (words is None) == (told == [])
    assert all(words in sentence for sentence in told if words)


def test_a_kind_without_headings_says_so() -> None:
    (finding,) = ask("HTML-03", sample(CLOSURE, body="## 一\n"))
    assert "不用小标题" in finding.message_zh


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("点击这里", True),
        ("**详情**", True),
        ("更多>>", True),
        ("查看办事指南", False),
        ("更多公告", False),
    ],
)
def test_link_words_name_their_target(words: str, told: bool) -> None:
    assert bool(ask("HTML-03", sample(NEWS, body=f"[{words}](/a)"))) == told


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ('<a href="/a">点击这里</a>', True),
        ('<a href="/a"><strong>更多</strong></a>', True),
        ('<a href="/a">办事指南</a>', False),
        ('<a href="/a"><img src="att:0a" alt="办事大厅的平面图"></a>', False),
        ('<a href="/a">', False),
    ],
)
def test_words_of_a_link_in_a_table_name_its_target(link: str, told: bool) -> None:
    body = f"<table>\n<tr><th>甲</th><td>{link}</td></tr>\n</table>\n"
    assert bool(ask("HTML-03", sample(NEWS, body=body))) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("| 姓名 | 职务 |\n| --- | --- |\n| 甲 | 乙 |\n", False),
        ("|  |  |\n| --- | --- |\n| 甲 | 乙 |\n", True),
        ("<table><tr><th>甲</th></tr></table>", False),
        ("<table><tr><td>甲</td></tr></table>", True),
        ("<table><tr><td>甲</td></tr></table><table><th>乙</th></table>", True),
        ("<table><tr><th></th><th></th></tr><tr><td>甲</td></tr></table>", True),
        ("<table><tr><th></th><th>乙</th></tr><tr><th></th></tr></table>", False),
    ],
)
def test_a_table_has_a_header_row(body: str, told: bool) -> None:
    assert bool(ask("HTML-03", sample(NEWS, body=body))) == told


def test_structure_is_no_matter_while_drafting() -> None:
    assert ask("HTML-03", sample(NEWS, body="### 一\n"), Phase.DRAFT) == ()


# ---------------------------------------------------------------- the scan


def test_offsets_lead_back_to_the_source() -> None:
    body = "甲\n\n## 小标题 ##\n\n看[这](https://a.gov.cn)和![图](att:1)。\n"
    scan = scan_body(body)
    (heading,) = scan.headings
    assert body[heading.start : heading.start + heading.length].startswith("## 小标题")
    assert [body[k.href_start :][: k.href_length] for k in scan.links] == [
        k.href for k in scan.links
    ]


def test_a_bare_address_ends_before_the_full_stop() -> None:
    (link,) = scan_body("见https://a.gov.cn/b.html.").links
    assert link.href == "https://a.gov.cn/b.html"


def test_blanked_code_keeps_the_offsets() -> None:
    body = "`[a](b)` [c](d)"
    (link,) = scan_body(body).links
    assert body[link.start :] == "[c](d)"
