"""What the tests share: running a command, reading a package, and the programs beside Python."""

import atexit
import contextlib
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "pipelines"))

from relations_map_pipelines import engines  # noqa: E402
from relations_map_pipelines.cli import main  # noqa: E402

ENGINES = ("duckdb", "spark")

# A session takes seconds to start and minutes to become quick, so all tests share one, and what it writes outlives each of them.
_spilled = tempfile.mkdtemp(prefix="pipelines-spark-")
os.environ["SPARK_LOCAL_DIRS"] = _spilled
atexit.register(shutil.rmtree, _spilled, ignore_errors=True)
engines.Spark.close = lambda engine: None


def run(*arguments):
    """Runs a command; its code and what it says."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        code = main([str(argument) for argument in arguments])
    return code, said.getvalue()


def contents(folder):
    """Every file of a package, by name."""
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def table(folder, name):
    """The rows of one file of a package."""
    with open(Path(folder) / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check(folder):
    """The project's own checker on somebody's package, `npx relations-map check`; the one place that knows how it is called."""
    command = ["node", str(ROOT / "dist" / "command.js"), "check", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def ask(script, *arguments):
    """What a Node script that imports the shipped questions prints, as JSON."""
    path = Path(__file__).parent / script
    done = subprocess.run(["node", str(path), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(f"{script}: {done.stderr}")
    return json.loads(done.stdout)


class InFolder(unittest.TestCase):
    """A test with a folder of its own."""

    @classmethod
    def setUpClass(cls):
        parent = ROOT / "build"
        parent.mkdir(exist_ok=True)
        cls.folder = Path(tempfile.mkdtemp(prefix="pipelines-", dir=parent))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
