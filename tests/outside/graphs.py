"""Graphs and JSON-LD as the command exports them, in the eyes of networkx and of a plain reader of the record's CSV files.

`.venv/bin/python tests/outside/graphs.py`; its last line tells how many tests passed and failed.
"""

import csv
import json
import subprocess
import sys
import tempfile
import unittest
from itertools import combinations
from pathlib import Path

import networkx

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "data" / "tajikistan"
FORMATS = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}


def table(name):
    with (RECORD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def export(form, *more):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"out.{form}"
        subprocess.run(["node", ROOT / "dist/command.js", "export", RECORD, "--as", form, "--out", out, *more], check=True, capture_output=True)
        return FORMATS[form](out) if form in FORMATS else json.loads(out.read_text(encoding="utf-8"))


def statements_of(first, second, holds=lambda row: True):
    """A second, plain reading: who is named, or has a part that is named, as the files have it."""
    wholes = {row["id"]: row["part_of"] for row in table("actors.csv")}

    def named(row):
        found = set()
        for actor in row["actors"].split(";"):
            while actor:
                found.add(actor)
                actor = wholes.get(actor, "")
        return found

    return sum(1 for row in table("statements.csv") if {first, second} <= named(row) and holds(row))


class Graphs(unittest.TestCase):
    def test_each_tie_of_tajikistan_has_as_many_statements_as_the_files(self):
        for form in FORMATS:
            graph = export(form)
            self.assertGreater(graph.number_of_edges(), 20)
            self.assertTrue(all("TJK" in edge for edge in graph.edges()), form)
            for partner in ("RUS", "UZB", "USA", "IRN", "CSTO"):
                told = graph.edges["TJK", partner]["statements"]
                self.assertEqual(told, statements_of("TJK", partner), f"{form}: {partner}")

    def test_the_two_formats_tell_the_same(self):
        one, other = (export(form, "--focus", "all") for form in FORMATS)
        self.assertEqual(set(one.nodes), set(other.nodes))
        self.assertEqual({frozenset(edge) for edge in one.edges()}, {frozenset(edge) for edge in other.edges()})
        for first, second, told in one.edges(data=True):
            for name, value in told.items():
                self.assertEqual(str(other.edges[first, second][name]), str(value), f"{first}-{second}: {name}")

    def test_ties_of_all_are_those_of_each(self):
        graph, star = export("graphml", "--focus", "all"), export("graphml")
        self.assertGreater(graph.number_of_edges(), star.number_of_edges())
        for edge in star.edges():
            self.assertEqual(graph.edges[edge], star.edges[edge])
        self.assertIn("UZB", networkx.shortest_path(graph, "JPN", "UZB"))
        checked = 0
        for first, second in list(combinations(["RUS", "USA", "UZB", "CHN", "AFG", "IRN"], 2)):
            if graph.has_edge(first, second):
                self.assertEqual(graph.edges[first, second]["statements"], statements_of(first, second))
                checked += 1
        self.assertGreater(checked, 4)

    def test_plans_and_vague_years_stay_what_they_are(self):
        told = export("graphml").edges["TJK", "USA"]
        self.assertEqual(told["undated"], statements_of("TJK", "USA", lambda row: not row["date"]))
        self.assertIn(f"planned {statements_of('TJK', 'USA', lambda row: row['status'] == 'planned')}", told["statuses"].split("; "))
        self.assertNotIn("score", told)


class Claims(unittest.TestCase):
    def test_every_statement_is_a_claim_with_its_passage_and_its_date(self):
        told = export("json-ld")
        rows = {row["id"]: row for row in table("statements.csv")}
        self.assertEqual({claim["identifier"] for claim in told["hasPart"]}, set(rows))
        for claim in told["hasPart"]:
            row = rows[claim["identifier"]]
            further = {one["name"]: one["value"] for one in claim["additionalProperty"]}
            self.assertEqual((claim["text"], claim["appearance"]["@id"], claim["appearance"]["pagination"]), (row["text"], f"#source-{row['source']}", row["passage"]))
            self.assertEqual((further.get("date", ""), further["status"], further["tone"]), (row["date"], row["status"], row["tone"]))
            self.assertEqual("temporalCoverage" in claim, bool(row["date"]) and not row["date"].startswith("/") and not row["date"].endswith("/"), row["date"])


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=1).result
    failed = len(result.failures) + len(result.errors)
    print(f"counts: {result.testsRun - failed} passed, {failed} failed")
    sys.exit(int(failed > 0 or result.testsRun == 0))
