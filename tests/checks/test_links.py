"""LNK-01 to LNK-03: where links lead."""

import pytest

from editor_app.checks.web_address import belongs_to, host_of, is_government, scheme_of
from tests.checks.asking import CLOSURE, MIGRATION, NEWS, ask, excerpts, fixed, sample, with_portal
from tests.checks.asking import with_params as under

# ---------------------------------------------------------------- LNK-01


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("[旧站](http://old.example.gov.cn/a)", True),
        ("[旧站](https://OLD.example.gov.cn:8080/a)", True),
        ("[旧站](http://www.old.example.gov.cn/)", True),
        ("[旧站](<http://old.example.gov.cn/a b>)", True),
        ("<http://old.example.gov.cn/>", True),
        ("见 http://old.example.gov.cn/a。", True),
        ("[旧站][1]\n\n[1]: http://old.example.gov.cn/\n", True),
        ('<a href="http://old.example.gov.cn/">旧站</a>', True),
        ('<a href="http://old.example.gov.cn/">iframe</a>', True),
        ("[![图](att:x)](http://old.example.gov.cn/)", True),
        ("原域名 old.example.gov.cn 停用", False),
        ("[门户](https://www.example.gov.cn/old.example.gov.cn/)", False),
        ("[门户](https://notold.example.gov.cn/)", False),
        ("\\[旧站](http)", False),
        ("`[旧站](http://old.example.gov.cn/)`", False),
    ],
)
def test_a_link_to_a_closed_domain_is_found(body: str, told: bool) -> None:
    assert bool(ask("LNK-01", sample(NEWS, body=body))) == told


def test_a_notice_may_not_link_to_what_it_closes_itself() -> None:
    one = sample(
        CLOSURE, old_domains=["new-one.gov.cn"], body="见[旧站](http://www.new-one.gov.cn/)"
    )
    assert excerpts("LNK-01", one) == ["http://www.new-one.gov.cn/"]


def test_the_new_address_takes_the_place_of_the_old_one() -> None:
    one = sample(NEWS, body="见[旧站](http://old.example.gov.cn/a)。")
    (finding,) = ask("LNK-01", one)
    assert fixed(one.content, finding) == "见[旧站](https://www.example.gov.cn/)。"


def test_without_a_new_address_nothing_is_offered() -> None:
    one = with_portal(sample(NEWS, body="[旧站](http://old.example.gov.cn/)"), replacements={})
    (finding,) = ask("LNK-01", one)
    assert finding.fix is None
    assert "请改为新地址，" in finding.message_zh


def test_the_address_field_of_a_notice_is_looked_at() -> None:
    one = sample(CLOSURE, dest_url="http://old.example.gov.cn/")
    assert [f.location.where for f in ask("LNK-01", one)] == ["dest_url"]


def test_addresses_in_tables_are_looked_at() -> None:
    rows = [{"old": "甲", "new": "乙", "url": "http://old.example.gov.cn/"}, {"old": "丙"}]
    one = sample(MIGRATION, body="", scope_table=rows)
    assert [f.location.where for f in ask("LNK-01", one)] == ["scope_table"]


def test_the_origin_of_a_migrated_item_may_be_closed() -> None:
    assert ask("LNK-01", sample(NEWS, original_url="http://old.example.gov.cn/1")) == ()


def test_a_portal_may_leave_subdomains_alone() -> None:
    one = sample(NEWS, body="[旧站](http://www.old.example.gov.cn/)")
    assert ask("LNK-01", under(one, "LNK-01", match_subdomains=False)) == ()


# ---------------------------------------------------------------- LNK-02


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://map.example.com/x", True),
        ("https://www.gov.cn/", False),
        ("https://gov.cn/", False),
        ("https://区.政务/", False),
        ("https://fakegov.cn/", True),
        ("https://gov.cn.example.com/", True),
        ("https://www.example.gov.cn/x", False),
        ("/zkgwb/news/1.html", False),
        ("#top", False),
        ("mailto:a@example.com", False),
        ("http://10.0.0.8/", False),
        ("att:0123", False),
    ],
)
def test_a_link_that_leaves_the_governments_sites_is_named(address: str, told: bool) -> None:
    assert bool(ask("LNK-02", sample(NEWS, body=f"[去处]({address})"))) == told


