"""The words of a body as somebody reads them: comments quote these, no signs of Markdown."""

from editor_app.rendering.markdown_source import parse
from editor_app.rendering.tree import plain_text


def body_words(markdown: str) -> str:
    """Block by block, a line each; cells of tables are parted by tabs."""
    return "\n".join(plain_text(block) for block in parse(markdown).blocks)
