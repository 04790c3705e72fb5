"""Packages of each form, on both engines, against a slow count, the checkers and the questions of the page."""

import datetime
import functools
import json
import os
import re
import subprocess
import sys
import unittest
from collections import Counter

import generator
import slow_count
from setting import ENGINES, ROOT, InFolder, ask, check, contents, run, table

FOCUS = "TJK"


def tone_counts(statements):
    """Statements by partner and tone, counted from the rows of the package."""
    counts = {}
    for row in statements:
        others = [actor for actor in row["actors"].split(";") if actor != FOCUS]
        for other in others:
            counts.setdefault(other, Counter())[row["tone"]] += 1
    return counts


class Packages:
    """What holds of a package of any form; `form`, `rows` and `arguments` are its subclasses'."""

    arguments = ()
    first, last = "0", "9"
    months, partners, statements = 12, 60, 5000
    said_by = None
    gzipped = False
    inputs = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paths = generator.write(cls.form, cls.rows, str(cls.folder / "in"), months=cls.months, gzipped=cls.gzipped)
        inputs = cls.convert()
        cls.out = {engine: cls.folder / engine for engine in ENGINES}
        bounds = ["--partners", cls.partners, "--statements", cls.statements]
        for engine, out in cls.out.items():
            code, said = run("build", "--form", cls.form, "--focus", FOCUS, "--engine", engine, "--out", out, *bounds, *cls.arguments, inputs)
            if code:
                raise AssertionError(said)
        cls.fates, cls.events = slow_count.count(cls.form, cls.paths, FOCUS, cls.first, cls.last)
        cls.kept = slow_count.partners(cls.events, FOCUS, cls.partners)
        cls.package = cls.out["duckdb"]
        cls.figures = cls.slow_figures()

    @classmethod
    def convert(cls):
        """What the engines are given to read."""
        return cls.folder / "in"

    @classmethod
    def slow_figures(cls):
        """By month, or where those are more than half of the statements by year."""
        kept = {event: reports for event, reports in cls.events.items() if slow_count.partner(event, FOCUS) in cls.kept}
        by_month = slow_count.figures(kept, FOCUS)
        return by_month if len(by_month) <= cls.statements // 2 else slow_count.figures(kept, FOCUS, 4)

    def shown_figures(self):
        return {
            (row["b"], row["period"], row["theme"], row["tone"]): [int(row["events"]), int(row["reports"])]
            for row in table(self.package, "counts.csv")
        }

    def test_both_engines_give_the_same_bytes(self):
        self.assertEqual(*(contents(out) for out in self.out.values()))

    def test_figures_agree_with_the_slow_count(self):
        self.assertEqual(self.shown_figures(), dict(self.figures))

    def test_each_figure_is_a_statement_with_its_value(self):
        statements = [row for row in table(self.package, "statements.csv") if row["unit"]]
        counts = table(self.package, "counts.csv")
        self.assertEqual(len(statements), len(counts))
        for number, (statement, count) in enumerate(zip(statements, counts), 1):
            self.assertEqual((statement["value"], statement["passage"], statement["status"]), (count["events"], str(number), "assessed"))
            self.assertEqual(set(statement["actors"].split(";")), {count["a"], count["b"]})
            self.assertEqual(statement["doers"], "")

    def test_events_are_those_with_most_independent_sources(self):
        rows = [row for row in table(self.package, "statements.csv") if not row["unit"]]
        room = self.statements - len(self.shown_figures())
        best = slow_count.ranked(self.events, FOCUS, self.kept)[:room]
        told = {"-".join(part for part in ("event", *event) if part): event for event in best}
        self.assertEqual({row["id"] for row in rows}, set(told))
        for row in rows:
            day, doer, target, code, _ = event = told[row["id"]]
            reports = len(self.events[event])
            self.assertEqual((row["date"], row["doers"], (row["theme"], row["tone"])), (day, doer, slow_count.theme_and_tone(event)))
            self.assertEqual(row["actors"], doer if doer == target else f"{doer};{target}")
            self.assertIn(f"1 of {reports:,} report", row["text"])

    def test_a_statement_names_one_of_its_reports(self):
        sources = {row["id"]: row for row in table(self.package, "sources.csv")}
        for row in table(self.package, "statements.csv"):
            if row["unit"]:
                continue
            event = self.by_id()[row["id"]]
            said = {source for _, source, _ in self.events[event]}
            source = sources[row["source"]]
            if source["url"] and source["type"] == "webpage":
                self.assertIn(source["url"], said)
            elif source["type"] == "article":
                self.assertIn(source["title"], said)
                self.assertFalse(any(map(slow_count.is_address, said)), row["id"])
            else:
                self.assertEqual(said, {""}, row["id"])

    @functools.cache
    def by_id(self):
        return {"-".join(part for part in ("event", *event) if part): event for event in self.events}

    def test_every_row_is_accounted_for(self):
        left = {row["what"]: int(row["rows"]) for row in table(self.package, "left-out.csv")}
        self.assertEqual(sum(left.values()), self.rows)
        shown = left.pop("shown")
        self.assertEqual(shown, sum(reports for _, reports in self.shown_figures().values()))
        dropped = [event for event in self.events if slow_count.partner(event, FOCUS) not in self.kept]
        fates = Counter(self.fates, **{"other-partner": sum(len(self.events[event]) for event in dropped)})
        self.assertEqual(left, {fate: rows for fate, rows in fates.items() if rows})

    def test_whoever_says_it_is_named(self):
        for row in table(self.package, "statements.csv"):
            if self.said_by:
                self.assertEqual((row["status"], row["said_by"]), ("assessed", self.said_by))
            elif row["status"] == "assessed":
                self.assertTrue(row["said_by"])

    def test_the_projects_checker_passes_it(self):
        code, said = check(self.package)
        self.assertEqual(code, 0, said)
        self.assertIn("a data package, right", said)
        counts = tone_counts(table(self.package, "statements.csv"))
        found = {other: tie["statements"] for other, tie in ask("ties.js", self.package, FOCUS)["ties"].items()}
        self.assertEqual(found, {other: sum(tones.values()) for other, tones in counts.items()})

    def test_frictionless_passes_it(self):
        done = subprocess.run(
            [sys.executable, "-m", "frictionless", "validate", "datapackage.json"], cwd=self.package, capture_output=True, text=True
        )
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_page_answers_as_the_slow_count(self):
        answer = ask("ties.js", self.package, FOCUS)
        self.assertEqual(answer["total"], len(table(self.package, "statements.csv")))
        expected = self.slow_ties()
        self.assertEqual(set(answer["ties"]), set(expected))
        for other, tones in expected.items():
            found = answer["ties"][other]
            self.assertEqual(found["statements"], sum(tones.values()), other)
            self.assertEqual({tone: found["tones"][tone] for tone in tones}, dict(tones), other)

    def test_the_page_opens_it(self):
        expected = self.slow_ties()
        partner = max(expected, key=lambda other: expected[other].total())
        names = {row["id"]: row["name"] for row in table(self.package, "actors.csv")}
        page = ask("page.js", self.package, names[partner])
        deck = json.loads((self.package / "datapackage.json").read_text(encoding="utf-8"))["deck"]
        self.assertIn(deck, page["words"])
        on_the_map = [re.match(r"(.+?), ([0-9,]+) statements?(, |$)", name).groups()[:2] for name in page["partners"]]
        states = {row["id"] for row in table(self.package, "actors.csv") if row["kind"] == "state"}
        self.assertEqual(
            {name: int(count.replace(",", "")) for name, count in on_the_map},
            {names[other]: tones.total() for other, tones in expected.items() if other in states},
        )
        self.assert_told(page, [row for row in table(self.package, "statements.csv") if partner in row["actors"].split(";")])

    def assert_told(self, page, rows):
        """What the page tells of one partner: each statement, whose judgement it is, and when."""
        told = {statement["id"]: statement for statement in page["told"]}
        self.assertEqual({row["id"]: row["text"] for row in rows}, {key: statement["text"] for key, statement in told.items()})
        for row in rows:
            self.assertEqual("Judgement or claim" in told[row["id"]]["facts"], row["status"] == "assessed")
            self.assertIn(f"according to {row['said_by']}" if row["said_by"] else "", told[row["id"]]["facts"])
        self.assertEqual("each statement is a judgement and names whose" in page["words"], bool(self.said_by))
        periods = [{part[:7] for part in row["date"].split("/")} for row in rows]
        months = Counter(f"{datetime.date.fromisoformat(period.pop() + '-01'):%b %Y}" for period in periods if len(period) == 1 and len(min(period)) == 7)
        shown = dict(bead.removesuffix("s").removesuffix(" statement").split(": ") for bead in page["months"])
        # The page writes the ninth month as the British do.
        self.assertEqual({month.replace("Sept", "Sep"): int(count.replace(",", "")) for month, count in shown.items()}, dict(months))

    def slow_ties(self):
        """What a page must count: one statement a figure, one an event that is shown."""
        counts = {}
        for other, _, _, tone in self.figures:
            counts.setdefault(other, Counter())[tone] += 1
        for event in slow_count.ranked(self.events, FOCUS, self.kept)[: self.statements - len(self.figures)]:
            counts.setdefault(slow_count.partner(event, FOCUS), Counter())[slow_count.theme_and_tone(event)[1]] += 1
        counts.pop(FOCUS, None)
        return counts


