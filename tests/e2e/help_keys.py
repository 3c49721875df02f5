"""F1 with real keys in real windows: every screen and dialog opens its own page, in both languages.

    python -m tests.e2e.help_keys [FOLDER] [--lang zh_CN en] [--only SCENE…]

A screen of its own (Xvfb), a window manager, the window over a filled store as a process of its
own; xdotool presses F1 in each scene, and the page is read from the title that the window manager
shows. Then the help by itself (``channel-editor help --window``) and at the first start. FOLDER
keeps a picture of each. Exit 1: another page came, or none. No network is there: the process runs
in a network namespace of its own where that is allowed. Without the tools it says so and ends.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from editor_app.presenters.help_book import RULE
from tests.e2e.at_spi import Talk
from tests.fakes.real_desktop import screen
from tests.ui.help_desk import book
from tests.ui.scenes.listed import SCENES

TOOLS = ("Xvfb", "openbox", "xdotool", "import")
_PATIENCE = 20.0  # seconds; the machine is shared
_ALONE = ("unshare", "--net", "--map-root-user")  # no interface but a loopback that is down

# What F1 has to open, by page; written down by hand, not taken from the program's own table.
PAGES: Mapping[str, str] = {
    "home": "home",
    "items": "items",
    "review": "review",
    "messages": "interaction HelpingWindow ActDialog.transfer ActDialog.ask ActDialog.extend"
    " ActDialog.merge ActDialog.close",
    "consultations": "consultations",
    "limits": "statistics",
    "import": "import ConfirmDialog ReceiptDialog",
    "outbox": "outbox",
    "editor": "editor editor.preview editor.properties editor.checks editor.attachments"
    " editor.versions editor.comments",
    "preview": "PreviewWindow",
    "history": "history CompareWindow RecoveredDialog",
    "merge": "conflict",
    "settings": "settings.overview settings.account settings.portal settings.review"
    " settings.lexicon settings.storage settings.appearance settings.shortcuts"
    " settings.sources settings.about ProxyDialog",
    "body": "NoteDialog CountDialog ImageDialog LinkDialog TidyDialog ScaleDialog TemplateDialog"
    " PasteDialog SnippetPicker SnippetEdit FilePicker ItemPicker",
    "published": "LinkingDialog ActDialog.correct ActDialog.mark ActDialog.withdraw",
    "attachments": "CleanDialog",
    "submit": "SubmitDialog",
    RULE + "TXT-02": "RuleDialog",
    "deputies": "ReleaseDialog OversightDialog WarrantsDialog HandOverDialog",
    "secrecy": "SecrecyDialog",
    "bundles": "BundleDialog EndDialog",
    "offline": "RemovalDialog",
    "new-item": "NewItemDialog PlaceDialog",
    "columns": "RadarDialog",
    "sign-in": "SignInDialog",
    "export": "ExportDialog ExportAllDialog",
    "backups": "RestoreDialog ReadingDialog RefusalDialog",
    "encryption": "TurnOnDialog TurnOffDialog UnlockDialog",
    "support": "CrashDialog StartFaultDialog",
    "transfer": "PackageDialog.fresh PackageDialog.conflict PackageDialog.clock"
    " PackageDialog.repeated PackageDialog.receipts",
}
_REVIEW = "BatchDialog SaveFilterDialog SavedFiltersDialog LaterDialog RejectDialog"


def expected() -> dict[str, str]:
    """Scene -> page."""
    told = {scene: page for page, scenes in PAGES.items() for scene in scenes.split()}
    return {**told, **dict.fromkeys(_REVIEW.split(), "review")}


class Keys:
    """Presses keys on one display and reads the title of the window in front."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self.environment, self._folder = dict(environment), folder

    def press(self, keys: str) -> None:
        """As a person does."""
        self._tool("key", "--clearmodifiers", keys)

    def title(self) -> str:
        """Of the window in front, without the program's name; empty while there is none."""
        done = self._tool("getactivewindow", "getwindowname", check=False)
        return done.stdout.strip().rpartition(" — ")[0]

    def titled(self, wanted: str) -> str:
        """Wait for a title; what stands there at the end."""
        until = time.monotonic() + _PATIENCE
        while (told := self.title()) != wanted and time.monotonic() < until:
            time.sleep(0.05)
        return told

    def leave(self, wanted: str) -> str:
        """Esc until the window in front is this one again; one Esc must do."""
        self.press("Escape")
        return self.titled(wanted)

    def shoot(self, name: str) -> None:
        """A picture of the whole screen."""
        file = str(self._folder / f"{name.replace('/', '-')}.png")
        subprocess.run(["import", "-window", "root", file], env=self.environment, check=False)

    def _tool(self, *words: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=check
        )


