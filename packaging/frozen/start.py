"""Where the frozen program begins."""

from editor_app.__main__ import main

main()
