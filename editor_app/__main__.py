"""``python -m editor_app`` and the console command ``channel-editor``."""

import sys

from editor_app.cli import main as run


def main() -> None:
    """Entry point of the console command."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
