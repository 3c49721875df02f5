"""Nothing that runs, phones home or reaches a share gets through to a page or a preview."""

import re

import lxml.html
import pytest

from editor_app.rendering.html import render_body
from editor_app.rendering.item_page import full_page, preview_page, render_article
from editor_app.rendering.sanitize import safe_link, sanitize
from tests.unit.rendering_scenes import SYSTEM, bundled, content

TAGS = (
    {"p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s"}
    | {"sub", "sup", "ul", "ol", "li", "blockquote", "pre", "code", "a", "img", "figure", "div"}
    | {"figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "span"}
)
ATTRIBUTES = {
    "href",
    "src",
    "alt",
    "title",
    "class",
    "rel",
    "scope",
    "colspan",
    "rowspan",
    "start",
} | {"tabindex", "role", "aria-label"}
GOOD_HREF = re.compile(r"(https?://[0-9a-z\u4e00-\u9fff][^\s\\]*|mailto:\S+|tel:\S+|att:\S+)")
GOOD_SRC = re.compile(r"att:(rel/[^:\\]+|[0-9a-f]{64}.*)")

PAYLOADS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/a.png' onload=alert(1)>",
    "<img/src=`x`onerror=alert(1)>",
    '<img src="x" onerror\n=\n"alert(1)">',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    '<svg><set attributeName="href" to="javascript:alert(1)"/><a>x</a></svg>',
    "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
    '<math href="javascript:alert(1)">x</math>',
    '<math><annotation-xml encoding="text/html"><style><img src onerror=alert(1)></style>',
    '<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img '
    'onerror=alert(1) src=1>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<title><a id="</title><img src=x onerror=alert(1)>">',
    '<textarea><a id="</textarea><img src=x onerror=alert(1)>">',
    '<xmp><p id="</xmp><img src=x onerror=alert(1)>">',
    '<noembed><a id="</noembed><img src=x onerror=alert(1)>">',
    "<plaintext><img src=x onerror=alert(1)>",
    "<template><img src=x onerror=alert(1)></template>",
    "<iframe src=javascript:alert(1)></iframe>",
    '<iframe srcdoc="<script>alert(1)</script>">',
    "<object data=javascript:alert(1)>",
    "<embed src=//evil.example/x.swf>",
    "<applet code=x></applet>",
    "<base href=https://evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    "<style>@import url(//evil.example/x.css)</style>",
    '<p style="background:url(//evil.example/x.png)">x</p>',
    '<p style="position:fixed;inset:0">x</p>',
    '<p onclick="alert(1)" onmouseover=alert(1)>x</p>',
    "<details open ontoggle=alert(1)>x</details>",
    "<video src=x onerror=alert(1)></video>",
    "<audio src=//evil.example/a.mp3 autoplay></audio>",
    "<form action=https://evil.example><input name=a><button>go</button></form>",
    "<isindex action=javascript:alert(1) type=image>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<a href=javascript:alert(1)>x</a>",
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="&#x6A;avascript:alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    '<a href="javascript：alert(1)">x</a>',
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='search-ms:query=x'>x</a>",
    "<a href='ms-msdt:/id x'>x</a>",
    "<a href='//evil.example/share'>x</a>",
    "<a href='\\\\evil\\share\\x'>x</a>",
    "<a href='/\\evil/share'>x</a>",
    "<a href='https:\\\\evil.example'>x</a>",
    "<a href='https:///evil.example'>x</a>",
    "<a href='https://www.gov.cn@evil.example/'>x</a>",
    "<a href='att:../../etc/passwd'>x</a>",
    "<a href='att:rel/../../x'>x</a>",
    "<a href='att://evil/share'>x</a>",
    "<img src='//evil.example/x.png' alt=a>",
    "<img src='\\\\evil\\share\\x.png' alt=a>",
    "<img src='file:///c:/x.png' alt=a>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>' alt=a>",
    "<img src='https://evil.example/pixel.gif' alt=a>",
    "<img srcset='//evil.example/x.png 2x' alt=a>",
    "<img usemap=#x lowsrc=//evil.example/x dynsrc=//evil.example/x>",
    "<table background=//evil.example/x><tr><td background=javascript:alert(1)>x",
    "<td onfocus=alert(1) tabindex=1>x</td>",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example/a)",
    "[x](\\\\evil\\share)",
    "[x](/\\evil/share)",
    "[x](file:///etc/passwd)",
    '[x](https://a.example/"onmouseover="alert(1))',
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "![x](//evil.example/a.png)",
    "![x](\\\\evil\\share\\a.png)",
    "![x](https://evil.example/a.png)",
    "![x](data:image/png;base64,AAAA)",
    "![x](../../../etc/passwd)",
    '![x](att:x" onerror="alert(1))',
    '![x" onerror="alert(1)](media/a.png)',
    '![x](media/a.png "t\\" onerror=\\"alert(1)")',
    "`<img src=x onerror=alert(1)>`",
    "```\n<img src=x onerror=alert(1)>\n```",
    "# <img src=x onerror=alert(1)>",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "> <iframe src=//evil.example>\n\n<p><b><i><u><s><a href=javascript:alert(1)><table><tr><td>x",
    "\x02wzxhzdk:0\x03<script>alert(1)</script>",
    "a\u202egnp.exe\u202c b\u2066c\u2069",
    "<b><p></b><a href='//evil'></p><table><a href='javascript:1'><td>x",
    "&lt;script&gt;alert(1)&lt;/script&gt;<b title='</b><img src=x onerror=alert(1)>'>",
]


