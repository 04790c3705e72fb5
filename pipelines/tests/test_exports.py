"""What the command exports for maps and for tables, in the eyes of GDAL and of DuckDB."""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

import duckdb
from pyogrio.raw import read

ROOT = Path(__file__).resolve().parents[2]


class Exports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def export(self, form, source=ROOT / "data/tajikistan"):
        out = self.folder / f"out.{form}"
        subprocess.run(["node", ROOT / "dist/command.js", "export", source, "--as", form, "--out", out], check=True, capture_output=True)
        return out

    def test_gdal_reads_points_and_lines_with_their_numbers(self):
        out = self.export("geojson")
        meta, _, geometries, columns = read(out)
        rows = [dict(zip(meta["fields"], values, strict=True)) for values in zip(*columns, strict=True)]
        self.assertIn("4326", meta["crs"])
        # Bytes 1 to 4 of well-known binary are the kind: 1 is a point, 2 a line, 5 several lines.
        kinds = {"actor": set(), "place": set(), "tie": set()}
        for row, geometry in zip(rows, geometries, strict=True):
            kinds[row["feature"]].add(geometry[1])
        self.assertEqual((kinds["actor"], kinds["place"]), ({1}, {1}))
        self.assertTrue(kinds["tie"] and kinds["tie"] <= {2, 5})
        told = json.loads(out.read_text(encoding="utf-8"))
        self.assertEqual(len(rows), len(told["features"]))
        ties = [row for row in rows if row["feature"] == "tie"]
        self.assertTrue(all("TJK" in (row["source"], row["target"]) and row["statements"] >= row["events"] > 0 for row in ties))
        self.assertGreater(told["withoutPlace"]["ties"], 0)

    def test_a_line_is_cut_at_the_end_of_the_map(self):
        sheet = self.folder / "pacific.csv"
        sheet.write_text("From,To,What\nJapan,United States,A treaty.\nFiji,Samoa,A visit.\nNew Zealand,Samoa,A loan.\n", encoding="utf-8")
        told = json.loads(self.export("geojson", sheet).read_text(encoding="utf-8"))
        lines = [feature for feature in told["features"] if feature["properties"]["feature"] == "tie"]
        self.assertTrue(lines)
        for feature in lines:
            parts = feature["geometry"]["coordinates"]
            for part in parts if feature["geometry"]["type"] == "MultiLineString" else [parts]:
                self.assertTrue(all(-180 <= lon <= 180 for lon, _ in part))
                self.assertLessEqual(abs(part[0][0] - part[-1][0]), 180)

    def test_duckdb_reads_days_as_days_and_keeps_the_vague_date_beside_them(self):
        out = self.export("csv")
        table = f"read_csv('{out}', types = {{'earliest': 'DATE', 'latest': 'DATE'}})"
        ((rows, undated, turned),) = duckdb.sql(f"select count(*), count(*) filter (date is null), count(*) filter (earliest > latest) from {table}").fetchall()
        ((expected, empty),) = duckdb.sql(f"select count(*), count(*) filter (date is null) from read_csv('{ROOT}/data/tajikistan/statements.csv')").fetchall()
        self.assertEqual((rows, undated, turned), (expected, empty, 0))
        months = rf"from {table} where regexp_matches(date, '^\d{{4}}-(0\d|1[0-2])$')"
        ((some, right),) = duckdb.sql(f"select count(*), count(*) filter (day(earliest) = 1 and latest = last_day(earliest) and strftime(earliest, '%Y-%m') = date) {months}").fetchall()
        self.assertGreater(some, 50)
        self.assertEqual(right, some)
        ((known,),) = duckdb.sql(f"select count(*) from {table} where date is null and (earliest is not null or latest is not null)").fetchall()
        self.assertEqual(known, 0, "who has no date has no days")
