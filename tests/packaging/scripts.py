"""The scripts below ``packaging/``: no package of Python, loaded by their place."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def script(place: str) -> ModuleType:
    """The module of ``packaging/<place>``, with its neighbours importable as when it is run."""
    file = PACKAGING / place
    before = list(sys.path)
    sys.path.insert(0, str(file.parent))
    try:
        spec = importlib.util.spec_from_file_location(f"script_{file.stem}", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # dataclasses look their module up
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before
    return module
