"""A masked copy in which the rule still finds something is not given out."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from editor_app.domain.cleaning import Cleaned, Order
from editor_app.domain.errors import EditorError
from editor_app.domain.item import Attachment, Draft
from editor_app.files.pictures import IsolatedPictures
from editor_app.files.reader import IsolatedReader
from editor_app.services.files import FileService
from editor_app.services.masked_copies import masked_copy
from tests.fakes.file_service import file_service
from tests.fakes.workstation import Workstation

ID = "441300190001010008"
LIST = f"姓名,身份证号\n测试甲,{ID[:6]}\u200b{ID[6:]}\n".encode()


class Forgetful:
    """Gives back what it was to mask."""

    def clean(
        self, data: bytes, name: str, order: Order, cancelled: Callable[[], bool] = bool
    ) -> Cleaned:
        raise NotImplementedError

    def mask(
        self,
        data: bytes,
        name: str,
        words: Mapping[str, str],
        cancelled: Callable[[], bool] = bool,
    ) -> Cleaned:
        return Cleaned(data=data, suffix="")


def with_list(station: Workstation, files: FileService) -> tuple[Draft, Attachment]:
    file = files.keep(LIST, "名单.csv")
    draft = station.write()
    return replace(draft, content=replace(draft.content, attachments=(file,))), file


def test_the_rule_finds_nothing_in_what_is_given_out(lin: Workstation) -> None:
    files = file_service(lin.store, lin.layouts)
    draft, file = with_list(lin, files)
    assert lin.checking.masks(draft, file.name) == {ID: "44*************008"}
    made = masked_copy(files, lin.checking, draft, file)
    assert files.data(made.copy.sha256) == "姓名,身份证号\n测试甲,44*************008\n".encode()


def test_a_copy_in_which_it_still_does_is_refused(lin: Workstation) -> None:
    files = FileService(lin.store, lin.layouts, IsolatedPictures(), IsolatedReader(), Forgetful())
    with pytest.raises(EditorError) as caught:
        masked_copy(files, lin.checking, *with_list(lin, files))
    assert caught.value.params["reason"] == "left"
