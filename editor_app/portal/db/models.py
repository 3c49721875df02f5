"""Every table in one place, for the engine and for migrations."""

from editor_app.portal.db.base import Base
from editor_app.portal.db.bundles import BundleMemberRow, BundleRow, PolicyLinkRow
from editor_app.portal.db.checks import CheckReportRow, EchoedRow, EchoRow, LinkAnswerRow
from editor_app.portal.db.comments import AnswerRow, CommentRow, ThreadsRow
from editor_app.portal.db.content import (
    BlobOwnerRow,
    BlobRow,
    ContributionRow,
    DecisionRow,
    ItemRow,
    PageRow,
    RevisionBlobRow,
    RevisionRow,
    SubmissionRow,
)
from editor_app.portal.db.drafts import DraftHeadRow, HandOverRow
from editor_app.portal.db.editions import IntentRow, SignedIntentRow, StandingRow
from editor_app.portal.db.identity import (
    AccessRow,
    AccountRow,
    CodeRow,
    DeviceRow,
    MembershipRow,
    PersonRow,
    RefreshRow,
    SessionRow,
)
from editor_app.portal.db.inquiries import InquiryFileRow, InquiryUnitRow
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.db.packages import PackageKeyRow, PackageRow
from editor_app.portal.db.records import (
    AuditRow,
    ChainRow,
    CounterRow,
    InquiryRow,
    LayoutRow,
    OperationRow,
)
from editor_app.portal.db.reviewing import (
    ClaimRow,
    ConfirmationRow,
    EmergencyRow,
    LevelClockRow,
    WarrantRow,
)
from editor_app.portal.db.secrecy import SecrecyRow

__all__ = [
    "AccessRow",
    "AccountRow",
    "AnswerRow",
    "AuditRow",
    "Base",
    "BlobOwnerRow",
    "BlobRow",
    "BundleMemberRow",
    "BundleRow",
    "ChainRow",
    "CheckReportRow",
    "ClaimRow",
    "CodeRow",
    "CommentRow",
    "ConfirmationRow",
    "ContributionRow",
    "CounterRow",
    "DecisionRow",
    "DeviceRow",
    "DraftHeadRow",
    "EchoRow",
    "EchoedRow",
    "EmergencyRow",
    "HandOverRow",
    "InquiryFileRow",
    "InquiryRow",
    "InquiryUnitRow",
    "IntentRow",
    "ItemRow",
    "LayoutRow",
    "LevelClockRow",
    "LinkAnswerRow",
    "MembershipRow",
    "OperationRow",
    "OpinionRow",
    "PackageKeyRow",
    "PackageRow",
    "PageRow",
    "PersonRow",
    "PolicyLinkRow",
    "RefreshRow",
    "RevisionBlobRow",
    "RevisionRow",
    "SecrecyRow",
    "SessionRow",
    "SignedIntentRow",
    "StandingRow",
    "SubmissionRow",
    "ThreadsRow",
    "WarrantRow",
]
