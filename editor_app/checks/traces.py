"""ATT-03: what attachments hold that the public should not get; words for traces and places."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from editor_app.checks.subject import Hit, Said, Subject
from editor_app.domain.file_facts import FileFacts, Found, Spot, SpotKind, Trace, Unread

TRACES: Mapping[Trace, Said] = MappingProxyType(
    {
        Trace.AUTHOR: Said("作者姓名", "names of authors"),
        Trace.COMPANY: Said("单位或主管信息", "a company or manager"),
        Trace.METADATA: Said("其他文档属性", "further properties"),
        Trace.PLACE: Said("拍摄地点", "the place where it was taken"),
        Trace.COMMENTS: Said("批注", "comments"),
        Trace.TRACKED_CHANGES: Said("修订痕迹", "tracked changes"),
        Trace.HIDDEN_TEXT: Said("隐藏文字", "hidden text"),
        Trace.HIDDEN_SHEETS: Said("隐藏的工作表", "hidden sheets"),
        Trace.HIDDEN_ROWS: Said("隐藏行", "hidden rows"),
        Trace.HIDDEN_COLUMNS: Said("隐藏列", "hidden columns"),
        Trace.HIDDEN_SLIDES: Said("隐藏的幻灯片", "hidden slides"),
        Trace.SPEAKER_NOTES: Said("演讲者备注", "speaker notes"),
        Trace.EMBEDDED_FILES: Said("内嵌文件", "embedded files"),
        Trace.EXTERNAL_LINKS: Said("外部链接的数据", "data linked from outside"),
        Trace.SCRIPTS: Said("脚本或自动执行的动作", "scripts or automatic actions"),
        Trace.MACROS: Said("宏", "macros"),
        Trace.PROGRAMS: Said("可执行文件", "programs"),
        Trace.ENCRYPTED: Said("密码保护", "a password"),
        Trace.NO_TEXT: Said("没有文字的扫描页", "scanned pages without text"),
    }
)
UNREAD: Mapping[Unread, Said] = MappingProxyType(
    {
        Unread.TYPE: Said(
            "这种类型不能检查，请自行核对",
            "this type cannot be inspected; please look yourself",
        ),
        Unread.ARCHIVE: Said(
            "RAR、7z 等压缩包打不开，请改用 ZIP，或自行核对里面的每个文件",
            "archives such as RAR and 7z cannot be opened here; use ZIP, or look at every file in"
            " it yourself",
        ),
        Unread.PACKING: Said(
            "ZIP 用了打不开的压缩方式（如 Deflate64、Zstandard），请按普通 ZIP 重新压缩",
            "the ZIP is packed in a way that cannot be opened here (such as Deflate64, Zstandard);"
            " pack it again as a plain ZIP",
        ),
        Unread.OLD_FORMAT: Said(
            "旧格式看不到修订、批注和隐藏内容，请另存为新格式",
            "the old format hides changes, comments and hidden parts; save it in the new format",
        ),
        Unread.ENCRYPTED: Said("有密码", "it has a password"),
        Unread.DAMAGED: Said("文件已损坏", "it is damaged"),
        Unread.LIMIT: Said("超过检查的时间或大小限制", "it passes the limits of time or size"),
    }
)
_UNKNOWN = Said("尚未检查的内容", "content that was not inspected yet")
_SPOTS: Mapping[SpotKind, Said] = MappingProxyType(
    {
        SpotKind.PARAGRAPH: Said("第 {words} 段", "paragraph {words}"),
        SpotKind.PAGE: Said("第 {words} 页", "page {words}"),
        SpotKind.SHEET: Said("{words}", "{words}"),
        SpotKind.CELL: Said("{words}", "{words}"),
        SpotKind.ROW: Said("{words}", "{words}"),
        SpotKind.TABLE: Said("表 {words}", "table {words}"),
        SpotKind.COMMENT: Said("批注 {words}", "comment {words}"),
        SpotKind.PROPERTY: Said("文档属性 {words}", "property {words}"),
        SpotKind.ROWS: Said("{words} 行", "rows {words}"),
        SpotKind.COLUMNS: Said("{words} 列", "columns {words}"),
        SpotKind.SLIDE: Said("第 {words} 张", "slide {words}"),
        SpotKind.PART: Said("{words}", "{words}"),
        SpotKind.VALUE: Said("{words}", "{words}"),
    }
)
_NAMED_SPOTS = 3


def left_behind(subject: Subject) -> Iterator[Hit]:
    """ATT-03: one finding per file, naming everything the rule looks for and where it stands."""
    wanted = frozenset(subject.texts("check"))
    for filed in subject.files:
        name, sha256 = filed.file.name, filed.file.sha256
        facts = subject.context.file_facts(sha256)
        told = [_UNKNOWN] if facts is None else list(problems(facts, wanted))
        if told:
            yield Hit(
                where=filed.field,
                # part of the finding's key: a kept warning is void for other bytes
                excerpt=f"{name} {sha256[:8]}",
                vars={
                    "file": name,
                    "what": Said("、".join(s.zh for s in told), ", ".join(s.en for s in told)),
                },
                facts={"sha256": sha256, "inspected": facts is not None},
            )


def problems(facts: FileFacts, wanted: frozenset[str]) -> Iterator[Said]:
    """What to tell of a file; rows stand for columns, as the rule's parameter has no other word."""
    for one in facts.found:
        kind = Trace.HIDDEN_ROWS if one.trace is Trace.HIDDEN_COLUMNS else one.trace
        if kind.value in wanted:
            yield trace_said(one)
    if facts.unread is not None:
        yield unread_said(facts, facts.unread)


