"""The kinds of notes a receipt can hold: one entry per kind, with its sentences."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.imports import Outcome

__all__ = ["KINDS", "NoteKind", "Outcome"]


class NoteKind(StrEnum):
    """What a note is about; stable, used in ``--json`` output."""

    PARAGRAPHS = "paragraphs"
    HEADINGS = "headings"
    LIST_ITEMS = "list-items"
    TABLES = "tables"
    PICTURES = "pictures"
    LINKS = "links"
    LISTS = "lists"
    CELL_PARAGRAPHS = "cell-paragraphs"
    TABLE_PARTS = "table-parts"
    MARKS = "marks"
    LINE_BREAKS = "line-breaks"
    RULES = "rules"
    HEADING_BY_STYLE = "heading-by-style"
    HEADING_BY_NUMBER = "heading-by-number"
    HAND_BULLET = "hand-bullet"
    STYLE_MARKS = "style-marks"
    NOT_ALLOWED = "not-allowed"
    PICTURE_TOO_LARGE = "picture-too-large"
    NO_ALTERNATIVE = "no-alternative"
    NUMBERS = "numbers"
    FIELD = "field"
    DEEP_HEADING = "deep-heading"
    MERGES_KEPT = "merges-kept"
    NOTES = "notes"
    MERGED_CELLS = "merged-cells"
    NESTED_TABLE = "nested-table"
    FRAME_TABLE = "frame-table"
    CELL_PICTURE = "cell-picture"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text-box"
    REVISION_INSERTED = "revision-inserted"
    REVISION_FORMAT = "revision-format"
    PICTURE_MOVED = "picture-moved"
    PICTURE_MISSING = "picture-missing"
    EQUATION = "equation"
    TAB = "tab"
    INDENT = "indent"
    SYMBOL = "symbol"
    FIELD_RESULT = "field-result"
    RUBY = "ruby"
    NUMBER_FORMAT = "number-format"
    EMBEDDED = "embedded"
    CHART = "chart"
    PICTURE_UNREADABLE = "picture-unreadable"
    FORMATTING = "formatting"
    STRIKE = "strike"
    PAGE_BREAK = "page-break"
    EMPTY_PARAGRAPH = "empty-paragraph"
    REVISION_DELETED = "revision-deleted"
    COMMENT = "comment"
    HIDDEN_TEXT = "hidden-text"
    HEADER_FOOTER = "header-footer"
    CONTENTS = "contents"
    NOTE_UNCITED = "note-uncited"
    SHAPE = "shape"
    LINK_DROPPED = "link-dropped"
    OUTSIDE = "outside"
    MACROS = "macros"
    PART_IGNORED = "part-ignored"
    INVISIBLE = "invisible"
    SCRIPT = "script"
    PAGE_REST = "page-rest"
    LAYOUT = "layout"
    SPARE_BREAKS = "spare-breaks"
    WITHIN = "within"
    TOO_DEEP = "too-deep"
    TOO_MANY = "too-many"
    TOO_LONG = "too-long"
    UNREADABLE = "unreadable"


KINDS: Mapping[NoteKind, tuple[Outcome, str, str]] = MappingProxyType(
    {
        NoteKind.PARAGRAPHS: (Outcome.KEPT, "段落 {count} 个", "{count} paragraphs"),
        NoteKind.HEADINGS: (Outcome.KEPT, "小标题 {count} 个", "{count} headings"),
        NoteKind.LIST_ITEMS: (Outcome.KEPT, "列表项 {count} 个", "{count} list items"),
        NoteKind.TABLES: (Outcome.KEPT, "表格 {count} 个", "{count} tables"),
        NoteKind.PICTURES: (Outcome.KEPT, "图片 {count} 张", "{count} pictures"),
        NoteKind.LINKS: (Outcome.KEPT, "链接 {count} 个", "{count} links"),
        NoteKind.LISTS: (Outcome.KEPT, "列表 {count} 个", "{count} lists"),
        NoteKind.CELL_PARAGRAPHS: (
            Outcome.KEPT,
            "单元格内的段落 {count} 个",
            "{count} paragraphs in table cells",
        ),
        NoteKind.TABLE_PARTS: (
            Outcome.KEPT,
            "表格的行、列、单元格 {count} 个",
            "{count} rows, columns and cells of tables",
        ),
        NoteKind.MARKS: (
            Outcome.KEPT,
            "加粗、强调、上下标 {count} 处",
            "{count} uses of bold, emphasis, super- and subscript",
        ),
        NoteKind.LINE_BREAKS: (Outcome.KEPT, "换行 {count} 处", "{count} line breaks"),
        NoteKind.RULES: (Outcome.KEPT, "分隔线 {count} 条", "{count} horizontal lines"),
        NoteKind.HEADING_BY_STYLE: (
            Outcome.CONVERTED,
            "按大纲级别或样式识别小标题 {count} 个：{sample}",
            "{count} headings recognised by outline level or style: {sample}",
        ),
        NoteKind.HEADING_BY_NUMBER: (
            Outcome.CONVERTED,
            "按“一、（一）”等序号识别小标题 {count} 个：{sample}",
            "{count} headings recognised by their Chinese numbers: {sample}",
        ),
        NoteKind.HAND_BULLET: (
            Outcome.CONVERTED,
            "手工项目符号 {count} 处改为列表：{sample}",
            "{count} bullets typed by hand became list items: {sample}",
        ),
        NoteKind.STYLE_MARKS: (
            Outcome.CONVERTED,
            "由样式得到的加粗、倾斜、上下标 {count} 处",
            "{count} uses of bold, italics, super- and subscript by style",
        ),
        NoteKind.NOT_ALLOWED: (
            Outcome.CONVERTED,
            "本模板不用的格式 {count} 处改为文字：{sample}",
            "{count} things this template does not use became plain text: {sample}",
        ),
        NoteKind.PICTURE_TOO_LARGE: (
            Outcome.CONVERTED,
            "超过大小限制的图片 {count} 张以文字占位：{sample}",
            "{count} pictures above the size limit became placeholder text: {sample}",
        ),
        NoteKind.NO_ALTERNATIVE: (
            Outcome.CONVERTED,
            "图片 {count} 张还没有替代文字，请补写",
            "{count} pictures still need alternative text",
        ),
        NoteKind.NUMBERS: (
            Outcome.CONVERTED,
            "自动编号 {count} 处改为文字",
            "{count} automatic numbers became text",
        ),
        NoteKind.FIELD: (Outcome.CONVERTED, "填入字段：{sample}", "Filled into a field: {sample}"),
        NoteKind.DEEP_HEADING: (
            Outcome.CONVERTED,
            "第五级以下小标题 {count} 个改为第四级",
            "{count} headings below the fourth level became fourth-level",
        ),
        NoteKind.MERGES_KEPT: (
            Outcome.KEPT,
            "合并单元格 {count} 处",
            "{count} merged cells",
        ),
        NoteKind.NOTES: (Outcome.KEPT, "脚注、尾注 {count} 条", "{count} footnotes and endnotes"),
        NoteKind.MERGED_CELLS: (
            Outcome.CONVERTED,
            "合并单元格 {count} 处已拆开，文字留在第一格",
            "{count} merged cells were split; the text stays in the first cell",
        ),
        NoteKind.NESTED_TABLE: (
            Outcome.CONVERTED,
            "表中表 {count} 个并入单元格",
            "{count} tables inside a table became text of the cell",
        ),
        NoteKind.FRAME_TABLE: (
            Outcome.CONVERTED,
            "只有一格的表 {count} 个改为段落",
            "{count} tables of a single cell became paragraphs",
        ),
        NoteKind.CELL_PICTURE: (
            Outcome.CONVERTED,
            "表格中的图片 {count} 张移到表后",
            "{count} pictures in table cells were moved below the table",
        ),
        NoteKind.FOOTNOTE: (
            Outcome.CONVERTED,
            "没有对应标记或文字的脚注、尾注 {count} 条改为文字",
            "{count} footnotes and endnotes without their mark or words became text",
        ),
        NoteKind.TEXT_BOX: (
            Outcome.CONVERTED,
            "文本框 {count} 个改为段落",
            "{count} text boxes became paragraphs",
        ),
        NoteKind.REVISION_INSERTED: (
            Outcome.CONVERTED,
            "含修订 {count} 处（插入），已按接受处理",
            "{count} tracked insertions were accepted",
        ),
        NoteKind.REVISION_FORMAT: (
            Outcome.CONVERTED,
            "含修订 {count} 处（格式），已按接受处理",
            "{count} tracked changes of format were accepted",
        ),
        NoteKind.PICTURE_MOVED: (
            Outcome.CONVERTED,
            "文字中的图片 {count} 张移到段后",
            "{count} pictures between words were moved below the paragraph",
        ),
        NoteKind.PICTURE_MISSING: (
            Outcome.CONVERTED,
            "文件里没有的图片 {count} 张以文字占位",
            "{count} pictures that are not in the file became placeholder text",
        ),
        NoteKind.EQUATION: (
            Outcome.CONVERTED,
            "公式 {count} 个改为文字占位，请改用图片",
            "{count} equations became placeholder text; use a picture instead",
        ),
        NoteKind.TAB: (
            Outcome.CONVERTED,
            "制表符 {count} 个改为空格",
            "{count} tabs became spaces",
        ),
        NoteKind.INDENT: (
            Outcome.CONVERTED,
            "段首、段尾空格 {count} 处去掉，缩进由版式决定",
            "{count} blanks at paragraph edges were removed; the page style indents",
        ),
        NoteKind.SYMBOL: (
            Outcome.CONVERTED,
            "符号字体的字符 {count} 个以“〓”代替",
            "{count} characters of symbol fonts were replaced by 〓",
        ),
        NoteKind.FIELD_RESULT: (
            Outcome.CONVERTED,
            "域（页码、日期、引用、表单等）{count} 个改为其显示的文字",
            "{count} fields (page, date, reference, form) became the words they show",
        ),
        NoteKind.RUBY: (
            Outcome.CONVERTED,
            "注音 {count} 处改为括注",
            "{count} phonetic guides became words in brackets",
        ),
        NoteKind.NUMBER_FORMAT: (
            Outcome.CONVERTED,
            "不认识的编号格式 {count} 处改为阿拉伯数字",
            "{count} numbers of an unknown format became Arabic numerals",
        ),
        NoteKind.EMBEDDED: (
            Outcome.CONVERTED,
            "嵌入对象 {count} 个以文字占位",
            "{count} embedded objects became placeholder text",
        ),
        NoteKind.CHART: (
            Outcome.CONVERTED,
            "图表 {count} 个以文字占位",
            "{count} charts became placeholder text",
        ),
        NoteKind.PICTURE_UNREADABLE: (
            Outcome.CONVERTED,
            "网页不能显示的图片 {count} 张以文字占位",
            "{count} pictures a web page cannot show became placeholder text",
        ),
        NoteKind.FORMATTING: (
            Outcome.DROPPED,
            "字体、字号、颜色、下划线等格式 {count} 处",
            "{count} uses of fonts, sizes, colours or underlines",
        ),
        NoteKind.STRIKE: (
            Outcome.DROPPED,
            "删除线 {count} 处，文字保留，请核对",
            "{count} strike-throughs; the words stay, please check them",
        ),
        NoteKind.PAGE_BREAK: (Outcome.DROPPED, "分页 {count} 处", "{count} page breaks"),
        NoteKind.EMPTY_PARAGRAPH: (Outcome.DROPPED, "空段 {count} 个", "{count} empty paragraphs"),
        NoteKind.REVISION_DELETED: (
            Outcome.DROPPED,
            "含修订 {count} 处（删除），已按接受处理：{sample}",
            "{count} tracked deletions were accepted: {sample}",
        ),
        NoteKind.COMMENT: (
            Outcome.DROPPED,
            "批注 {count} 条：{sample}",
            "{count} comments: {sample}",
        ),
        NoteKind.HIDDEN_TEXT: (
            Outcome.DROPPED,
            "隐藏文字 {count} 处：{sample}",
            "{count} hidden texts: {sample}",
        ),
        NoteKind.HEADER_FOOTER: (
            Outcome.DROPPED,
            "页眉、页脚 {count} 个：{sample}",
            "{count} headers and footers: {sample}",
        ),
        NoteKind.CONTENTS: (
            Outcome.DROPPED,
            "目录 {count} 行：{sample}",
            "{count} lines of contents: {sample}",
        ),
        NoteKind.NOTE_UNCITED: (
            Outcome.DROPPED,
            "正文没有引用的脚注、尾注 {count} 条：{sample}",
            "{count} footnotes and endnotes no text refers to: {sample}",
        ),
        NoteKind.SHAPE: (Outcome.DROPPED, "线条、图形 {count} 个", "{count} lines and shapes"),
        NoteKind.LINK_DROPPED: (
            Outcome.DROPPED,
            "链接 {count} 个，文字保留：{sample}",
            "{count} links; the words stay: {sample}",
        ),
        NoteKind.OUTSIDE: (
            Outcome.DROPPED,
            "指向文件外的引用 {count} 个，未访问：{sample}",
            "{count} references to outside, never fetched: {sample}",
        ),
        NoteKind.MACROS: (Outcome.DROPPED, "宏 {count} 个，未运行", "{count} macros, never run"),
        NoteKind.PART_IGNORED: (
            Outcome.DROPPED,
            "文件内部件 {count} 个：{sample}",
            "{count} parts of the file: {sample}",
        ),
        NoteKind.INVISIBLE: (
            Outcome.DROPPED,
            "看不见的控制字符 {count} 个",
            "{count} invisible control characters",
        ),
        NoteKind.PAGE_REST: (
            Outcome.DROPPED,
            "正文以外的部分（导航、版权等）{count} 处：{sample}",
            "{count} texts outside the article (navigation, copyright): {sample}",
        ),
        NoteKind.SCRIPT: (
            Outcome.DROPPED,
            "网页脚本、样式、表单 {count} 个",
            "{count} scripts, styles and forms",
        ),
        NoteKind.LAYOUT: (
            Outcome.DROPPED,
            "只用来排版的外框、分区 {count} 个",
            "{count} frames and sections that only serve layout",
        ),
        NoteKind.SPARE_BREAKS: (
            Outcome.DROPPED,
            "多余的换行 {count} 处",
            "{count} spare line breaks",
        ),
        NoteKind.WITHIN: (
            Outcome.DROPPED,
            "随以上内容去掉的标记 {count} 个",
            "{count} tags inside what was dropped",
        ),
        NoteKind.TOO_DEEP: (
            Outcome.DROPPED,
            "全部格式，只贴入文字；嵌套的层数超过：{sample}",
            "All formatting, only the words were pasted; nested deeper than: {sample}",
        ),
        NoteKind.TOO_MANY: (
            Outcome.DROPPED,
            "全部格式，只贴入文字；网页元素的个数超过：{sample}",
            "All formatting, only the words were pasted; more elements than: {sample}",
        ),
        NoteKind.TOO_LONG: (
            Outcome.DROPPED,
            "全部格式，只贴入文字；网页的大小超过：{sample}",
            "All formatting, only the words were pasted; larger than: {sample}",
        ),
        NoteKind.UNREADABLE: (
            Outcome.DROPPED,
            "全部格式，只贴入文字；网页代码无法读取",
            "All formatting, only the words were pasted; the HTML cannot be read",
        ),
    }
)

QUIET = frozenset(
    (
        *(NoteKind.FORMATTING, NoteKind.STYLE_MARKS, NoteKind.LAYOUT, NoteKind.EMPTY_PARAGRAPH),
        *(NoteKind.SPARE_BREAKS, NoteKind.WITHIN, NoteKind.INVISIBLE, NoteKind.TAB),
    )
)
"""Mere dress: a receipt holds it, but nobody needs to be told of it."""

REMARKS = frozenset(
    (
        *(NoteKind.INVISIBLE, NoteKind.TAB, NoteKind.SYMBOL, NoteKind.NO_ALTERNATIVE),
        *(NoteKind.INDENT, NoteKind.FIELD, NoteKind.PAGE_REST),
    )
)
"""What is said of characters and values: these are no elements of the source."""
