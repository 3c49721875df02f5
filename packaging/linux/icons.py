"""Icons in every size a desktop asks for, drawn from the one SVG; and the icon file of Windows.

python packaging/linux/icons.py FOLDER          FOLDER/16x16.png … FOLDER/channel-editor.ico
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent / "desktop" / "channel-editor.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(folder: Path) -> None:
    """Write every size, and all that Windows wants in one file."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(SOURCE))
    folder.mkdir(parents=True, exist_ok=True)
    for side in sorted({*SIZES, *WINDOWS_SIZES}):
        picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            renderer.render(painter, QRectF(0, 0, side, side))
        if not picture.save(str(folder / f"{side}x{side}.png")):
            raise SystemExit(f"{folder} cannot be written")
    largest = Image.open(folder / "256x256.png")
    largest.save(folder / "channel-editor.ico", sizes=[(s, s) for s in WINDOWS_SIZES])
    application.quit()


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
