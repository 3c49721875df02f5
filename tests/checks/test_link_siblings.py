"""LNK-01 to LNK-03 on addresses that hide what they are."""

import time

import pytest

from editor_app.checks.markdown_scan import scan_body
from editor_app.checks.web_address import host_of
from editor_app.rendering.html import render_body
from tests.checks.asking import NEWS, ask, sample


def told(rule: str, address: str) -> list[str]:
    return [f.message_zh for f in ask(rule, sample(NEWS, body=f"[表](<{address}>)"))]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://2130706433/", "IP 地址"),
        ("http://0x7f.1/", "IP 地址"),
        ("http://127.1/", "IP 地址"),
        ("http://017700000001/", "IP 地址"),
        ("http://[::ffff:10.0.0.8]/", "IP 地址"),
        ("http://[fe80::1%25eth0]/", "IP 地址"),
        ("http://%31%30.0.0.8/", "IP 地址"),
        ("http://１０.0.0.8/", "IP 地址"),
        ("http://10。0。0。8/", "IP 地址"),
        ("http:\\\\10.0.0.8\\a", "写法不完整"),
        ("http://nas.local/", "内网地址"),
        ("http://oa.intranet/", "内网地址"),
        ("http://oa:8080/a", "内网地址"),
        ("http://LOCALHOST/", "本机地址"),
        ("https://user:pw@www.gov.cn/", "用户名或密码"),
        ("https://www.gov.cn@10.0.0.8/", "用户名或密码"),
        ("java&#115;cript:alert(1)", "javascript: 协议"),
        ("javascript&colon;alert(1)", "javascript: 协议"),
        ("vbscript:x", "vbscript: 协议"),
        ("htp://www.gov.cn/", "htp: 协议"),
        ("weixin://dl/chat", "weixin: 协议"),
        ("www.example.gov.cn/a.html", "写法不完整"),
        ("example.gov.cn/a.html", "写法不完整"),
        ("https//www.gov.cn/", "写法不完整"),
        ("http:/www.gov.cn/", "写法不完整"),
        ("http：//www.gov.cn/", "写法不完整"),
        ("D:/公文/表.docx", "本机或共享文件夹"),
    ],
)
def test_an_address_the_public_cannot_open_is_named_however_it_is_written(
    address: str, words: str
) -> None:
    (message,) = told("LNK-03", address)
    assert words in message


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gov.cn:443/a?b=c#d",
        "https://www.xn--zfr164b/",
        "https://区.政务/",
        "a/b.html",
        "policy.cn.html",
        "1.com.html",
        "?page=2",
        "mailto:a@example.gov.cn",
        "tel:12345",
        "att:0123",
        "/path/10.0.0.8/",
    ],
)
def test_an_address_that_only_looks_odd_is_fine(address: str) -> None:
    assert told("LNK-03", address) == []


@pytest.mark.parametrize(
    ("address", "closed"),
    [
        ("http://OLD.EXAMPLE.GOV.CN./", True),
        ("//old.example.gov.cn/a", True),  # with the scheme of the page it stands on
        ("http://old%2Eexample%2Egov%2Ecn/", True),
        ("http://ｏｌｄ.example.gov.cn/", True),
        ("https://www.gov.cn/?to=http://old.example.gov.cn/", False),
        ("https://old.example.gov.cn.evil.com/", False),
    ],
)
def test_a_closed_domain_is_known_however_it_is_written(address: str, closed: bool) -> None:
    assert bool(told("LNK-01", address)) == closed


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("https://www.gov.cn@evil.com/", False),  # LNK-03 stops it
        ("https://www.xn--zfr164b/", False),  # 政务
        ("https://gov.cn.evil.com/", True),
        ("https://xn--55qx5d.cn/", True),
    ],
)
def test_a_site_of_the_government_is_known_by_its_last_labels(address: str, outside: bool) -> None:
    assert bool(told("LNK-02", address)) == outside


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://WWW.Gov.CN./", "www.gov.cn"),
        ("https://www.xn--zfr164b/", "www.政务"),
        ("https://xn--a/", "xn--a"),
        ("https://%00/", "\x00"),
        ("https://", ""),
    ],
)
def test_a_host_is_read_as_a_browser_reads_it(address: str, host: str) -> None:
    assert host_of(address) == host


OLD = "http://old.example.gov.cn/a"


@pytest.mark.parametrize(
    "body",
    [
        f"[办事\n指南]({OLD})",
        f"[办事[试行]指南]({OLD})",
        f"[办事[2026[修订]]指南]({OLD})",
        f"[![图](att:1)]({OLD})",
        f"[见 ![图](att:1) 这里]({OLD})",
        f"[办事指南]({OLD}\n)",
        f'[办事指南]({OLD}\n"题")',
        f'[办事指南]({OLD} "第一行\n第二行")',
        f'[办事指南]({OLD} "所谓"旧"页")',
        f'[办事指南]({OLD} "{"长" * 900}")',
        f"[办事[旧]({OLD})指南",
    ],
)
def test_what_the_page_shows_as_a_link_is_one(body: str) -> None:
    assert OLD in render_body(body)
    (finding,) = ask("LNK-01", sample(NEWS, body=body))
    place = finding.location
    assert body[place.start : place.start + place.length] == finding.excerpt == OLD


def test_words_in_two_paragraphs_are_no_link() -> None:
    body = f"[办事\n\n指南]({OLD})"
    assert "<a href" not in render_body(body).partition("指南")[0]
    assert [one.text for one in scan_body(body).links if not one.bare] == []


@pytest.mark.parametrize(
    "piece",
    [
        *("[a", "[a](", "[[a]", "[a\n", " [a[b]", "[![a](b)", "[]("),
        *('[x](a "', "[x](a '\n", "[x](a (", "[x](http://a) http://b "),
    ],
)
def test_no_brackets_make_the_scan_slow(piece: str) -> None:
    def seconds(length: int) -> float:
        began = time.process_time()
        scan_body(piece * (length // len(piece)))
        return time.process_time() - began

    assert seconds(160_000) < 24 * max(seconds(20_000), 0.004)
