"""The first client of the fault variant, a process of its own (``children.CHILDREN``)."""

import json
import sys

from editor_app.cli.tour.killed import live_and_die
from editor_app.cli.tour.office import Orders


def main() -> None:
    """Live by the orders, given as JSON in the last argument."""
    told = json.loads(sys.argv[-1])
    live_and_die(Orders(**{**told, "size": tuple(told["size"])}))
