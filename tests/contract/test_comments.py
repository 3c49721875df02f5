"""Comments: what every portal takes, refuses and tells."""

from dataclasses import replace

import pytest

from editor_app.domain.anchors import Anchor
from editor_app.domain.comments import Fate, Remarks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Revision, freeze
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import RemoteState
from tests.contract.conftest import Side
from tests.contract.moves import decide, notice, publish, submit
from tests.contract.remarks import (
    answer,
    at_words,
    comment,
    fate,
    give_back,
    resubmit,
    say,
    suggestion,
    threads,
)


def refused(code: Code, portal: Portal, revision: Revision, remarks: Remarks) -> None:
    with pytest.raises(EditorError) as caught:
        say(portal, revision, remarks)
    assert caught.value.code is code


def mended(revision: Revision, old: str, new: str) -> Revision:
    """The next revision, with other words in the body."""
    content = revision.content
    assert old in content.body
    return freeze(
        revision.item, replace(content, body=content.body.replace(old, new)), revision.hash
    )


@pytest.fixture
def sent(lin: Portal) -> Revision:
    revision = notice()
    submit(lin, revision)
    return revision


WORDS = "困难群众"


def test_a_comment_is_told_with_its_place_and_its_writer(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    anchor = Anchor(place="title", quote="", before="", after="")
    say(li, sent, comment("标题请补上年份。", anchor))
    (told,) = threads(lin, sent.item)
    assert (told.text, told.anchor, told.by, told.by_name) == (
        "标题请补上年份。",
        anchor,
        "li",
        "李建国",
    )
    assert (told.fate, told.revision, told.replacement) == (Fate.OPEN, sent.hash, None)


def test_a_comment_changes_nothing_about_where_the_item_stands(li: Portal, sent: Revision) -> None:
    before = li.item(sent.item)
    say(li, sent, comment("请核对。"))
    after = li.item(sent.item)
    assert before is not None
    assert after is not None
    assert (after.state, after.level, after.head) == (before.state, before.level, before.head)


def test_comments_go_along_with_a_return(lin: Portal, li: Portal, sent: Revision) -> None:
    give_back(li, sent, comment("请补联系电话。") + comment("请核对日期。"))
    item = lin.item(sent.item)
    assert item is not None
    assert item.state is RemoteState.RETURNED
    assert [one.text for one in threads(lin, sent.item)] == ["请补联系电话。", "请核对日期。"]


def test_a_returned_item_comes_back_only_with_answers(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    asked = comment("请补联系电话。")
    give_back(li, sent, asked)
    again = notice("关于做好冬季困难群众救助工作的补充通知", sent.item, sent.hash)
    with pytest.raises(EditorError) as caught:
        resubmit(lin, again, sent, Remarks())
    assert caught.value.code is Code.UNANSWERED
    resubmit(lin, again, sent, answer(asked.comments[0].id, "已补。"))
    (told,) = threads(lin, sent.item)
    assert [(one.by, one.text) for one in told.answers] == [("lin", "已补。")]


def test_answers_that_came_alone_count(lin: Portal, li: Portal, sent: Revision) -> None:
    asked = comment("请补联系电话。")
    give_back(li, sent, asked)
    say(lin, sent, answer(asked.comments[0].id))
    again = notice("关于做好冬季困难群众救助工作的补充通知", sent.item, sent.hash)
    resubmit(lin, again, sent, Remarks())
    item = lin.item(sent.item)
    assert item is not None
    assert item.state is RemoteState.IN_REVIEW


def test_an_answer_of_the_writer_is_no_answer(lin: Portal, li: Portal, sent: Revision) -> None:
    asked = comment("请补联系电话。")
    give_back(li, sent, asked)
    say(li, sent, answer(asked.comments[0].id, "尤其是手机。"))
    again = notice("关于做好冬季困难群众救助工作的补充通知", sent.item, sent.hash)
    with pytest.raises(EditorError) as caught:
        resubmit(lin, again, sent, Remarks())
    assert caught.value.code is Code.UNANSWERED


def test_a_settled_comment_needs_no_answer(lin: Portal, li: Portal, sent: Revision) -> None:
    asked = comment("请补联系电话。")
    give_back(li, sent, asked)
    say(li, sent, fate(asked.comments[0].id, Fate.RESOLVED))
    again = notice("关于做好冬季困难群众救助工作的补充通知", sent.item, sent.hash)
    resubmit(lin, again, sent, Remarks())
    (told,) = threads(lin, sent.item)
    assert (told.fate, told.fate_by_name) == (Fate.RESOLVED, "李建国")


def test_an_author_cannot_settle_what_a_reviewer_asked(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    asked = comment("请补联系电话。")
    say(li, sent, asked)
    refused(Code.FORBIDDEN, lin, sent, fate(asked.comments[0].id, Fate.RESOLVED))


def test_whose_words_were_taken_in_may_not_decide(side: Side, sent: Revision) -> None:
    lin, li, wang = (side.view(one) for one in ("lin", "li", "wang"))
    proposed = suggestion(at_words(sent, WORDS), "生活困难居民")
    give_back(li, sent, proposed)
    again = mended(sent, WORDS, "生活困难居民")
    resubmit(lin, again, sent, fate(proposed.comments[0].id, Fate.ACCEPTED))
    item = lin.item(sent.item)
    assert item is not None
    assert set(item.contributors) == {"lin", "li"}
    with pytest.raises(EditorError) as caught:
        decide(li, again, 1)
    assert caught.value.code is Code.OWN_WORK
    (told,) = threads(wang, sent.item)
    assert told.fate is Fate.ACCEPTED


def test_words_taken_in_without_a_word_count_just_the_same(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    proposed = suggestion(at_words(sent, WORDS), "生活困难居民")
    give_back(li, sent, proposed)
    again = mended(sent, WORDS, "生活困难居民")
    resubmit(lin, again, sent, fate(proposed.comments[0].id, Fate.DECLINED))
    with pytest.raises(EditorError) as caught:
        decide(li, again, 1)
    assert caught.value.code is Code.OWN_WORK


def test_nobody_becomes_a_contributor_by_proposing(lin: Portal, li: Portal, sent: Revision) -> None:
    proposed = suggestion(at_words(sent, WORDS), "生活困难居民")
    give_back(li, sent, proposed)
    again = notice("关于做好冬季困难群众救助工作的补充通知", sent.item, sent.hash)
    resubmit(lin, again, sent, fate(proposed.comments[0].id, Fate.DECLINED))
    item = lin.item(sent.item)
    assert item is not None
    assert item.contributors == ("lin",)
    decide(li, again, 1)


def test_an_acceptance_without_the_words_is_refused(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    """Else an author could keep a reviewer away by claiming their words."""
    proposed = suggestion(at_words(sent, WORDS), "生活困难居民")
    give_back(li, sent, proposed)
    again = notice("关于做好冬季困难群众救助工作的补充通知", sent.item, sent.hash)
    with pytest.raises(EditorError) as caught:
        resubmit(lin, again, sent, fate(proposed.comments[0].id, Fate.ACCEPTED))
    assert caught.value.code is Code.REFUSED


def test_an_acceptance_alone_is_refused(lin: Portal, li: Portal, sent: Revision) -> None:
    proposed = suggestion(at_words(sent, WORDS), "生活困难居民")
    say(li, sent, proposed)
    refused(Code.REFUSED, lin, sent, fate(proposed.comments[0].id, Fate.ACCEPTED))


def test_a_reviewer_cannot_accept_their_own_suggestion(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    proposed = suggestion(at_words(sent, WORDS), "生活困难居民")
    say(li, sent, proposed)
    refused(Code.FORBIDDEN, li, sent, fate(proposed.comments[0].id, Fate.DECLINED))


def test_a_suggestion_for_a_field_counts_when_the_field_says_it(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    title = "关于进一步做好冬季困难群众救助工作的通知"
    proposed = suggestion(Anchor(place="title", quote=sent.content.title), title)
    give_back(li, sent, proposed)
    again = notice(title, sent.item, sent.hash)
    resubmit(lin, again, sent, fate(proposed.comments[0].id, Fate.ACCEPTED))
    item = lin.item(sent.item)
    assert item is not None
    assert "li" in item.contributors


def test_the_same_words_arrive_once(lin: Portal, li: Portal, sent: Revision) -> None:
    asked = comment("请核对。")
    say(li, sent, asked)
    refused(Code.WRONG_STATE, li, sent, asked)
    told = answer(asked.comments[0].id)
    say(lin, sent, told)
    refused(Code.WRONG_STATE, lin, sent, told)
    (thread,) = threads(lin, sent.item)
    assert len(thread.answers) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.REFUSED),
        ("长" * 2001, Code.REFUSED),
        ("看\u202e反", Code.REFUSED),
        ("响\x07铃", Code.REFUSED),
        ("藏\u200b字", Code.REFUSED),
    ],
)
def test_words_that_deceive_or_have_no_end_are_refused(
    li: Portal, sent: Revision, text: str, code: Code
) -> None:
    refused(code, li, sent, comment(text))
    assert threads(li, sent.item) == ()


def test_markup_is_words_like_any_other(lin: Portal, li: Portal, sent: Revision) -> None:
    told = '<script>alert(1)</script> **粗** <img src="//x/y.png">'
    say(li, sent, comment(told))
    assert threads(lin, sent.item)[0].text == told


def test_an_answer_to_a_comment_of_another_item_is_refused(
    lin: Portal, li: Portal, sent: Revision
) -> None:
    other = notice("关于另一件事项的通知")
    submit(lin, other)
    asked = comment("请核对。")
    say(li, other, asked)
    refused(Code.NOT_FOUND, lin, sent, answer(asked.comments[0].id))


def test_an_item_that_is_not_known_takes_no_comments(li: Portal) -> None:
    refused(Code.NOT_FOUND, li, notice(), comment("请核对。"))


def test_fifty_at_once_and_no_more(li: Portal, sent: Revision) -> None:
    many = Remarks()
    for number in range(51):
        many += comment(f"第 {number} 条")
    refused(Code.TOO_LARGE, li, sent, many)


def test_comments_stay_through_publication(side: Side, sent: Revision) -> None:
    say(side.view("li"), sent, comment("下周前核对即可。"))
    publish(side, sent)
    assert [one.text for one in threads(side.view("lin"), sent.item)] == ["下周前核对即可。"]