def unread_said(facts: FileFacts, unread: Unread) -> Said:
    """What was not looked into, and why; of an archive the files inside by their names."""
    why = UNREAD[unread]
    if facts.missed:
        shown = facts.missed[:_NAMED_SPOTS]
        more_zh, more_en = (" 等", " …") if len(facts.missed) > _NAMED_SPOTS else ("", "")
        zh = [f"{one.name}：{UNREAD[one.why].zh}" for one in shown]
        en = [f"{one.name}: {UNREAD[one.why].en}" for one in shown]
        if unread not in [one.why for one in shown]:
            zh, en = [why.zh, *zh], [why.en, *en]
        why = Said("；".join(zh) + more_zh, "; ".join(en) + more_en)
    return Said(f"无法检查的内容（{why.zh}）", f"content that cannot be inspected ({why.en})")


def trace_said(found: Found) -> Said:
    """A trace with its count and its first places."""
    words = TRACES[found.trace]
    shown = [spot_said(spot) for spot in found.spots[:_NAMED_SPOTS]]
    more = len(found.spots) > _NAMED_SPOTS
    zh, en = "、".join(s.zh for s in shown), ", ".join(s.en for s in shown)
    if found.count > 1 and not all(s.kind is SpotKind.VALUE for s in found.spots):
        zh, en = _counted(zh, f"{found.count} 处"), _counted(en, f"{found.count}")
    if not zh:
        return words
    more_zh, more_en = ("等", " …") if more else ("", "")
    return Said(f"{words.zh}（{zh}{more_zh}）", f"{words.en} ({en}{more_en})")


def spot_said(spot: Spot) -> Said:
    """A place in words."""
    said = _SPOTS[spot.kind]
    within = f"{spot.inside} › " if spot.inside else ""
    return Said(
        within + said.zh.format(words=spot.words), within + said.en.format(words=spot.words)
    )


def place_said(spot: Spot | None) -> Said:
    """A place in brackets, behind the name of its file; nothing for an unknown one."""
    if spot is None:
        return Said("", "")
    told = spot_said(spot)
    return Said(f"（{told.zh.lstrip('!')}）", f" ({told.en.lstrip('!')})")


def _counted(places: str, count: str) -> str:
    return f"{count}: {places}" if places else count
