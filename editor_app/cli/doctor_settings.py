"""What ``doctor`` tells of settings: the value of each, who decided it, what is wrong in files."""

from collections.abc import Sequence
from importlib import import_module

from editor_app.cli.authority_words import authority_trouble
from editor_app.cli.fact import Fact
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.setting_rows import SettingRow, setting_rows, told_value
from editor_app.services.setting_kinds import Wrong
from editor_app.services.settings import Source


def examine_policy(folders: Paths) -> Fact:
    """Whether the files of settings are right; a wrong line is named and not used."""
    settings = read_settings(folders)
    locked = ", ".join(sorted(settings.locked))
    wrong = [str(one) for one in settings.problems]
    return Fact(
        key="policy",
        ok=not wrong,
        told=f"locked: {locked}" if locked else "nothing is locked",
        told_zh=f"已锁定：{locked}" if locked else "没有锁定的设置",
        advice_zh="下列设置写法有误，未被采用；其余设置照常生效，稿件不受影响。请管理员按说明改正。",
        advice_en="The entries below are wrong and not used; the others hold, drafts are not"
        " concerned. Mend them as told.",
        details=tuple(wrong),
        details_zh=_chinese(settings.problems) if wrong else (),
    )


def examine_settings(folders: Paths) -> Fact:
    """Every value with its source, and whether the file of certificates holds one."""
    settings = read_settings(folders)
    trouble = authority_trouble(settings.current.ca_file)
    set_ = [row for row in setting_rows(settings) if row.origin.source is not Source.DEFAULT]
    return Fact(
        key="settings",
        ok=not trouble,
        told=trouble[0] if trouble else f"{len(set_)} set, the others as delivered",
        told_zh=trouble[1] if trouble else f"{len(set_)} 项已设定，其余为默认值",
        advice_zh="门户的证书可能无法验证；稿件照常保存在本机，能连接后再发送。请换成管理员提供的"
        "根证书文件（PEM 或 DER）。",
        advice_en="The portal's certificate may not be verified; drafts are saved here and sent"
        " once it is. Choose a file of authorities (PEM or DER) from your administrator.",
        details=tuple(_line(row, "en") for row in setting_rows(settings)),
        details_zh=tuple(_line(row, "zh") for row in setting_rows(settings)),
    )


_SOURCES_ZH = {
    Source.POLICY: "管理员设定",
    Source.PROPOSED: "管理员建议",
    Source.PERSON: "本人选择",
    Source.DEFAULT: "出厂默认",
}


def _chinese(problems: Sequence[Wrong]) -> tuple[str, ...]:
    """Nothing where Qt's libraries are missing: the English lines are told then."""
    try:
        told: tuple[str, ...] = import_module("editor_app.cli.setting_speech").in_chinese(problems)
    except ImportError:
        return ()
    return told


def _line(row: SettingRow, language: str) -> str:
    source = row.origin.source
    words = _SOURCES_ZH[source] if language == "zh" else source.value
    place = f" {row.origin.place}" if row.origin.place else ""
    return f"{row.key} = {told_value(row) or '-'}  ({words}{place})"
