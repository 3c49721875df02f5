"""``python -m tests.golden_clocks FILE.toml``: due dates against a file of golden cases."""

import argparse
import sys
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from editor_app.domain.clocks import Clock, Roll, Span, due
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.working_days import Calendar
from tests.fakes.workstation import BUNDLED

Case = Mapping[str, Any]


def failures(path: Path, calendar: Calendar) -> Iterator[tuple[str, str]]:
    """Every case of a file by its id, with what is wrong; empty where nothing is.

    A case that cannot be computed fails; so does one that does not say what it expects.
    """
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    for table, judge in (("case", _due), ("count", _count), ("remind", _remind)):
        for number, case in enumerate(file.get(table, ()), 1):
            try:
                told, wanted = judge(case, calendar)
            except (KeyError, ValueError, TypeError, AttributeError) as error:
                told, wanted = f"{type(error).__name__}: {error}", None
            name = str(case.get("id", f"{table} {number}"))
            yield name, "" if told == wanted else f"gives {told}, expected {wanted}"


def _due(case: Case, calendar: Calendar) -> tuple[object, object]:
    span, start = Span(case["kind"]), case["start"]
    begin = start if isinstance(start, datetime) else datetime.combine(start, datetime.min.time())
    clock = Clock(
        start=begin, span=span, amount=case["amount"], roll=Roll(case.get("roll", Roll.NONE))
    )
    found = due(clock, calendar)
    wanted: date = case["due"]
    told = found.at if isinstance(wanted, datetime) else found.on
    return (told, found.estimated), (wanted, case["estimated"])


def _count(case: Case, calendar: Calendar) -> tuple[object, object]:
    number, sure = calendar.count(case["from"], case["to"])
    return (number, not sure), (case["working_days"], case["estimated"])


def _remind(case: Case, calendar: Calendar) -> tuple[object, object]:
    return calendar.ahead_of(case["due"], case["before"]), case["on"]


def main(argv: list[str] | None = None) -> int:
    """Print what passed and failed; 1 when anything failed or there was nothing to judge."""
    parser = argparse.ArgumentParser(description="Judge due dates by a file of golden cases.")
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args(argv)
    calendar = Calendar.of(parse_pack(BUNDLED))
    try:
        judged = list(failures(arguments.file, calendar))
    except (OSError, ValueError) as error:
        print(f"{arguments.file}: {error}", file=sys.stderr)
        return 1
    failed = [(name, wrong) for name, wrong in judged if wrong]
    for name, wrong in failed:
        print(f"failed {name}: {wrong}")
    print(f"{len(judged) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
