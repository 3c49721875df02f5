"""An assistive program of its own: the system's Python with libatspi, nothing of ours imported.

Reads keys of scenes from the standard input, answers each with a line of JSON: how many nodes the
tree of the active window has, which lack a name or a role, where Tab led, what was announced.
"""

import json
import os
import subprocess
import sys
import time
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system's Python

gi.require_version("Atspi", "2.0")
from gi.repository import (  # type: ignore[import-not-found]  # noqa: E402 - version first
    Atspi,
    GLib,
)

NAMED = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX,
    Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.TEXT,
    Atspi.Role.SPIN_BUTTON, Atspi.Role.PAGE_TAB, Atspi.Role.MENU_ITEM, Atspi.Role.LIST_ITEM,
    Atspi.Role.TABLE_CELL, Atspi.Role.SLIDER, Atspi.Role.LINK, Atspi.Role.DIALOG,
    Atspi.Role.FRAME, Atspi.Role.LIST, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.TABLE,
}  # fmt: skip
SILENT = {Atspi.Role.INVALID, Atspi.Role.UNKNOWN}
PROGRAM = "channel-editor"
TABS = 12
PATIENCE = 30.0  # seconds
FAR = 60  # presses of Tab until something is called unreachable


class Ear:
    """Hears focus and announcements while the main loop turns."""

    def __init__(self) -> None:
        self.focused: list[tuple[str, str]] = []
        self.said: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for name in ("object:state-changed:focused", "object:announcement"):
            self._listener.register(name)

    def _hear(self, event: Any) -> None:
        try:
            if event.type.startswith("object:announcement"):
                self.said.append(str(event.any_data))
            elif event.detail1 and event.source is not None:
                self.focused.append((event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass  # it went while it spoke

    def listen(self, seconds: float) -> None:
        """Turn the loop for a while."""
        context, until = GLib.MainContext.default(), time.monotonic() + seconds
        while time.monotonic() < until:
            while context.iteration(False):
                pass
            time.sleep(0.01)


def program() -> Any:
    """The application's root, once it is on the bus."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(at)
            if one is not None and PROGRAM in (one.get_name() or ""):
                return one
        time.sleep(0.2)
    raise SystemExit("the program is not on the accessibility bus")


def window(root: Any) -> Any:
    """The window in front, once the program answers: the machine may be busy."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            front = window_now(root)
        except GLib.Error:
            front = None
        if front is not None:
            return front
        time.sleep(0.3)
    return None


def window_now(root: Any) -> Any:
    """The window in front: a dialog before what it stands over."""
    found = [root.get_child_at_index(at) for at in range(root.get_child_count())]
    shown = [one for one in found if one and has(one, Atspi.StateType.SHOWING)]
    active = [one for one in shown if has(one, Atspi.StateType.ACTIVE)]
    return (active or shown or [None])[-1]


def has(node: Any, state: Any) -> bool:
    """Whether a node is in a state."""
    return bool(node.get_state_set().contains(state))


def walk(node: Any, path: list[str], told: dict[str, Any], depth: int = 0) -> None:
    """Every node that is on the screen; children of long lists only to a hundred."""
    if node is None or depth > 40:
        return
    role, name = node.get_role(), (node.get_name() or "").strip()
    told["nodes"] += 1
    told["roles"][node.get_role_name()] = told["roles"].get(node.get_role_name(), 0) + 1
    here = [*path, name or node.get_role_name()]
    focusable = has(node, Atspi.StateType.FOCUSABLE)
    if role in SILENT and focusable:
        told["no_role"].append(" › ".join(here[-3:]))
    if not name and role in NAMED and (focusable or role in (Atspi.Role.DIALOG, Atspi.Role.FRAME)):
        told["no_name"].append(" › ".join([*here[-3:], node.get_role_name()]))
    if focusable and not has(node, Atspi.StateType.SENSITIVE):
        told["dim"] += 1
    for at in range(min(node.get_child_count(), 100)):
        child = node.get_child_at_index(at)
        if child is not None and has(child, Atspi.StateType.SHOWING):
            walk(child, here, told, depth + 1)


def look(ear: Ear, root: Any) -> dict[str, Any]:
    """One scene: its tree, and where twelve presses of Tab lead."""
    ear.listen(0.15)
    told: dict[str, Any] = {"nodes": 0, "no_name": [], "no_role": [], "dim": 0, "roles": {}}
    front = window(root)
    walk(front, [], told)
    told["window"] = front.get_name() if front is not None else ""
    told["chosen"] = chosen(front, 0)
    ear.focused.clear()
    for _ in range(TABS):
        subprocess.run(["xdotool", "key", "--clearmodifiers", "Tab"], check=True)
        ear.listen(0.04)
    ear.listen(0.1)
    told["focus"] = [f"{role}: {name}" for role, name in ear.focused]
    told["silent_focus"] = sum(not name for _, name in ear.focused)
    return told


def press(ear: Ear, root: Any, keys: str) -> dict[str, Any]:
    """Press keys as a person does; the window in front then, and what is chosen in it."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)
    ear.listen(0.8)
    told: dict[str, Any] = {"nodes": 0, "no_name": [], "no_role": [], "dim": 0, "roles": {}}
    front = window(root)
    walk(front, [], told)
    name = front.get_name() if front is not None else ""
    return {"window": name, "nodes": told["nodes"], "chosen": chosen(front, 0)}


def tab_to(ear: Ear, name: str) -> dict[str, Any]:
    """Press Tab until something of this name has the keyboard."""
    for _ in range(FAR):
        ear.focused.clear()
        subprocess.run(["xdotool", "key", "--clearmodifiers", "Tab"], check=True)
        ear.listen(0.12)
        if any(told == name for _, told in ear.focused):
            return {"found": True}
    return {"found": False}


def chosen(node: Any, depth: int) -> list[str]:
    """Names of what is checked, in the order of the tree."""
    if node is None or depth > 6:
        return []
    mine = [node.get_name()] if has(node, Atspi.StateType.CHECKED) else []
    for at in range(min(node.get_child_count(), 30)):
        mine += chosen(node.get_child_at_index(at), depth + 1)
    return mine


def main() -> None:
    """One line in, one line out."""
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    Atspi.init()
    Atspi.set_timeout(10_000, 30_000)  # milliseconds for an answer, and at the start
    ear, root = Ear(), program()
    print(json.dumps({"program": root.get_name(), "toolkit": root.get_toolkit_name(),
                      "version": root.get_toolkit_version()}), flush=True)  # fmt: skip
    for line in sys.stdin:
        command = line.strip()
        if command == "heard":
            ear.listen(1.0)
            print(json.dumps({"said": ear.said}), flush=True)
        elif command.startswith("to "):
            print(json.dumps(tab_to(ear, command[3:])), flush=True)
        elif command.startswith("type "):
            subprocess.run(["xdotool", "type", "--delay", "30", command[5:]], check=True)
            ear.listen(2.5)  # until it is saved
            print("{}", flush=True)
        elif command.startswith("press "):
            print(json.dumps(press(ear, root, command[6:]), ensure_ascii=False), flush=True)
        else:
            print(json.dumps(look(ear, root), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
