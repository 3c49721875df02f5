"""Personal data: what is found, what is left alone, and how it is masked."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from editor_app.checks.engine import check
from editor_app.checks.personal import find, is_id_number, mask, passes_luhn, weak_masks
from editor_app.domain.findings import Phase
from editor_app.domain.item import Attachment, BlobHash
from tests.checks.sample_items import layout, load

TERMS = layout().terms("vocab/pii_mask")
KINDS = tuple(term.key for term in TERMS)
ID = "441300190001010008"
CARD = "6200000000000005"
LIMITS = {"id_card": 5, "mobile": 7, "bank_card": 4}


def kinds(text: str, around: str = "") -> list[tuple[str, str]]:
    return [(one.kind, one.value) for one in find(text, TERMS, KINDS, around)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        (f"身份证号{ID}，", "id_card", ID),
        (f"（{ID}）", "id_card", ID),
        ("证件号440300900101001。", "id_card_15", "440300900101001"),
        ("电话13800000000", "mobile", "13800000000"),
        ("请联系138-0000-0000", "mobile", "138-0000-0000"),
        ("手机+86 13800000000转", "mobile", "+86 13800000000"),
        (f"开户账号{CARD}", "bank_card", CARD),
        ("卡号6200 0000 0000 0005", "bank_card", "6200 0000 0000 0005"),
        ("家住青榆街道榆荫路8号3栋502室", "address", "青榆街道榆荫路8号3栋502室"),
        ("护照号码E12345678", "passport", "E12345678"),
        ("车牌粤L12345", "plate", "粤L12345"),
        ("新能源车粤LD12345", "plate", "粤LD12345"),
        ("邮箱zhangsan@example.com", "email", "zhangsan@example.com"),
        ("出生于1990年1月2日", "birth_date", "1990年1月2日"),
        ("李某某，男，患有", "health", "患有"),
        # written in other ways
        (
            f"号码{ID[:6]}\u3000{ID[6:14]}\u3000{ID[14:]}",
            "id_card",
            f"{ID[:6]}\u3000{ID[6:14]}\u3000{ID[14:]}",
        ),
        (f"号码{ID[:6]}—{ID[6:14]}—{ID[14:]}", "id_card", f"{ID[:6]}—{ID[6:14]}—{ID[14:]}"),
        ("身份证440300 900101 001", "id_card_15", "440300 900101 001"),
        ("电话138\u00a00000\u00a00000", "mobile", "138\u00a00000\u00a00000"),
        ("电话138–0000–0000", "mobile", "138–0000–0000"),
        ("电话138·0000·0000", "mobile", "138·0000·0000"),
        ("电话13800 000000", "mobile", "13800 000000"),
        ("电话𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎", "mobile", "𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎"),
        (
            "卡号6200\u30000000\u30000000\u30000005",
            "bank_card",
            "6200\u30000000\u30000000\u30000005",
        ),
        ("护照号E1234 5678", "passport", "E1234 5678"),
        ("护照号码e12345678", "passport", "e12345678"),
        ("护照号PE1234567", "passport", "PE1234567"),
        ("回乡证H12345678", "passport", "H12345678"),
        ("台湾居民来往大陆通行证12345678", "passport", "12345678"),
        ("外国人永久居留证USA123456789012", "passport", "USA123456789012"),
        ("车牌粤L-12345", "plate", "粤L-12345"),
        ("车牌粤L•12345", "plate", "粤L•12345"),
        ("两地车粤Z1234港", "plate", "粤Z1234港"),
        ("警车WJ粤12345", "plate", "WJ粤12345"),
        ("住址：榆荫路八号三栋五〇二室", "address", "榆荫路八号三栋五〇二室"),
        ("住址：青榆县榆荫镇榆荫村", "address", "青榆县榆荫镇榆荫村"),
        ("生日：19900102", "birth_date", "19900102"),
        ("出生日期：一九九〇年一月二日", "birth_date", "一九九〇年一月二日"),
    ],
)
def test_it_is_found(text: str, kind: str, value: str) -> None:
    assert (kind, value) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "办公电话0700-0000012",
        "拨打12345热线",
        "统一社会信用代码919900000000000005",
        "统一社会信用代码11990000000000000D",
        "441300190001010009",  # wrong check digit
        "441300190002300008",  # 30 February
        "6200000000000006",  # fails Luhn
        "0000000000000000",
        "编号12380000000001",  # a mobile number inside a longer run
        "WZ-2026-0981",
        "440300900101001",  # 15 digits without a word that makes them an ID
        "办公地址：示范路1号3栋201室",
        "意见请发送至kjcxj@example.gov.cn",
        "收款单位：东屿高新区财政局，账号6200000000000005",
        "《条例》自2019年5月15日起施行",
        "近年来患有慢性病的居民占比下降",  # nobody is named
        "E12345678",
        "2025年出生人口减少，2026年1月起执行新办法",
        "出生医学证明办理，二〇二六年一月一日起施行",
        "居住小区的一号线项目",
        "编号13800-000000",
        "云SERVER服务",
        "44*************029，139****0000",
        "",
    ],
)
def test_it_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_the_head_of_a_column_says_what_a_number_is() -> None:
    assert kinds("440300900101001", "身份证号") == [("id_card_15", "440300900101001")]
    assert kinds("青榆街道和风里0号0幢000室", "家庭住址") == [
        ("address", "青榆街道和风里0号0幢000室")
    ]


def test_of_two_kinds_in_one_place_one_is_told() -> None:
    assert kinds(f"账号{ID}") == [("id_card", ID)]


@pytest.mark.parametrize(
    ("kind", "value", "masked"),
    [
        ("id_card", ID, "44*************008"),
        ("id_card_15", "440300900101001", "44**********001"),
        ("mobile", "+86 138-0000-1234", "138****1234"),
        ("bank_card", "6200 0000 0000 1234", "************1234"),
        ("passport", "E12345621", "E******21"),
        ("plate", "粤L·12323", "粤L***23"),
        ("email", "zhang@example.com", "z***@example.com"),
        ("address", "东屿市高新区青榆街道榆荫路8号3栋", "东屿市高新区青榆街道"),
        ("birth_date", "1990年1月", ""),
        ("mobile", "138.0000.1234", "138****1234"),
        ("address", "青榆县榆荫镇榆荫村", "青榆县榆荫镇"),
    ],
)
def test_the_mask_is_that_of_the_house(kind: str, value: str, masked: str) -> None:
    term = next(one for one in TERMS if one.key == kind)
    assert mask(value, term) == masked


def test_a_mask_is_no_find_and_no_weak_mask() -> None:
    for term in TERMS:
        example = str(term.extra["mask_example"])
        assert kinds(f"身份证、住址、护照：{example}") == [], term.key
        assert list(weak_masks(example, TERMS, LIMITS)) == [], term.key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4413001900****0016", "44*************016"),
        ("441300********001X", "44*************01X"),
        ("13800***000", "138*****000"),  # the fourth last digit is not known
        ("6222****0000000004", "62*************004"),  # 18 characters: read as an ID number
    ],
)
def test_a_mask_that_shows_too_much_is_told(text: str, expected: str) -> None:
    assert [one.expected for one in weak_masks(f"号码{text}。", TERMS, LIMITS)] == [expected]


@given(some.text(alphabet="0123456789Xx*- 身份证号手机家住路号室@.a", max_size=60))
def test_finds_stand_in_order_and_where_they_say(text: str) -> None:
    found = find(text, TERMS, KINDS)
    for one in found:
        assert text[one.start : one.end] == one.value
        assert one.value
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(some.text(alphabet="0123456789Xx", max_size=20))
def test_a_number_that_is_none_is_no_id(value: str) -> None:
    if len(value) != 18:
        assert not is_id_number(value)


def test_check_digits() -> None:
    assert is_id_number("11010519491231002X")
    assert is_id_number("11010519491231002x")
    assert not is_id_number("110105194912310021")
    assert passes_luhn("4111111111111111")
    assert not passes_luhn("4111111111111112")


@pytest.mark.parametrize(
    "piece", ["路", "榆荫路1", "-", "1", "a@", "a.", "1*", "住址路1号", "3333 "]
)
def test_no_text_makes_the_search_slow(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        find(text, TERMS, KINDS)
        list(weak_masks(text, TERMS, LIMITS))
        return time.process_time() - began

    seconds(1000)  # patterns are compiled
    # eight times the text: eight times the time, were it quadratic sixty-four times
    assert seconds(160_000) < 24 * max(seconds(20_000), 0.002)


def test_a_table_that_is_none_is_read_as_text() -> None:
    name = "名单.csv"
    text = f"{'x' * 200_000},{ID}"
    file = Attachment(name=name, sha256=BlobHash("a" * 64), size=len(text), media_type="text/csv")
    told = load("01-news.md")
    content = replace(told.content, attachments=(file,))
    context = replace(told.context, file_bytes=lambda _: text.encode())
    (finding,) = [
        one for one in check(content, context, Phase.SUBMIT).findings if one.rule == "PII-02"
    ]
    assert finding.excerpt == ID
