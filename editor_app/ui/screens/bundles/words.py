"""Words of bundles: parts, where a member stands, and why a release failed."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.domain.bundle import BundleWord, Flaw, Mode, Part, Problem, flaw_of
from editor_app.domain.status import Status
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.bundles import BundleView, MemberView
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import listed

PART_ICONS = {Part.POLICY: "ri.file-text-line", Part.INTERPRETATION: "ri.chat-quote-line"}


def part_name(part: Part) -> str:
    """政策文件, 政策解读."""
    match part:
        case Part.POLICY:
            return QCoreApplication.translate("Bundles", "Policy document")
        case Part.INTERPRETATION:
            return QCoreApplication.translate("Bundles", "Interpretation")


def mode_name(mode: Mode) -> str:
    """How a bundle is released, in few words."""
    match mode:
        case Mode.TOGETHER:
            return QCoreApplication.translate("Bundles", "Released together")
        case Mode.STAGGERED:
            return QCoreApplication.translate("Bundles", "Policy first, interpretation later")


def mode_in_short(mode: Mode) -> str:
    """What a reviewer has to know of it."""
    match mode:
        case Mode.TOGETHER:
            return QCoreApplication.translate(
                "Bundles", "All become public at the same moment, or none."
            )
        case Mode.STAGGERED:
            return QCoreApplication.translate(
                "Bundles", "The policy goes first; its interpretation follows."
            )


def member_words(member: MemberView) -> str:
    """What stands between this member and its release."""
    if member.status is None:
        return QCoreApplication.translate("Bundles", "not on this computer yet")
    if member.sends:
        return _in_hand(member)
    match member.status:
        case Status.SCHEDULED:
            return QCoreApplication.translate("Bundles", "approved, waits for the others")
        case Status.RETURNED:
            return QCoreApplication.translate("Bundles", "returned: mend it, then send it again")
        case Status.REJECTED:
            return QCoreApplication.translate("Bundles", "rejected: the bundle cannot be completed")
        case Status.WITHDRAWN:
            return QCoreApplication.translate("Bundles", "withdrawn: the others wait")
        case Status.QUEUED:
            return QCoreApplication.translate("Bundles", "in the outbox")
        case Status.PUBLISHED:
            return QCoreApplication.translate("Bundles", "public")
        case _:
            return QCoreApplication.translate("Bundles", "with the reviewers")


def _in_hand(member: MemberView) -> str:
    if member.unlinked:
        told = QCoreApplication.translate("Bundles", "links to the others missing: {n}")
        return told.format(n=member.unlinked)
    if member.obstacles:
        told = QCoreApplication.translate("Bundles", "check results in the way: {n}")
        return told.format(n=len(member.obstacles))
    return QCoreApplication.translate("Bundles", "ready to be sent")


def flaw_words(flaw: Flaw) -> str:
    """What a plan lacks."""
    match flaw:
        case Flaw.NO_POLICY:
            return QCoreApplication.translate("Bundles", "A bundle has one policy document.")
        case Flaw.NO_INTERPRETATION:
            return QCoreApplication.translate(
                "Bundles", "Begin an interpretation, or add one that is written already."
            )
        case Flaw.TOO_MANY:
            return QCoreApplication.translate("Bundles", "A bundle has at most 10 items.")
        case Flaw.TWICE:
            return QCoreApplication.translate("Bundles", "An item stands in the bundle twice.")
        case Flaw.NO_REASON:
            return QCoreApplication.translate(
                "Bundles", "Say in at least 5 characters why the interpretation comes later."
            )


def standing(view: BundleView, now: datetime, days: int) -> tuple[str, str]:
    """The sentence over the members, and its tone; ``days`` an interpretation has to follow."""
    word = view.word
    if word is not None and word.problem is not None:
        title = next((m.title for m in view.members if m.item == word.culprit), "")
        return problem_words(word.problem, title), "red"
    if view.stuck is not None:
        return stuck_words(next(m.title for m in view.members if m.item == view.stuck)), "ochre"
    if word is not None:
        told = (mode_name(view.bundle.mode), view.bundle.reason, _waiting(view, word, now))
        return " · ".join(part for part in told if part), "neutral"
    flaw = flaw_of(view.bundle)
    if flaw is not None:
        return flaw_words(flaw), "ochre"
    return mode_words(view.bundle.mode, days), "neutral"


def mode_words(mode: Mode, days: int) -> str:
    """What the way of release means."""
    if mode is Mode.TOGETHER:
        return QCoreApplication.translate(
            "Bundles",
            "All items go to review in one go. Approved ones wait; when the last is approved, all"
            " become public at the same moment. If one fails, none becomes public.",
        )
    told = QCoreApplication.translate(
        "Bundles",
        "The policy becomes public as soon as it is approved; the interpretation has to follow."
        " Working days it has: {n}.",
    )
    return told.format(n=days)


def problem_words(problem: Problem, title: str) -> str:
    """Why nothing became public: what happened, is my text safe, what to do."""
    match problem:
        case Problem.FILE_GONE:
            told = QCoreApplication.translate(
                "Bundles",
                "Not released: a file of {title} is missing on the portal. No item became"
                " public, all texts and approvals are kept. Tell the portal's administrator; once"
                " the file is back the portal releases all by itself.",
            )
        case Problem.NOT_SOUND:
            told = QCoreApplication.translate(
                "Bundles",
                "Not released: {title} on the portal is not what was approved. No item became"
                " public, your texts are safe here. Tell the portal's administrator.",
            )
        case Problem.NO_PLACE:
            told = QCoreApplication.translate(
                "Bundles",
                "Not released: the unit of {title} is no longer in the layout. No item became"
                " public, all texts and approvals are kept. Tell the portal's administrator.",
            )
    return told.format(title=titled(title or "…"))


def stuck_words(title: str) -> str:
    """Why nothing moves after a rejection: what happened, is my text safe, what to do."""
    told = QCoreApplication.translate(
        "Bundles",
        "The new edition of {title} was rejected and its earlier one stays public, so what is bound"
        " to it would wait for ever. All texts and approvals are kept. Send another edition for"
        " review, or dissolve the bundle: what is approved then becomes public at once.",
    )
    return told.format(title=titled(title or "…"))


def titled(title: str) -> str:
    """A title as it stands in a sentence; what bears book-title marks needs no others."""
    return title if title.startswith("《") else f"“{title}”"


def due_words(word: BundleWord, now: datetime) -> str:
    """Until when the interpretation has to follow; nothing where no clock runs."""
    if word.due_at is None or not word.holds:
        return ""
    told = QCoreApplication.translate(
        "Bundles", "The policy is public; the interpretation is due by {time}."
    )
    if word.due_at < now:
        told = QCoreApplication.translate(
            "Bundles", "The policy is public; the interpretation was due by {time}."
        )
    return told.format(time=formats.when_exactly(word.due_at, now=now))


def counted(word: BundleWord | None, public: datetime | None, days: Derivations | None) -> str:
    """How the end of the interpretation was counted from the publication of its policy."""
    if word is None or word.due_at is None or not word.holds or public is None or days is None:
        return ""
    return days.working(public, word.due_at)


def _waiting(view: BundleView, word: BundleWord, now: datetime) -> str:
    due = due_words(word, now)
    if due:
        return due
    lacking = [m.title or "…" for m in view.members if not m.approved and m.title]
    told = QCoreApplication.translate("Bundles", "Nothing is public yet. Still to come: {titles}.")
    return told.format(titles=listed(titled(one) for one in lacking))


def sister_words(remote: Remote | None) -> str:
    """Where another member stands, for a reviewer."""
    if remote is None:
        return QCoreApplication.translate("Bundles", "not submitted yet")
    match remote.state:
        case RemoteState.SCHEDULED:
            return QCoreApplication.translate("Bundles", "approved, waits for the others")
        case RemoteState.IN_REVIEW:
            told = QCoreApplication.translate("Bundles", "level {level} of {levels} decides next")
            return told.format(level=remote.level, levels=remote.levels)
        case RemoteState.RETURNED:
            return QCoreApplication.translate("Bundles", "returned to its author")
        case RemoteState.REJECTED:
            return QCoreApplication.translate("Bundles", "rejected: the bundle cannot be completed")
        case RemoteState.PUBLISHED:
            return QCoreApplication.translate("Bundles", "public")
        case RemoteState.WITHDRAWN | RemoteState.EXPIRED:
            return QCoreApplication.translate("Bundles", "withdrawn: the others wait")
