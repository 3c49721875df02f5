"""The sections of a 审校单, written into a document in the order in which they are read."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from editor_app.domain.findings import Finding, Severity
from editor_app.domain.status import status_of
from editor_app.domain.submission import CheckProof, KeptWarning
from editor_app.domain.workflow import Approval, Command, Remote, RemoteState, Round
from editor_app.services.review_sheet import ReviewSheet
from editor_app.ui.formats import local
from editor_app.ui.review_sheet.portal_checks import portal_besides, portal_said
from editor_app.ui.review_sheet.secrecy import secrecy_facts
from editor_app.ui.screens.level_words import level_name, signer
from editor_app.ui.screens.review.decision_words import outcome_word
from editor_app.ui.screens.review.difference_formats import Formats
from editor_app.ui.screens.review.difference_pen import Way
from editor_app.ui.screens.review.difference_writer import DifferenceWriter
from editor_app.ui.words import CHECK, QT_TRANSLATE_NOOP, STATUS

COMMAND_WORDS = {
    Command.SUBMIT: QT_TRANSLATE_NOOP("ReviewSheet", "Submitted"),
    Command.RECALL: QT_TRANSLATE_NOOP("ReviewSheet", "Recalled"),
    Command.APPROVE: QT_TRANSLATE_NOOP("ReviewSheet", "Approved"),
    Command.RETURN: QT_TRANSLATE_NOOP("ReviewSheet", "Returned"),
    Command.REJECT: QT_TRANSLATE_NOOP("ReviewSheet", "Rejected"),
    Command.WITHDRAW: QT_TRANSLATE_NOOP("ReviewSheet", "Withdrawn"),
    Command.REMARK: QT_TRANSLATE_NOOP("ReviewSheet", "Commented"),
    Command.ACT: QT_TRANSLATE_NOOP("ReviewSheet", "Change of the page submitted"),
    Command.RETRY: QT_TRANSLATE_NOOP("ReviewSheet", "Published again"),
    Command.SECRECY: QT_TRANSLATE_NOOP("ReviewSheet", "Secrecy review"),
    Command.UNBUNDLE: QT_TRANSLATE_NOOP("ReviewSheet", "Bundle left"),
    Command.CLAIM: QT_TRANSLATE_NOOP("ReviewSheet", "Claimed"),
    Command.RELEASE: QT_TRANSLATE_NOOP("ReviewSheet", "Claim released"),
    Command.INQUIRY: QT_TRANSLATE_NOOP("ReviewSheet", "Message handled"),
    Command.CONFIRM: QT_TRANSLATE_NOOP("ReviewSheet", "Record completed"),
    Command.TAG: QT_TRANSLATE_NOOP("ReviewSheet", "Opinions sorted"),
}
_PREFIX = 12  # digits of a hash beside a name; in full at the head of the sheet


class SheetWriter(QObject):
    """One use: one document; on any thread."""

    def __init__(self, document: QTextDocument, formats: Formats, language: str) -> None:
        super().__init__()
        self._document = document
        self._formats = formats
        self._language = language
        self._cursor = QTextCursor(document)

    def write(self, sheet: ReviewSheet) -> None:
        """Everything there is to say."""
        self._title(sheet)
        self._facts(sheet)
        self._checks(sheet)
        self._heading(self.tr("Changes"))
        self._caption(self._compared(sheet))
        way = Way(side_by_side=False, unfolded=frozenset(), language=self._language, printed=True)
        DifferenceWriter(self._document, self._formats, way).write(sheet)
        secrecy = secrecy_facts(sheet, self._language)
        if secrecy:
            self._heading(self.tr("Secrecy review"))
            self._pairs(secrecy)
        self._signatures(sheet.remote)
        self._receipts(sheet)

    # ------------------------------------------------------------ head

    def _title(self, sheet: ReviewSheet) -> None:
        shape = QTextBlockFormat()
        shape.setBottomMargin(4)
        self._cursor.setBlockFormat(shape)
        self._cursor.insertText(self.tr("Review sheet"), self._formats.text("sheet"))
        shape.setBottomMargin(8)
        self._cursor.insertBlock(shape)
        self._cursor.insertText(
            sheet.new.content.title or self.tr("Untitled"), self._formats.text("heading")
        )

    def _asked(self, remote: Remote) -> list[tuple[str, str]]:
        """What is signed beside the version, where more than a publication is asked for."""
        digest = remote.intent.digest
        return [(self.tr("What is asked for"), digest)] if digest else []

    def _facts(self, sheet: ReviewSheet) -> None:
        remote = sheet.remote
        edition = self.tr("Edition {n}").format(n=remote.edition)
        kind = f"{sheet.kind.told(self._language)} · {edition}"
        facts = [
            (self.tr("Kind"), kind),
            (self.tr("Unit"), sheet.unit.told(self._language)),
            (self.tr("Column"), sheet.column.told(self._language)),
            (self.tr("State"), _state(remote)),
            (self.tr("Submitted by"), remote.submitted_by_name),
            (self.tr("Last change"), _moment(remote.changed_at)),
            (self.tr("This version"), sheet.new.hash),
            *self._asked(remote),
            (
                self.tr("Compared with"),
                sheet.old.hash if sheet.old else self.tr("nothing: whole text"),
            ),
            (self.tr("Sheet made"), _moment(sheet.made_at)),
        ]
        if remote.index_no:
            facts.insert(3, (self.tr("Index number"), remote.index_no))
        self._pairs(facts)
        if not sheet.is_head:
            self._caption(
                self.tr("Another version waits on the portal by now: {hash}").format(
                    hash=remote.head
                )
            )

    # ------------------------------------------------------------ checks

    def _checks(self, sheet: ReviewSheet) -> None:
        report = sheet.report
        self._heading(self.tr("Checks"))
        self._caption(
            self.tr(
                "Rules that ran over this version: {n}. Rules {rules}, layout pack {pack}. "
                "Blocking {block}, warnings {warn}, notes {info}."
            ).format(
                n=report.rules_run,
                rules=report.catalogue_version,
                pack=report.layout_version,
                block=report.count(Severity.BLOCK),
                warn=report.count(Severity.WARN),
                info=report.count(Severity.INFO),
            )
        )
        said = sheet.remote.said
        if said is not None and said.proof is not None and sheet.is_head:
            self._caption(self._proof(said.proof))
        self._findings(report.findings)
        self._portal_checks(sheet)
        if sheet.kept is None:
            self._caption(
                self.tr(
                    "Reasons for warnings that were kept stand in the submission, which was not "
                    "sent from this computer."
                )
            )
        elif sheet.kept:
            heads = [self.tr("Kept warning"), self.tr("Where"), self.tr("Reason of the submitter")]
            kept = [(one.rule, f"{one.where} {one.excerpt}", _why(one)) for one in sheet.kept]
            self._grid((16, 40, 44), heads, kept)
        else:
            self._caption(self.tr("No warning was kept."))

    def _portal_checks(self, sheet: ReviewSheet) -> None:
        told, besides = portal_said(sheet), portal_besides(sheet)
        if told:
            self._caption(told)
        if besides:
            self._caption(self.tr("Found by the portal besides, without a reason:"))
            self._findings(besides)

    def _findings(self, found: Sequence[Finding]) -> None:
        if found:
            heads = [self.tr("Severity"), self.tr("Rule"), self.tr("Finding")]
            self._grid((12, 14, 74), heads, [self._finding(one) for one in found])

    def _proof(self, proof: CheckProof) -> str:
        """That the author's program ran the rules, too."""
        told = self.tr(
            "Checked by the submitter {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}."
        )
        return told.format(
            at=_told_moment(proof.at),
            n=proof.rules,
            rules=proof.catalogue_version,
            lexicon=proof.lexicon_version or "–",
        )

    def _finding(self, found: Finding) -> tuple[str, str, str]:
        chinese = self._language.startswith("zh")
        title = found.title_zh if chinese else found.title_en
        message = found.message_zh if chinese else found.message_en
        severity = QCoreApplication.translate("Check", CHECK[found.severity.value])
        return severity, found.rule, f"{title}\n{message}"

    def _compared(self, sheet: ReviewSheet) -> str:
        if sheet.old is None:
            return self.tr("The whole text; nothing is compared.")
        if not sheet.difference.count:
            return self.tr("Both versions are stored alike.")
        told = self.tr("{n} changes from {old} to {new}.", None, sheet.difference.count)
        return told.format(
            n=sheet.difference.count, old=sheet.old.hash[:_PREFIX], new=sheet.new.hash[:_PREFIX]
        )

    # ------------------------------------------------------------ who answered

    def _signatures(self, remote: Remote) -> None:
        self._heading(self.tr("Signatures"))
        heads = [
            self.tr("Level"),
            self.tr("Name"),
            self.tr("Decision"),
            self.tr("Time"),
            self.tr("Version"),
        ]
        told = [row for one in remote.earlier for row in self._round(one)]
        if remote.earlier:
            at = _moment(remote.said.at) if remote.said and remote.said.at else ""
            sent = self.tr("submitted again")
            told.append(("", remote.submitted_by_name, sent, at, remote.head[:_PREFIX]))
        told += [_signed(one) for one in remote.approvals]
        reached = remote.level if remote.state is RemoteState.IN_REVIEW else 0
        open_levels = range(reached, remote.levels + 1) if reached else ()
        told += [(level_name(n), "", self.tr("open"), "", "") for n in open_levels]
        told += self._afterwards(remote)
        self._grid((13, 14, 33, 22, 18), heads, told)

    def _afterwards(self, remote: Remote) -> list[tuple[str, ...]]:
        """The levels that an emergency left out: what they said since, or that they have not."""
        record = remote.emergency
        if record is None or record.due is None:
            return []
        words = {"confirm": self.tr("confirmed afterwards"), "object": self.tr("objected")}
        rows: list[tuple[str, ...]] = []
        for one in record.confirmations:
            told = "\n".join(part for part in (words[one.outcome], one.reason) if part)
            name = signer(one.by_name, one.for_name)
            rows.append((level_name(one.level), name, told, _moment(one.at), record.hash[:_PREFIX]))
        spoken = {one.level for one in record.confirmations}
        still = (n for n in range(1, record.first) if n not in spoken)
        return [*rows, *((level_name(n), "", self.tr("record open"), "", "") for n in still)]

    def _round(self, before: Round) -> list[tuple[str, ...]]:
        """An earlier submission of this edition: who sent it, and what was said of it."""
        told = self.tr("submitted")
        told = f"{told}\n{before.note}" if before.note else told
        sent = ("", before.by_name, told, _moment(before.at), before.hash[:_PREFIX])
        return [sent, *(_signed(one) for one in before.decisions)]

    def _receipts(self, sheet: ReviewSheet) -> None:
        self._heading(self.tr("Receipts on this computer"))
        if not sheet.receipts:
            self._caption(self.tr("None: nothing about this item was sent from here."))
            return
        heads = [
            self.tr("Operation"),
            self.tr("Receipt"),
            self.tr("Entry"),
            self.tr("Time"),
            self.tr("Chain head"),
        ]
        rows = [
            (
                QCoreApplication.translate("ReviewSheet", COMMAND_WORDS[one.command]),
                one.receipt.number,
                str(one.receipt.sequence),
                _moment(one.receipt.at),
                one.receipt.chain_head,
            )
            for one in sheet.receipts
        ]
        self._grid((13, 20, 8, 19, 40), heads, rows)

    # ------------------------------------------------------------ small pieces

    def _heading(self, text: str) -> None:
        shape = self._formats.heading_block(first=False)
        self._to_the_end()
        self._cursor.insertBlock(shape)
        self._cursor.insertText(text, self._formats.text("title"))

    def _caption(self, text: str) -> None:
        self._to_the_end()
        self._cursor.insertBlock(self._formats.block("", 0, cell=True))
        self._cursor.insertText(text, self._formats.text("caption"))

    def _pairs(self, facts: Sequence[tuple[str, str]]) -> None:
        table = self._cursor.insertTable(len(facts), 2, self._formats.pairs())
        for line, (name, value) in enumerate(facts):
            for column, text, role in ((0, name, "label"), (1, value, "cell")):
                table.cellAt(line, column).firstCursorPosition().insertText(
                    text, self._formats.text(role)
                )
        self._leave_table()

    def _grid(
        self, widths: tuple[int, ...], heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        self._to_the_end()
        self._cursor.insertBlock(self._formats.gap())
        table = self._cursor.insertTable(len(rows) + 1, len(widths), self._formats.grid(widths))
        for column, head in enumerate(heads):
            cell = table.cellAt(0, column)
            cell.setFormat(self._formats.head_cell())
            cell.firstCursorPosition().insertText(head, self._formats.text("head"))
        for line, row in enumerate(rows, 1):
            for column, text in enumerate(row):
                table.cellAt(line, column).firstCursorPosition().insertText(
                    text, self._formats.text("small")
                )
        self._leave_table()

    def _to_the_end(self) -> None:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _leave_table(self) -> None:
        self._to_the_end()
        self._cursor.setBlockFormat(self._formats.gap())
        self._cursor.setBlockCharFormat(self._formats.text("gap"))


def _moment(moment: datetime) -> str:
    """Paper outlives the year and the time zone: both are said."""
    return local(moment).strftime("%Y-%m-%d %H:%M:%S %z")


def _told_moment(told: str) -> str:
    """A moment somebody else's program told; nothing for what is none."""
    try:
        return _moment(datetime.fromisoformat(told))
    except ValueError:
        return ""


def _why(kept: KeptWarning) -> str:
    """The reason, and below it who gave it, and when."""
    return f"{kept.reason}\n{kept.by} {_told_moment(kept.at)}".strip()


def _state(remote: Remote) -> str:
    return QCoreApplication.translate("Status", STATUS[status_of(None, remote, ()).value])


def _signed(one: Approval) -> tuple[str, ...]:
    decision = outcome_word(one.outcome)
    told = f"{decision}\n{one.reason}" if one.reason else decision
    name = signer(one.by_name, one.for_name)
    return level_name(one.level), name, told, _moment(one.at), one.hash[:_PREFIX]
