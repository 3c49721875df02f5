"""TXT-01 and GK-09: what pasting left behind, and marks of secrecy."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor_app.checks.file_words import text_with_places
from editor_app.checks.item_files import Filed
from editor_app.checks.subject import Hit, Said, Subject
from editor_app.checks.traces import place_said
from editor_app.checks.traditional import to_simplified, traditional_places
from editor_app.domain.findings import Fix

_TONES = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_REPLACEMENT = re.compile("\ufffd")
_LONGEST_EXCERPT = 200

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Residue:
    """One kind of residue: its name, where it stands, and the text without it."""

    key: str
    name: Said
    spans: list[Span]
    clean: Callable[[str], str] | None = None


def paste_residue(subject: Subject) -> Iterator[Hit]:
    """TXT-01: one finding for each kind of residue in each text, with one fix for all of it."""
    for where, text in _texts(subject):
        value = subject.content.fields.get(where)
        fixable = where == "body" or isinstance(value, str)
        for residue in _residues(subject, text):
            if residue.spans:
                yield _residue_hit(where, text, residue, fixable)


def residue_spans(subject: Subject, text: str) -> list[Span]:
    """Where TXT-01 finds residue in a text; for rules that leave such places to it."""
    rule = subject.context.layout.rules.get("TXT-01")
    if rule is None:
        return []
    return [
        span for residue in _residues(replace(subject, rule=rule), text) for span in residue.spans
    ]


def _texts(subject: Subject) -> Iterator[tuple[str, str]]:
    yield from subject.texts_of_fields()
    yield "body", subject.content.body


def _residues(subject: Subject, text: str) -> Iterator[_Residue]:
    if text.isascii():
        return
    yield _pinyin(subject, text)
    if subject.param("traditional"):
        yield _traditional(subject, text)
    invisible = re.compile("|".join(subject.texts("invisible")) or r"(?!)")
    yield _Residue(
        "invisible",
        Said("不可见字符", "invisible characters"),
        [match.span() for match in invisible.finditer(text)],
        lambda stretch: invisible.sub("", stretch),
    )
    if subject.param("private_use"):
        spans = [match.span() for match in _PRIVATE.finditer(text)]
        yield _Residue("private", Said("私用区字符", "private-use characters"), spans)
    if subject.param("replacement_char"):
        spans = [match.span() for match in _REPLACEMENT.finditer(text)]
        yield _Residue("replacement", Said("乱码字符", "characters that were lost"), spans)


def _pinyin(subject: Subject, text: str) -> _Residue:
    pattern = re.compile(str(subject.param("pinyin_pattern")))
    found = list(pattern.finditer(text))
    # “公式(a)” is a label; three of them in a row are residue of a page with pinyin
    all_count = len(found) >= subject.number("pinyin_without_tone_min_hits")
    hits = [match for match in found if all_count or _TONES.search(match[0])]
    kept = {match[0] for match in hits}
    return _Residue(
        "pinyin",
        Said("拼音残留", "pinyin residue"),
        [(match.start() - 1, match.end()) for match in hits],
        lambda stretch: pattern.sub(lambda m: "" if m[0] in kept else m[0], stretch),
    )


def _traditional(subject: Subject, text: str) -> _Residue:
    allowed = subject.context.layout.portal.traditional_names
    names = [m.span() for name in allowed for m in re.finditer(re.escape(name), text)]
    spans = [
        (place, place + 1)
        for place in traditional_places(text)
        if not any(start <= place < end for start, end in names)
    ]
    return _Residue("traditional", Said("繁体字", "Traditional characters"), spans, to_simplified)


def _residue_hit(where: str, text: str, residue: _Residue, fixable: bool) -> Hit:
    start, end = residue.spans[0][0], residue.spans[-1][1]
    fix = None
    if fixable and residue.clean is not None:
        # a stretch begins one character early so that the pattern's look-behind still holds
        before = text[max(start - 1, 0) : start]
        cleaned = residue.clean(before + text[start:end]).removeprefix(before)
        fix = Fix(
            label_zh="一键清理", label_en="Clean up", replacement=cleaned, stands=text[start:end]
        )
    sample = _sample(text, residue.spans)
    return Hit(
        where=where,
        # what the fix replaces, unless that is most of a page
        excerpt=text[start:end] if end - start <= _LONGEST_EXCERPT else sample,
        start=start,
        length=end - start,
        vars={"count": len(residue.spans), "kinds": residue.name, "sample": sample},
        fix=fix,
        facts={"kind": residue.key, "count": len(residue.spans)},
    )


def _sample(text: str, spans: list[Span]) -> str:
    """The first run of hits, so that people recognise the place."""
    start, end = spans[0]
    for following in spans[1:]:
        if following[0] > end + 1 or end - start > 12:
            break
        end = following[1]
    return text[start:end]


# ---------------------------------------------------------------- GK-09


def secrecy_marks(subject: Subject) -> Iterator[Hit]:
    """GK-09: marks of secrecy or internal use in title, text, file names and text files."""
    patterns = [re.compile(pattern) for pattern in subject.texts("patterns")]
    for where, name, text in _places(subject):
        for pattern in patterns:
            for match in pattern.finditer(text):
                inside = where in ("title", "body")
                yield Hit(
                    where=where,
                    excerpt=match[0],
                    start=match.start() if inside else 0,
                    length=len(match[0]) if inside else 0,
                    vars={"hit": match[0], "where": name},
                )
    if "attachments" in subject.texts("scan"):
        for filed in subject.files:
            yield from _marks_in_file(subject, filed, patterns)


def _marks_in_file(
    subject: Subject, filed: Filed, patterns: list[re.Pattern[str]]
) -> Iterator[Hit]:
    file = filed.file
    words = text_with_places(subject, file)
    for pattern in patterns:
        for match in pattern.finditer(words.text):
            place = place_said(words.place(match.start()))
            where = Said(f"附件“{file.name}”{place.zh}", f"the file “{file.name}”{place.en}")
            yield Hit(
                where=filed.place,
                excerpt=match[0],
                vars={"hit": match[0], "where": where},
                facts={"place": place.zh},
            )


def _places(subject: Subject) -> Iterator[tuple[str, Said, str]]:
    scan = subject.texts("scan")
    if "title" in scan:
        yield "title", Said("标题", "the title"), subject.content.title
    if "body" in scan:
        yield "body", Said("正文", "the text"), subject.content.body
    for filed in subject.files if "file_names" in scan else ():
        name = filed.file.name
        yield filed.field, Said(f"附件“{name}”", f"the file “{name}”"), name
