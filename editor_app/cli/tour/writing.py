"""The editor's part: a new item, its fields and body, saved, checked, mended and previewed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabBar

from editor_app.cli.tour.filling import field_of, fill
from editor_app.cli.tour.hands import (
    child,
    choose_row,
    choose_tab,
    click,
    focus,
    paste_html,
    press,
    retype,
    write,
)
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.waiting import TourError, require, wait_for, wait_until
from editor_app.domain.findings import Finding, Severity
from editor_app.domain.item import ItemId
from editor_app.domain.status import Status
from editor_app.rendering.html import render_body
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.inspector import CHECKS, PROPERTIES
from editor_app.ui.screens.editor.sheet_header import TitleEdit
from editor_app.ui.screens.new_item_dialog import NewItemDialog

# Recorded with the notice, and already right as defaults of the template or the column.
_GIVEN = (
    "publisher",
    "source",
    "genre",
    "article20",
    "openness",
    "is_normative",
    "validity",
    "needs_interpretation",
)


class Writing:
    """Steps of 林晓雯 from an empty window to an item that may be submitted."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._notice = office.notice
        self._log = office.logbook

    def run(self) -> ItemId:
        """All steps; gives the item."""
        self._start()
        self._look_at_items()
        self._make()
        item = self._office.page.item
        self._fill_in()
        self._paste()
        self._see_it_saved()
        self._meet_obstacles()
        self._mend()
        self._preview()
        return item

    def _start(self) -> None:
        with self._log.step("home") as step:
            self._office.open("lin")
            shown = self._office.bench.window.screen_key
            require(shown == "home", f"The window opens with {shown!r}.")
            date = child(self._office.window, QLabel, "home.date")
            wait_until(date.text, "工作台 stays empty.")
            self._office.rest()
            step.facts["today"] = date.text()

    def _look_at_items(self) -> None:
        with self._log.step("items") as step:
            self._office.go("items")
            screen = self._office.bench.screens.items()
            rows = screen.list.model
            tree = screen.places.tree.model()
            wait_until(lambda: tree.rowCount() > 0, "No columns are listed.")
            unit = next(
                index
                for at in range(tree.rowCount())
                if str((index := tree.index(at, 0)).data()).find(self._unit_name()) >= 0
            )
            choose_row(screen.places.tree, unit)
            wait_until(lambda: rows.rowCount() > 0, "The list of items stays empty.")
            title = child(screen, QLabel, "items.reading.title")
            wait_until(title.text, "The chosen item is not shown.")
            step.facts["items"] = rows.rowCount()
            step.facts["person"] = self._office.bench.person().name

    def _unit_name(self) -> str:
        unit = self._office.app.layouts.current().portal.unit(self._notice.place["unit"])
        assert unit is not None
        english = self._office.orders.language == "en"
        return unit.name_en if english else unit.short_zh

    def _make(self) -> None:
        place = self._notice.place
        with self._log.step("new-item") as step:
            click(child(self._office.window, QPushButton, "topbar.new"))
            dialog = wait_for(
                lambda: self._office.window.findChild(NewItemDialog), "新建稿件 does not open."
            )
            key = f"{place['unit']}/{place['column']}"
            wait_until(lambda: dialog.model.index_of(key).isValid(), "The column is not offered.")
            choose_row(dialog.tree, dialog.model.index_of(key))
            create = child(dialog, QPushButton, "new_item.create")
            wait_until(create.isEnabled, "Nothing can be made in the chosen column.")
            self._log.shoot(step)
            click(create)
            wait_until(
                lambda: (
                    self._office.bench.screens.editor_if_open() is not None
                    and self._office.bench.window.screen_key == "editor"
                ),
                "The new item does not open in the editor.",
            )
            content = self._office.page.presenter.draft.content
            require(content.kind == place["kind"], f"The item is a {content.kind}.")
            require(content.column == place["column"], f"The item stands in {content.column}.")
            require(content.unit == place["unit"], f"The item belongs to {content.unit}.")
            step.facts |= {"item": self._office.page.item, "kind": content.kind}

    def _fill_in(self) -> None:
        page, notice = self._office.page, self._notice
        with self._log.step("fields") as step:
            title = child(page, TitleEdit, "sheet-title")
            focus(title)
            write(title, notice.title)
            retype(child(page, QLineEdit, "sheet-doc-no"), notice.doc_no)
            choose_tab(child(page, QTabBar, "inspector-tabs"), PROPERTIES)
            for key, value in notice.form.items():
                fill(page.inspector.form, key, value)
            recorded, content = notice.recorded, page.presenter.draft.content
            for key in ("title", "doc_no", "formed_on", "recipients", "theme", *_GIVEN):
                held = content.fields.get(key)
                told = list(held) if isinstance(held, list | tuple) else held
                require(told == recorded[key], f"The field {key!r} holds {told!r}.")
            require(content.text("provenance") == "original", "The item is not an original.")
            step.facts["fields"] = sorted(content.fields)

    def _paste(self) -> None:
        page, notice = self._office.page, self._notice
        with self._log.step("body") as step:
            focus(page.body)
            paste_html(page.body, render_body(notice.hindered_body), notice.hindered_body)
            require(
                page.body.markdown() == notice.hindered_body,
                "The pasted text is not the text of the notice.",
            )
            press(page.body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
            step.facts["characters"] = page.body.word_count()

    def _see_it_saved(self) -> None:
        page, office = self._office.page, self._office
        with self._log.step("saved") as step:
            status = office.bench.window.status
            wait_until(
                lambda: page.presenter.draft.content.body == self._notice.hindered_body,
                "The text on the sheet is not collected.",
            )
            wait_until(
                lambda: not page.presenter.unsaved and status.text("saved"), "已保存 is not shown."
            )
            stored = office.app.store.drafts.get(page.item)
            require(
                stored is not None and stored.content == page.presenter.draft.content,
                "已保存 is shown, but the stored draft is another one.",
            )
            require(
                stored is not None and stored.content.body == self._notice.hindered_body,
                "The stored draft does not hold the pasted text.",
            )
            step.facts |= {
                "saved": status.text("saved"),
                "journal": len(office.app.store.drafts.journal(page.item)),
            }

    def _meet_obstacles(self) -> None:
        page, office = self._office.page, self._office
        emptied = self._notice.obstacles["emptied"]
        with self._log.step("obstacles") as step:
            fill(page.inspector.form, emptied, "")
            click(child(office.window, QPushButton, "editor-submit"))
            field = field_of(page.inspector.form, emptied)
            wait_until(
                lambda: self._rules(Severity.BLOCK) and field.inputs()[0].hasFocus(),
                "提交 does not lead to the first obstacle.",
            )
            choose_tab(child(page, QTabBar, "inspector-tabs"), CHECKS)
            wait_until(lambda: "TXT-01" in self._rules(), "The pinyin residue is not found.")
            require(office.bench.screens.editor().submission.dialog is None, "It is submitted.")
            require(office.status(page.item) is Status.DRAFT, "The item is no draft any more.")
            blocking = [f for f in self._findings() if f.severity is Severity.BLOCK]
            require(
                any(f.location.where == emptied for f in blocking),
                f"The empty field {emptied!r} does not block.",
            )
            require(page.obstacles[0] > 0, "The bar counts no obstacle.")
            step.facts["findings"] = [f"{f.severity.value} {f.rule}" for f in self._findings()]

    def _mend(self) -> None:
        page, notice = self._office.page, self._notice
        emptied = notice.obstacles["emptied"]
        with self._log.step("mended") as step:
            missing = self._row(lambda f: f.location.where == emptied)
            click(child(missing, QPushButton, "locate"))
            field = field_of(page.inspector.form, emptied)
            wait_until(
                lambda: page.inspector.current == PROPERTIES and field.isVisible(),
                "定位 does not lead to the field.",
            )
            fill(page.inspector.form, emptied, str(notice.recorded[emptied]))
            choose_tab(child(page, QTabBar, "inspector-tabs"), CHECKS)
            wait_until(lambda: not self._rules(Severity.BLOCK), "The filled field still blocks.")
            click(child(self._row(lambda f: f.rule == "TXT-01"), QPushButton, "fix"))
            wait_until(lambda: "TXT-01" not in self._rules(), "The one-click fix mends nothing.")
            require(page.body.markdown() == notice.body, "The fix changed something else.")
            step.facts["kept"] = self._keep_warnings()
            wait_until(lambda: page.obstacles == (0, 0), "Something still stands in the way.")
            step.facts["rules"] = page.presenter.report.rules_run if page.presenter.report else 0

    def _keep_warnings(self) -> list[str]:
        """Write the reason for every warning that stays; an unforeseen one fails."""
        kept: list[str] = []
        while (found := self._open_warning()) is not None:
            reason = self._notice.kept.get(found.rule)
            if reason is None:
                raise TourError(f"{found.rule}: {found.message_zh}")
            row = self._row(lambda f, key=found.key: f.key == key)  # type: ignore[misc]  # default
            click(child(row, QPushButton, "keep"))
            line = row.findChild(QLineEdit)
            assert line is not None
            retype(line, reason)
            press(line, Qt.Key.Key_Return)
            wait_until(
                lambda key=found.key: key in self._office.page.presenter.draft.keeps,  # type: ignore[misc]  # default
                f"The reason for {found.rule} is not kept.",
            )
            kept.append(found.rule)
        return kept

    def _preview(self) -> None:
        page, notice = self._office.page, self._notice
        with self._log.step("preview") as step:
            click(child(self._office.window, QPushButton, "editor-preview"))
            browser = page.preview.browser
            wait_until(
                lambda: notice.title in _plain(browser.toPlainText()), "The preview stays empty."
            )
            shown = _plain(browser.toPlainText())
            missing = [one for one in notice.paragraphs if _plain(one) not in shown]
            require(not missing, f"The preview lacks {len(missing)} paragraphs.")
            step.facts["paragraphs"] = len(notice.paragraphs)
            self._log.shoot(step)
            click(child(self._office.window, QPushButton, "editor-preview"))

    def _findings(self) -> tuple[Finding, ...]:
        report = self._office.page.presenter.report
        return report.findings if report is not None else ()

    def _rules(self, severity: Severity | None = None) -> set[str]:
        return {f.rule for f in self._findings() if severity in (None, f.severity)}

    def _open_warning(self) -> Finding | None:
        found = self._office.page.presenter.open_findings(Severity.WARN)
        return found[0] if found else None

    def _row(self, fits: Callable[[Finding], bool]) -> FindingRow:
        rows = self._office.page.inspector.checks.rows
        return wait_for(
            lambda: next((row for row in rows if fits(row.finding)), None),
            "The finding is not listed.",
        )


def _plain(text: str) -> str:
    return "".join(text.split())
