"""Laws of tidying, tried on generated documents full of what there is to tidy."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.serialize import serialize
from editor_app.services.tidy import apply, propose
from editor_app.services.tidy_lines import lines_of
from tests.checks.sample_items import load
from tests.unit.test_tree_laws import documents

LAYOUT = load("01-news.md").context.layout
LAWS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
pieces = st.sampled_from(
    [
        *"中文通知一二年月日号第，。、；：？！“”‘’（）《》〔〕…—,.;:?!()[]\"'-&*_\\`|#<",
        *"01289０５Ａｂa ",
        *"區關於乾",
        *("\u200b", "\ufeff", "\u3000", "\xa0", "\ue000", "(qū)", "(qu)", "201 7年", "05月08日"),
        *("2017年", "(2017)", "〔2017〕", "104号", "http://a.cn/", "...", "--", "一.", "（一）、"),
        *("**", "<br>", "&lt;", "`x`", "<sup>2</sup>", "[链,接](https://a.cn)"),
    ]
)
prose = st.lists(pieces, min_size=1, max_size=24).map("".join)
bodies = st.one_of(
    st.lists(prose, min_size=1, max_size=4).map(lambda lines: canonicalize("\n\n".join(lines))),
    documents.map(serialize),
)


@LAWS
@given(bodies)
def test_accepting_everything_leaves_nothing_to_propose(markdown: str) -> None:
    clean = apply(markdown, propose(markdown, LAYOUT))
    assert propose(clean, LAYOUT) == ()


@LAWS
@given(bodies)
def test_what_is_applied_is_canonical(markdown: str) -> None:
    clean = apply(markdown, propose(markdown, LAYOUT))
    assert canonicalize(clean) == clean


@LAWS
@given(bodies)
def test_accepting_nothing_changes_nothing(markdown: str) -> None:
    assert apply(markdown, ()) == markdown


@LAWS
@given(bodies)
def test_no_character_changes_that_was_not_proposed(markdown: str) -> None:
    """The text of every line is the old one with the told replacements, and nothing more."""
    changes = propose(markdown, LAYOUT)
    after = iter(lines_of(parse(apply(markdown, changes))))
    for line in lines_of(parse(markdown)):
        text = line.text
        inside = [c for c in changes if line.start <= c.start < line.start + len(line.source)]
        for change in reversed(inside):
            begin, end = line.index(change.start), line.index(change.start + change.length)
            assert text[begin:end] == change.old
            text = text[:begin] + change.new + text[end:]
        assert next(after).text == text.strip()


@LAWS
@given(bodies)
def test_every_line_is_found_again(markdown: str) -> None:
    document = parse(markdown)
    for line in lines_of(document):
        assert markdown[line.start : line.start + len(line.source)] == line.source


@LAWS
@given(bodies, st.data())
def test_any_choice_of_changes_can_be_applied(markdown: str, data: st.DataObject) -> None:
    changes = propose(markdown, LAYOUT)
    chosen = [change for change in changes if data.draw(st.booleans())]
    blocks = parse(apply(markdown, chosen)).blocks
    assert [type(one) for one in blocks] == [type(one) for one in parse(markdown).blocks]


def test_the_laws_meet_something_to_tidy() -> None:
    assert propose("甲,乙\n", LAYOUT)
