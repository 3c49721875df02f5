"""Content that everybody can use: colour, alternative texts, link words, videos."""

import pytest

from editor_app.domain.file_facts import FileFacts, Found, Trace
from editor_app.domain.findings import Severity
from tests.checks.asking import NEWS, NOTICE, ask, in_context, sample, with_files


@pytest.mark.parametrize(
    "body",
    [
        "表中红色部分为必填项。",
        "标红的单位请尽快报送。",
        "红色字体部分为必填项。",
        "详见下图红色标注。",
        "以下蓝色部分需填写。",
        "红字部分须改正。",
        "黄色底纹的内容不公开。",
    ],
)
def test_colour_alone_is_noted(body: str) -> None:
    (finding,) = ask("HTML-03", sample(NOTICE, body=body))
    assert finding.severity is Severity.INFO
    assert "颜色" in finding.message_zh


@pytest.mark.parametrize(
    "body",
    [
        "红色教育基地",
        "发布暴雨蓝色预警信号",
        "绿色部门",
        "黄色背心",
        "红字发票",
        "蓝色字",
        "建设红色标识。",
    ],
)
def test_speaking_of_colours_is_fine(body: str) -> None:
    assert ask("HTML-03", sample(NOTICE, body=body)) == ()


@pytest.mark.parametrize(
    "alt",
    [
        "图一",
        "QQ截图20261120",
        "DSC_0001",
        "屏幕截图 2026-11-20",
        "Screenshot",
        "配图",
        "插图（2）",
    ],
)
def test_an_alternative_text_that_says_nothing_is_told(alt: str) -> None:
    (finding,) = ask("HTML-02", sample(NEWS, body=f"![{alt}](att:a01)"))
    assert finding.severity is Severity.WARN


def test_the_same_words_for_two_pictures_are_noted_once() -> None:
    body = "![检查现场](att:a)\n\n![检查现场](att:b)\n\n![会场](att:c)\n"
    (finding,) = ask("HTML-02", sample(NEWS, body=body))
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    "words", ["点此", "请点击此处。", "点击下载", "Click here", "查看更多>>", "【链接】"]
)
def test_link_words_that_name_nothing_are_told(words: str) -> None:
    assert len(ask("HTML-03", sample(NEWS, body=f"[{words}](/a)"))) == 1


@pytest.mark.parametrize("words", ["下载申请表", "更多通知公告", "在线申报系统"])
def test_link_words_that_name_their_target_are_fine(words: str) -> None:
    assert ask("HTML-03", sample(NEWS, body=f"[{words}](/a)")) == ()


@pytest.mark.parametrize(("words", "told"), [("", True), ("视频配有字幕。", False)])
def test_a_video_without_words_is_noted(words: str, told: bool) -> None:
    body = f'<video src="att:a"></video>\n\n{words}'
    found = [f for f in ask("HTML-03", sample(NEWS, body=body)) if "字幕" in f.message_zh]
    assert bool(found) == told


def test_a_scanned_pdf_without_text_is_told() -> None:
    facts = FileFacts(found=(Found(trace=Trace.NO_TEXT, count=2),))
    one = in_context(with_files(sample(NEWS), {"扫描件.pdf": 100}), file_facts=lambda _: facts)
    (finding,) = ask("ATT-03", one)
    assert "没有文字的扫描页" in finding.message_zh
