"""Two people on one workstation, in fact: ``python -m tests.e2e.two_accounts [FOLDER]``.

Two Linux accounts run the real program at the same time, against one portal and under one
``/etc/channel-editor/policy.toml``; then one account is used by two people; then a policy, a folder
and an administrator's ``chmod`` would have two accounts share one store. Needs root, and ``apt
install dbus gnome-keyring``; says so where that is missing (exit 2). Exit 1: a step did not hold.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.e2e.accounts import Account, Window, go_inside, is_inside, lacking, modes
from tests.e2e.pindao_round_trip import Trip
from tests.e2e.shared_folders import sharing
from tests.fakes.portal_process import PortalProcess, portal_process

POLICY = Path("/etc/channel-editor/policy.toml")
TEXTS = {"lin": "金丝雀甲本人的稿件", "zhou": "金丝雀乙另一人的稿件"}


def at_once(trip: Trip, first: Account, second: Account, portal: PortalProcess) -> None:
    """Both windows stand open; each is signed in, writes and synchronises."""
    POLICY.write_text(f'portal_url = "{portal.url}"\nundo_seconds = 5\n', encoding="utf-8")
    windows = {"lin": began(first), "zhou": began(second)}
    told = {}
    for who, window in windows.items():
        trip.held(f"{who} signs in", bool(window.act("sign-in", who=who)["signed_in"]))
    for who, window in windows.items():
        trip.held(f"{who}'s text is saved", bool(window.act("write", text=TEXTS[who])["saved"]))
        trip.held(f"{who} reaches the portal", bool(window.act("synchronise")["online"]))
        told[who] = window.act("tell")
    lin, zhou = told["lin"], told["zhou"]
    trip.held("one policy holds for both", lin["portal"] == zhou["portal"] == portal.url)
    trip.held("each has a profile of their own", lin["profile"] != zhou["profile"], told)
    trip.held("neither list holds the other's", not set(lin["drafts"]) & set(zhou["drafts"]))
    trip.held("each person is the own one", (lin["person"], zhou["person"]) == ("lin", "zhou"))
    apart(trip, first, second)
    keyrings(trip, first, second, portal)
    second_starts(trip, (first, windows["lin"]), (second, windows["zhou"]))
    logs(trip, first, told["zhou"]["drafts"][0], second)
    for window in windows.values():
        trip.held("the window closes", window.end() == 0)


def apart(trip: Trip, first: Account, second: Account) -> None:
    """While both run: what either can open of the other's, anywhere."""
    places = ("/home", "/tmp", "/run/user", "/var/tmp", "/dev/shm")
    for one, other in ((first, second), (second, first)):
        found = one.readable(other.uid, *places)
        ours = [path for path in found if "channel-editor" in path]
        trip.held(f"{one.name} opens nothing of {other.name}'s", not ours, found)
        seen = one.readable(one.uid, *one.folders())
        trip.held(f"{one.name} opens what is their own", len(seen) > 3, seen)  # prying works
        loose = [wrong for folder in one.folders() for wrong in modes(folder)]
        trip.held(f"{one.name}: 0700 and 0600 throughout", not loose, loose)


def keyrings(trip: Trip, first: Account, second: Account, portal: PortalProcess) -> None:
    """Each session lies in the keyring of its account."""
    name = f"{portal.url}#default"
    kept = (first.secret(name), second.secret(name))
    trip.held("both sessions lie in keyrings, and differ", all(kept) and kept[0] != kept[1])
    own, first.bus = first.bus, second.bus
    trip.held("no account reaches the other's keyring", not first.secret(name))
    first.bus = own


def second_starts(trip: Trip, one: tuple[Account, Window], other: tuple[Account, Window]) -> None:
    """A second start raises the own window alone, also where others lie in wait."""
    for (account, window), (_, idle) in ((one, other), (other, one)):
        before, quiet = window.act("tell"), idle.act("tell")
        done = account.program("gui", f"/home/{account.name}/a.pindao")
        after = window.act("tell")
        trip.held(f"{account.name}: a second start ends well", done.returncode == 0, done.stderr)
        trip.held("it raises the own window", after["raised"] == before["raised"] + 1)
        handed = after["handed"] == [f"/home/{account.name}/a.pindao"]
        trip.held("its package comes along", handed, after["handed"])
        trip.held("the other one hears nothing", idle.act("tell") == quiet)


