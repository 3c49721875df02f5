"""The file service with the real child processes, as the composition root builds it."""

from editor_app.domain.ports import Store
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.pictures import IsolatedPictures
from editor_app.files.reader import IsolatedReader
from editor_app.services.files import FileService
from editor_app.services.layouts import LayoutService


def file_service(store: Store, layouts: LayoutService) -> FileService:
    """Files of one store."""
    return FileService(store, layouts, IsolatedPictures(), IsolatedReader(), IsolatedCleaner())
