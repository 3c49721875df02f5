"""The whole case by hand: ``python -m tests.e2e.whole_case FOLDER [light|dark] [1280x720]``.

A citizen writes in a headless browser; the editor answers, the secrecy officer and three reviewers
decide, each in a real window; the public page shows the reply, masked. Pictures lie in FOLDER.
"""

import sys
from pathlib import Path

from tests.e2e.browser import MISSING, browser, found
from tests.e2e.test_inquiry import answer, check_public, write_message
from tests.fakes.portal_process import portal_process


def main(folder: Path, theme: str = "light", size: str = "1440x900") -> int:
    """0 when everything held."""
    if found() is None:
        print(MISSING, file=sys.stderr)
        return 1
    width, _, height = size.partition("x")
    with portal_process(folder / "portal") as portal, browser(folder / "browser") as page:
        receipt = write_message(page, portal.url)
        shown = (int(width), int(height))
        window = folder / "window"
        facts = answer(window, portal.url, receipt, "whole", theme=theme, size=shown)
        check_public(page, portal.url, facts["page"], receipt)
        print(f"{receipt.number}: {facts['page']}, pictures in {window}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
