"""The bundled layout pack: the only reading of pack files from disk."""

from pathlib import Path

from editor_app.domain.errors import Code, EditorError


def read_folder(folder: Path) -> dict[str, str]:
    """Give relative POSIX path -> text of every file below ``folder``, hidden ones left out.

    Raises ``EditorError``: FILE_UNREADABLE when the folder or a file cannot be read,
    LAYOUT_DAMAGED when a file is not UTF-8.
    """
    files: dict[str, str] = {}
    if not folder.is_dir():
        raise EditorError(Code.FILE_UNREADABLE, file=str(folder), problem="no such folder")
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts) or path.is_dir():
            continue
        try:
            files[relative.as_posix()] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as broken:
            raise EditorError(
                Code.LAYOUT_DAMAGED,
                file=relative.as_posix(),
                place=f"byte {broken.start}",
                problem="not UTF-8",
            ) from broken
        except OSError as broken:
            raise EditorError(
                Code.FILE_UNREADABLE, file=str(path), problem=broken.strerror or "unreadable"
            ) from broken
    return files
