"""The documented way from a month of event files to a map, command by command, with the package as pip installs it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import unittest
import zipfile
from collections import defaultdict
from pathlib import Path

import generator
from setting import ROOT, InFolder, check, table

README = (ROOT / "pipelines" / "README.md").read_text(encoding="utf-8")
FIRST_MAP = README[README.index("## One month of GDELT as a map") : README.index("## What comes out")]


class Month(InFolder):
    rows = 30_000

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        source = shutil.copytree(ROOT / "pipelines", cls.folder / "pipelines", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*pip, "--target", cls.folder / "installed", source], check=True)
        cls.day_files()

    @classmethod
    def day_files(cls):
        """A zip a day, as GDELT publishes them."""
        days = defaultdict(list)
        path = generator.write("gdelt1", cls.rows, str(cls.folder / "text"), start="2014-06", months=1)[0]
        for line in Path(path).read_text(encoding="utf-8").splitlines(keepends=True):
            days[line.split("\t")[1]].append(line)
        (cls.folder / "zips").mkdir()
        for day, lines in days.items():
            with zipfile.ZipFile(cls.folder / "zips" / f"{day}.export.CSV.zip", "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(f"{day}.export.CSV", "".join(lines))

    def test_the_commands_make_a_package(self):
        blocks = "\n".join(re.findall(r"```sh\n(.*?)```", FIRST_MAP, re.DOTALL))
        commands = re.findall(r"^python -m relations_map_pipelines (.*)$", blocks, re.MULTILINE)
        self.assertEqual([command.split()[0] for command in commands], ["unpack", "build"])
        environment = {**os.environ, "PYTHONPATH": str(self.folder / "installed")}
        for command in commands:
            words = [sys.executable, "-m", "relations_map_pipelines", *shlex.split(command)]
            done = subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
        code, said = check(self.folder / "map")
        self.assertEqual(code, 0, said)
        self.assertEqual(sum(int(row["rows"]) for row in table(self.folder / "map", "left-out.csv")), self.rows)

    def test_the_days_that_are_fetched_are_those_that_are_asked_for(self):
        """Of the commands that need a network only the words can be tested."""
        days = re.search(r"seq -w 1 (\d+)", FIRST_MAP).group(1)
        month, wanted = re.search(r"zips/(\d{6})\$day.export.CSV.zip http://data.gdeltproject.org/events/(\d{6})\$day", FIRST_MAP).groups()
        self.assertEqual(month, wanted)
        self.assertIn(f"--from {month[:4]}-{month[4:]}-01 --to {month[:4]}-{month[4:]}-{days}", FIRST_MAP)


if __name__ == "__main__":
    unittest.main()
