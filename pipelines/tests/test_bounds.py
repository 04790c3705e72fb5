"""The package stays within what is asked for and says what that leaves out; a run that was stopped goes on."""

import json
import os
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path
from unittest import mock

import generator
import slow_count
from setting import ENGINES, ROOT, InFolder, contents, run, table

from relations_map_pipelines.engines import Duck


class Bounds(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paths = generator.write("gdelt1", 30_000, str(cls.folder / "in"), months=24)
        _, cls.events = slow_count.count("gdelt1", cls.paths, "TJK")

    def build(self, name, *arguments):
        out = self.folder / name
        code, said = run("build", "--form", "gdelt1", "--focus", "TJK", "--out", out, *arguments, self.folder / "in")
        self.assertEqual(code, 0, said)
        return out, json.loads((out / "datapackage.json").read_text(encoding="utf-8"))["description"]

    def figures(self, events, length):
        return {(*key, *map(str, value)) for key, value in slow_count.figures(events, "TJK", length).items()}

    def shown(self, out):
        return {tuple(row[column] for column in ("b", "period", "theme", "tone", "events", "reports")) for row in table(out, "counts.csv")}

    def test_by_year_where_months_are_too_many(self):
        by_month, by_year = (self.figures(self.events, length) for length in (7, 4))
        most = 2 * len(by_year)
        self.assertGreater(len(by_month), len(by_year))
        out, description = self.build("year", "--statements", most)
        self.assertEqual(self.shown(out), by_year)
        self.assertIn(f"Figures by month would be {len(by_month):,} statements, more than half of the {most:,}", description)
        self.assertLessEqual(len(table(out, "statements.csv")), most)

    def test_over_the_whole_time_where_years_are_too_many(self):
        whole = self.figures(self.events, 0)
        out, description = self.build("whole", "--statements", 2 * len(whole))
        self.assertEqual(self.shown(out), whole)
        self.assertIn("over the whole time", description)
        self.assertEqual({row["date"] for row in table(out, "statements.csv") if row["unit"]}, {"2013-01-01/2014-12-31"})

    def test_the_smallest_figures_go_where_none_is_coarse_enough(self):
        whole = slow_count.figures(self.events, "TJK", 0)
        out, description = self.build("few", "--statements", 40)
        best = sorted(whole, key=lambda key: (-whole[key][0], *key))[:20]
        self.assertEqual({row[:4] for row in self.shown(out)}, set(best))
        self.assertIn(f"{len(whole) - 20:,} figures with fewer events left out", description)
        left = {row["what"]: int(row["rows"]) for row in table(out, "left-out.csv")}
        self.assertEqual(left["small-figure"], sum(value[1] for key, value in whole.items() if key not in best))
        self.assertEqual(sum(left.values()), 30_000)

    def test_partners_beyond_the_most_told_of(self):
        out, description = self.build("partners", "--partners", 3)
        kept = slow_count.partners(self.events, "TJK", 3)
        self.assertEqual({row["b"] for row in table(out, "counts.csv")}, kept)
        others = {slow_count.partner(event, "TJK") for event in self.events} - kept
        self.assertIn(f"{len(others)} partners with fewer events left out", description)

    def test_bytes(self):
        out, _ = self.build("bytes", "--bytes", 1_200_000)
        size = sum(map(len, contents(out).values()))
        self.assertTrue(900_000 < size <= 1_200_000, size)
        rows = [row for row in table(out, "statements.csv") if not row["unit"]]
        shown = {row["id"] for row in rows}
        best = slow_count.ranked(self.events, "TJK", slow_count.partners(self.events, "TJK", 60))[: len(shown)]
        self.assertEqual(shown, {"-".join(part for part in ("event", *event) if part) for event in best})
        code, said = run("build", "--form", "gdelt1", "--focus", "TJK", "--out", self.folder / "no", "--bytes", 5000, self.folder / "in")
        self.assertEqual(code, 1)
        self.assertIn("expected at most 5000: ask for fewer --statements", said)
        self.assertFalse((self.folder / "no").exists())

    def test_a_period_that_cuts_a_month(self):
        out, _ = self.build("cut", "--from", "2013-05-11", "--to", "2013-07-20")
        dates = {row["date"] for row in table(out, "statements.csv") if row["unit"]}
        self.assertEqual(dates, {"2013-05-11/2013-05-31", "2013-06", "2013-07-01/2013-07-20"})

    def test_goes_on_where_it_was_stopped(self):
        whole, _ = self.build("at-once")
        real, stored = Duck.store, []

        def stops_at_the_third(engine, query, path):
            if len(stored) == 2:
                raise KeyboardInterrupt
            stored.append(path)
            return real(engine, query, path)

        arguments = ["build", "--form", "gdelt1", "--focus", "TJK", "--out", self.folder / "parts", "--part-bytes", 1, self.folder / "in"]
        with mock.patch.object(Duck, "store", stops_at_the_third), self.assertRaises(KeyboardInterrupt):
            run(*arguments)
        self.assertFalse((self.folder / "parts").exists())
        code, said = run(*arguments)
        self.assertEqual(code, 0, said)
        self.assertIn("part 2 of 24: is there already", said)
        self.assertNotIn("part 3 of 24: is there already", said)
        self.assertEqual(contents(whole), contents(self.folder / "parts"))
        self.assertFalse(Path(f"{self.folder}/parts.work").exists())

    def test_an_engine_that_gives_up_is_told_and_gone_on_from(self):
        real, out = Duck.store, self.folder / "given-up"

        def gives_up(engine, query, path):
            if path.endswith("events"):
                raise engine.error("Out of Memory Error: failed to allocate 2.0 MiB")
            return real(engine, query, path)

        arguments = ["build", "--form", "gdelt1", "--focus", "TJK", "--out", out, self.folder / "in"]
        with mock.patch.object(Duck, "store", gives_up):
            code, said = run(*arguments)
        self.assertEqual(code, 1)
        self.assertIn(f"duckdb failed: Out of Memory Error: failed to allocate 2.0 MiB; what was stored is in {out}.work", said)
        self.assertFalse(out.exists())
        code, said = run(*arguments)
        self.assertEqual((code, "part 1 of 1: is there already" in said), (0, True), said)

    def test_what_was_stored_for_other_files_is_not_used(self):
        work, out = self.folder / "kept-work", self.folder / "other"
        self.build("kept", "--work", work, "--keep-work")
        code, said = run("build", "--form", "gdelt1", "--focus", "TJK", "--out", out, "--work", work, self.paths[0])
        self.assertEqual(code, 0, said)
        self.assertNotIn("is there already", said)

    def test_a_file_that_stands_twice_counts_once(self):
        again = self.folder / "twice" / "again.csv"
        again.parent.mkdir()
        for number, path in enumerate(self.paths):
            (again.parent / f"{number}.csv").write_bytes(Path(path).read_bytes())
        again.write_bytes(Path(self.paths[0]).read_bytes())
        once, _ = self.build("once")
        out = self.folder / "out-twice"
        self.assertEqual(run("build", "--form", "gdelt1", "--focus", "TJK", "--out", out, again.parent)[0], 0)
        for name in ("statements.csv", "counts.csv", "sources.csv"):
            self.assertEqual(contents(once)[name], contents(out)[name])

    def test_replaces_only_when_told(self):
        out, _ = self.build("replaced")
        before = contents(out)
        self.assertEqual(self.build("replaced", "--replace", "--partners", 1)[0], out)
        self.assertNotEqual(before, contents(out))
        leftovers = [path.name for path in self.folder.iterdir() if path.name.startswith("replaced.")]
        self.assertEqual(leftovers, [])

    def test_unpacks_what_gdelt_publishes(self):
        zipped = self.folder / "20130101.export.CSV.zip"
        with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(self.paths[0], "20130101.export.CSV")
        for _ in range(2):
            self.assertEqual(run("unpack", zipped, "--out", self.folder / "unpacked")[0], 0)
        outs = [self.folder / "of-zip", self.folder / "of-text"]
        for out, given in zip(outs, (self.folder / "unpacked", self.paths[0])):
            self.assertEqual(run("build", "--form", "gdelt1", "--focus", "TJK", "--out", out, given)[0], 0)
        self.assertEqual(*map(contents, outs))
        cut = self.folder / "cut.zip"
        cut.write_bytes(zipped.read_bytes()[:-200])
        code, said = run("unpack", cut, "--out", self.folder / "unpacked-2")
        self.assertEqual((code, f"{cut}: is not a whole zip" in said), (1, True), said)


class Command(InFolder):
    """The command as people run it, in a process of its own."""

    def test_each_engine_starts_and_ends(self):
        generator.write("gdelt1", 500, str(self.folder / "in"), months=1)
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "pipelines")}
        for engine in ENGINES:
            command = [sys.executable, "-m", "relations_map_pipelines", "build", "--form", "gdelt1", "--focus", "TJK", "--engine", engine]
            done = subprocess.run([*command, "--out", engine, "in"], cwd=self.folder, env=environment, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("statements", done.stderr.splitlines()[-1])
        self.assertEqual(*(contents(self.folder / engine) for engine in ENGINES))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["duckdb", "in", "spark"])


