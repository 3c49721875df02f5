"""An interview on its page: announced, over, written down; and who speaks. Forms of a guide."""

from datetime import date

import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash
from editor_app.rendering.item_page import LinkTarget, SystemValues, preview_page, render_article
from tests.unit.rendering_scenes import bundled, content

GUESTS: Json = [{"name": "陈示例", "post": "科长"}, {"name": "A&B", "post": "专家"}]


def article(body: str = "", day: date | None = None, **fields: Json) -> str:
    told = content("interview", {"title": "访谈", "guests": GUESTS, **fields}, body)
    return render_article(told, bundled(), SystemValues(as_of=day))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "【访谈预告】2026年12月3日 15:00开始"),
        (date(2026, 12, 3), "【访谈预告】"),
        (date(2026, 12, 4), "文字实录整理后公布"),
    ],
)
def test_an_announcement_says_when_it_is_and_when_it_was(day: date | None, words: str) -> None:
    told = article(day=day, interview_state="announced", interview_at="2026-12-03T15:00:00")
    assert words in told


def test_its_state_is_told_by_the_day() -> None:
    fields = {"interview_state": "announced", "interview_at": "2026-12-03T15:00:00"}
    assert ">预告</td>" in article(day=date(2026, 12, 3), **fields)
    after = article(day=date(2026, 12, 4), **fields)
    assert "已结束，实录整理中" in after
    assert ">预告</td>" not in after


def test_an_announcement_leads_to_its_transcript() -> None:
    told = content("interview", {"title": "访谈", "interview_state": "announced"}, "")
    links = {"t": LinkTarget(title="访谈实录", url="/zkgwb/c/interact.interview/t.html")}
    system = SystemValues(as_of=date(2026, 12, 4), links=links, back={"transcript": ("t",)})
    shown = render_article(told, bundled(), system)
    assert "文字实录见下" in shown
    assert '<a href="/zkgwb/c/interact.interview/t.html">访谈实录</a>' in shown


def test_an_announcement_leads_to_where_questions_are_taken() -> None:
    told = article(
        interview_state="announced",
        interview_at="2026-12-03T15:00:00",
        question_url="https://www.example.gov.cn/ask",
    )
    assert '<a href="https://www.example.gov.cn/ask">我要提问</a>' in told


def test_a_transcript_announces_nothing() -> None:
    told = article(
        "主持人：您好。", interview_state="transcript", interview_at="2026-12-03T15:00:00"
    )
    assert 'class="state"' not in told


def test_an_announcement_without_a_time_says_nothing() -> None:
    assert 'class="state"' not in article(interview_state="announced", interview_at="bald")


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("主持人：您好。", "host"),
        ("主持：您好。", "host"),
        ("嘉宾：您好。", "guest"),
        ("陈示例：您好。", "guest"),
        ("A&B：您好。", "guest"),
        ("网友：您好。", "netizen"),
        ("网友提问：您好？", "netizen"),
        ("**嘉宾**：您好。", "guest"),
        ("嘉宾:您好。", "guest"),
        ("路人：您好。", ""),
        ("各位嘉宾：您好。", ""),
        ("> 嘉宾：引用。", ""),
    ],
)
def test_each_speech_shows_who_speaks(line: str, speaker: str) -> None:
    told = article(line, interview_state="transcript")
    assert (f'<p class="said {speaker}"><b class="speaker">' in told) is bool(speaker)


def test_a_preview_shows_speakers_as_the_page_does() -> None:
    told = content("interview", {"title": "访谈"}, "主持人：您好。")
    assert 'class="said host"' in preview_page(told, bundled(), SystemValues()).html


def test_other_kinds_have_no_speakers() -> None:
    told = content("news", {"title": "消息"}, "主持人：您好。")
    assert "speaker" not in render_article(told, bundled(), SystemValues())


def file(name: str) -> Attachment:
    return Attachment(name=name, sha256=BlobHash(f"{len(name):064}"), size=1434, media_type="")


def test_a_guide_tells_blank_forms_from_filled_examples() -> None:
    names = ("申请表.docx", "申请表（样表）.docx")
    told = content(
        "service_guide",
        {"title": "指南", "materials": [{"name": "申请表", "form": list(names)}]},
        attachments=tuple(file(name) for name in (*names, "说明.pdf")),
    )
    page = render_article(told, bundled(), SystemValues())
    assert "<h2>表格下载</h2>" in page
    assert "（空表，DOCX，1.4 KB）" in page
    assert "（样表，DOCX，1.4 KB）" in page
    assert "（PDF，1.4 KB）" in page


def test_a_guide_without_forms_lists_attachments() -> None:
    told = content("service_guide", {"title": "指南"}, attachments=(file("说明.pdf"),))
    assert "<h2>附件</h2>" in render_article(told, bundled(), SystemValues())
