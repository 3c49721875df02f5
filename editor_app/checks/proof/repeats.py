"""Slips of copying: sentences and paragraphs that stand twice, words typed twice."""

import re
from collections.abc import Iterator

from editor_app.checks.proof.doubled import doubled
from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.proof.remembering import remembering
from editor_app.checks.subject import Said

# clauses between semicolons repeat in any list of duties; whole sentences do not
_SENTENCE = re.compile(r"[^。！？\n\x00]+[。！？]?")
_MARKS = re.compile(r"[\s，。、；：！？“”‘’（）()《》,.;:!?—…·-]")
_WORDS = re.compile(r"([\u4e00-\u9fff]{3,12})\1")
_SPEECH = re.compile(r"^[^：:\n]{1,12}[：:]")  # who speaks, or what a line is about
_CONTACT = re.compile(r"电话|地址|邮箱|传真|联系人|网址|办理时间|工作时间")
_SHORTEST = 18
_ARTICLE = re.compile(r"\s*第[一二三四五六七八九十百]+条\s")
_LAW = 10  # articles; such a text says “但是……” of many things in the same words
_NEXT_SHORTEST = 8  # a sentence right behind itself


def paragraphs(prose: Prose) -> Iterator[Slip]:
    """Paragraphs that stand twice."""
    seen: set[str] = set()
    for block in prose.blocks:
        if block.row or block.heading:
            continue
        key = _paragraph(block.text)
        if not key:
            continue
        if key in seen:
            end = block.start + len(block.text)
            said = Said("与前文的一段完全相同，请删去一处", "the same paragraph stood before")
            yield Slip("paragraph_duplicate", block.start, end, said)
        seen.add(key)


@remembering
def _paragraph(text: str) -> str:
    """What a paragraph says, to compare it by; empty for one that may well stand twice."""
    key = _MARKS.sub("", text)
    return "" if len(key) < 2 * _SHORTEST or _CONTACT.search(text) else key


def sentences(prose: Prose) -> Iterator[Slip]:
    """Sentences that stand twice outside of such paragraphs."""
    told = [(slip.start, slip.end) for slip in paragraphs(prose)]
    for slip in _sentences(prose):
        if not any(start <= slip.start < end for start, end in told):
            yield slip


def _sentences(prose: Prose) -> Iterator[Slip]:
    seen: set[str] = set()
    law = sum(bool(_ARTICLE.match(block.text)) for block in prose.blocks) >= _LAW
    for block in prose.blocks:
        before = ""
        if block.row or block.heading:
            continue
        for at, end, key, contact in _said(block.text):
            least = _NEXT_SHORTEST if key == before else _SHORTEST
            near = key == before or not law
            if len(key) >= least and near and key in seen and not contact:
                said = Said("前文已有同样的话，请删去一处", "the same sentence stood before")
                yield Slip("sentence_duplicate", block.start + at, block.start + end, said)
            seen.add(key)
            before = key


@remembering
def _said(text: str) -> tuple[tuple[int, int, str, bool], ...]:
    """The sentences of a block: from, to, what to compare them by, whether they tell a contact."""
    return tuple(
        (*match.span(), _MARKS.sub("", _SPEECH.sub("", match[0])), bool(_CONTACT.search(match[0])))
        for match in _SENTENCE.finditer(text)
    )


def words(prose: Prose) -> Iterator[Slip]:
    """Words typed twice."""
    for match in _WORDS.finditer(prose.plain):
        if len(set(match[1])) > 1:
            better = match[1]
            said = Said(f"写作“{better}”", f"write “{better}”")
            yield Slip("sentence_duplicate", *match.span(), said, better)
    yield from doubled(prose)
