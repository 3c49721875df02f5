"""Type pinyin with real keys, through fcitx5 and through ibus, into the frozen program.

    python -m tests.packaging.frozen_input_method PROGRAM [FOLDER] [fcitx|ibus]...

PROGRAM is the packaged ``channel-editor``; nothing of the source tree runs. A draft is made on its
command line, opened in its window by the mouse, and read back by its ``export``. Needs what
``tests.e2e.real_input_method`` needs, and ``ibus ibus-libpinyin``.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.e2e.real_input_method import TOOLS, _environment, screen
from tests.packaging.scripts import ROOT

_SECONDS = 20.0
_ROW = ("520", "180")  # the first item of the list, on this screen
# The input method of a session: what sets it up, and the variable a desktop sets for it.
METHODS: Mapping[str, tuple[tuple[tuple[str, ...], ...], str]] = {
    "fcitx": ((("fcitx5", "--disable=wayland"),), "fcitx"),
    "ibus": ((("ibus-daemon", "--replace", "--xim", "--panel=disable"),), "ibus"),
}


def main() -> int:
    """Try each method; 1 when the words did not arrive."""
    words = sys.argv[1:]
    program = Path(words[0]).resolve()
    folder = Path(words[1] if len(words) > 1 else tempfile.mkdtemp(prefix="frozen-input-"))
    failed = 0
    for name in words[2:] or METHODS:
        needed = (*TOOLS, METHODS[name][0][0][0])
        missing = [tool for tool in needed if shutil.which(tool) is None]
        if missing:
            print(f"Skipped: {name}: {', '.join(missing)} not installed")
            continue
        failed += _session(program, folder / name, name)
    return int(failed > 0)


def _session(program: Path, folder: Path, name: str) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with screen() as display:
        module = METHODS[name][1]
        here = [sys.executable, "-m", "tests.packaging.frozen_input_method"]
        desk = [*here, "--desk", name, str(program), str(folder)]
        environment = {
            **_environment(display, folder),
            "QT_IM_MODULE": module,
            "XMODIFIERS": f"@im={module}",
            "LANG": "zh_CN.UTF-8",
        }
        ended = subprocess.run(
            ["dbus-run-session", "--", *desk], env=environment, cwd=ROOT, check=False
        )
    return int(ended.returncode != 0)


def desk(name: str, program: Path, folder: Path) -> int:
    """Inside the session: open the draft, type, and read what was saved."""
    data = ["--data", str(folder / "profile")]
    draft = folder / "text.md"
    sample = (ROOT / "tests" / "samples" / "01-news.md").read_text(encoding="utf-8")
    draft.write_text(sample, encoding="utf-8")
    words = ["draft", "new", "--template", "notice", "--column", "gov_info.statutory.notices"]
    made = [str(program), *data, *words, "--unit", "gwb", "--from", str(draft)]
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
    helpers = [_quiet("openbox"), *(_quiet(*command) for command in METHODS[name][0])]
    time.sleep(2)  # an input method takes its name on the bus; without it Qt looks no further
    if name == "ibus":
        _wait(_pinyin_by_ibus)
    window = subprocess.Popen([str(program), *data, "gui"])
    try:
        _type_into(folder)
    finally:
        _keys("ctrl+q")
        try:
            window.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            window.kill()
            window.wait()
        for one in helpers:
            one.terminate()
            one.wait()
    return _judge(name, program, data, folder)


def _pinyin_by_ibus() -> bool:
    """Asked for until it is so: the daemon answers before its engines are there."""
    _said("ibus", "engine", "libpinyin")
    return _said("ibus", "engine") == "libpinyin"


def _type_into(folder: Path) -> None:
    _wait(lambda: bool(_said("xdotool", "search", "--onlyvisible", "--class", "channel-editor")))
    _rest(4)
    _keys("ctrl+2")
    _rest(2)
    click = ["xdotool", "mousemove", *_ROW, "click", "--repeat", "2", "--delay", "80", "1"]
    subprocess.run(click, check=True)
    _rest(4)  # the item opens with the keyboard in its text
    _keys(*"zhongguo")
    _rest(1.5)
    _picture(folder / "composing.png")
    _keys("space")
    _rest(4)  # longer than the longest pause of autosave
    _picture(folder / "committed.png")


def _rest(seconds: float) -> None:
    """As long as it takes here: where others work, too, an item opens later."""
    time.sleep(seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)))


def _judge(name: str, program: Path, data: list[str], folder: Path) -> int:
    out = folder / "out"
    subprocess.run([str(program), *data, "export", "--all", "-o", str(out)], check=True)
    texts = [file.read_text(encoding="utf-8") for file in out.rglob("*.md")]
    arrived = any("中国11月19日" in text for text in texts)
    print(
        f"{'ok' if arrived else 'FAILED'}: {name}: zhongguo and a space are 中国 in the saved text"
    )
    return int(not arrived)


def _keys(*keys: str) -> None:
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=False)
        time.sleep(0.1)


def _picture(file: Path) -> None:
    subprocess.run(["import", "-window", "root", str(file)], check=True)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _quiet(*command: str) -> "subprocess.Popen[bytes]":
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, env=dict(os.environ))


def _wait(what: Callable[[], bool]) -> None:
    end = time.monotonic() + _SECONDS
    while not what():
        if time.monotonic() > end:
            raise SystemExit(f"not so after {_SECONDS:g} s")
        time.sleep(0.2)


if __name__ == "__main__":
    if sys.argv[1] == "--desk":
        sys.exit(desk(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])))
    sys.exit(main())
