"""The tour's record: each step with its time, picture and facts; written as ``tour.json``."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic

from editor_app import __version__
from editor_app.cli.tour.waiting import TourError, require
from editor_app.domain.errors import EditorError

FILE = "tour.json"

Camera = Callable[[Path], object]  # writes what the screen shows into a PNG file


@dataclass(slots=True, kw_only=True)
class Step:
    """One step. ``facts`` are what was seen and compared, in plain values."""

    name: str
    ok: bool = False
    ms: int = 0
    shot: str = ""
    facts: dict[str, object] = field(default_factory=dict)
    sentence: str = ""  # what did not hold


class Logbook:
    """Numbers the steps, times them and keeps what they found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.steps: list[Step] = []
        self.hashes: dict[str, str] = {}
        self.publications = 0
        self.bugs: list[str] = []  # exceptions nobody caught; any of them fails the step
        self.camera: Camera | None = None

    @contextmanager
    def step(self, name: str, *, pictured: bool = True) -> Iterator[Step]:
        """Run the block as one step; whatever goes wrong in it is recorded and raised again.

        The picture is taken at the end, or earlier by ``shoot``; without a window there is none.
        """
        step = Step(name=f"{len(self.steps) + 1:02}-{name}")
        self.steps.append(step)
        began = monotonic()
        try:
            yield step
            require(not self.bugs, f"The program made a mistake: {'; '.join(self.bugs)}")
            if pictured and not step.shot:
                self.shoot(step)
            step.ok = True
        except Exception as wrong:
            step.sentence = _sentence(wrong)
            self._shoot_failure(step)
            raise
        finally:
            step.ms = round((monotonic() - began) * 1000)
            self.write()
            _tell(step)

    def shoot(self, step: Step) -> None:
        """Take the step's picture now."""
        if self.camera is not None:
            step.shot = f"{step.name}.png"
            self.camera(self.folder / step.shot)

    def take_over(self, steps: list[Step]) -> None:
        """Continue after the steps of another process."""
        self.steps = steps

    def write(self) -> None:
        """Write ``tour.json`` as it stands."""
        told = {
            "version": __version__,
            "ok": bool(self.steps) and all(step.ok for step in self.steps),
            "steps": [asdict(step) for step in self.steps],
            "hashes": self.hashes,
            "publications": self.publications,
        }
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        (self.folder / FILE).write_text(text, encoding="utf-8")

    def _shoot_failure(self, step: Step) -> None:
        try:
            self.shoot(step)
        except (TourError, OSError) as blind:  # there may be no window any more
            step.facts["picture"] = str(blind)


def read_steps(folder: Path) -> list[Step]:
    """The steps another process wrote."""
    told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return [Step(**one) for one in told["steps"]]


def _sentence(wrong: Exception) -> str:
    if isinstance(wrong, TourError | EditorError):
        return str(wrong)
    return f"{type(wrong).__name__}: {wrong}"


def _tell(step: Step) -> None:
    mark = "✓" if step.ok else "✗"
    print(f"{mark} {step.name}  {step.ms} ms  {step.sentence}".rstrip(), flush=True)
