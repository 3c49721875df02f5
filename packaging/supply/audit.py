"""Ask a database of vulnerabilities about every pin, and say so when it could not be asked.

    python packaging/supply/audit.py [run|build|test]... [--service pypi|osv]
    python packaging/supply/audit.py [run|build|test]... --advisories all.zip [--max-age DAYS]

Without a connection: OSV's export for PyPI, brought along as a file (or a folder of its records).
Exit 0: nothing is known of any pin. 1: something is. 3: not every pin was asked about, or what
was asked is older than 30 days.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from advisories import Advisories, NoAdvisoriesError, read

FOLDER = Path(__file__).resolve().parents[1] / "requirements"
CLEAN, KNOWN, NOT_ASKED = 0, 1, 3
_SECONDS = 300
_DAYS = 30  # a file of advisories older than that says nothing of today

Rows = list[Mapping[str, object]]
Ask = Callable[[str], tuple[Rows, str]]  # lines name==version -> what is known, what went wrong


def audit(file: Path, ask: Ask) -> int:
    """Judge one list of pins; prints a sentence, and a line per vulnerability."""
    text = file.read_text(encoding="utf-8")
    pinned = pins(text)
    answer, problem = ask(without_markers(text))
    asked = {_normal(str(row["name"])) for row in answer if "skip_reason" not in row}
    missing = sorted(pinned - asked)
    if missing:
        which = ", ".join(missing) if asked else f"any of the {len(pinned)} pins"
        skipped = next((str(row["skip_reason"]) for row in answer if "skip_reason" in row), "")
        print(f"{file.name}: NOT AUDITED: no database answered about {which}", file=sys.stderr)
        print(f"    {problem or skipped or 'its answer leaves them out'}", file=sys.stderr)
        return NOT_ASKED
    found = [(row, one) for row in answer for one in row.get("vulns", [])]
    for row, one in found:
        fixed = ", ".join(one.get("fix_versions", [])) or "no version"
        print(f"{file.name}: {row['name']} {row['version']}: {one['id']}, mended in {fixed}")
    if not found:
        print(f"{file.name}: {len(pinned)} pins, nothing known")
    return KNOWN if found else CLEAN


def pins(text: str) -> set[str]:
    """Names in a list of pins, for this system and others: a marker hides none of them."""
    return {_normal(name) for name in re.findall(r"(?m)^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==", text)}


def without_markers(text: str) -> str:
    """Names and versions alone: what is pinned for another system is asked about, too."""
    found = re.findall(r"(?m)^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^ ;\\\n]+)", text)
    return "".join(f"{name}=={version}\n" for name, version in found)


def by_tool(tool: Sequence[str], pinned: str) -> tuple[Rows, str]:
    """What the database said of each pin, and what went wrong.

    A distribution may be pinned in two versions, for two Pythons: pip-audit takes one at a time.
    """
    rows: Rows = []
    problem = ""
    for part in _single(pinned):
        more, wrong = _one_call(part, tool)
        rows += more
        problem = problem or wrong
        if wrong:
            break
    return ([] if problem and not rows else rows), problem


def by_file(known: Advisories, pinned: str) -> tuple[Rows, str]:
    """The same out of a file of advisories."""
    rows: Rows = []
    for line in pinned.splitlines():
        name, _, version = line.partition("==")
        try:
            rows.append(
                {"name": name, "version": version, "vulns": known.about(_normal(name), version)}
            )
        except NoAdvisoriesError as wrong:
            return rows, str(wrong)
    return rows, ""


def opened(file: Path, max_age: int, now: datetime) -> Advisories:
    """A file of advisories that is recent enough. Raises ``NoAdvisoriesError``."""
    known = read(file)
    newest = f"{known.newest:%Y-%m-%d}"
    print(f"{file.name}: {known.count} records about PyPI, the newest of {newest}")
    if now - known.newest > timedelta(days=max_age):
        raise NoAdvisoriesError(f"its newest word is of {newest}, older than {max_age} days")
    return known


def _single(text: str) -> list[str]:
    """Lists in which no name stands twice."""
    lists: list[dict[str, str]] = [{}]
    for line in text.splitlines():
        name = line.partition("==")[0]
        place = next((one for one in lists if name not in one), None)
        if place is None:
            place = {}
            lists.append(place)
        place[name] = line
    return ["\n".join(one.values()) + "\n" for one in lists]


def _one_call(pinned: str, tool: Sequence[str]) -> tuple[Rows, str]:
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder) / "pins.txt", Path(folder) / "answer.json"
        asked.write_text(pinned, encoding="utf-8")
        command = [*tool, "--no-deps", "--disable-pip", "--progress-spinner=off"]
        command += ["--requirement", str(asked), "--format", "json", "--output", str(told)]
        said = ""
        try:
            ended = subprocess.run(
                command, capture_output=True, text=True, timeout=_SECONDS, check=False
            )
            said = ended.stderr
            answer = json.loads(told.read_text(encoding="utf-8"))
            return list(answer["dependencies"]), ""
        except subprocess.TimeoutExpired:
            return [], f"no answer within {_SECONDS} s"
        except (OSError, ValueError, KeyError) as silent:
            last = [line for line in said.splitlines() if line.strip()][-1:]
            return [], last[0].strip()[:300] if last else repr(silent)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(words: Sequence[str]) -> int:
    """The worst of all lists: unknown is worse than known."""
    parser = argparse.ArgumentParser(description="known vulnerabilities of what is pinned")
    parser.add_argument("lists", nargs="*", metavar="run|build|test", help="default: run build")
    parser.add_argument("--service", choices=["pypi", "osv"], default="pypi")
    parser.add_argument("--advisories", type=Path, metavar="all.zip", help="OSV's export for PyPI")
    parser.add_argument("--max-age", type=int, default=_DAYS, metavar="DAYS")
    told = parser.parse_args(words)
    unknown = set(told.lists) - {"run", "build", "test"}
    if unknown:
        parser.error(f"no such list: {', '.join(sorted(unknown))}")
    try:
        ask = _chosen(told)
    except NoAdvisoriesError as none:
        print(f"NOT AUDITED: {none}", file=sys.stderr)
        return NOT_ASKED
    return max(audit(FOLDER / f"{name}.txt", ask) for name in told.lists or ("run", "build"))


def _chosen(told: argparse.Namespace) -> Ask:
    if told.advisories is not None:
        return partial(by_file, opened(told.advisories, told.max_age, datetime.now(UTC)))
    tool = [sys.executable, "-m", "pip_audit", "--vulnerability-service", told.service]
    return partial(by_tool, tool)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
