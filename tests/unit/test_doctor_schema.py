"""What ``doctor --json`` gives is documented key by key, and the same in every language."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from PySide6.QtWidgets import QApplication

from editor_app import installation
from editor_app.cli import main
from editor_app.cli.doctor import CHECKS
from editor_app.cli.doctor_schema import KEYS, schema
from editor_app.domain.way_steps import Step

STORED = Path(__file__).parents[2] / "resources" / "doctor.schema.json"


@pytest.fixture
def told(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> dict[str, dict[str, Any]]:
    """Of a workstation with a mistake in its policy, in either language."""
    policy = tmp_path / "policy.toml"
    policy.write_text("proxi = 1\n", encoding="utf-8")
    monkeypatch.setattr(installation, "LOCKED_SETTINGS", policy)
    made = {}
    for language in ("zh_CN", "en"):
        monkeypatch.setenv("LANGUAGE", language)
        data = str(tmp_path / "data")
        main(["--data", data, "doctor", "--json", "--portal", "https://127.0.0.1:9"])
        made[language] = json.loads(capsys.readouterr().out)
    return made


def test_every_key_is_documented_and_every_documented_key_is_told(
    told: dict[str, dict[str, Any]],
) -> None:
    keys = [fact["key"] for fact in told["en"]["facts"]]
    always = {key for key in KEYS if not key.startswith("way")}
    assert len(keys) == len(set(keys))
    assert set(keys) <= KEYS.keys()
    assert {key for key in keys if not key.startswith("way")} == always
    assert len(CHECKS) == len(always)
    assert {f"way-{step.value}" for step in Step} <= KEYS.keys()


def test_the_output_fits_the_schema_that_ships(told: dict[str, dict[str, Any]]) -> None:
    shipped = json.loads(STORED.read_text(encoding="utf-8"))
    assert shipped == schema(), "run: channel-editor doctor --schema > resources/doctor.schema.json"
    for report in told.values():
        jsonschema.validate(report, shipped)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**told["en"], "facts": [{"key": "other"}]}, shipped)


def test_programs_read_the_same_whatever_the_language_is(told: dict[str, dict[str, Any]]) -> None:
    stable = ("key", "ok", "advice_zh", "advice_en", "details", "details_zh")
    one, other = (
        [tuple(fact[name] for name in stable) for fact in told[language]["facts"]]
        for language in told
    )
    assert one == other
    assert not any(
        "\u4e00" <= sign <= "\u9fff"
        for fact in told["zh_CN"]["facts"]
        for sign in fact["told"] + fact["advice_en"] + "".join(fact["details"])
    )


def test_whatever_is_not_right_has_advice_in_both_languages(
    told: dict[str, dict[str, Any]],
) -> None:
    wrong = [fact for fact in told["en"]["facts"] if not fact["ok"]]
    assert {fact["key"] for fact in wrong} >= {"policy", "way-line"}
    assert all(fact["advice_zh"] and fact["advice_en"] for fact in wrong)
