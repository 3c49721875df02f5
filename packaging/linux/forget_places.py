"""Take the places of a build out of what an interpreter remembers of it.

    python forget_places.py OLD=NEW… FILE…      FILE: a _sysconfigdata module

Replacing words is not enough: ``make`` wrote the table in lines of a width, so that the length of
a place decides where they break, and with that the line numbers in the compiled module.
"""

import runpy
import sys
from pathlib import Path


def forget(file: Path, places: dict[str, str]) -> None:
    """Write the table anew, a row a line."""
    table: dict[str, object] = runpy.run_path(str(file))["build_time_vars"]
    rows = []
    for name, value in sorted(table.items()):
        if isinstance(value, str):
            for old, new in places.items():
                value = value.replace(old, new)
        rows.append(f" {name!r}: {value!r},\n")
    file.write_text(f"build_time_vars = {{\n{''.join(rows)}}}\n", encoding="utf-8")


if __name__ == "__main__":
    words = sys.argv[1:]
    told = dict(word.split("=", 1) for word in words if "=" in word)
    for word in words:
        if "=" not in word:
            forget(Path(word), told)
