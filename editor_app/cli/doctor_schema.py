"""What ``doctor --json`` gives, as JSON Schema; kept as a file in ``resources``.

A key that is here stays and keeps its meaning; a change that breaks a reader raises ``VERSION``.
"""

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType

from editor_app.cli.fact import Fact
from editor_app.domain.way_steps import Step

VERSION = 1
_WAY = {
    Step.NAME: "the name of the portal, or of the proxy, in the DNS",
    Step.LINE: "the TCP connection to the portal, or to the proxy",
    Step.PROXY: "the tunnel through the proxy, its sign-in, a script (PAC)",
    Step.TLS: "the certificate: who issued it, for whom, until when",
    Step.PORTAL: "the portal's description: name, contract, least version of the program",
    Step.CLOCK: "this computer's clock against the portal's",
    Step.SIGN_IN: "whether somebody is signed in; the command line is nobody",
}
KEYS: Mapping[str, str] = MappingProxyType(
    {
        "program": "version of the program, of Python, of the system",
        "qt": "whether the graphics libraries load, and their versions",
        "input-method": "what QT_IM_MODULE names",
        "sqlite": "version of the SQLite in use, and whether its verifying part is there",
        "data-folder": "whether the data folder can be written",
        "data-place": "whether it lies on a disk of this computer, for one person alone",
        "disk": "whether there is room to save",
        "clock": "whether the clock can be right, by the date of the program",
        "policy": "what is locked; details: every entry of policy or settings that is wrong",
        "settings": "certificate authority; details: each setting, its value, source, file, line",
        "proxy": "which proxy is used, and what the system names; a script (PAC) is not evaluated",
        "last-end": "of each profile: clean, cut off, in use, or encrypted",
        "backups": "of each profile: the newest sound backup",
        "updates": "from where new versions come, and whether they can be verified",
        "layout": "whether the column layout that ships with the program is whole",
        "keyring": "whether sign-ins outlive the program",
        "certificates": "whether the system has root certificates",
        "way": "with --portal, where no portal is set",
        **{f"way-{step.value}": f"with --portal: {told}" for step, told in _WAY.items()},
    }
)
_FIELDS = {
    "key": "what was looked at",
    "ok": "false: something is to be done, and the command ends with 1",
    "told": "what was found, in English",
    "told_zh": "the same in Chinese; empty where it is the same",
    "advice_zh": "what to do where ok is false, in Chinese",
    "advice_en": "what to do where ok is false, in English",
    "details": "further lines, in English",
    "details_zh": "the same in Chinese; empty where they are the same",
}


def schema() -> dict[str, object]:
    """JSON Schema, draft 2020-12."""
    names = [one.name for one in fields(Fact)]
    keys = [{"const": key, "description": told} for key, told in KEYS.items()]
    told: dict[str, object] = {name: _field(name) for name in names}
    told["key"] = {"oneOf": keys, "description": _FIELDS["key"]}
    fact = {
        "type": "object",
        "required": names,
        "additionalProperties": False,
        "properties": told,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "channel-editor doctor --json",
        "type": "object",
        "required": ["schema", "version", "facts"],
        "properties": {
            "schema": {"const": VERSION},
            "version": {"type": "string", "description": "of the program"},
            "facts": {"type": "array", "items": fact},
        },
    }


def _field(name: str) -> dict[str, object]:
    told: dict[str, object] = {"description": _FIELDS[name]}
    if name.startswith("details"):
        return {"type": "array", "items": {"type": "string"}, **told}
    return {"type": "boolean" if name == "ok" else "string", **told}
