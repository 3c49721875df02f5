"""Where keys lead in the real program, over the profile of ``tests.ui.scenes.filling``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """``keys``: pressed one after the other; ``>NAME``: Tab until that has the keyboard.

    ``shows``: part of the title of the window in front then, or ``rail:`` with a chosen area.
    """

    name: str
    keys: tuple[str, ...]
    shows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something done by keys, or ``type WORDS``; what is announced once because of it."""

    name: str
    keys: tuple[str, ...]
    says: str


def _area(name: str, shows: str, *keys: str) -> Stop:
    return Stop(name=name, keys=keys, shows=f"rail:{shows}")


def _dialog(name: str, shows: str, *keys: str) -> Stop:
    return Stop(name=name, keys=keys, shows=shows)


_AWAY = "Escape"
_WRITE = ("ctrl+2", ">稿件", "Home", *("Down",) * 4, "Return")  # the notice without a fault
_EDITOR = ("ctrl+2", ">稿件", "Home", "Return")  # it stands first now
_PAGES = (
    "overview", "account", "portal", "review", "lexicon", "storage", "appearance", "shortcuts",
    "sources", "about",
)  # fmt: skip

STOPS: tuple[Stop, ...] = (
    _area("home", "工作台", "ctrl+1"),
    _dialog("RadarDialog", "全部栏目", ">全部栏目", "Return"),
    _area("items", "稿件", _AWAY, "ctrl+2"),
    _area("review", "审核", "ctrl+3"),
    _dialog("OversightDialog", "督办与补审", "ctrl+shift+o"),
    _area("interaction", "互动", _AWAY, "ctrl+4"),
    _dialog("ActDialog.transfer", "转办", ">来信", "Home", "ctrl+g", "ctrl+t"),
    _dialog("ActDialog.extend", "延期", _AWAY, "ctrl+g", "ctrl+e"),
    _dialog("ActDialog.ask", "补充", _AWAY, "ctrl+g", "ctrl+q"),
    _dialog("ActDialog.merge", "并入", _AWAY, "ctrl+g", "ctrl+m"),
    _dialog("ActDialog.close", "办结", _AWAY, "ctrl+g", "ctrl+w"),
    _area("consultations", "民意征集", _AWAY, "ctrl+alt+j"),
    _area("statistics", "统计", "ctrl+5"),
    _area("import", "导入", "ctrl+6"),
    _dialog("PlaceDialog", "选择栏目", ">选择栏目…", "Return"),
    _area("outbox", "发件箱", _AWAY, "F10", "7"),
    *(
        _area(f"settings.{page}", "设置", *(("F10", "8", ">设置页", "Home") if not at else ()),
              *((">设置页", "Down") if at else ()))
        for at, page in enumerate(_PAGES)
    ),
    _dialog("NewItemDialog", "新建稿件", "ctrl+n"),
    _area("editor", "稿件", _AWAY, *_EDITOR),
    _area("editor.preview", "稿件", "ctrl+p"),
    _area("editor.source", "稿件", "ctrl+p", "ctrl+p", "ctrl+alt+m"),
    _area("editor.find", "稿件", "ctrl+alt+m", "ctrl+f"),
    _dialog("CountDialog", "字数统计", _AWAY, "ctrl+shift+g"),
    _dialog("SnippetPicker", "常用语", _AWAY, "ctrl+j"),
    _dialog("ExportDialog", "导出", _AWAY, "ctrl+shift+e"),
    _dialog("SubmitDialog", "提交审核", _AWAY, "ctrl+Return"),
    _area("history", "稿件", _AWAY, "ctrl+alt+h"),
    _dialog("HelpWindow", "帮助", _AWAY, "F1"),
)  # fmt: skip

# Before the first stop.
DEEDS: tuple[Deed, ...] = (
    Deed(name="the program opens", keys=(), says="未设置门户"),
    Deed(name="typing in an item", keys=(*_WRITE, "type abc"), says="已保存"),
    Deed(name="keeping a version", keys=(*("BackSpace",) * 3, "ctrl+s"), says="已存为版本"),
    Deed(name="checking", keys=("F7",), says="提交"),
    Deed(name="larger text", keys=("ctrl+alt+period",), says="115"),
    Deed(name="smaller text", keys=("ctrl+alt+comma",), says="100"),
)
