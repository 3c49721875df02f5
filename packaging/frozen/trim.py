"""What the packaged program leaves out, and why."""

from fnmatch import fnmatch

# Modules that nothing of ours imports, or that the package must not carry.
EXCLUDED_MODULES = [
    "readline",  # links GNU readline, which is under the GPL
    "_gdbm",  # links GNU dbm, which is under the GPL
    "psycopg",  # the demonstration's portal has its SQLite; a real portal is installed as a wheel
    "psycopg_binary",
    "curses",
    "tkinter",
    "turtle",
    "pydoc_data",
    "lib2to3",
    "idlelib",
    "ensurepip",
    "pip",
    "setuptools",
    "pkg_resources",
    "wheel",
    "pytest",
    "_pytest",
    "IPython",
    "numpy",
    "rich",  # httpx has a command line of its own
    "pygments",
    "markdown_it",
    "tomli",  # Python has its own
    "tomli_w",  # of the build environment alone, as the next two
    "attr",
    "defusedxml",
    "PIL._avif",  # 5 MB; no column takes AVIF
    "PIL._imagingft",  # no words are drawn into pictures; it brings FreeType and HarfBuzz
    "PIL.ImageTk",
    "PIL.ImageQt",
    "lxml.objectify",  # of lxml only its trees are used; 7 MB
    "lxml.html.diff",
    "lxml.sax",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtSql",
    "PySide6.QtDesigner",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
]
# Files by their place in the program's folder.
EXCLUDED_FILES = (
    # screens without a desktop: machines with a keyboard and an editor have none of these
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqminimalegl.so",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/sqldrivers/*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/lib/libQt6EglF*",
    "libQt6EglF*",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/lib/libQt6Qml*",
    "PySide6/Qt/lib/libQt6Quick*",
    "pillow.libs/libavif*",
    "libavif*",
    "opengl32sw.dll",
    "PySide6/opengl32sw.dll",
)
# Of the build machine's own libraries only these come along: what Qt's xcb plug-in needs and a
# plain desktop may lack, and one whose file has another name elsewhere. All others (X11, fonts,
# OpenSSL, GLib …) are the workstation's: its distribution keeps them safe, and ours would take the
# place of those that its own programs expect. ``linux/libraries.py`` names their Debian packages.
KEPT_SYSTEM_LIBRARIES = (
    "libbz2.so.*",
    "libpython3*",
    "libxcb-cursor.so.*",
    "libxcb-icccm.so.*",
    "libxcb-image.so.*",
    "libxcb-keysyms.so.*",
    "libxcb-render-util.so.*",
    "libxcb-util.so.*",
)
_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
KEPT_FONTS = "remixicon"  # of qtawesome: the one that the program's icons come from
KEPT_LANGUAGES = ("_en.qm", "_zh_CN.qm", "_zh.qm")
_NEVER = ("*/INSTALLER", "*/RECORD", "*/REQUESTED", "*/direct_url.json")  # of this build alone


def is_wanted(place: str, source: str) -> bool:
    """Whether a file belongs into the program's folder, by its place there and its origin."""
    name = place.replace("\\", "/")
    if source.startswith(_SYSTEM):
        return any(fnmatch(name, one) for one in KEPT_SYSTEM_LIBRARIES)
    if "PySide6" in name and "/translations/" in name:
        return name.endswith(KEPT_LANGUAGES)
    if name.startswith("qtawesome/fonts/"):
        return KEPT_FONTS in name
    return not any(fnmatch(name, one) for one in (*EXCLUDED_FILES, *_NEVER))
