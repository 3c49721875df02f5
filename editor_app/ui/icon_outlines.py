"""Icon outlines: glyphs of the Remix icon font as small vector paths, kept in one bundled file.

An outline gives every size, colour and screen scale, so nothing has to be rendered in advance and
a theme switch needs no second set. ``python -m editor_app.ui.icon_outlines`` writes the bundle from
all ``ri.`` names in the source and in tokens.json; an icon that is not in it is taken from
qtawesome, which costs some 350 ms and is therefore imported only then.
"""

import json
import re
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QRawFont

from editor_app.ui.outline import UNITS, parse_outline

STEM_ENDS = ("line", "fill")
_CHEVRON = 48  # pixels
_NAME = re.compile(r"\bri\.[a-z0-9]+(?:-[a-z0-9]+)*(?![-{a-z0-9])")
_MOVE, _LINE, _CURVE = (
    QPainterPath.ElementType.MoveToElement,
    QPainterPath.ElementType.LineToElement,
    QPainterPath.ElementType.CurveToElement,
)


def write_outline(path: QPainterPath) -> str:
    """The inverse of ``parse_outline``, rounded to whole units."""
    words: list[str] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        letter = {_MOVE: "M", _LINE: "L", _CURVE: "C"}.get(element.type)
        if letter is not None:
            words.append(letter)
        words += [str(round(element.x)), str(round(element.y))]
    return " ".join(words)


def outlines_from_font(names: list[str]) -> dict[str, str]:
    """Outlines of ``ri.`` icons from qtawesome's font; unknown names are left out.

    The deferred import is the one place where qtawesome enters the program (see the module text).
    """
    import qtawesome  # noqa: PLC0415 - 350 ms that only a missing icon has to pay

    fonts = Path(qtawesome.__file__).parent / "fonts"
    ttf, charmap = next(fonts.glob("remixicon-[0-9]*.ttf")), next(fonts.glob("remixicon-*.json"))
    codes = json.loads(charmap.read_text(encoding="utf-8"))
    raw = QRawFont(str(ttf), UNITS)
    found: dict[str, str] = {}
    for name in names:
        code = codes.get(name.removeprefix("ri."))
        if code is None:
            continue
        glyph = raw.glyphIndexesForString(chr(int(code, 16)))[0]
        path = raw.pathForGlyph(glyph)
        path.translate(0, raw.ascent())
        found[name] = write_outline(path)
    return found


def names_in_use(root: Path) -> list[str]:
    """Every ``ri.`` name in the interface's source and in tokens.json.

    Some are stems (``ri.article``), to which the source adds ``-line`` or ``-fill``.
    """
    files = [*sorted((root / "editor_app").rglob("*.py")), root / "resources" / "tokens.json"]
    names = {name for file in files for name in _NAME.findall(file.read_text(encoding="utf-8"))}
    return sorted(names)


def main() -> int:
    """Write ``resources/icons/outlines.json``."""
    root = Path(__file__).resolve().parents[2]
    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    names = names_in_use(root)
    outlines = outlines_from_font(names)
    stems = [name for name in names if name not in outlines]
    outlines |= outlines_from_font([f"{stem}-{kind}" for stem in stems for kind in STEM_ENDS])
    target = root / "resources" / "icons" / "outlines.json"
    lines = ",\n".join(f'"{name}": "{path}"' for name, path in sorted(outlines.items()))
    target.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    sys.stdout.write(f"{len(outlines)} icons, {target.stat().st_size} bytes\n")
    chevrons(root / "resources")
    del application
    return 0


def chevrons(resources: Path) -> None:
    """Write the chevrons of combo boxes and spin boxes: style sheets take them only as files.

    Three times as large as at 100 %: a style sheet makes pictures smaller, never larger.
    """
    tokens = json.loads((resources / "tokens.json").read_text(encoding="utf-8"))
    for theme in ("light", "dark"):
        color = QColor(tokens["color"][theme]["text"]["tertiary"])
        for name in ("up", "down"):
            path = parse_outline(outlines_from_font([f"ri.arrow-{name}-s-line"]).popitem()[1])
            image = QImage(_CHEVRON, _CHEVRON, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(_CHEVRON / UNITS, _CHEVRON / UNITS)
            painter.fillPath(path, color)
            painter.end()
            image.save(str(resources / "icons" / f"{name}-{theme}.png"))


if __name__ == "__main__":
    sys.exit(main())
