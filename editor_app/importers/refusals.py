"""Why a file is not imported: one code and one sentence in each language per reason.

A refusal is an ``EditorError`` with ``reason`` (the stable code), ``problem`` (words in English)
and ``problem_zh`` (the same in Chinese) among its parameters. A refused file gives no text at all.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import readable_name
from editor_app.domain.refusal_words import Sentences, filled, printable


class Reason(StrEnum):
    """Every way in which a file is refused; stable, used in ``--json`` output."""

    MISSING = "missing"  # params: detail
    EMPTY = "empty"
    DOCTYPE = "doctype"  # params: part
    ENCRYPTED = "encrypted"
    MISNAMED = "misnamed"  # params: suffix
    UNSUPPORTED = "unsupported"  # params: what
    PACKING = "packing"  # params: what
    OLD_OFFICE = "old-office"
    NEEDS_OFFICE = "needs-office"  # params: what
    CONVERSION = "conversion"  # params: what
    DAMAGED = "damaged"  # params: part
    ENCODING = "encoding"  # params: part
    NESTED = "nested"  # params: part
    CRASHED = "crashed"
    FILE_SIZE = "file-size"  # params: limit
    ENTRIES = "entries"  # params: limit
    EXPANDED = "expanded"  # params: limit
    RATIO = "ratio"  # params: limit, part
    PARAGRAPHS = "paragraphs"  # params: limit
    TIME = "time"  # params: limit
    MEMORY = "memory"  # params: limit


_MOST = 60  # characters of a part's name
_WORDS: Mapping[Reason, Sentences] = MappingProxyType(
    {
        Reason.MISSING: ("it cannot be opened ({detail})", "无法打开（{detail}）"),
        Reason.EMPTY: ("it is empty", "文件是空的"),
        Reason.DOCTYPE: (
            "it contains external entities ({part}); nothing was imported",
            "文件含外部实体（{part}），未导入任何内容",
        ),
        Reason.ENCRYPTED: (
            "it is protected by a password; remove the password and save it again",
            "文件有密码保护，请去掉密码另存后再导入",
        ),
        Reason.MISNAMED: (
            "it is not what its name says ({suffix}); nothing was imported",
            "文件内容与扩展名 {suffix} 不符，未导入任何内容",
        ),
        Reason.UNSUPPORTED: (
            "files of {what} cannot be imported; save it as .docx first",
            "不能导入 {what} 文件，请先另存为 .docx",
        ),
        Reason.PACKING: (
            "it is packed in a way that is not read here ({what}); save it again in Word or WPS, or"
            " pack it again the usual way (Deflate)",
            "文件的压缩方式（{what}）无法读取，请用 Word 或 WPS 重新保存，"
            "或按常用方式（Deflate）重新压缩",
        ),
        Reason.OLD_OFFICE: (
            "it is an old Word or WPS file; save it as .docx first",
            "这是旧版 Word 或 WPS 文件，请先另存为 .docx",
        ),
        Reason.NEEDS_OFFICE: (
            "{what} files are read through LibreOffice, which is not on this computer; "
            "save it as .docx in Word or WPS, then import that",
            "{what} 文件要经 LibreOffice 读取，这台电脑没有安装；"
            "请在 Word 或 WPS 中另存为 .docx 后再导入",
        ),
        Reason.CONVERSION: (
            "LibreOffice could not read this {what} file; save it as .docx in Word or WPS first",
            "LibreOffice 读不了这个 {what} 文件，请在 Word 或 WPS 中另存为 .docx 后再导入",
        ),
        Reason.DAMAGED: (
            "it is damaged ({part}); nothing was imported",
            "文件已损坏（{part}），未导入任何内容",
        ),
        Reason.ENCODING: (
            "the encoding of {part} is not known",
            "无法识别 {part} 的文字编码",
        ),
        Reason.NESTED: (
            "{part} is nested too deeply; nothing was imported",
            "{part} 嵌套过深，未导入任何内容",
        ),
        Reason.CRASHED: (
            "reading it failed, by damage or for want of memory; nothing was imported. Close other"
            " programs and try again, or save it anew where it was made",
            "读取失败（文件损坏或内存不足），未导入任何内容；请关闭其他程序后重试，"
            "或在原程序中另存一份",
        ),
        Reason.FILE_SIZE: ("it is larger than {limit}", "文件大于 {limit}"),
        Reason.ENTRIES: ("it holds more than {limit} parts", "文件内部件超过 {limit} 个"),
        Reason.EXPANDED: ("it is larger than {limit} unpacked", "文件解压后大于 {limit}"),
        Reason.RATIO: (
            "{part} is packed more than {limit} times; nothing was imported",
            "{part} 压缩比超过 {limit} 倍，未导入任何内容",
        ),
        Reason.PARAGRAPHS: ("it has more than {limit} paragraphs", "段落超过 {limit} 个"),
        Reason.TIME: ("reading it takes longer than {limit}", "读取超过 {limit}"),
        Reason.MEMORY: ("reading it needs more memory than {limit}", "读取所需内存超过 {limit}"),
    }
)
_TOO_LARGE = frozenset(
    {Reason.FILE_SIZE, Reason.ENTRIES, Reason.EXPANDED, Reason.RATIO, Reason.PARAGRAPHS}
)


def refusal(file: str, reason: Reason, **params: object) -> EditorError:
    """The error to raise: TOO_LARGE for a limit of size, FILE_UNREADABLE for anything else."""
    shown = {key: printable(value, _MOST) for key, value in params.items()}
    return EditorError(
        Code.TOO_LARGE if reason in _TOO_LARGE else Code.FILE_UNREADABLE,
        file=readable_name(file),
        reason=reason.value,
        **filled(_WORDS[reason], params, _MOST),
        **shown,
    )