def logs(trip: Trip, first: Account, foreign: str, second: Account) -> None:
    """Each log tells of its own person alone."""
    for account, strange in ((first, second), (second, first)):
        told = "".join(
            file.read_text("utf-8")
            for file in account.folders()[0].glob("logs/*")
            if file.name.startswith("channel-editor.log")
        )
        mixed = strange.name in told or str(strange.home) in told
        trip.held(f"{account.name}'s log is their own", bool(told) and not mixed)
    log = first.folders()[0] / "logs" / "channel-editor.log"
    trip.held("no item of the other stands there", foreign not in log.read_text("utf-8"))


def two_people(trip: Trip, account: Account) -> None:
    """One account, two people: who signs in over the other's work comes to a profile of their own.

    ``lin`` worked here before.
    """
    window = account.window()
    window.heard()
    before = window.act("tell")
    trip.held("the account remembers who worked", before["person"] == "lin", before)
    trip.held("somebody else signs in", bool(window.act("sign-in", who="zhou")["signed_in"]))
    after = window.act("tell")
    trip.held("and comes to another profile", after["profile"] != before["profile"], after)
    trip.held("which shows nothing of the first", not after["drafts"])
    window.act("write", text=TEXTS["zhou"])
    trip.held("the first one comes back", bool(window.act("sign-in", who="lin")["signed_in"]))
    back = window.act("tell")
    trip.held("to their own drafts", back["drafts"] == before["drafts"], back)
    names = [f"{back['portal']}#{Path(told['profile']).name}" for told in (before, after)]
    kept = [account.secret(name) for name in names]
    trip.held("each has an entry in the keyring", all(kept) and kept[0] != kept[1], names)
    account.program("gui")
    trip.held("a second start raises it", window.act("tell")["raised"] == 1)
    trip.held("the window closes", window.end() == 0)
    loose = [wrong for folder in account.folders() for wrong in modes(folder)]
    trip.held("0700 and 0600 throughout", not loose, loose)


def in_wait(trip: Trip, victim: Account, waiting: Account) -> None:
    """Somebody laid sockets with the victim's names into the temporary folder before."""
    told = trip.folder / "overheard"
    told.touch()
    told.chmod(0o666)
    words = ("-m", "tests.e2e.socket_in_wait", str(victim.folders()[0]), str(told))
    waits = waiting.started((sys.executable, *words))
    assert waits.stdout is not None
    assert waits.stdout.readline()
    window = began(victim)
    done = victim.program("gui", "/home/secret.pindao")
    heard = told.read_text("utf-8")
    trip.held("nothing is told to who lies in wait", not heard, heard)
    raised = window.act("tell")["raised"]
    said = done.stderr + done.stdout
    trip.held("the window is raised, or it is said", raised == 1 or bool(said), said)
    window.end()
    waits.terminate()
    waits.wait()


def began(account: Account) -> Window:
    """Its window, past the first run."""
    config = account.folders()[1]
    account.run(("mkdir", "-p", "-m", "700", str(config)))
    account.run(("sh", "-c", f"umask 077; touch {config / 'settings.toml'}"))
    window = account.window()
    assert window.heard() == {"open": True}
    return window


def live(folder: Path) -> int:
    """All of it, within the namespace."""
    trip = Trip(folder)
    first = Account.made("ce-one", 7001, session=True)
    second = Account.made("ce-two", 7002, session=False)
    with portal_process(folder / "portal") as portal:
        at_once(trip, first, second, portal)
        two_people(trip, first)
        in_wait(trip, second, first)
        sharing(trip, first, second, POLICY)
    for one in trip.steps:
        print("held " if one["held"] else "BROKE", one["step"], *_why(one["held"], one["told"]))
    failed = sum(not one["held"] for one in trip.steps)
    print(f"{len(trip.steps) - failed} of {len(trip.steps)} hold")
    return int(failed > 0)


def _why(held: bool, told: object) -> list[object]:
    return [] if held or told is None else [told]


def main(words: list[str], go: Callable[..., int] = go_inside) -> int:
    """Within a namespace; made here."""
    if is_inside():
        return live(Path(words[0]))
    missing = lacking()
    if missing:
        print(f"NOT tried: two accounts need {', '.join(missing)}.")
        return 2
    with tempfile.TemporaryDirectory(prefix="accounts-") as made:
        folder = Path(words[0]) if words else Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)
        return go("tests.e2e.two_accounts", folder.absolute(), words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
