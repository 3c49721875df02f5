"""The API document is the one the portal serves by."""

from pathlib import Path

import yaml
from openapi_spec_validator import validate

from editor_app.portal.openapi import document, document_yaml
from editor_app.wire.v1 import API

WRITTEN = Path(__file__).resolve().parents[2] / "resources" / "portal-api.yaml"


def test_the_written_document_is_the_generated_one() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == document_yaml(), (
        "run: channel-editor portal openapi > resources/portal-api.yaml"
    )


def test_the_yaml_says_the_same_as_the_document() -> None:
    assert yaml.safe_load(document_yaml()) == document()


def test_the_document_is_valid_openapi() -> None:
    validate(document())


def test_every_command_declares_its_key_as_text_with_a_pattern() -> None:
    for path, methods in document()["paths"].items():
        if path.startswith(f"{API}/items/") and "post" in methods:
            key = next(p for p in methods["post"]["parameters"] if p["name"] == "Idempotency-Key")
            assert key["required"]
            assert key["schema"]["type"] == "string"
            assert "format" not in key["schema"]


def test_request_bodies_forbid_unknown_fields() -> None:
    schemas = document()["components"]["schemas"]
    for name in ("SubmissionIn", "DecisionIn", "ReasonIn"):
        assert schemas[name]["additionalProperties"] is False
