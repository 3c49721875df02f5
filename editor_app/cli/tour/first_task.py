"""The first task of the help, done step by step as its page says, in the real window.

Every button that is clicked must be quoted in the step that is being followed, and what is typed
stands there as a quotation: so the page cannot say anything else than what the program does.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from editor_app.cli.layout import bundled_layout
from editor_app.cli.tour.filling import fill
from editor_app.cli.tour.hands import (
    child,
    choose_row,
    choose_tab,
    click,
    focus,
    press,
    retype,
    write,
)
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.sending import Sending
from editor_app.cli.tour.waiting import require, wait_for, wait_until
from editor_app.domain.item import ItemId
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command
from editor_app.paths import Paths
from editor_app.presenters.help_book import HelpBook, HelpPage, Section
from editor_app.ui.fields.choices import ChoiceField
from editor_app.ui.help_lists import fills, table_keys
from editor_app.ui.help_topics import FIRST_TASK
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.inspector import CHECKS, PROPERTIES
from editor_app.ui.screens.editor.sheet_header import TitleEdit
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.new_item_dialog import NewItemDialog

_COLUMN = "zkgwb/gov_info.statutory.news"


def first_task_page(paths: Paths, language: str) -> HelpPage:
    """The page that is followed."""
    told = fills(table_keys, bundled_layout, language)
    page = HelpBook(paths.resources / "help", language, told).page(FIRST_TASK)
    assert page is not None
    return page


class FirstTask:
    """Steps of somebody who reads the page and does what it says."""

    def __init__(self, office: Office, page: HelpPage) -> None:
        self._office, self._log = office, office.logbook
        self._steps = [one for one in page.sections if one.heading[:1].isdigit()]
        self._section: Section | None = None

    def run(self) -> ItemId:
        """All steps; gives the item, which waits for the first review at the end."""
        walked: tuple[tuple[str, Callable[[], object]], ...] = (
            ("new", self._make),
            ("title", self._title),
            ("body", self._body),
            ("properties", self._properties),
            ("checks", self._checks),
            ("preview", self._preview),
            ("submit", self._submit),
            ("outbox", self._outbox),
            ("waits", self._waits),
        )
        require(len(self._steps) == len(walked), f"The page has {len(self._steps)} steps.")
        self._office.open("lin")
        for section, (name, follow) in zip(self._steps, walked, strict=True):
            with self._following(section), self._log.step(f"task-{name}"):
                follow()
                self._office.rest()
        return self._item

    # ------------------------------------------------------------ reading the page

    @contextmanager
    def _following(self, section: Section) -> Iterator[None]:
        self._section = section
        yield
        self._section = None

    def _words(self) -> str:
        assert self._section is not None
        return self._section.heading + "\n" + self._section.text

    def _quoted(self) -> list[str]:
        """What the step says is to be typed."""
        lines = self._words().splitlines()
        return [line.removeprefix("> ").strip() for line in lines if line.startswith("> ")]

    def _told(self, words: str) -> None:
        require(f"**{words}**" in self._words(), f"The step does not name {words!r}.")

    def _click(self, parent: QWidget, name: str) -> None:
        made = child(parent, QAbstractButton, name)
        self._told(made.text().replace("&", ""))
        click(made)

    def _tab(self, at: int) -> None:
        bar = child(self._office.page, QTabBar, "inspector-tabs")
        self._told(bar.accessibleTabName(at).rstrip(" 0123456789"))
        choose_tab(bar, at)

    # ------------------------------------------------------------ doing what it says

    def _make(self) -> None:
        self._click(self._office.window, "topbar.new")
        dialog = wait_for(
            lambda: self._office.window.findChild(NewItemDialog), "新建稿件 does not open."
        )
        search = child(dialog, QLineEdit, "search.field")
        self._told(search.placeholderText())
        column = self._quoted()[0]
        retype(search, column)
        index = wait_for(
            lambda: at if (at := dialog.model.index_of(_COLUMN)).isValid() else None,
            "The column is not found.",
        )
        require(str(index.data()) == column, f"{column!r} finds {index.data()!r}.")
        above = str(index.parent().data())
        require(f"“{above}”" in self._words(), f"The step does not say that it is below {above!r}.")
        chosen = dialog.tree.currentIndex()
        require(chosen == index, f"{chosen.data()!r} is chosen, which the step does not say.")
        choose_row(dialog.tree, index)
        self._log.shoot(self._log.steps[-1])
        self._click(dialog, "new_item.create")
        wait_until(
            lambda: self._office.bench.window.screen_key == "editor", "The editor does not open."
        )
        self._item = self._office.page.item

    def _title(self) -> None:
        title = child(self._office.page, TitleEdit, "sheet-title")
        focus(title)
        write(title, self._quoted()[0])

    def _body(self) -> None:
        page, said = self._office.page, self._quoted()
        focus(page.body)
        for number, paragraph in enumerate(said):
            if number:
                press(page.body, Qt.Key.Key_Return)
            write(page.body, paragraph)
        wait_until(lambda: not page.presenter.unsaved, "What was typed is not saved.")
        saved = self._office.bench.window.status.text("saved")
        word = saved.split()[0] if saved else ""
        require(bool(word) and f"**{word}**" in self._words(), f"{saved!r} is not told of.")
        require(said[-1] in page.presenter.draft.content.body, "The text is not there.")

    def _properties(self) -> None:
        self._tab(PROPERTIES)
        form, layout = self._office.page.inspector.form, self._office.app.layouts.current()
        english = self._office.orders.language == "en"
        template = layout.template(self._office.page.presenter.draft.content.kind)
        for key, value in (("formed_on", date.today().isoformat()), ("theme", self._theme())):
            spec = template.field(key)
            assert spec is not None, key
            self._told(spec.label_en if english else spec.label_zh)
            fill(form, key, value)

    def _theme(self) -> str:
        """The key of the subject that the step says."""
        combo = child(self._office.page.inspector.form, ChoiceField, "field-theme").combo
        said = self._quoted()[0]
        found = [at for at in range(combo.count()) if combo.itemText(at).endswith(said)]
        require(len(found) == 1, f"{said!r} is the name of {len(found)} subjects.")
        return str(combo.itemData(found[0]))

    def _checks(self) -> None:
        self._tab(CHECKS)
        page, said = self._office.page, self._quoted()
        wait_until(lambda: page.obstacles[0] == 0, "Something blocks that the page does not name.")
        self._log.shoot(self._log.steps[-1])
        locate = child(self._row("keywords"), QAbstractButton, "locate")
        self._told(locate.text())
        click(locate)
        fill(page.inspector.form, "keywords", said[0])
        self._tab(CHECKS)
        row = self._row("description")
        self._click(row, "keep")
        reason = child(row, QLineEdit, "keep-reason")
        retype(reason, said[1])
        press(reason, Qt.Key.Key_Return)
        wait_until(lambda: page.obstacles == (0, 0), "Something still stands in the way.")

    def _row(self, field: str) -> FindingRow:
        rows = self._office.page.inspector.checks
        return wait_for(
            lambda: next((row for row in rows.rows if row.finding.location.where == field), None),
            f"No finding about {field!r} is listed.",
        )

    def _preview(self) -> None:
        self._click(self._office.window, "editor-preview")
        browser = self._office.page.preview.browser
        title = self._office.page.presenter.draft.content.text("title")
        wait_until(lambda: title in browser.toPlainText(), "The preview stays empty.")
        self._log.shoot(self._log.steps[-1])
        self._click(self._office.window, "editor-preview")

    def _submit(self) -> None:
        self._click(self._office.window, "editor-submit")
        dialog = wait_for(
            lambda: self._office.window.findChild(SubmitDialog), "No confirmation is asked for."
        )
        wait_until(dialog.isVisible, "The confirmation is not shown.")
        carrier = child(dialog, QRadioButton, "submit-secrecy-carrier-other")
        self._told(carrier.text())
        click(carrier)
        self._log.shoot(self._log.steps[-1])
        self._click(dialog, "submit-confirm")
        self._office.operation(self._item, Command.SUBMIT)

    def _outbox(self) -> None:
        self._area("outbox")
        driver = self._office.bench.driver
        wait_until(lambda: not driver.running, "A pass of synchronisation does not end.")
        self._told(child(self._office.window, QPushButton, "outbox.sync").text())
        self._office.synchronise()
        Sending(self._office, self._item).wait_for_receipt()
        toast = self._office.window.findChild(QWidget, "toast")
        if toast is not None:
            wait_until(lambda: not toast.isVisible(), "The notice does not leave.")

    def _waits(self) -> None:
        self._area("items")
        self._office.bench.routes.show_item(self._item)
        wait_until(
            lambda: self._office.status(self._item) is Status.REVIEW_1,
            "The item does not wait for the first review.",
        )

    def _area(self, key: str) -> None:
        made = child(self._office.window, QAbstractButton, f"rail.{key}")
        self._told(made.text())
        self._office.go(key)