def faults(html: str) -> list[str]:
    """Everything in a fragment that no article may hold, as a browser would see it."""
    found = []
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for element in root.iter():
        if not isinstance(element.tag, str):
            found.append(f"node {element!r}")
            continue
        if element.tag not in TAGS:
            found.append(f"tag {element.tag}")
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES:
                found.append(f"attribute {name}")
            if name == "href" and not GOOD_HREF.fullmatch(value):
                found.append(f"href {value!r}")
            if name == "src" and not GOOD_SRC.fullmatch(value):
                found.append(f"src {value!r}")
    found.extend(f"character {c!r}" for c in html if c < " " and c not in "\n\t")
    found.extend(f"character {c!r}" for c in html if c in "\u202a\u202b\u202d\u202e\u2066\u2069")
    return found


def test_the_oracle_sees_a_fault() -> None:
    assert faults("<p onclick=a><script>x</script><a href='//x'>y</a></p>") == [
        "attribute onclick",
        "tag script",
        "href '//x'",
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_harmful_is_left_in_a_body(payload: str) -> None:
    assert faults(render_body(payload)) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_harmful_appears_when_the_result_is_parsed_again(payload: str) -> None:
    parsed = lxml.html.fragment_fromstring(render_body(payload), create_parent="div")
    assert faults(lxml.html.tostring(parsed, encoding="unicode")) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_clean_html_is_a_fixed_point(payload: str) -> None:
    once = sanitize(payload)
    assert sanitize(once) == once


@pytest.mark.parametrize("sign", ["&#8238;", "&#x202E;", "&#x2066;", "&#5;", "&#127;", "&rlm;"])
def test_no_reference_brings_a_sign_that_nobody_sees(sign: str) -> None:
    assert render_body(f"密{sign}码\n") == "<p>密码</p>"
    assert render_body(f"# 密{sign}码\n") == "<h2>密码</h2>"
    assert sanitize(f"<p>密{sign}码</p>") == "<p>密码</p>"


def test_what_the_cleaner_changes_twice_is_cleaned_until_it_rests() -> None:
    nested = '<a href="/x"><table><a href="/x">'  # one pass leaves links within links
    assert "<a><a>" not in sanitize(nested)
    assert sanitize(sanitize(nested)) == sanitize(nested)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_harmful_gets_through_a_field(payload: str) -> None:
    fields = {"title": payload, "source": payload, "doc_no": payload, "keywords": payload}
    article = render_article(content("policy_document", fields, "正文。"), bundled(), SYSTEM)
    inner = (
        article.partition("\n")[2]
        .rpartition("\n")[0]
        .replace("<header>", "")
        .replace("</header>", "")
    )
    inner = re.sub(r"<(/?)(?:time|col|colgroup)\b[^>]*>", "", inner)
    assert faults(inner) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_whole_page_holds_no_script_and_no_handler(payload: str) -> None:
    item = content("news", {"title": payload, "author": payload, "description": payload}, payload)
    page = lxml.html.document_fromstring(full_page(item, bundled(), SYSTEM))
    assert not page.xpath("//script|//iframe|//object|//embed|//svg|//math|//base|//link")
    assert not [name for one in page.iter() for name in one.attrib if name.startswith("on")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_preview_asks_for_nothing_from_outside(payload: str) -> None:
    item = content("news", {"title": payload}, payload)
    page = lxml.html.document_fromstring(preview_page(item, bundled(), SYSTEM).html)
    sources = [str(value) for value in page.xpath("//@src|//@background|//link/@href")]
    assert [one for one in sources if not one.startswith("att:")] == []


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gov.cn/zhengce/a.htm?b=1&c=2#d",
        "http://www.example.gov.cn",
        "https://政务.政务/",
        "mailto:kjcxj@example.gov.cn",
        "tel:0700-0000012",
        "att:" + "0" * 64,
        "att:" + "0" * 64 + "/名单.csv",
    ],
)
def test_ordinary_addresses_are_links(url: str) -> None:
    assert safe_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gov.cn@evil.example/",
        "https://user:word@www.gov.cn/",
        "https://",
        "https://:80/",
        "https://www.gov.cn:port/",
        "https://www。gov。cn/",
        "https://www.gov.cn/\u200b",
        "https://[::1/",
        "ftp://www.gov.cn/",
        "//www.gov.cn/",
        "www.gov.cn",
        "mailto:",
        "mailto:a@b.cn?body=x",
        "tel:javascript",
        "att:" + "0" * 63,
        "att:" + "0" * 64 + "/../x",
        "att:rel/https://evil.example/",
        "",
    ],
)
def test_disguised_addresses_are_no_links(url: str) -> None:
    assert not safe_link(url)
