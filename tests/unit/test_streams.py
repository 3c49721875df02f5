"""What the command line says can be written to every terminal and file."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


def test_words_take_every_sign_in_the_encoding_of_a_chinese_windows(tmp_path: Path) -> None:
    """It writes files in GBK, which has no ✓: ``doctor > file`` ended there."""
    code, text, problems = told(tmp_path / "数据 👩", "gbk")
    assert (code, problems) == (0, "")
    assert "[ ok ] data-place: 本机磁盘" in text.decode("gbk")


def test_json_is_the_same_in_a_bare_locale(tmp_path: Path) -> None:
    data = tmp_path / "数据 👩"
    code, text, problems = told(data, "ascii", "--json")
    assert (code, problems) == (0, "")
    facts = {fact["key"]: fact for fact in json.loads(text.decode("ascii"))["facts"]}
    assert facts["data-folder"]["told"] == str(data)
    assert facts["data-place"]["told_zh"] == "本机磁盘"
