"""Checking again after an edit says what a full check says, and looks at what changed only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.checks import engine
from editor_app.checks.incremental import Memory, only, pieces
from editor_app.checks.proof.remembering import remembering
from editor_app.checks.reach import REACH
from editor_app.domain.findings import Finding, Phase
from tests.bench.samples import chinese
from tests.checks.asking import NEWS, NOTICE, in_context, sample, with_files
from tests.checks.sample_items import SAMPLES, Sample, load

FILES = sorted(path.name for path in SAMPLES.glob("[01]*.md"))
PHASE = Phase.SUBMIT
# What makes rules speak, and what changes how a body is cut.
SNIPPETS = (
    *("\n\n", "\n", " ", "\u3000", "。", "，", "（", "》", "“"),
    *("441300190001010008", "13800000000", "4413001900****0016", "6200000000000005"),
    *("家住榆荫路0号0栋000室", "粤A12345", "lin@example.com", "张三患有", "身份证"),
    *("布署", "截止目前", "帐户", "残废人", "发布署名文章", "20公尺", "法人代表"),
    *("机密★10年", "内部资料，\n\n请勿外传", "不公开）", "內容將遷移", "區(qū)", "\u200b"),
    *(
        "## 一、要求\n\n",
        "#### 深处\n\n",
        "[点击这里](http://kjcxj.example.gov.cn/a)",
        "![图片](x.png)",
    ),
    *("http://10.0.0.8/a", "<script>", "```\n\n```", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n"),
    *(
        "附件2",
        "附件：1.名单\n\n",
        "2027年2月30日",
        "（一）",
        "三、提交方式",
        "各单位要认真落实。" * 9,
    ),
)

Edit = Callable[[Sample, float], Sample]


def with_body(one: Sample, body: str) -> Sample:
    return replace(one, content=replace(one.content, body=body))


def insert(snippet: str) -> Edit:
    def edit(one: Sample, place: float) -> Sample:
        body, at = one.content.body, round(place * len(one.content.body))
        return with_body(one, body[:at] + snippet + body[at:])

    return edit


def delete(length: int) -> Edit:
    def edit(one: Sample, place: float) -> Sample:
        body, at = one.content.body, round(place * len(one.content.body))
        return with_body(one, body[:at] + body[at + length :])

    return edit


def write_title(text: str) -> Edit:
    return lambda one, _: replace(one, content=one.content.with_field("title", text))


def wait(one: Sample, _: float) -> Sample:
    return in_context(one, now=one.context.now + timedelta(days=3))


def attach(name: str, data: bytes) -> Edit:
    return lambda one, _: with_files(one, {name: data})


EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.sampled_from(SNIPPETS).map(insert),
    st.sampled_from(SNIPPETS).map(insert),
    st.text(max_size=6).map(insert),
    st.integers(1, 60).map(delete),
    st.sampled_from(("", "布署13800000000", "关于截止目前的通知。")).map(write_title),
    st.just(wait),
    st.just(attach("名单.csv", "姓名,电话\n甲,13800000000\n".encode())),
    st.just(attach("布署.txt", "布署".encode())),
)


def full(one: Sample) -> tuple[Finding, ...]:
    return engine.check(one.content, one.context, PHASE).findings


def again(memory: Memory, one: Sample) -> tuple[Finding, ...]:
    return memory.check(one.content, one.context, PHASE).findings


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FILES), st.lists(st.tuples(EDITS, st.floats(0, 1)), min_size=1, max_size=8))
def test_an_incremental_check_is_a_full_check(file: str, edits: list[tuple[Edit, float]]) -> None:
    one, memory = load(file), Memory()
    again(memory, one)
    for edit, place in edits:
        one = edit(one, place)
        assert again(memory, one) == full(one)


@pytest.mark.parametrize("file", FILES)
def test_a_rule_reads_no_more_than_the_table_says(file: str) -> None:
    one = load(file)
    for rule in engine.rules_of(one.content, one.context, PHASE):
        if rule.id not in REACH:
            continue
        less = only(one.content, REACH[rule.id].parts)
        said = list(engine.say(rule, less, one.context, PHASE))
        assert said == list(engine.say(rule, one.content, one.context, PHASE)), rule.id


@pytest.mark.parametrize("file", FILES)
def test_what_is_said_of_fields_again_is_what_a_full_check_says(file: str) -> None:
    one = write_title("关于截止目前１２３布署內容的的通知（13800000000")(load(file), 0)
    rules = {rule.id for rule in engine.rules_of(one.content, one.context, PHASE)}
    again = engine.say_again(one.content, one.context, PHASE, rules)
    of_fields = [[f for f in said if f.location.where != "body"] for said in (again, full(one))]
    assert {(f.key, f.location) for f in of_fields[0]} == {
        (f.key, f.location) for f in of_fields[1]
    }


def test_a_word_in_the_title_does_not_read_the_body_again() -> None:
    one = write_title("布署１２３")(with_body(sample(NEWS), chinese(1_000_000)), 0)
    begun = process_time()
    engine.say_again(one.content, one.context, PHASE, {"TXT-02", "PII-01", "TXT-04", "TXT-01"})
    assert process_time() - begun < 0.05


def test_the_table_names_rules_that_exist() -> None:
    assert set(REACH) <= set(engine.PREDICATES)


def test_an_edit_has_its_paragraph_and_its_neighbours_checked() -> None:
    one = with_body(sample(NEWS), chinese(20_000))
    memory = Memory()
    again(memory, one)
    assert memory.checked > 40
    middle = len(one.content.body) // 2
    again(memory, with_body(one, f"{one.content.body[:middle]}字{one.content.body[middle:]}"))
    assert memory.checked <= 3


def test_a_body_of_a_megabyte_is_remembered_whole() -> None:
    asked: list[str] = []

    @remembering
    def judged(text: str) -> int:
        asked.append(text)
        return len(text)

    body = [f"第{n}条，各单位要认真落实。" for n in range(25_000)]
    for told in (body, [*body[:9], "改过的一条。", *body[10:]]):
        assert [judged(text) for text in told] == [len(text) for text in told]
    assert len(asked) == len(body) + 1


def test_nothing_changed_has_nothing_checked() -> None:
    one, memory = sample(NEWS), Memory()
    again(memory, one)
    again(memory, one)
    assert memory.checked == 0


def test_a_place_moves_with_what_is_written_above_it() -> None:
    one, memory = sample(NOTICE), Memory()
    before = [f.location.start for f in again(memory, one) if f.excerpt == "布署"]
    moved = with_body(one, f"另起一段。\n\n{one.content.body}")
    after = [f.location.start for f in again(memory, moved) if f.excerpt == "布署"]
    assert after == [start + len("另起一段。\n\n") for start in before]


def test_other_thresholds_make_it_forget() -> None:
    one, memory = sample(NOTICE), Memory()
    again(memory, one)
    layout = one.context.layout
    rules = {key: rule for key, rule in layout.rules.items() if key != "TXT-04"}
    other = in_context(one, layout=replace(layout, rules=rules))
    assert again(memory, other) == full(other)


@given(st.text(alphabet="甲乙\n 。", max_size=80))
def test_the_pieces_are_the_body(body: str) -> None:
    assert "".join(piece.text for piece in pieces(body)) == body
