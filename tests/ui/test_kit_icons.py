"""Icons come from outlines, follow the theme, and keep qtawesome out of the start."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor_app.ui.icon_outlines import STEM_ENDS, names_in_use, write_outline
from editor_app.ui.icons import Icons
from editor_app.ui.look import Look
from editor_app.ui.outline import parse_outline
from editor_app.ui.theme import DARK

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "resources" / "icons" / "outlines.json"
START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from editor_app.ui.actions import Actions
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.icons import Icons
from editor_app.ui.theme import ThemeSwitch
app = QApplication([])
root = Path(sys.argv[1])
switch = ThemeSwitch(root / "tokens.json")
switch.apply(app, "light")
icons = Icons(switch, root / "icons" / "outlines.json")
window = MainWindow(switch, icons, Actions(icons))
window.show()
window.grab()
print(sorted({"qtawesome", "httpx", "keyring", "markdown"} & set(sys.modules)))
"""


def _inked(icons: Icons, name: str, color: str) -> set[str]:
    image = icons.pixmap(name, color, 32).toImage()
    points = [(x, y) for x in range(32) for y in range(32)]
    return {
        image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255
    }


def test_every_icon_named_in_the_source_is_bundled() -> None:
    bundled = set(json.loads(BUNDLE.read_text(encoding="utf-8")))
    missing = [name for name in names_in_use(ROOT) if name not in bundled]
    assert [stem for stem in missing if not {f"{stem}-{end}" for end in STEM_ENDS} <= bundled] == []


def test_an_outline_survives_reading_and_writing() -> None:
    text = "M 1 2 L 3 4 C 5 6 7 8 9 10 L 1 2"
    assert write_outline(parse_outline(text)) == text


def test_an_icon_is_drawn_in_the_wanted_colour(look: Look) -> None:
    assert _inked(look.icons, "ri.add-line", "tone.red.solid") == {"#c4432a"}


def test_an_icon_follows_the_theme_without_being_made_again(look: Look, qapp: QApplication) -> None:
    icon = look.icons.icon("ri.checkbox-blank-circle-fill", "tone.red.solid")
    look.switch.apply(qapp, DARK)
    assert icon.pixmap(32, 32).toImage().pixelColor(16, 16).name() == "#de6a50"


def test_a_disabled_icon_is_in_the_disabled_colour(look: Look) -> None:
    icon = look.icons.icon("ri.checkbox-blank-circle-fill", "text.primary")
    middle = icon.pixmap(32, 32, QIcon.Mode.Disabled).toImage().pixelColor(16, 16)
    assert middle == look.theme.color("text.disabled")


def test_an_icon_that_is_not_bundled_is_fetched_once_and_kept(look: Look, tmp_path: Path) -> None:
    Icons(look.switch, BUNDLE, tmp_path).pixmap("ri.rocket-line", "text.primary")
    assert [kept.name for kept in tmp_path.rglob("*.txt")] == ["ri.rocket-line.txt"]


def test_a_wrong_icon_name_is_an_error(look: Look) -> None:
    with pytest.raises(KeyError, match=r"ri\.no-such-icon"):
        look.icons.pixmap("ri.no-such-icon", "text.primary")


def test_the_window_is_painted_without_heavy_imports() -> None:
    told = subprocess.run(
        [sys.executable, "-c", START, str(ROOT / "resources")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"
