"""For every test: without a screen Qt paints offscreen, where it could only abort otherwise."""

import os

if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
