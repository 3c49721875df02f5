"""The API document: OpenAPI 3.1, generated from the routers and written to resources/."""

import json
from collections.abc import Iterator
from typing import Any

from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from editor_app.portal.app import compose
from editor_app.portal.problems import MEDIA_TYPE
from editor_app.wire.bundles import UnbundleIn
from editor_app.wire.comments import RemarkIn
from editor_app.wire.inquiries import InquiryActIn
from editor_app.wire.sharing import DraftIn, PresenceIn
from editor_app.wire.v1 import (
    CHAIN_HEAD,
    IDEMPOTENCY_KEY,
    PORTAL_SEQUENCE,
    PORTAL_TIME,
    DecisionIn,
    Problem,
    ReasonIn,
    SubmissionIn,
)

Node = dict[str, Any]
_REF = "#/components/schemas/{model}"
_BODIES = {
    "submit": SubmissionIn,
    "decide": DecisionIn,
    "recall": ReasonIn,
    "retry": ReasonIn,
    "withdraw": ReasonIn,
    "unbundle": UnbundleIn,
    "remark": RemarkIn,
    "actOnInquiry": InquiryActIn,
}
_PLAIN = {"putDraft": DraftIn, "beat": PresenceIn}  # bodies without a receipt
_BYTES = {"putRevision": "application/json", "uploadChunk": "application/octet-stream"}
_FORMS = {
    "token": {
        "grant_type": "How the sign-in goes on",
        "client_id": "channel-editor",
        "code": "Authorization code",
        "redirect_uri": "As in the authorization request",
        "code_verifier": "PKCE (RFC 7636)",
        "refresh_token": "The newest one held",
        "device_code": "Of the device flow",
    },
    "revoke": {"token": "Access or refresh token"},
    "startDevice": {"client_id": "channel-editor"},
}
_DESCRIPTION = (
    "The contract between an editorial client and the portal. Times are RFC 3339 in UTC; hashes "
    "are SHA-256 in lower-case hexadecimal; every refusal is application/problem+json with a "
    "stable type. Commands take effect exactly once per Idempotency-Key."
)


def document() -> Node:
    """The whole document."""
    app = compose(None)
    made: Node = get_openapi(
        title=app.title,
        version=app.version,
        openapi_version="3.1.0",
        description=_DESCRIPTION,
        routes=app.routes,
    )
    schemas = made["components"]["schemas"]
    for kind in (Problem, *_BODIES.values(), *_PLAIN.values()):
        _add_schema(schemas, kind)
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for path, operation in _operations(made):
        _complete(path, operation)
    return made


def document_yaml() -> str:
    """The document as YAML text, always in the same form."""
    return "".join(_lines(document(), 0))


def _operations(made: Node) -> Iterator[tuple[str, Node]]:
    for path, methods in made["paths"].items():
        for operation in methods.values():
            yield path, operation


def _add_schema(schemas: Node, kind: type) -> None:
    schema = TypeAdapter(kind).json_schema(ref_template=_REF)
    schemas.update(schema.pop("$defs", {}))
    schemas[kind.__name__] = schema


def _complete(path: str, operation: Node) -> None:
    """Add what the framework cannot know: bodies read as bytes, problems, standing headers."""
    name = operation["operationId"]
    kind = _BODIES.get(name) or _PLAIN.get(name)
    if kind is not None:
        operation["requestBody"] = _body(
            "application/json", {"$ref": _REF.format(model=kind.__name__)}
        )
    elif name in _BYTES:
        operation["requestBody"] = _body(_BYTES[name], {})
    elif name in _FORMS:
        operation["requestBody"] = _body("application/x-www-form-urlencoded", _form(_FORMS[name]))
    for parameter in operation.get("parameters", []):
        if parameter["name"] == IDEMPOTENCY_KEY:
            parameter["required"] = True
            parameter["schema"] = _text_only(parameter["schema"])
    responses = operation["responses"]
    responses.pop("422", None)
    responses["default"] = {
        "description": "A refusal (RFC 9457)",
        "content": {MEDIA_TYPE: {"schema": {"$ref": _REF.format(model="Problem")}}},
    }
    if path.startswith("/v1"):
        for response in responses.values():
            response.setdefault("headers", {}).update(_standing_headers())
    if name in _BODIES:
        again = dict(responses["201"], description="The receipt, told again")
        responses["200"] = again


def _body(media_type: str, schema: Node) -> Node:
    return {"required": True, "content": {media_type: {"schema": schema}}}


def _form(fields: dict[str, str]) -> Node:
    first = next(iter(fields))
    properties = {name: {"type": "string", "description": text} for name, text in fields.items()}
    return {"type": "object", "required": [first], "properties": properties}


def _text_only(schema: Node) -> Node:
    """An optional header that the portal insists on: plain text with its pattern."""
    chosen: Node = next((one for one in schema.get("anyOf", []) if one["type"] != "null"), schema)
    return chosen


def _standing_headers() -> Node:
    return {
        PORTAL_SEQUENCE: {"schema": {"type": "string", "pattern": "^[0-9]+$"}},
        CHAIN_HEAD: {"schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
        PORTAL_TIME: {"schema": {"type": "string"}},
    }


def _lines(value: Any, depth: int) -> Iterator[str]:
    """YAML in block style with quoted scalars: readable, and needs no library."""
    pad = "  " * depth
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _entry(f"{pad}{_scalar(key)}:", one, depth)
    else:
        for one in value:
            yield from _entry(f"{pad}-", one, depth)


def _entry(lead: str, value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, dict | list) and value:
        yield lead + "\n"
        yield from _lines(value, depth + 1)
    else:
        yield f"{lead} {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    if isinstance(value, str) and value.isidentifier() and value not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "Null", "None"})