class Gdelt1(Packages, InFolder):
    form, rows, said_by = "gdelt1", int(os.environ.get("PIPELINES_ROWS", 1_000_000)), "GDELT, coded by machine"
    gzipped = True


class Gdelt2(Packages, InFolder):
    form, rows, said_by, months = "gdelt2", 20_000, "GDELT, coded by machine", 3
    first, last, partners = "2013-01-11", "2013-03-20", 7
    arguments = ("--from", first, "--to", last)

    @classmethod
    def convert(cls):
        """As Parquet, with numbers where the columns are numbers, as BigQuery gives them; in the last file all is text."""
        import duckdb

        from relations_map_pipelines.forms import FORMS

        columns = {column: "VARCHAR" for column in FORMS["gdelt2"].layouts[0]}
        columns.update(GLOBALEVENTID="BIGINT", SQLDATE="BIGINT", NumSources="INTEGER")
        for number, path in enumerate(cls.paths):
            goal = cls.folder / "parquet" / f"part={number}"
            goal.mkdir(parents=True)
            columns = dict.fromkeys(columns, "VARCHAR") if path == cls.paths[-1] else columns
            duckdb.sql(f"""COPY (SELECT * FROM read_csv('{path}', columns = {columns}, delim = '\t', quote = '', header = false, hive_partitioning = false))
                TO '{goal}/events.parquet'""")
        return cls.folder / "parquet"


class Icews(Packages, InFolder):
    form, rows, said_by, months = "icews", 20_000, "ICEWS, coded by machine", 2


class Generic(Packages, InFolder):
    form, rows, months = "generic", 20_000, 2


if __name__ == "__main__":
    unittest.main()
