"""How much work on one file may cost: bounds of the child process, per job."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLimits:
    """Bounds of one child process. Sizes in bytes, times in seconds by the wall clock."""

    file_bytes: int = 60 * MEGABYTE
    seconds: float = 20.0
    memory_bytes: int = 512 * MEGABYTE
    answer_bytes: int = 80 * MEGABYTE


# 50 million pixels decoded are 150 MB; turning and scaling hold two or three copies at once.
PICTURE = JobLimits(memory_bytes=1024 * MEGABYTE)
FILE = JobLimits()
