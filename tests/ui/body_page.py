"""A body editor on a plain sheet, and small ways to act on it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QImage, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.editor import BodyEditor

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MIXED = """各单位：

第一段[链接](https://a.cn "标题")与**粗体**、10<sup>2</sup>和`代码`。

## 一、标题

- 甲
    - 乙
- 丙

3. 三
4. 四

| 列一 | 列二 |
| :--- | ---: |
| *斜*<br>行 | |

> 引文一
>
> 引文二

---

<div>

原样

</div>

![图片](att:0a "说明")

管委会

2026年11月6日
"""


def font(size: int, family: str = "Noto Sans CJK SC") -> QFont:
    result = QFont()
    result.setFamilies([family])
    result.setPixelSize(size)
    return result


def look(*, dark: bool = False, size: int = 16) -> BodyLook:
    paper, ink = ("#1F252C", "#E5E9ED") if dark else ("#FFFFFF", "#1A2028")
    return BodyLook(
        canvas=QColor("#191E24" if dark else "#F5F6F7"),
        sheet=QColor(paper),
        border=QColor("#39434E" if dark else "#D3D8DE"),
        subtle=QColor("#262D35" if dark else "#F1F3F5"),
        text=QColor(ink),
        secondary=QColor(ink),
        tertiary=QColor(ink),
        accent=QColor("#7FBDE8" if dark else "#17608F"),
        link=QColor("#7FBDE8" if dark else "#17608F"),
        selection=QColor("#17608F"),
        selection_text=QColor("#FFFFFF"),
        block=QColor("#C4432A"),
        warn=QColor("#B07206"),
        info=QColor("#17608F"),
        content_font=font(size),
        caption_font=font(12),
        code_font=font(14, "Noto Sans Mono CJK SC"),
        line_height=size * 30 // 16,
    )


def no_image(_source: str) -> QImage | None:
    return None


def press(editor: BodyEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Tab: "\t"}.get(key, "")
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def write(editor: BodyEditor, text: str) -> None:
    """Commit words as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def compose(editor: BodyEditor, text: str) -> None:
    """Show words an input method has not committed."""
    QApplication.sendEvent(editor, QInputMethodEvent(text, []))


def place(editor: BodyEditor, words: str, *, after: bool = False) -> None:
    """Put the cursor before or after the first occurrence of words."""
    found = editor.document().find(words)
    assert not found.isNull(), words
    cursor = editor.textCursor()
    cursor.setPosition(found.selectionEnd() if after else found.selectionStart())
    editor.setTextCursor(cursor)


def select(editor: BodyEditor, words: str) -> None:
    found = editor.document().find(words)
    assert not found.isNull(), words
    editor.setTextCursor(found)


def to_end(editor: BodyEditor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.End)
