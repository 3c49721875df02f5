"""频道采编 (Channel Editor): offline-first editorial client for channels of a government portal."""

__version__ = "0.1.0"
