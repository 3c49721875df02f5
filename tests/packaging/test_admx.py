"""Group policy templates: made from the table of settings; what they write is what is read."""

import importlib.util
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.installation import REGISTRY_KEY, registry_layer
from editor_app.services.policy import LOCKED, Policy
from editor_app.services.setting_kinds import Who
from editor_app.services.settings import SETTINGS, Settings, policy_of

FOLDER = Path(__file__).parents[2] / "packaging" / "windows"
NS = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
LOCALES = ("en-US", "zh-CN")
_VALUE = re.compile(r'"((?:[^"\\]|\\.)*)"=(.*)')


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("admx", FOLDER / "admx.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def admx() -> ElementTree.Element:
    return ElementTree.parse(FOLDER / "policy" / "ChannelEditor.admx").getroot()


def adml(locale: str) -> ElementTree.Element:
    return ElementTree.parse(FOLDER / "policy" / locale / "ChannelEditor.adml").getroot()


def test_the_templates_are_those_of_the_table(qapp: QApplication, tool: ModuleType) -> None:
    for file, text in tool.files().items():
        assert file.read_text(encoding="utf-8") == text, "run: python packaging/windows/admx.py"


def test_every_setting_that_a_policy_may_set_is_there(admx: ElementTree.Element) -> None:
    policies = admx.findall(f"{NS}policies/{NS}policy")
    managed = {name for name, row in SETTINGS.items() if row.who is not Who.PERSON}
    assert {one.get("name") for one in policies} == managed | {LOCKED}
    assert {one.get("key") for one in policies} == {REGISTRY_KEY}
    assert {one.get("class") for one in policies} == {"Machine"}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_that_is_named_is_there_in_both_languages(
    admx: ElementTree.Element, locale: str
) -> None:
    text = ElementTree.tostring(admx, encoding="unicode")
    words = adml(locale)
    strings = {one.get("id"): one.text or "" for one in words.iter(f"{NS}string")}
    shapes = {one.get("id"): one for one in words.iter(f"{NS}presentation")}
    assert set(re.findall(r"\$\(string\.(\w+)\)", text)) == strings.keys()
    assert set(re.findall(r"\$\(presentation\.(\w+)\)", text)) == shapes.keys()
    assert all(strings.values())
    elements = {one.get("id") for one in admx.iter() if one.get("valueName") and one.get("id")}
    assert {one.get("refId") for shape in shapes.values() for one in shape} == elements
    chinese = [key for key, told in strings.items() if re.search(r"[\u4e00-\u9fff]", told)]
    assert bool(chinese) is (locale == "zh-CN")


def written(admx: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Each value that the editor of group policies could write, as regedit exports it."""
    for policy in admx.findall(f"{NS}policies/{NS}policy"):
        name = policy.get("name") or ""
        for kind in ("enabledValue", "disabledValue"):
            for one in policy.findall(f"{NS}{kind}/{NS}decimal"):
                yield name, f"dword:{int(one.get('value') or 0):08x}"
        for element in policy.findall(f"{NS}elements/*"):
            match element.tag.removeprefix(NS):
                case "decimal":
                    for end in ("minValue", "maxValue"):
                        yield name, f"dword:{int(element.get(end) or 0):08x}"
                case "enum":
                    for item in element.iter(f"{NS}value"):
                        (value,) = item
                        number = value.get("value")
                        yield name, f"dword:{int(number):08x}" if number else f'"{value.text}"'


def from_export(text: str) -> dict[str, object]:
    """Values of an exported file: REG_SZ, REG_DWORD and REG_MULTI_SZ (hex(7), UTF-16)."""
    joined = re.sub(r"\\\r?\n\s*", "", text)
    found: dict[str, object] = {}
    for line in joined.splitlines():
        if not (match := _VALUE.fullmatch(line.strip())):
            continue
        name, told = match[1], match[2]
        if told.startswith("dword:"):
            found[name] = int(told[6:], 16)
        elif told.startswith("hex(7):"):
            data = bytes(int(part, 16) for part in told[7:].split(","))
            found[name] = [one for one in data.decode("utf-16-le").split("\0") if one]
        else:
            found[name] = told[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return found


def policy(values: Mapping[str, object]) -> Policy:
    return policy_of([registry_layer(values)])


def test_whatever_the_editor_of_policies_writes_is_right(admx: ElementTree.Element) -> None:
    told = list(written(admx))
    assert len(told) > 40
    for name, value in told:
        made = policy(from_export(f'[HKEY_LOCAL_MACHINE\\{REGISTRY_KEY}]\n"{name}"={value}\n'))
        assert not made.wrong, (name, value)
        assert name in made.values


def test_an_exported_key_is_read_with_its_locks() -> None:
    """As regedit of a Chinese Windows wrote it: UTF-16, paths with two strokes, a list as bytes."""
    listed = "portal_url\0proxy\0\0".encode("utf-16-le")
    hexed = ",\\\r\n  ".join(
        ",".join(f"{byte:02x}" for byte in listed[at : at + 20]) for at in range(0, len(listed), 20)
    )
    exported = (
        "Windows Registry Editor Version 5.00\r\n\r\n"
        f"[HKEY_LOCAL_MACHINE\\{REGISTRY_KEY}]\r\n"
        '"portal_url"="https://portal.example"\r\n'
        '"ca_file"="C:\\\\ProgramData\\\\政务外网根证书.cer"\r\n'
        '"proxy"="system"\r\n'
        '"notifications"=dword:00000000\r\n"sync_seconds"=dword:0000012c\r\n'
        f'"locked"=hex(7):{hexed}\r\n'
    ).encode("utf-16")
    made = policy(from_export(exported.decode("utf-16")))
    assert not made.wrong
    assert made.locked == {"portal_url", "proxy"}
    assert made.values["ca_file"] == r"C:\ProgramData\政务外网根证书.cer"
    assert made.values["notifications"] is False
    assert made.values["sync_seconds"] == Settings().sync_seconds
    assert str(made.places["proxy"]) == rf"HKLM\{REGISTRY_KEY}"


def test_the_command_tells_when_they_differ(
    qapp: QApplication, tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tool.main(["--check"]) == 0
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    assert tool.main(["--check"]) == 1
    assert tool.main([]) == 0
    assert tool.main(["--check"]) == 0
    assert sys.modules.get("winreg") is None
