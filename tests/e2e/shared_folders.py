"""Two accounts and one store: each way is refused or parted by name; for ``two_accounts``."""

import os
from pathlib import Path

from tests.e2e.accounts import Account
from tests.e2e.pindao_round_trip import Trip

_FOREIGN = "属于本机另一个账户"
_OWNED = "属于用户"


def sharing(trip: Trip, first: Account, second: Account, policy: Path) -> None:
    """By a policy, by a folder for all, by opened rights, by a link in a home."""
    by_policy(trip, first, second, policy)
    by_folder(trip, first, second)


def by_policy(trip: Trip, first: Account, second: Account, policy: Path) -> None:
    """One folder for all is refused by name, and each goes on in the own one; ``{user}`` parts."""
    shared = Path("/home/shared")
    shared.mkdir()
    shared.chmod(0o1777)
    for place in ("/home/shared", "~/../shared", "/home/{user}/../shared"):
        policy.write_text(f'data_folder = "{place}"\n', encoding="utf-8")
        said = [one.program("doctor").stdout for one in (first, second)]
        named = all("policy.toml 第 1 行：data_folder" in one for one in said)
        trip.held(f"{place}: refused by line and name", named, said)
        own = str(first.folders()[0]) in said[0] and str(second.folders()[0]) in said[1]
        trip.held("each stays in their own folder", own and not list(shared.iterdir()), said)
    policy.write_text('data_folder = "/home/shared/{user}"\n', encoding="utf-8")
    for account in (first, second):
        window = account.window()
        window.heard()
        told = window.act("tell")
        parted = told["profile"].startswith(f"/home/shared/{account.name}/")
        trip.held(f"{account.name}: parted by {{user}}", parted, told)
        window.end()
    found = second.readable(first.uid, shared)
    trip.held("and neither opens the other's", not found, found)
    policy.unlink()


def by_folder(trip: Trip, first: Account, second: Account) -> None:
    """``--data`` names one folder for both."""
    shared = Path("/home/common")
    shared.mkdir()
    shared.chmod(0o777)
    config = shared / "config"
    first.run(("mkdir", "-m", "700", str(config)))
    first.run(("touch", str(config / "settings.toml")))
    words = ("--data", str(shared))
    window = first.window(*words)
    window.heard()
    item = window.act("write", text="金丝雀丙")["item"]
    refused(trip, second, words, "while the first one works")
    window.end()
    refused(trip, second, words, "afterwards")
    for place in (shared, *shared.rglob("*")):
        place.chmod(0o777)
    refused(trip, second, words, "with all rights given")
    link = second.home / "link"
    os.symlink(shared, link)
    refused(trip, second, ("--data", str(link)), "by a link")
    again = first.window(*words)
    again.heard()
    trip.held("the first one's text is there as before", again.act("tell")["drafts"] == [item])
    again.end()
    owners = {place.lstat().st_uid for place in (shared / "profiles").rglob("*")}
    trip.held("nothing of the second lies in it", owners == {first.uid}, sorted(owners))


def refused(trip: Trip, account: Account, words: tuple[str, ...], when: str) -> None:
    """The window and a command say whose it is, in one sentence; no bug, no read-only window."""
    for command in (("gui",), ("verify",), ("export", "--all", "-o", str(account.home / "out"))):
        done = account.program(*words, *command)
        said = done.stdout + done.stderr
        right = done.returncode == 1 and _FOREIGN in said and "ce-one" in said
        trip.held(f"{command[0]} {when}: refused, with whose it is", right, said)
    told = account.program(*words, "doctor")
    named = told.returncode == 1 and not told.stderr and _OWNED in told.stdout
    trip.held(f"doctor {when}: tells whose it is", named, told.stdout + told.stderr)
