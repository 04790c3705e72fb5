"""What is wrong with files and arguments is told in one line, the same by both engines, and leaves nothing behind."""

import gzip
import unittest
from pathlib import Path

import generator
from setting import ENGINES, InFolder, contents, run

FORM = ["build", "--form", "gdelt1", "--focus", "TJK"]


class Faults(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        source = generator.write("gdelt1", 2000, str(cls.folder / "in"), months=1)[0]
        cls.lines = Path(source).read_text(encoding="utf-8").splitlines(keepends=True)

    def written(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def refused(self, path, expected, *arguments, form=FORM):
        """Both engines refuse a file in the same words, and write nothing."""
        for engine in ENGINES:
            out = self.folder / f"out-{engine}"
            code, said = run(*form, "--engine", engine, "--out", out, *arguments, path)
            self.assertEqual(code, 1, said)
            self.assertIn(expected.replace("FILE", str(path)), said)
            self.assertFalse(out.exists())
            self.assertFalse(Path(f"{out}.unfinished").exists())

    def with_field(self, line, column, value):
        """The lines with one field changed."""
        lines = list(self.lines)
        fields = lines[line - 1].split("\t")
        fields[column] = value
        lines[line - 1] = "\t".join(fields)
        return "".join(lines)

    def test_a_bad_day(self):
        path = self.written("day.csv", self.with_field(7, 1, "20130231"))
        self.refused(path, "FILE:7:SQLDATE: `20130231` is not a day, expected YYYYMMDD\n1 rows cannot be used, expected at most 0")

    def test_an_empty_day(self):
        path = self.written("empty.csv", self.with_field(3, 1, ""))
        self.refused(path, "FILE:3:SQLDATE: is empty, expected YYYYMMDD")

    def test_bad_days_may_be_let_pass(self):
        path = self.written("day.csv", self.with_field(7, 1, "20130231"))
        for engine in ENGINES:
            code, said = run(*FORM, "--engine", engine, "--out", self.folder / f"passed-{engine}", "--bad-rows", "1", path)
            self.assertEqual(code, 0, said)
        packages = [contents(self.folder / f"passed-{engine}") for engine in ENGINES]
        self.assertEqual(*packages)
        self.assertIn(b"bad-day,1,", packages[0]["left-out.csv"])

    def test_text_that_breaks_off(self):
        path = self.written("cut.csv", "".join(self.lines)[:-120])
        self.refused(path, f"FILE:{len(self.lines)}: the row has ")
        self.refused(path, "expected 58, and its line has no end: the file breaks off")

    def test_a_row_with_too_many_fields(self):
        lines = [*self.lines[:9], self.lines[9].rstrip("\n") + "\tmore\n", *self.lines[10:]]
        self.refused(self.written("wide.csv", "".join(lines)), "FILE:10: the row has 59 fields, expected 58")

    def test_gzip_that_breaks_off(self):
        whole = gzip.compress("".join(self.lines).encode())
        self.refused(self.written("cut.csv.gz", whole[: len(whole) // 2]), "FILE: breaks off: its gzip stream has no end")

    def test_gzip_that_is_none(self):
        self.refused(self.written("none.csv.gz", "".join(self.lines)), "FILE: breaks off in its first line: Not a gzipped file")

    def test_parquet_that_breaks_off(self):
        import duckdb

        path = self.folder / "whole.parquet"
        duckdb.sql(f"COPY (SELECT range AS a FROM range(1000)) TO '{path}'")
        cut = self.written("cut.parquet", path.read_bytes()[:-100])
        self.refused(cut, "FILE: breaks off: a Parquet file ends with its footer, this one does not")
        self.refused(path, "FILE: the column `GLOBALEVENTID` is missing, expected GLOBALEVENTID, SQLDATE,")

    def test_what_is_no_utf_8(self):
        row = self.lines[0].rstrip("\n").encode() + b"\xff\n"
        path = self.written("latin.csv", "".join(self.lines[1:]).encode() + row)
        self.refused(path, f"FILE:{len(self.lines)}: is not UTF-8")

    def test_a_missing_column_of_a_named_one(self):
        generic = ["build", "--form", "generic", "--focus", "TJK"]
        path = self.written("register.csv", "doer,target,code\nTJK,RUS,040\n")
        self.refused(path, "FILE: the column `day` is missing, expected doer, target, day, code", form=generic)

    def test_a_tone_that_is_none(self):
        generic = ["build", "--form", "generic", "--focus", "TJK"]
        path = self.written("tone.csv", "doer,target,day,code,tone\nTJK,RUS,2013-01-05,040,good\n")
        self.refused(path, "FILE:2:tone: `good` is not a tone, expected cooperative, neutral, conflictual or a number", form=generic)

    def test_another_form(self):
        path = self.written("other.csv", "a\tb\tc\n")
        self.refused(path, "FILE:1: the row has 3 fields, expected 58 or 57 of GDELT 1.0 Event Database")

    def test_nothing_of_the_focus(self):
        path = self.written("none.csv", "".join(line for line in self.lines if "TJK" not in line))
        self.refused(path, "no event of `TJK` and another actor in these files and this period")

    def test_files_that_are_not_there_or_not_known(self):
        path = self.written("x.xlsx", "x")
        for given, expected in (
            ("nowhere.csv", "`nowhere.csv` is no file and no folder"),
            (path, "what it is cannot be told by its name"),
            (self.written("x.zip", "x"), "is a zip, which neither engine reads: unpack it first"),
            (self.written("zero.csv", ""), "is empty, expected an event table"),
        ):
            code, said = run(*FORM, "--out", self.folder / "none", given)
            self.assertEqual(code, 1)
            self.assertIn(expected, said)

    def test_arguments_that_cannot_be(self):
        path = self.written("good.csv", "".join(self.lines))
        taken = self.folder / "taken"
        taken.mkdir(exist_ok=True)
        for arguments, expected in (
            (["--out", taken], "is there already, expected a new folder or --replace"),
            (["--out", "x", "--from", "2014-01-01", "--to", "2013-01-01"], "--from `2014-01-01` comes after --to `2013-01-01`"),
            (["--out", "x", "--said-by", "me"], "--said-by is for the form `generic`, not for `gdelt1`"),
        ):
            code, said = run(*FORM, *arguments, path)
            self.assertEqual(code, 1)
            self.assertIn(expected, said)
        code, said = run("build", "--form", "gdelt1", "--focus", "Tajikistan", "--out", self.folder / "y", path)
        self.assertIn("`Tajikistan` is not an actor, expected an id such as TJK", said)


if __name__ == "__main__":
    unittest.main()