class Register(InFolder):
    """A ministry's own table, with its own codes: what people judged is not marked as a machine's."""

    def build(self, *arguments):
        source = self.folder / "register.csv"
        source.write_text(
            "target;doer;day;code;source\nTajikistan;China;2014-03-05;LOAN;https://example.org/a\n"
            "Tajikistan;Chinese ministry;2014-03-06;NO;Note 12\n", encoding="utf-8"
        )
        codes, actors = self.folder / "codes.csv", self.folder / "actors.csv"
        codes.write_text("code,phrase,theme,tone,status\nLOAN,lends,economy,cooperative,occurred\nNO,declines,energy-water,neutral,refused\n")
        actors.write_text("id,kind,name,lon,lat,aliases\nCHN_X,body,Chinese ministry,,,\n")
        out = self.folder / "out"
        code, said = run(
            "build", "--form", "generic", "--delimiter", ";", "--focus", "TJK", "--codes", codes, "--actors", actors, "--table-title",
            "Register", "--out", out, "--replace", *arguments, source,
        )
        self.assertEqual(code, 0, said)
        return [row for row in table(out, "statements.csv") if not row["unit"]], table(out, "sources.csv")

    def test_status_comes_from_the_codes(self):
        rows, sources = self.build()
        self.assertEqual([(row["status"], row["said_by"], row["theme"]) for row in rows], [("occurred", "", "economy"), ("refused", "", "energy-water")])
        self.assertEqual([row["text"] for row in rows], ["China towards Tajikistan: lends. 1 of 1 report.", "Chinese ministry towards Tajikistan: declines. 1 of 1 report."])
        self.assertEqual({(row["title"], row["url"]) for row in sources if row["type"] != "dataset"}, {("Page at example.org", "https://example.org/a"), ("Note 12", "")})

    def test_a_judgement_is_somebodys(self):
        rows, _ = self.build("--assessed", "--said-by", "The ministry")
        self.assertEqual({(row["status"], row["said_by"]) for row in rows}, {("assessed", "The ministry")})


if __name__ == "__main__":
    unittest.main()
