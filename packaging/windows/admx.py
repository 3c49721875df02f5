"""Group policy templates for Windows, made from the one table of settings.

    python packaging/windows/admx.py [--check]

Writes ``policy/ChannelEditor.admx`` and its words in ``policy/en-US`` and ``policy/zh-CN`` beside
this file. An administrator copies them to ``%SystemRoot%\\PolicyDefinitions``, or to the central
store of the domain; what is set there arrives as values of the key that the program reads
(``installation.REGISTRY_KEY``). ``--check``: exit 1 where they differ from the table.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication

from editor_app.cli.speech import speaking
from editor_app.installation import REGISTRY_KEY
from editor_app.services.policy import LOCKED
from editor_app.services.setting_kinds import NAMES, Expected, Form, Who
from editor_app.services.settings import SETTINGS, Settings
from editor_app.ui.setting_words import expected_words, setting_name

FOLDER = Path(__file__).resolve().parent / "policy"
NAME = "ChannelEditor"
_SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_FORM = {"xmlns": _SCHEMA, "revision": "1.0", "schemaVersion": "1.0"}
_LONGEST = "1023"  # signs of one text
_LOCALES = {"en-US": "en", "zh-CN": "zh"}
_OWN: Mapping[str, Mapping[str, str]] = {
    "en": {
        "ChannelEditor": "Channel Editor",
        "supported": "Channel Editor 0.1 or newer, on Windows 10 and 11",
        "locked": "What is locked",
        "description": "Settings of Channel Editor for every person of a computer",
        "help": "{expected}. As delivered: {default}. What is set here is locked, unless “What is "
        "locked” lists names: then only those are, and the rest is proposed.",
        "help_switch": "Enabled: yes. Disabled: no. As delivered: {default}. What is set here is "
        "locked, unless “What is locked” lists names: then only those are, and the rest is "
        "proposed.",
        "text": "text is expected",
        "help_locked": "One name of a setting in each line, as in doctor: {names}. Not configured: "
        "everything that is set is locked.",
    },
    "zh": {
        "ChannelEditor": "频道采编",
        "supported": "频道采编 0.1 或更新版本，Windows 10、11",
        "locked": "锁定的设置",
        "description": "频道采编的统一设置，对本机所有用户生效",
        "help": "{expected}。出厂默认：{default}。在此设定的值默认锁定；"
        "若“锁定的设置”列出了名称，则只锁定所列，其余仅为建议，本人可以另选。",
        "help_switch": "启用：是。禁用：否。出厂默认：{default}。在此设定的值默认锁定；"
        "若“锁定的设置”列出了名称，则只锁定所列，其余仅为建议，本人可以另选。",
        "text": "应为文字",
        "help_locked": "每行一个设置名称，与 doctor 所列相同：{names}。未配置时，凡设定的都锁定。",
    },
}

Element = ElementTree.Element
_add = ElementTree.SubElement


def managed() -> list[str]:
    """The settings that a policy may set, in the order of the table."""
    return [name for name, row in SETTINGS.items() if row.who is not Who.PERSON]


def template() -> str:
    """The ADMX: what can be set, and as which value of the registry."""
    root = Element("policyDefinitions", _FORM)
    spaces = _add(root, "policyNamespaces")
    _add(spaces, "target", prefix="channeleditor", namespace="ChannelEditor.Policies")
    _add(root, "resources", minRequiredRevision="1.0")
    definitions = _add(_add(root, "supportedOn"), "definitions")
    _add(definitions, "definition", name="supported", displayName="$(string.supported)")
    categories = _add(root, "categories")
    _add(categories, "category", name=NAME, displayName=f"$(string.{NAME})")
    policies = _add(root, "policies")
    for name in [*managed(), LOCKED]:
        _policy(policies, name, NAMES if name == LOCKED else SETTINGS[name].expected)
    return _text(root)


def words(locale: str) -> str:
    """The ADML of one language."""
    language = _LOCALES[locale]
    root = Element("policyDefinitionResources", _FORM)
    _add(root, "displayName").text = _OWN[language][NAME]
    _add(root, "description").text = _OWN[language]["description"]
    resources = _add(root, "resources")
    strings, shapes = _add(resources, "stringTable"), _add(resources, "presentationTable")
    application = QCoreApplication.instance() or QCoreApplication([])
    with speaking(application, language):
        for key, told in _strings(language):
            _add(strings, "string", id=key).text = told
        for name in managed():
            _presentation(shapes, name, SETTINGS[name].expected, setting_name(name))
        _presentation(shapes, LOCKED, NAMES, _OWN[language][LOCKED])
    return _text(root)


def _policy(policies: Element, name: str, expected: Expected) -> None:
    made = _add(
        policies,
        "policy",
        {
            "name": name,
            "class": "Machine",
            "displayName": f"$(string.{name})",
            "explainText": f"$(string.{name}_help)",
            "key": REGISTRY_KEY,
        },
    )
    if expected.form is Form.SWITCH:
        made.set("valueName", name)
    else:
        made.set("presentation", f"$(presentation.{name})")
    _add(made, "parentCategory", ref=NAME)
    _add(made, "supportedOn", ref="supported")
    if expected.form is Form.SWITCH:
        for kind, value in (("enabledValue", "1"), ("disabledValue", "0")):
            _add(_add(made, kind), "decimal", value=value)
    else:
        _element(_add(made, "elements"), name, expected)


def _element(elements: Element, name: str, expected: Expected) -> None:
    told = {"id": name, "valueName": name, "required": "true"}
    match expected.form:
        case Form.NUMBER:
            limits = {"minValue": str(expected.low), "maxValue": str(expected.high)}
            _add(elements, "decimal", {**told, **limits})
        case Form.CHOICE:
            made = _add(elements, "enum", told)
            for one in expected.choices:
                item = _add(made, "item", displayName=f"$(string.{name}_{one})")
                value = _add(item, "value")
                if isinstance(one, int):
                    _add(value, "decimal", value=str(one))
                else:
                    _add(value, "string").text = str(one)
        case Form.NAMES:
            _add(elements, "multiText", told)
        case _:
            _add(elements, "text", {**told, "maxLength": _LONGEST})


def _presentation(shapes: Element, name: str, expected: Expected, label: str) -> None:
    if expected.form is Form.SWITCH:
        return
    shape = _add(shapes, "presentation", id=name)
    match expected.form:
        case Form.NUMBER:
            default = str(getattr(Settings(), name))
            _add(shape, "decimalTextBox", refId=name, defaultValue=default).text = label
        case Form.CHOICE:
            _add(shape, "dropdownList", refId=name, noSort="true").text = label
        case Form.NAMES:
            _add(shape, "multiTextBox", refId=name).text = label
        case _:
            _add(_add(shape, "textBox", refId=name), "label").text = label


def _strings(language: str) -> Iterator[tuple[str, str]]:
    own = _OWN[language]
    for key in (NAME, "supported", LOCKED):
        yield key, own[key]
    yield f"{LOCKED}_help", own["help_locked"].format(names=", ".join(managed()))
    for name in managed():
        expected, default = SETTINGS[name].expected, getattr(Settings(), name)
        shown = str(default).lower() if isinstance(default, bool) else str(default) or "-"
        form = own["help_switch" if expected.form is Form.SWITCH else "help"]
        told = own["text"] if expected.form is Form.TEXT else expected_words(expected)
        yield name, setting_name(name)
        yield f"{name}_help", form.format(expected=_begun(told), default=shown)
        if expected.form is Form.CHOICE:
            for one in expected.choices:
                yield f"{name}_{one}", str(one)


def _begun(told: str) -> str:
    """As a sentence begins."""
    return told[:1].upper() + told[1:]


def _text(root: Element) -> str:
    ElementTree.indent(root)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        + ElementTree.tostring(root, encoding="unicode")
        + "\n"
    )


def files() -> dict[Path, str]:
    """Every file of the templates, with its text."""
    made = {FOLDER / f"{NAME}.admx": template()}
    return made | {FOLDER / locale / f"{NAME}.adml": words(locale) for locale in _LOCALES}


def main(arguments: list[str]) -> int:
    """Write them, or compare."""
    differing = 0
    for file, text in files().items():
        if "--check" in arguments:
            differing += not file.is_file() or file.read_text(encoding="utf-8") != text
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    if differing:
        print("run: python packaging/windows/admx.py", file=sys.stderr)
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
