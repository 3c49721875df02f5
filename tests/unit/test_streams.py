"""What the command line says can be written to every terminal and file."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def told(data: Path, encoding: str, *words: str) -> tuple[int, bytes, str]:
    done = subprocess.run(
        (sys.executable, "-m", "editor_app", "--data", str(data), "doctor", *words),
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LANGUAGE": "zh_CN"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode("ascii", "replace")


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_output_takes_every_sign_whatever_it_is_written_in(tmp_path: Path, encoding: str) -> None:
    """A Chinese Windows writes files in GBK, which has no ✓: ``doctor > file`` ended there."""
    data = tmp_path / "数据 👩"
    code, text, problems = told(data, encoding)
    assert (code, problems) == (0, "")
    assert b"[ ok ] data-place" in text
    if encoding == "gbk":
        assert "本机磁盘" in text.decode("gbk")
    report = json.loads(told(data, encoding, "--json")[1].decode(encoding))
    facts = {fact["key"]: fact for fact in report["facts"]}
    assert facts["data-folder"]["told"] == str(data)
