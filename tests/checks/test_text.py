"""TXT-01, TXT-03, TXT-04, ATT-01, ATT-02."""

import io
import zipfile

import pytest

from editor_app.domain.canonical import Json
from tests.checks.asking import (
    CONSULTATION,
    GUIDE,
    NEWS,
    NOTICE,
    PROFILE,
    ask,
    excerpts,
    fixed,
    sample,
    with_files,
    with_params,
    with_portal,
)

# ---------------------------------------------------------------- TXT-01


@pytest.mark.parametrize(
    ("body", "clean"),
    [
        ("高新区(qū)管委会(huì)。", "高新区管委会。"),
        ("高新区（qū）管委会", "高新区管委会"),
        ("一(a)二(b)三(c)", "一二三"),
        ("東嶼高新區", "东屿高新区"),
        ("零\u200b宽\ufeff字\u00ad符", "零宽字符"),
        ("\u200b开头", "开头"),
    ],
)
def test_residue_of_pasting_is_cleaned_with_one_click(body: str, clean: str) -> None:
    one = sample(NEWS, body=body)
    assert fixed(one.content, ask("TXT-01", one)[0]) == clean


@pytest.mark.parametrize(
    "body",
    [
        "公式(a)和公式(b)",
        "单位(qu)",
        "乾坤大挪移，慰藉人心",
        "plain ASCII (a) text",
        "高新区（以下简称区）",
        "第(1)项、第(2)项、第(3)项",
        "",
    ],
)
def test_clean_text_is_left_alone(body: str) -> None:
    assert ask("TXT-01", sample(NEWS, body=body)) == ()


def test_each_kind_of_residue_is_one_finding_with_a_count() -> None:
    one = sample(NEWS, body="區(qū)和網(wǎng)和\u200b\ue000\ufffd")
    counts = {f.facts["kind"]: f.facts["count"] for f in ask("TXT-01", one)}
    assert counts == {
        "pinyin": 2,
        "traditional": 2,
        "invisible": 1,
        "private": 1,
        "replacement": 1,
    }


def test_characters_that_were_lost_cannot_be_brought_back() -> None:
    (finding,) = ask("TXT-01", sample(NEWS, body="乱\ufffd码"))
    assert finding.fix is None


def test_pinyin_without_tones_is_residue_only_in_company() -> None:
    one = sample(NEWS, body="区(qu)管委会(huì)")
    (finding,) = ask("TXT-01", one)
    assert fixed(one.content, finding) == "区(qu)管委会"


def test_names_the_portal_writes_in_traditional_characters_stay() -> None:
    one = sample(NEWS, body="書香門第小区和書店")
    (finding,) = ask("TXT-01", with_portal(one, traditional_names=("書香門第",)))
    assert finding.facts["count"] == 1
    assert finding.location.start == len("書香門第小区和")


def test_the_title_and_public_fields_are_looked_at() -> None:
    one = sample(NEWS, title="區里通知", subtitle="網上")
    assert {f.location.where for f in ask("TXT-01", one)} == {"title", "subtitle"}


def test_words_in_table_rows_are_named_without_a_fix() -> None:
    rows: list[Json] = [{"name": "網格员", "post": ""}]
    one = sample(PROFILE, leaders=rows)
    (finding,) = ask("TXT-01", one)
    assert (finding.location.where, finding.fix) == ("leaders", None)


def test_a_portal_may_switch_checks_off() -> None:
    one = sample(NEWS, body="東\ue000\ufffd")
    off = with_params(one, "TXT-01", traditional=False, private_use=False, replacement_char=False)
    assert ask("TXT-01", off) == ()


def test_no_invisible_characters_may_be_listed() -> None:
    one = sample(NEWS, body="零\u200b宽")
    assert ask("TXT-01", with_params(one, "TXT-01", invisible=[])) == ()


# ---------------------------------------------------------------- TXT-03, TXT-04


@pytest.mark.parametrize(
    ("body", "rule", "hits"),
    [
        ("残废人", "TXT-03", ["残废人"]),
        ("残疾人", "TXT-03", []),
        ("布署工作", "TXT-04", ["布署"]),
        ("发布署名文章", "TXT-04", []),
        ("布署和发布署名文章", "TXT-04", ["布署"]),
        ("布署、布署", "TXT-04", ["布署", "布署"]),
        ("一座落成的桥", "TXT-04", []),
        ("座落在河边", "TXT-04", ["座落"]),
        ("平方公尺", "TXT-04", ["平方公尺"]),
        ("20公尺", "TXT-04", ["20公尺"]),
        ("长1,200公尺", "TXT-04", ["1,200公尺"]),
        ("中港两地往来", "TXT-03", ["中港两地"]),
        ("中港两地往来", "TXT-04", []),
        ("报名截止2026年", "TXT-04", []),
        ("截止2026年", "TXT-04", ["截止"]),
    ],
)
def test_words_of_the_lexicon_are_found(body: str, rule: str, hits: list[str]) -> None:
    assert excerpts(rule, sample(NEWS, body=body)) == hits


def test_a_right_word_takes_the_place_of_a_wrong_one() -> None:
    one = sample(NEWS, body="功率50KW，面积20公尺。")
    first, second = ask("TXT-04", one)
    assert fixed(one.content, first) == "功率50kW，面积20公尺。"
    assert fixed(one.content, second) == "功率50KW，面积20米。"


