"""The list of parts of a frozen program as CycloneDX 1.6 JSON, the same for the same program.

    python packaging/supply/sbom.py FOLDER -o FILE     written only when it fits the schema

Runs in the build's environment: the versions are those that went into the program.
"""

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from fnmatch import fnmatch
from importlib.metadata import distribution
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "frozen")]
from libraries import licence_of
from licences import acceptable, licensed
from parts import carried, needs, normal, wished
from trim import KEPT_SYSTEM_LIBRARIES
from windows_version import version_of

Table = dict[str, object]
ROOT = HERE.parents[1]


def sbom(program: Path, moment: int) -> Table:
    """The whole document; ``moment`` is SOURCE_DATE_EPOCH."""
    names = carried(program)
    components = [_distribution(name) for name in names]
    components += [_python(), *_linked_in(), *_system_libraries(program)]
    components += _libraries_in_wheels(program)
    told: Table = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment, UTC).isoformat(),
            "component": _ours(),
        },
        "components": components,
        "dependencies": _dependencies(names),
    }
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    return {**told, "serialNumber": f"urn:uuid:{uuid.UUID(digest[:32], version=4)}"}


def faults_of(text: str) -> str:
    """What the schema says against the document; empty when it fits."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return "" if found is None else str(found)


def _ours() -> Table:
    version = version_of(ROOT)
    return {
        "type": "application",
        "bom-ref": "channel-editor",
        "name": "channel-editor",
        "version": version,
        "description": "频道采编 · Channel Editor",
    }


def _distribution(name: str) -> Table:
    part = licensed(distribution(name))
    url = f"pkg:pypi/{normal(part.name)}@{part.version}"
    return {
        "type": "library",
        "bom-ref": url,
        "name": part.name,
        "version": part.version,
        "purl": url,
        "licenses": [{"expression": part.licence}],
    }


def _python() -> Table:
    version = platform.python_version()
    return {
        "type": "platform",
        "bom-ref": f"python@{version}",
        "name": "Python",
        "version": version,
        "licenses": [{"license": {"id": "PSF-2.0"}}],
    }


def _linked_in() -> list[Table]:
    """What ``linux/python.sh`` compiled into the interpreter, if it is that one."""
    if not (Path(sys.base_prefix).parent / ".stamp").exists():
        return []
    lines = (HERE.parent / "requirements" / "sources.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line[2:].split("=", 1) for line in lines if line.startswith("# ")]
    return [
        {
            "type": "library",
            "bom-ref": f"pkg:deb/debian/{name}@{version}?arch=source",
            "name": name,
            "version": version,
            "purl": f"pkg:deb/debian/{name}@{version}?arch=source",
            **_licence(name),
        }
        for name, version in pinned
    ]


def _system_libraries(program: Path) -> list[Table]:
    """Libraries of the build machine's distribution, with the package that each is from."""
    found = []
    for file in sorted((program / "lib").iterdir()):
        if not any(fnmatch(file.name, one) for one in KEPT_SYSTEM_LIBRARIES):
            continue
        package, version = _debian_package(file.name)
        if package:
            url = f"pkg:deb/debian/{package}@{version}"
            entry = {"name": package, "version": version, "purl": url, "bom-ref": url}
            found.append(
                {"type": "library", **entry, **_licence(file.name), "hashes": [_hash(file)]}
            )
    return found


def _debian_package(library: str) -> tuple[str, str]:
    owner = _said("dpkg-query", "-S", f"*/{library}").partition(":")[0]
    return owner, _said("dpkg-query", "-W", "-f=${Version}", owner) if owner else ""


def _libraries_in_wheels(program: Path) -> list[Table]:
    """Compiled libraries that wheels brought along, by name and hash: no registry knows them."""
    files = sorted((program / "lib").glob("*.libs/*")) + sorted(
        (program / "lib" / "PySide6" / "Qt" / "lib").glob("libicu*")
    )
    return [
        {
            "type": "file",
            "bom-ref": f"file:{file.relative_to(program).as_posix()}",
            "name": file.relative_to(program).as_posix(),
            **_licence(file.name),
            "hashes": [_hash(file)],
        }
        for file in files
        if file.is_file() and not file.is_symlink()
    ]


def _licence(name: str) -> Table:
    return {"licenses": [{"expression": licence_of(name)}]}


def unlicensed(document: Table) -> list[str]:
    """Components without a licence under which they may go out, with what is said of them."""
    found = []
    for one in document["components"]:  # type: ignore[attr-defined]  # a list
        said = [part.get("expression") or part["license"]["id"] for part in one.get("licenses", ())]
        if not said or not all(acceptable(part) for part in said):
            found.append(f"{one['name']}: {', '.join(said) or 'no licence'}")
    return found


def _hash(file: Path) -> Table:
    return {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}


def _dependencies(names: Sequence[str]) -> list[Table]:
    urls = {normal(n): f"pkg:pypi/{normal(n)}@{distribution(n).version}" for n in names}
    direct = [urls[n] for n in wished(["portal"]) if n in urls]
    rows: list[Table] = [{"ref": "channel-editor", "dependsOn": sorted(direct)}]
    for name, url in sorted(urls.items()):
        needed = {urls[n] for n in needs(name) if n in urls and n != name}
        rows.append({"ref": url, "dependsOn": sorted(needed)})
    return rows


def _said(*command: str) -> str:
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return told.stdout.strip().splitlines()[0] if told.stdout.strip() else ""


def main(words: Sequence[str]) -> int:
    """Write the list; 1 with the schema's words when it does not fit."""
    parser = argparse.ArgumentParser(description="CycloneDX list of parts")
    parser.add_argument("program", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    told = parser.parse_args(words)
    document = sbom(told.program, int(os.environ.get("SOURCE_DATE_EPOCH", "0")))
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    refused = unlicensed(document)
    if refused:
        print(f"May not go out: {'; '.join(refused)}", file=sys.stderr)
        return 1
    fault = faults_of(text)
    if fault:
        print(f"The list of parts does not fit CycloneDX 1.6: {fault}", file=sys.stderr)
        return 1
    told.output.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
