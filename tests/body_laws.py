"""The round-trip laws of the body, tried on as many generated documents as asked for.

    python -m tests.body_laws --cases 50000 [--seed 3]

Each case is one generated document of all blocks and marks. It is written as Markdown and read back
(the same tree), written again (the same bytes), loaded into the editor and read out (the same
bytes, the same tree). Every sample text goes through the editor as well. The exit status is 1 if a
law is broken; the smallest document that breaks it is printed.
"""

import argparse
import os
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document
from tests.unit.test_tree_laws import documents

SAMPLES = Path(__file__).parent / "samples"


def main(arguments: list[str]) -> int:
    """Run the laws; answers with the exit status."""
    asked = _asked(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform is chosen above

    from editor_app.ui.body.editor import BodyEditor  # noqa: PLC0415
    from tests.ui.body_page import look, no_image  # noqa: PLC0415

    application = QApplication([])
    editor = BodyEditor(look(), no_image)
    begun, tried = time.monotonic(), 0

    @seed(asked.seed)
    @settings(
        max_examples=asked.cases,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(documents)
    def laws(document: Document) -> None:
        nonlocal tried
        tried += 1
        source = serialize(document)
        assert parse(source) == document
        assert canonicalize(source) == source
        editor.set_markdown(source)
        assert editor.markdown() == source
        assert editor.tree() == document

    laws()
    for sample in sorted(SAMPLES.glob("*.md")):
        text = canonicalize(sample.read_text(encoding="utf-8"))
        editor.set_markdown(text)
        assert editor.markdown() == text, sample.name
        assert canonicalize(text) == text, sample.name
        tried += 1
    application.shutdown()
    print(f"{tried} documents, no law broken, {time.monotonic() - begun:.0f} s, seed {asked.seed}")
    return 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.body_laws")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=3)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
