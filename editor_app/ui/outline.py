"""The form in which icons are stored: outlines as text, read into painter paths."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

UNITS = 1024  # the em square in which outlines are stored; y grows downwards


def parse_outline(text: str) -> QPainterPath:
    """Read an outline: ``M x y``, ``L x y``, ``C x y x y x y``, separated by blanks."""
    path, words, at = QPainterPath(), text.split(), 0
    path.setFillRule(path.fillRule().WindingFill)
    while at < len(words):
        kind = words[at]
        count = 6 if kind == "C" else 2
        n = [float(word) for word in words[at + 1 : at + 1 + count]]
        at += 1 + count
        if kind == "M":
            path.moveTo(n[0], n[1])
        elif kind == "L":
            path.lineTo(n[0], n[1])
        else:
            path.cubicTo(QPointF(n[0], n[1]), QPointF(n[2], n[3]), QPointF(n[4], n[5]))
    return path