def test_a_domain_the_portal_allows_is_fine() -> None:
    one = sample(NEWS, body="[地图](https://map.example.com/x)")
    assert ask("LNK-02", with_portal(one, allowed_domains=("example.com",))) == ()


def test_an_address_in_running_text_is_no_link() -> None:
    assert ask("LNK-02", sample(NEWS, body="网址 https://map.example.com/x 供参考")) == ()


# ---------------------------------------------------------------- LNK-03


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///C:/a.png", "file: 协议"),
        ("javascript:alert(1)", "javascript: 协议"),
        ("JavaScript:alert(1)", "javascript: 协议"),
        ("data:text/html,x", "data: 协议"),
        ("ftp://example.gov.cn/a", "ftp: 协议"),
        ("C:\\a.png", "本机或共享文件夹"),
        ("\\\\server\\share", "本机或共享文件夹"),
        ("http://localhost/a", "本机地址"),
        ("http://127.0.0.1/a", "本机地址"),
        ("http://192.168.1.1/a", "IP 地址"),
        ("http://[::1]/a", "IP 地址"),
        ("http://oa/a", "内网地址"),
        ("https://", "没有主机名"),
        ("http://[x", "没有主机名"),
        ("", "为空"),
    ],
)
def test_an_address_the_public_cannot_open_is_named(address: str, words: str) -> None:
    told = [f.message_zh for f in ask("LNK-03", sample(NEWS, body=f"[表]({address})"))]
    assert len(told) == 1
    assert words in told[0]


@pytest.mark.parametrize(
    "address",
    ["https://www.gov.cn/a", "/a/b.html", "a.html", "#a", "att:01", "mailto:a@b.cn", "tel:12345"],
)
def test_an_address_the_public_can_open_is_fine(address: str) -> None:
    assert ask("LNK-03", sample(NEWS, body=f"[表]({address})")) == ()


def test_a_script_address_hidden_by_a_line_feed_is_found() -> None:
    assert len(ask("LNK-03", sample(NEWS, body='<a href="java\nscript:x">表</a>'))) == 1


def test_an_image_of_another_site_is_named() -> None:
    (finding,) = ask("LNK-03", sample(NEWS, body="![集市](https://www.gov.cn/a.png)"))
    assert "站外图片" in finding.message_zh


def test_an_image_of_the_item_is_fine() -> None:
    assert ask("LNK-03", sample(NEWS, body="![集市](att:01)\n\n![集市](media/a.png)")) == ()


def test_a_portal_may_allow_intranet_names_and_numbers() -> None:
    one = sample(NEWS, body="[一](http://oa/) [二](http://10.0.0.8/) ![三](http://a.gov.cn/b.png)")
    free = under(
        one,
        "LNK-03",
        forbid_ip_hosts=False,
        forbid_single_label_hosts=False,
        images_must_be_local=False,
    )
    assert len(ask("LNK-03", one)) == 3
    assert ask("LNK-03", free) == ()


def test_the_finding_covers_the_address_and_nothing_else() -> None:
    one = sample(NEWS, body='看[表](http://oa/a_(1).docx "表")。')
    (finding,) = ask("LNK-03", one)
    start, length = finding.location.start, finding.location.length
    assert one.content.body[start : start + length] == "http://oa/a_(1).docx"


def test_the_address_of_a_script_is_left_to_html_01() -> None:
    assert (
        excerpts("LNK-02", sample(NEWS, body='<script src="https://a.example.com/x"></script>'))
        == []
    )


# ---------------------------------------------------------------- reading addresses


@pytest.mark.parametrize(
    ("address", "scheme", "host"),
    [
        ("https://User@Www.Gov.Cn.:443/a", "https", "www.gov.cn"),
        ("//www.gov.cn/a", "", "www.gov.cn"),
        ("a:b", "a", ""),
        ("a/b:c", "", ""),
        ("http://[::1", "http", ""),
    ],
)
def test_scheme_and_host_are_read(address: str, scheme: str, host: str) -> None:
    assert (scheme_of(address), host_of(address)) == (scheme, host)


def test_a_domain_is_not_the_tail_of_a_word() -> None:
    assert belongs_to("a.b.cn", "b.cn")
    assert not belongs_to("ab.cn", "b.cn")
    assert not is_government("xgov.cn")
