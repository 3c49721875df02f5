"""The end of the tour: the item is published, and what readers get is what was approved."""

import hashlib
from datetime import UTC, datetime

from editor_app.cli.tour.hands import choose_row
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.public_side import PageText, PublicSide
from editor_app.cli.tour.waiting import require, wait_until
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.proof import Verdict
from editor_app.domain.status import Status
from editor_app.domain.workflow import Remote
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.dates import pub_date
from editor_app.rendering.item_page import full_page
from editor_app.rendering.published import published_system

FILE = "published.html"


class Publication:
    """Steps after the last approval."""

    def __init__(self, office: Office, item: ItemId, url: str) -> None:
        self._office, self._item = office, item
        self._log = office.logbook
        self._public = PublicSide(url)

    def run(self) -> None:
        """All steps."""
        try:
            self._see_status()
            self._fetch()
            self._compare()
            self._count_lists()
            self._count_effects()
        finally:
            self._public.close()

    def _see_status(self) -> None:
        office = self._office
        with self._log.step("published") as step:
            office.switch("lin")
            office.go("items")
            wait_until(
                lambda: office.status(self._item) is Status.PUBLISHED,
                f"For the author the item is {office.status(self._item)}, not 已发布.",
            )
            screen = office.bench.screens.items()
            screen.show_item(self._item)
            wait_until(
                lambda: screen.list.model.index_of(self._item).isValid(), "The list lacks the item."
            )
            choose_row(screen.list.view, screen.list.model.index_of(self._item))
            chip = screen.list.model.row(screen.list.model.index_of(self._item))
            require(
                chip is not None and chip.status is Status.PUBLISHED, "The list says otherwise."
            )
            step.facts |= {"url": self._remote.url, "index_no": self._remote.index_no}

    def _fetch(self) -> None:
        """The page over HTTP: every paragraph, and every tag of 国办发〔2017〕47号."""
        with self._log.step("public-page", pictured=False) as step:
            page = self._public.page(self._url)
            (self._log.folder / FILE).write_bytes(page)
            told = PageText(page.decode("utf-8"))
            notice = self._office.notice
            lacking = [
                one
                for one in (notice.title, notice.doc_no, *notice.paragraphs)
                if "".join(one.split()) not in told.words
            ]
            require(not lacking, f"The public page lacks {len(lacking)} paragraphs: {lacking[:1]}")
            wrong = {
                name: told.metas.get(name)
                for name, value in self._tags().items()
                if told.metas.get(name) != [value] or not value
            }
            require(not wrong, f"The public page's tags are not as required: {wrong}")
            step.facts |= {
                "bytes": len(page),
                "paragraphs": len(notice.paragraphs),
                "tags": sorted(told.metas),
            }

    def _compare(self) -> None:
        """Published equals approved, byte for byte."""
        with self._log.step("published-equals-approved", pictured=False) as step:
            page = (self._log.folder / FILE).read_bytes()
            approved = self._approved()
            remote = self._remote
            layout = self._office.app.layouts.for_version(approved.content.layout_version)
            assert remote.live is not None
            system = published_system(
                published_at=remote.published_at,
                url=self._url,
                index_no=remote.index_no or "",
                revision=remote.live,
                links={},
                now=datetime.now(UTC),
            )
            expected = full_page(approved.content, layout, system).encode("utf-8")
            require(page == expected, "The public page is not the page of the approved revision.")
            proofs = self._office.app.proofs
            assert proofs is not None
            proof = proofs.check(self._item)
            require(proof.verdict is Verdict.MATCHES, f"The client itself found {proof.faults}.")
            self._log.hashes |= {
                "approved": approved.hash,
                "canonical": hashlib.sha256(approved.canonical).hexdigest(),
                "published_page": hashlib.sha256(page).hexdigest(),
            }
            step.facts["revision"] = PageText(page.decode("utf-8")).metas["revision"][0]

    def _count_lists(self) -> None:
        """Column, feeds and search show it exactly once."""
        remote = self._remote
        layout = self._office.app.layouts.current()
        unit = layout.portal.unit(remote.unit)
        assert unit is not None
        column, address = column_path(unit.slug, remote.column), f'href="{self._url}"'
        with self._log.step("listed-once", pictured=False) as step:
            counts = {
                "column": self._public.text(column).count(address),
                "search": self._public.text("/search", q=self._office.notice.title).count(address),
                "column feed": self._public.text(f"{column}feed.atom").count(self._item),
                "channel feed": self._public.text(f"{channel_path(unit.slug)}feed.atom").count(
                    self._item
                ),
                "sitemap": self._public.text("/sitemap.xml").count(f"{self._url}</loc>"),
            }
            wrong = {name: count for name, count in counts.items() if count != 1}
            require(not wrong, f"It is not listed exactly once: {wrong}")
            step.facts |= counts

    def _count_effects(self) -> None:
        """The portal's own trail: one submission, one record, three approvals, one publication."""
        with self._log.step("one-publication", pictured=False) as step:
            admin = self._office.profiles("admin")
            try:
                actions = self._public.audit(admin.session.access(), self._item)
            finally:
                admin.close()
            names = ("submit", "secrecy", "approve", "publish")
            counts = {name: actions.count(name) for name in names}
            self._log.publications = counts["publish"]
            require(
                counts == {"submit": 1, "secrecy": 1, "approve": 3, "publish": 1},
                f"The audit trail of the item reads {actions}.",
            )
            step.facts["audit"] = actions

    def _approved(self) -> Revision:
        """The frozen bytes on the author's workstation, by the hash the portal calls live."""
        live = self._remote.live
        require(
            live == self._log.hashes["submitted"], "The live revision is not the submitted one."
        )
        revision = self._office.app.store.revisions.get(ContentHash(str(live)))
        assert revision is not None
        return revision

    def _tags(self) -> dict[str, str]:
        """The mandatory tags of 国办发〔2017〕47号 with the values they must have."""
        layout, notice = self._office.app.layouts.current(), self._office.notice
        column = layout.column(self._remote.column)
        published = self._remote.published_at
        return {
            "SiteName": layout.portal.site_name,
            "SiteDomain": layout.portal.site_domain,
            "SiteIDCode": layout.portal.site_id_code,
            "ColumnName": column.name_zh,
            "ColumnDescription": column.description,
            "ColumnKeywords": ",".join(column.keywords),
            "ColumnType": column.column_type,
            "ArticleTitle": notice.title,
            "PubDate": pub_date(published) if published else "",
            "ContentSource": str(notice.recorded["source"]),
            "Url": f"https://{layout.portal.site_domain}{self._url}",
            "revision": self._log.hashes["submitted"],
        }

    @property
    def _remote(self) -> Remote:
        row = self._office.app.board.row(self._item)
        assert row is not None
        assert row.remote is not None
        return row.remote

    @property
    def _url(self) -> str:
        return self._remote.url or ""