def test_an_instruction_is_no_replacement() -> None:
    (finding,) = ask("TXT-04", sample(NEWS, body="药到病除"))
    assert finding.fix is None


def test_instructions_and_notes_of_the_lexicon_are_told_in_both_languages() -> None:
    (finding,) = ask("TXT-04", sample(NEWS, body="药到病除"))
    assert "“删去”。不作绝对化承诺。" in finding.message_zh
    assert "“leave it out”. No absolute promises. You" in finding.message_en


def test_words_in_text_files_are_found() -> None:
    one = with_files(sample(NEWS), {"说明.txt": "统一布署".encode(), "表.xlsx": b"PK\x03\x04"})
    assert [f.location.where for f in ask("TXT-04", one)] == ["说明.txt"]


# ---------------------------------------------------------------- ATT-01


def packed(*names: str, encrypted: bool = False) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, "x")
    data = bytearray(buffer.getvalue())
    if encrypted:
        data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


MB = 1024 * 1024


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("表.docm", 10, "带有宏"),
        ("表.EXE", 10, "可执行"),
        ("表.psd", 10, "类型不允许"),
        ("表", 10, "类型不允许"),
        ("表.pdf", 20 * MB, None),
        ("表.pdf", 20 * MB + 1, "20.0 MB"),
        ("表.pdf", 0, "空文件"),
        ("字" * 76 + ".pdf", 10, None),
        ("字" * 77 + ".pdf", 10, "太长"),
        ("表.pdf", b"%PDF-1.7", None),
        ("表.pdf", b"MZ\x90", "内容与类型不符"),
        ("表.txt", b"MZ\x90", "可执行"),
        ("表.txt", "正文".encode(), None),
        ("表.docx", packed("word/document.xml"), None),
        ("表.docx", packed("word/vbaProject.bin"), "带有宏"),
        ("表.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "已加密"),
        ("表.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None),
        ("表.zip", packed("a.txt", encrypted=True), "已加密"),
        ("表.zip", b"PK\x03\x04broken", "已损坏"),
    ],
)
def test_a_file_is_one_the_portal_accepts(name: str, data: bytes | int, words: str | None) -> None:
    told = [f.message_zh for f in ask("ATT-01", with_files(sample(NEWS), {name: data}))]
    assert (words is None) == (told == [])
    assert all(words in sentence for sentence in told if words)


def test_all_files_together_have_a_limit() -> None:
    files: dict[str, bytes | int] = {f"{n}.pdf": 17 * MB for n in range(6)}
    assert len(ask("ATT-01", with_files(sample(NEWS), files))) == 1


def test_the_number_of_files_has_a_limit() -> None:
    files: dict[str, bytes | int] = {f"{n}.pdf": 1 for n in range(21)}
    (finding,) = ask("ATT-01", with_files(sample(NEWS), files))
    assert "20 个" in finding.message_zh


# ---------------------------------------------------------------- ATT-02


@pytest.mark.parametrize(
    ("body", "files", "hits"),
    [
        ("详见附件。", [], ["附件"]),
        ("详见附件。", ["名单.pdf"], []),
        ("详见附件1和附件2。", ["名单.pdf"], ["附件2"]),
        ("详见附件 2、附件2。", ["名单.pdf"], ["附件 2"]),
        ("没有提到。", ["名单.pdf"], []),
        ("附件：1.名单\n2.标准\n", ["名单.pdf", "标准.pdf"], []),
        ("附件：1.名单\n2.标准\n", ["标准.pdf", "名单.pdf"], ["名单", "标准"]),
        ("附件：《名单》", ["1.名单.pdf"], []),
        ("附件：名单", ["附件1名单.pdf"], []),
        ("附件：1. [名单](att:0)\n", ["名单.pdf"], []),
        ("附件：1.名单\n\n　　2.标准\n\n某局", ["名单.pdf"], ["标准"]),  # as it is typed
        ("附件：1.名单 2.标准", ["名单.pdf"], ["标准"]),
        ("附件：\n\n1. 名单\n2. 标准", ["名单.pdf"], ["标准"]),
        ("附件：名单\n\n1.申请条件\n\n2.办理流程", ["名单.pdf"], []),
        ("附件：名单 2.5米规划图\n\n2026年11月20日", ["名单 2.5米规划图.pdf"], []),
    ],
)
def test_annexes_in_the_text_are_there(body: str, files: list[str], hits: list[str]) -> None:
    one = with_files(sample(NOTICE, body=body), dict.fromkeys(files, 10))
    assert excerpts("ATT-02", one) == hits


def test_files_of_other_fields_count_as_annexes() -> None:
    assert ask("ATT-02", sample(CONSULTATION, body="草案见附件1。")) == ()


def test_names_may_differ_where_the_portal_says_so() -> None:
    one = with_files(sample(NOTICE, body="附件：名单"), {"标准.pdf": 1})
    assert len(ask("ATT-02", one)) == 1
    assert ask("ATT-02", with_params(one, "ATT-02", names_must_match=False)) == ()


def test_an_item_without_annexes_says_nothing() -> None:
    assert ask("ATT-02", sample(GUIDE)) == ()
