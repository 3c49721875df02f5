"""The mutants: what is changed where, and which tests ought to see it."""

from tests.faults.mutant import Mutant, mutant
from tests.faults.mutants_of_bundles import BUNDLE_MUTANTS
from tests.faults.mutants_of_claims import CLAIM_MUTANTS

_CUT = "tests/faults/test_store_power_cut.py::test_no_cut_breaks_a_promise"
_SYNC = "tests/services/test_sync.py"
_FEED = "tests/services/test_sync_feed.py"
_HTTP = "tests/contract/test_http.py"
_REVIEW = "tests/portal/test_review.py"
_OWN_WORK = "tests/portal/test_own_work.py"
_COMMANDS = "tests/portal/test_commands.py"
_TALK = "tests/portal/test_comments.py"
_TRAIL = "tests/portal/test_replay.py"
_CONNECTION = "editor_app/store/connection.py"
_DISPATCH = "editor_app/services/dispatch.py"
_WORKFLOW = "editor_app/portal/workflow.py"
_RIGHTS = "editor_app/portal/rights.py"
_RULES = "editor_app/checks/review_rules.py"


MUTANTS: tuple[Mutant, ...] = (
    # ------------------------------------------------------------ the disk
    mutant(
        "synchronous-off",
        _CONNECTION,
        'connection.pragma("synchronous", "FULL")',
        'connection.pragma("synchronous", "OFF")',
        f"{_CUT}[saves]",
    ),
    mutant(
        "no-sums",
        _CONNECTION,
        "    below = vfs or (sums_vfs() if key is None else None)\n",
        "    below = vfs\n",
        "tests/store/test_page_sums.py",
    ),
    mutant(
        "torn-page-sealed-unseen",
        "editor_app/store/mending.py",
        "            self._prove(writer, _owners(writer, frozenset(found)))\n",
        "",
        "tests/store/test_mending.py",
    ),
    mutant(
        "torn-cache-kept",
        "editor_app/store/mending.py",
        "        writer.release_memory()\n",
        "",
        "tests/store/test_mending.py",
    ),
    mutant(
        "index-kept-though-broken",
        "editor_app/store/mending.py",
        "            if broken:\n",
        "            if False:\n",
        "tests/store/test_mending.py",
    ),
    mutant(
        "synchronous-normal",
        _CONNECTION,
        'connection.pragma("synchronous", "FULL")',
        'connection.pragma("synchronous", "NORMAL")',
        f"{_CUT}[saves]",
    ),
    mutant(
        "file-without-fsync",
        "editor_app/store/blobs.py",
        "            os.fsync(file.fileno())\n",
        "",
        f"{_CUT}[desk]",
    ),
    mutant(
        "rename-without-folder-sync",
        "editor_app/store/blobs.py",
        "            os.fsync(descriptor)\n",
        "            pass\n",
        f"{_CUT}[desk]",
        f"{_CUT}[backup]",
    ),
    mutant(
        "write-after-failed-fsync",
        _CONNECTION,
        "        if self._unsafe:\n",
        "        if False:\n",
        "tests/faults/test_store_disk.py",
    ),
    mutant(
        "backup-unverified",
        "editor_app/store/backup.py",
        "        verify(target)\n",
        "",
        "tests/store/test_backup.py",
    ),
    mutant(
        "migration-without-copy",
        "editor_app/store/migration.py",
        "        before(found)\n",
        "        pass\n",
        "tests/store/test_migrations.py",
    ),
    mutant(
        "draft-unverified",
        "editor_app/store/draft_document.py",
        "if sha256_hex(document) != digest:",
        "if False:",
        "tests/faults/test_store_damage.py",
    ),
    mutant(
        "file-unverified",
        "editor_app/store/blobs.py",
        "        if sha256_hex(data) != hash_:\n",
        "        if False:\n",
        "tests/faults/test_store_flips.py",
        "tests/store/test_blobs.py",
    ),
    mutant(
        "journal-thins-the-newest",
        "editor_app/domain/journal.py",
        "            going.append(one.id)\n    return tuple(going)",
        "            going.append(after.id)\n    return tuple(going)",
        "tests/unit/test_journal_thinning.py",
        f"{_CUT}[desk]",
    ),
    mutant(
        "outbox-row-apart",
        "editor_app/services/submit.py",
        "            self._store.drafts.save(replace(draft, base=revision.hash), journal=False)\n"
        "            note_choices(self._store, checked.secrecy, part)\n",
        "            note_choices(self._store, checked.secrecy, part)\n"
        "        self._store.drafts.save(replace(draft, base=revision.hash), journal=False)\n",
        f"{_CUT}[desk]",
    ),
    # ------------------------------------------------------------ the window
    mutant(
        "saved-shown-early",
        "editor_app/ui/screens/editor/loops.py",
        "        self._patience.start()\n",
        "        self._patience.start()\n        self.saved.emit(self._presenter.draft)\n",
        "tests/ui/test_saved_label.py",
    ),
    mutant(
        "saving-waits-for-a-pause",
        "editor_app/ui/screens/editor/autosave.py",
        "        if not self._most.isActive():\n",
        "        if True:\n",
        "tests/ui/test_autosave_clock.py",
    ),
    # ------------------------------------------------------------ the outbox
    mutant(
        "resent-without-asking",
        _DISPATCH,
        "        Code.TIMEOUT: OperationState.UNKNOWN,\n",
        "        Code.TIMEOUT: OperationState.QUEUED,\n",
        _SYNC,
    ),
    mutant(
        "new-key-for-every-attempt",
        _DISPATCH,
        "operation.item, operation.command, operation.payload, operation.key, operation.base\n",
        "operation.item, operation.command, operation.payload,\n"
        "                operation.key[:-1] + str(operation.attempts)[-1], operation.base\n",
        _SYNC,
    ),
    mutant(
        "receipt-unchecked",
        _DISPATCH,
        "        if receipt.content_hash != operation.hash:\n",
        "        if False:\n",
        _SYNC,
    ),
    mutant(
        "one-item-blocks-all",
        _DISPATCH,
        "waiting.add(one.item)  # a later operation of this item must not overtake it\n",
        "break\n",
        _SYNC,
    ),
    mutant(
        "overtaking-within-an-item",
        _DISPATCH,
        "waiting.add(one.item)  # a later operation of this item must not overtake it\n",
        "pass\n",
        "tests/services",
    ),
    mutant(
        "no-undo-window",
        "editor_app/services/operations.py",
        "        not_before=now + timedelta(seconds=undo_seconds),\n",
        "        not_before=now,\n",
        _SYNC,
    ),
    mutant(
        "somebody-elses-operation",
        _DISPATCH,
        "return operation.by in mine and operation.not_before",
        "return operation.not_before",
        _SYNC,
    ),
    mutant(
        "crash-forgotten",
        _DISPATCH,
        "if one.state is OperationState.SENDING]\n",
        "if False]\n",
        _SYNC,
    ),
    mutant(
        "feed-cursor-ahead",
        "editor_app/services/feed.py",
        "        remotes = [one.remote for one in page.changes if one.remote is not None]\n"
        "        last = not page.more\n",
        "        with self._store.transaction():\n"
        "            self._witness(page)\n"
        "        remotes = [one.remote for one in page.changes if one.remote is not None]\n"
        "        last = not page.more\n",
        _FEED,
    ),
    # ------------------------------------------------------------ the wire
    mutant(
        "digest-ignored",
        "editor_app/connectors/transport.py",
        "    if match and base64.b64decode(match[1])",
        "    if False and base64.b64decode(match[1])",
        _HTTP,
    ),
    mutant(
        "truncated-gzip-taken",
        "editor_app/connectors/transport.py",
        "    if not expander.eof:\n",
        "    if False:\n",
        _HTTP,
    ),
    mutant(
        "redirects-followed",
        "editor_app/connectors/transport.py",
        "follow_redirects=False",
        "follow_redirects=True",
        _HTTP,
    ),
    mutant(
        "captive-portal-believed",
        "editor_app/connectors/http.py",
        "        if answer.media_type not in _JSON:\n",
        "        if False:\n",
        _HTTP,
    ),
    # ------------------------------------------------------------ the portal
    mutant(
        "key-forgotten",
        "editor_app/portal/execution.py",
        "            if known is not None:\n",
        "            if False:\n",
        _COMMANDS,
    ),
    mutant(
        "key-for-any-body",
        "editor_app/portal/execution.py",
        "    if not same:\n",
        "    if False:\n",
        _COMMANDS,
    ),
    mutant(
        "blind-write",
        "editor_app/portal/rules.py",
        "    if order.base != item.head:\n",
        "    if False:\n",
        _COMMANDS,
    ),
    mutant(
        "user-name-compared",
        _RULES,
        "        OWN: not people.isdisjoint(subject.writers),\n",
        '        OWN: not {f"{one} " for one in people}.isdisjoint(subject.writers),\n',
        _OWN_WORK,
    ),
    mutant(
        "deputy-of-a-writer",
        _RIGHTS,
        "        return frozenset({self.person, self.for_person or self.person})\n",
        "        return frozenset({self.person})\n",
        "tests/portal/test_warrants.py",
    ),
    mutant(
        "examiner-decides",
        _WORKFLOW,
        "    check_not_examiner(session, right.people, item)\n",
        "",
        "tests/portal/test_secrecy.py",
    ),
    mutant(
        "decision-on-any-hash",
        _WORKFLOW,
        "    check_hash(item, asked.hash)\n    check_turn(asked.level, item.level)\n",
        "    check_turn(asked.level, item.level)\n",
        _REVIEW,
        "tests/faults/test_misuse_cases.py",
    ),
    mutant(
        "levels-skipped",
        _RULES,
        "        TURN: subject.level != subject.waits,\n",
        "        TURN: False,\n",
        _REVIEW,
    ),
    mutant(
        "one-person-two-levels",
        _RULES,
        "        SAME: not people.isdisjoint(subject.spoken),\n",
        "        SAME: False,\n",
        _OWN_WORK,
    ),
    mutant(
        "newest-upload-published",
        "editor_app/portal/publication.py",
        "    stored = session.get_one(RevisionRow, item.head)\n"
        "    return thaw(stored.canonical, ContentHash(item.head))\n",
        "    stored = session.scalars(\n"
        "        select(RevisionRow).where(RevisionRow.item == item.id)"
        ".order_by(RevisionRow.sequence.desc())\n"
        "    ).first()\n"
        "    item.head = stored.hash\n"
        "    return thaw(stored.canonical)\n",
        _TRAIL,
        _REVIEW,
    ),
    mutant(
        "published-text-cleaned-again",
        "editor_app/portal/live.py",
        "        return thaw(row.canonical, revision)\n",
        "        again = thaw(row.canonical, revision)\n"
        "        from dataclasses import replace\n"
        "        body = again.content.body.replace('**', '').replace('<', '&lt;')\n"
        "        return replace(again, content=replace(again.content, body=body))\n",
        "tests/portal/test_preview_equals_page.py",
    ),
    mutant(
        "cleaned-once-only",
        "editor_app/rendering/sanitize.py",
        "        if after == before:\n            return strip_unseen(after)"
        "  # a reference such as &#8238; became the sign itself\n",
        "        return before\n",
        "tests/unit/test_rendering_safety.py",
    ),
    mutant(
        "audit-without-chain",
        "editor_app/portal/audit.py",
        "    return sha256_hex(row.previous.encode() + told)\n",
        "    return sha256_hex(told)\n",
        "tests/portal/test_audit.py",
    ),
    # ------------------------------------------------------------ comments
    mutant(
        "proposers-may-decide",
        _WORKFLOW,
        "    contribute_suggested(session, revision, suggested, sequence)\n",
        "",
        _TALK,
    ),
    mutant(
        "acceptance-believed",
        "editor_app/portal/comments.py",
        "            if row.id in claimed and not taken:\n",
        "            if False:\n",
        _TALK,
    ),
    mutant(
        "returned-without-answers",
        "editor_app/portal/comments.py",
        "    if waiting:\n",
        "    if False:\n",
        _TALK,
    ),
    *CLAIM_MUTANTS,
    *BUNDLE_MUTANTS,
)
