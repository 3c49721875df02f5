"""Words of settings: their names, what a value may be, who decided it, and what is wrong in a file.

The names stand in the table itself (``services/settings.py``).
"""

from PySide6.QtCore import QCoreApplication

from editor_app.services.setting_kinds import Expected, Form, Wrong
from editor_app.services.settings import SETTINGS, Origin, Source
from editor_app.ui.words import QT_TRANSLATE_NOOP

_EXPECTED = {
    Form.TEXT: QT_TRANSLATE_NOOP("SettingWords", "text in quotation marks is expected"),
    Form.SWITCH: QT_TRANSLATE_NOOP("SettingWords", "true or false is expected"),
    Form.NUMBER: QT_TRANSLATE_NOOP(
        "SettingWords", "a whole number from {low} to {high} is expected"
    ),
    Form.CHOICE: QT_TRANSLATE_NOOP("SettingWords", "one of these is expected: {choices}"),
    Form.TIME: QT_TRANSLATE_NOOP("SettingWords", "a time as in 07:30 is expected"),
    Form.PORTAL: QT_TRANSLATE_NOOP(
        "SettingWords", "an address that begins with https:// is expected"
    ),
    Form.PROXY: QT_TRANSLATE_NOOP(
        "SettingWords",
        "name and port are expected, as in proxy:8080, without a password; or system, or none",
    ),
    Form.PLACE: QT_TRANSLATE_NOOP(
        "SettingWords",
        "a folder of each person's own is expected: it begins with ~ or holds {user}",
    ),
    Form.FOLDER: QT_TRANSLATE_NOOP(
        "SettingWords", "the whole path of a folder is expected, as in /media/approved"
    ),
    Form.TABLE: QT_TRANSLATE_NOOP("SettingWords", "a table of texts is expected"),
    Form.NAMES: QT_TRANSLATE_NOOP("SettingWords", "a list of names of settings is expected"),
    Form.KNOWN: QT_TRANSLATE_NOOP("SettingWords", "there is no setting of this name"),
    Form.ADMINISTRATOR: QT_TRANSLATE_NOOP("SettingWords", "only an administrator sets this"),
    Form.PERSON: QT_TRANSLATE_NOOP("SettingWords", "everybody sets this for themselves"),
    Form.TOML: QT_TRANSLATE_NOOP(
        "SettingWords", 'this line is not TOML, as in name = "value" ({problem})'
    ),
    Form.READABLE: QT_TRANSLATE_NOOP("SettingWords", "the file cannot be read ({problem})"),
}
# What services say of a file, and the system's own words for it.
_PROBLEMS = (
    QT_TRANSLATE_NOOP("SettingWords", "a folder, not a file"),
    QT_TRANSLATE_NOOP("SettingWords", "not a plain file"),
    QT_TRANSLATE_NOOP("SettingWords", "larger than 256 KB"),
    QT_TRANSLATE_NOOP("SettingWords", "not UTF-8: save it in this encoding"),
    QT_TRANSLATE_NOOP("SettingWords", "Permission denied"),
    QT_TRANSLATE_NOOP("SettingWords", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("SettingWords", "Input/output error"),
)
_SOURCES = {
    Source.POLICY: QT_TRANSLATE_NOOP("SettingWords", "set by the administrator · {place}"),
    Source.PROPOSED: QT_TRANSLATE_NOOP("SettingWords", "proposed by the administrator · {place}"),
    Source.PERSON: QT_TRANSLATE_NOOP("SettingWords", "chosen by you"),
    Source.DEFAULT: QT_TRANSLATE_NOOP("SettingWords", "as delivered"),
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("SettingWords", source)


def setting_name(key: str) -> str:
    """A setting in the words of the table."""
    return QCoreApplication.translate("Settings", SETTINGS[key].words)


def expected_words(expected: Expected) -> str:
    """What would have been right."""
    choices = ", ".join(str(one) for one in expected.choices)
    told = _tr(_EXPECTED[expected.form]).replace("{user}", "{{user}}")
    told = told.format(
        low=expected.low,
        high=expected.high,
        choices=choices,
        problem=_tr(expected.problem) if expected.problem in _PROBLEMS else expected.problem,
    )
    if expected.near:
        meant = _tr(QT_TRANSLATE_NOOP("SettingWords", "{told}; perhaps {near} is meant"))
        return meant.format(told=told, near=expected.near)
    return told


def wrong_words(wrong: Wrong) -> str:
    """File, line, key, and what was expected there."""
    if not wrong.line:
        told = _tr(QT_TRANSLATE_NOOP("SettingWords", "{file}: {key} {expected}"))
    else:
        told = _tr(QT_TRANSLATE_NOOP("SettingWords", "{file}, line {line}: {key} {expected}"))
    expected = expected_words(wrong.expected)
    filled = told.format(file=wrong.file, line=wrong.line, key=wrong.key, expected=expected)
    return filled.replace("  ", " ")


def origin_words(origin: Origin) -> str:
    """Who decided a value."""
    return _tr(_SOURCES[origin.source]).format(place=origin.place or "")


def lock_words(file: str) -> str:
    """Why a control cannot be used."""
    return _tr(_SOURCES[Source.POLICY]).format(place=file)
