"""ATT-01 and ATT-02: files the portal accepts, and annexes the text speaks of."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from editor_app.checks.file_kinds import (
    EXECUTABLE_KINDS,
    MACRO_KINDS,
    OLE,
    is_program,
    kind_of,
    matches,
)
from editor_app.checks.item_files import ATTACHMENTS
from editor_app.checks.proof.numerals import chinese_number
from editor_app.checks.subject import Hit, Said, Subject, rows
from editor_app.domain.file_facts import FileFacts, Trace
from editor_app.domain.item import Attachment
from editor_app.domain.template import FieldType

_PACKED = frozenset({"docx", "xlsx", "pptx", "ofd", "zip"})
_MEGABYTE = 1024 * 1024
_CHINESE = re.compile(
    r"[二三四五六七八九]|十[一二三四五六七八九]?|一(?![并起律般经样些份个旦次同直定])"
)
_OF_A_LAW = re.compile(r"[一二三四五六七八九十]{0,2}第[一二三四五六七八九十百\d]{1,4}[条款项]")
_NUMERALS = frozenset("一二三四五六七八九十")
_AS_AN_ANNEX = re.compile(
    r"(?:作为[^，。；：\n]{1,30}的|(?:上述|前述|该|这)[^，。；：\n]{0,3}个)\Z"
)
_ENTRY = re.compile(  # Markdown may write "2\\." where a list could begin
    r"([\s\\]{0,200}+)(?:(\d{1,2})\\?[.．、](?!\d)\s{0,40})?(\S[^\n]{0,200}?)"
    r"(?=\s{1,40}\d{1,2}\\?[.．、](?!\d)|\\?[^\S\n]{0,40}(?:\n|\Z))"
)
_MORE = re.compile(
    r"(?:\s{0,2}(?:[、，,和及与至到—–~～-]|以及)\s{0,2}(\d{1,2})(?![\d.年月日时个项份页]))+"
)


def acceptable(subject: Subject) -> Iterator[Hit]:
    """ATT-01: type, size, name, macros, encryption; one finding for each file."""
    for filed in subject.files:
        problem = _problem(subject, filed.file)
        if problem is not None:
            yield _hit(filed.file.name, problem, filed.field)
    total = sum(file.size for file in subject.content.attachments)
    if total > subject.number("max_total_mb") * _MEGABYTE:
        most = subject.number("max_total_mb")
        last = subject.content.attachments[-1].name
        yield _hit(last, Said(f"使总大小超过 {most} MB", f"brings the total above {most} MB"))
    spec = subject.template.field("attachments")
    limit = spec.limits.get("max_items") if spec else None
    if isinstance(limit, int) and len(subject.content.attachments) > limit:
        last = subject.content.attachments[-1].name
        yield _hit(last, Said(f"超出 {limit} 个的上限", f"exceeds the limit of {limit} files"))


def _hit(name: str, problem: Said, where: str = ATTACHMENTS) -> Hit:
    return Hit(where=where, excerpt=name, vars={"file": name, "problem": problem})


def _problem(subject: Subject, file: Attachment) -> Said | None:
    kind = kind_of(file.name)
    if kind in MACRO_KINDS:
        return Said("带有宏", "is of a type that holds macros")
    if kind in EXECUTABLE_KINDS:
        return Said("是可执行文件", "is executable")
    if kind not in subject.texts("allow"):
        return Said("类型不允许上传", "is of a type that is not accepted")
    if file.size > subject.tightest("attachments", "max_mb", "max_mb") * _MEGABYTE:
        return Said(f"有 {file.size / _MEGABYTE:.1f} MB", f"has {file.size / _MEGABYTE:.1f} MB")
    if file.size == 0:
        return Said("是空文件", "is empty")
    if len(file.name) > subject.number("max_name_chars"):
        return Said("文件名太长", "has too long a name")
    return why_unusable(subject, file)


def why_unusable(subject: Subject, file: Attachment) -> Said | None:
    """What inside a file keeps readers from using it, as far as its bytes are here."""
    data = subject.context.file_bytes(file.sha256)
    inside = None if data is None else _inside(kind_of(file.name), data)
    return inside or _known(subject.context.file_facts(file.sha256))


def _known(facts: FileFacts | None) -> Said | None:
    """What only the readers see: old formats tell macros and passwords deep inside."""
    if facts is not None and (found := facts.get(Trace.PROGRAMS)):
        names = "、".join(spot.words for spot in found.spots[:3])
        return Said(f"含有可执行文件“{names}”", f"holds programs ({names})")
    if facts is not None and facts.get(Trace.MACROS):
        return Said("带有宏", "holds macros")
    if facts is not None and facts.get(Trace.ENCRYPTED):
        return Said("已加密", "is encrypted")
    return None


def _inside(kind: str, data: bytes) -> Said | None:
    if kind in ("docx", "xlsx", "pptx") and data.startswith(OLE):
        return Said("已加密", "is encrypted")  # MS-OFFCRYPTO wraps an encrypted file in OLE
    if not matches(kind, data):
        return Said("的内容与类型不符", "is not of the type its name says")
    if is_program(data):
        return Said("是可执行文件", "is executable")
    if kind not in _PACKED:
        return None
    try:
        with ZipFile(BytesIO(data)) as packed:
            members = packed.infolist()
    except (BadZipFile, NotImplementedError):
        return Said("已损坏，打不开", "is damaged and does not open")
    if any(member.flag_bits & 1 for member in members):
        return Said("已加密", "is encrypted")
    if any(member.filename.lower().endswith("vbaproject.bin") for member in members):
        return Said("带有宏", "holds macros")
    return None


# ---------------------------------------------------------------- ATT-02


def mentioned(subject: Subject) -> Iterator[Hit]:
    """ATT-02: each annex the text names is there, under the name the list gives it."""
    body, files = subject.content.body, _file_names(subject)
    pattern = re.compile(str(subject.param("mention_pattern")))
    # A law's 附件一 is called so again without its name; 附件1 and 附件 alone may be this text's.
    texts = (subject.content.title, body)
    laws = {
        _meant(text, one)[0]
        for text in texts
        for one in pattern.finditer(text)
        if _of_another(text, one)
    }
    laws = {told for told in laws if told[-1:] in _NUMERALS}
    seen: set[int] = set()
    for match in pattern.finditer(body):
        told, number = _meant(body, match)
        if told in laws or _of_another(body, match) or _of_something(body, match):
            continue
        if number <= len(files) or number in seen:
            continue
        seen.add(number)
        yield _mention_hit(
            told,
            match.start(),
            Said(
                f"正文提到“{told}”，只上传了 {len(files)} 个附件",
                f"The text names “{told}”, but {len(files)} files are attached",
            ),
        )
    if subject.param("names_must_match"):
        yield from _listed(subject, files, max(seen, default=0))


def _of_another(body: str, match: re.Match[str]) -> bool:
    """Of the document that is named: 《基本法》附件三, 附件一第七条."""
    return body.endswith("》", 0, match.start()) or bool(_OF_A_LAW.match(body, match.end()))


def _of_something(body: str, match: re.Match[str]) -> bool:
    """Of this text or another, and said elsewhere: 作为审查意见的附件印发, 上述两个附件."""
    return not match[1] and bool(
        _AS_AN_ANNEX.search(body, max(match.start() - 40, 0), match.start())
    )


def _meant(body: str, match: re.Match[str]) -> tuple[str, int]:
    """The words, and the highest number they name: 附件1至3, 附件1、2, 附件三."""
    if not match[1] and (chinese := _CHINESE.match(body, match.end())):
        return body[match.start() : chinese.end()], chinese_number(chinese[0])
    more = _MORE.match(body, match.end()) if match[1] else None
    if more is None:
        return match[0].strip(), int(match[1] or 1)
    return body[match.start() : more.end()], max(int(match[1]), int(more[1]))


def _file_names(subject: Subject) -> tuple[str, ...]:
    names = [file.name for file in subject.content.attachments]
    for spec in subject.template.fields:
        if spec.type is FieldType.ATTACHMENTS and spec.key != "attachments":
            value = subject.content.fields.get(spec.key)
            names.extend(str(row.get("name", "")) for row in rows(value))
    return tuple(names)


def _listed(subject: Subject, files: tuple[str, ...], told_of: int) -> Iterator[Hit]:
    """Names in the list of annexes (附件：1.×× 2.××) against the files at the same number.

    ``told_of``: the highest number whose file is known to be missing.
    """
    pattern = re.compile(str(subject.param("list_pattern")), re.MULTILINE)
    body = subject.content.body
    for opening in pattern.finditer(body):
        for number, name, start in _entries(body, opening.end()):
            if number > len(files):
                if number > max(told_of, 1):
                    lacking = Said(
                        f"附件说明列有“{name}”，只上传了 {len(files)} 个附件",
                        f"The list names “{name}”, but {len(files)} files are attached",
                    )
                    yield _mention_hit(name, start, lacking)
                continue
            if _same_name(name, files[number - 1]):
                continue
            told = Said(
                f"附件说明中的“{name}”与附件“{files[number - 1]}”名称不一致",
                f"“{name}” in the list does not match the file “{files[number - 1]}”",
            )
            yield _mention_hit(name, start, told)


def _entries(body: str, at: int) -> Iterator[tuple[int, str, int]]:
    """Number, name and place of each entry: on one line, on lines, or in paragraphs of their own.

    What stands apart, or on the line of another, belongs to the list by its number alone.
    """
    number = 0
    while entry := _ENTRY.match(body, at):
        told = int(entry[2] or 0)
        lines = entry[1].count("\n")
        if told != number + 1 and (lines > 1 or (number and not lines)):
            return
        number = told or number + 1
        yield number, entry[3].strip().strip("《》"), entry.start(3)
        at = entry.end()


def _same_name(listed: str, file: str) -> bool:
    stem = file.rpartition(".")[0] or file
    plain = re.sub(r"[\s《》“”.．、\[\]]|\(.*\)$", "", listed)
    wanted = re.sub(r"[\s《》“”.．、]|^附件\d*", "", stem)
    return wanted in plain or plain in wanted


def _mention_hit(excerpt: str, start: int, problem: Said) -> Hit:
    return Hit(
        where="body", excerpt=excerpt, start=start, length=len(excerpt), vars={"problem": problem}
    )