def help_title(page: str, language: str) -> str:
    """What the window of a page is called."""
    found = book(language).page(page)
    assert found is not None, page
    return f"{found.title} - 帮助" if language == "zh_CN" else f"{found.title} - Help"


def walk(keys: Keys, scenes: Sequence[str], language: str) -> list[str]:
    """F1 in every scene; what did not hold."""
    wanted, wrong = expected(), []
    stage = Talk(
        [*alone(), sys.executable, "-m", "tests.e2e.at_spi_stage", language], keys.environment
    )
    try:
        while stage.hear() != "ready":
            pass
        for scene in scenes:
            stage.ask(f"open {scene}")
            time.sleep(0.4)  # the window manager gives the keyboard to what has come
            before = keys.title()
            keys.press("F1")
            title = help_title(wanted[scene], language)
            told = keys.titled(title)
            keys.shoot(f"{language}-{scene}")
            back = keys.leave(before) if told == title else before
            if told != title:
                wrong.append(f"{language} {scene}: {told!r} instead of {title!r}")
            elif back != before:
                wrong.append(f"{language} {scene}: Esc led to {back!r} instead of {before!r}")
            print(f"{language} {scene}: {told}", flush=True)
    finally:
        stage.end()
    return wrong


def by_itself(keys: Keys, language: str) -> list[str]:
    """``help PAGE --window`` and F1 at the first start, as programs of their own."""
    short, wrong = language[:2], []
    with tempfile.TemporaryDirectory() as folder:
        runs = (
            (("help", "errors", "--window", "--lang", short), "", "errors"),
            (("--data", folder, "gui"), "F1", "sign-in"),
        )
        for words, pressed, page in runs:
            told = _program(keys, words, pressed, help_title(page, language), language)
            if told != help_title(page, language):
                wrong.append(f"{language} {' '.join(words)}: {told!r}")
            print(f"{language} {words}: {told}", flush=True)
    return wrong


def _program(keys: Keys, words: Sequence[str], pressed: str, title: str, language: str) -> str:
    environment = {**keys.environment, "LANG": f"{language}.UTF-8", "LANGUAGE": language}
    environment.pop("LC_ALL", None)
    program = subprocess.Popen(
        [*alone(), sys.executable, "-m", "editor_app", *words],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        if pressed:
            until = time.monotonic() + _PATIENCE
            while not keys.title() and time.monotonic() < until:
                time.sleep(0.1)
            time.sleep(1.0)
            keys.press(pressed)
        told = keys.titled(title)
        keys.shoot(f"{language}-{'first-start' if pressed else 'alone'}")
        keys.press("Escape")  # the help by itself ends its program, too
        return told if pressed or _ended(program) else f"{told} (did not end with Esc)"
    finally:
        program.terminate()
        program.wait(15)


def _ended(program: "subprocess.Popen[bytes]") -> bool:
    try:
        return program.wait(15) == 0
    except subprocess.TimeoutExpired:
        return False


def alone() -> tuple[str, ...]:
    """What starts a process without any network, where that may be done."""
    tried = subprocess.run([*_ALONE, "true"], capture_output=True, check=False)
    return _ALONE if tried.returncode == 0 else ()


@contextmanager
def desktop(folder: Path) -> Iterator[Keys]:
    """A display with a window manager."""
    with screen() as display, ExitStack() as ending:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        ending.callback(manager.wait, 5)
        ending.callback(manager.terminate)
        yield Keys(environment, folder)


def main(argv: Sequence[str]) -> int:
    """See the module's text."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.help_keys")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--lang", nargs="*", default=["zh_CN", "en"], choices=["zh_CN", "en"])
    parser.add_argument("--only", nargs="*", default=[])
    told = parser.parse_args(argv)
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"Skipped: {', '.join(missing)} not installed; no key was pressed.")
        return 0
    folder = told.folder or Path(tempfile.mkdtemp(prefix="help-keys-"))
    folder.mkdir(parents=True, exist_ok=True)
    listed = expected()
    scenes = told.only or [one.key for one in SCENES if one.key in listed]
    wrong: list[str] = []
    print("without any network" if alone() else "with this machine's network")
    with desktop(folder) as keys:
        for language in told.lang:
            wrong += walk(keys, scenes, language)
            wrong += by_itself(keys, language)
    print(
        *wrong, f"{len(scenes)} scenes × {len(told.lang)} languages, {len(wrong)} wrong", sep="\n"
    )
    print(f"Pictures: {folder}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
