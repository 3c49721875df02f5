"""``python -m editor_app`` and the console command ``channel-editor``."""

import sys

from editor_app.children import WORD, become_child, give_back_environment


def main() -> None:
    """Entry point of the console command, and of the children of a frozen program."""
    give_back_environment()
    if sys.argv[1:2] == [WORD] and len(sys.argv) > 2:
        become_child(sys.argv[2])
        return
    from editor_app.cli import main as run  # noqa: PLC0415 - a child needs none of it

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
