"""The first client of the fault variant: ``python -m editor_app.cli.tour.client ORDERS``."""

import json
import sys
from collections.abc import Sequence

from editor_app.cli.tour.killed import live_and_die
from editor_app.cli.tour.office import Orders


def main(argv: Sequence[str]) -> None:
    """Live by the orders, given as JSON."""
    told = json.loads(argv[0])
    live_and_die(Orders(**{**told, "size": tuple(told["size"])}))


if __name__ == "__main__":
    main(sys.argv[1:])
