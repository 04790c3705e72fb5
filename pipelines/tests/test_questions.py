"""Questions asked of published records in SQL, against the core's answers, on both engines."""

import csv
import datetime
import io
import shutil
import unittest
from contextlib import redirect_stdout

from setting import ENGINES, ROOT, InFolder, ask, run

TAJIKISTAN = ROOT / "data" / "tajikistan"
DAYS = ["1991-09-09", "1999-12-31", "2005-07-27", "2009-02-15", "2010-04-15", "2010-11-25", "2011-12-20", "2012-01-16", "2013-06-01", "2024-01-01"]
# Forms of level 0 and 1, and days on which answers about them change.
DATES = """2011 2011-05 2011-05-31 2011? 2011-05~ 2011-05-31% 2011-01~ 2011-12? 201X 20XX 2011-XX 2011-05-XX 2011-XX-XX 2011-21 2011-22
2011-23 2011-24 2009/2011 2009/2011-05 2009-11/2011-05-31 2011/.. ../2011 2011/ /2011 2009~/2011? ../.. / 2011-05-31/2011 2011/2011-02
-0044-03-15 -0044 Y17000 -001X 2012-02-29 2011-12/2012-01 0000 2011-12-31~ /2011-05~ 2009%/..""".split()


def answers(engine, folder, query, days=()):
    """The rows of an answer, as dictionaries."""
    said = io.StringIO()
    asked = [part for day in days for part in ("--day", day)]
    with redirect_stdout(said):
        code, problem = run("ask", folder, query, *asked, "--engine", engine)
    if code:
        raise AssertionError(problem)
    return list(csv.DictReader(io.StringIO(said.getvalue())))


class Questions(InFolder):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.core = ask("questions.js", TAJIKISTAN, *DAYS)
        shutil.copytree(TAJIKISTAN, cls.folder / "records" / "once")
        # The same record under another name: nothing of one may be counted for the other.
        again = shutil.copytree(TAJIKISTAN, cls.folder / "records" / "again") / "datapackage.json"
        again.write_text(again.read_text(encoding="utf-8").replace("tajikistan-foreign-relations", "again"), encoding="utf-8")
        for engine in ENGINES:
            code, said = run("publish", cls.folder / "records", "--out", cls.folder / engine, "--engine", engine)
            if code:
                raise AssertionError(said)

    def each(self, query, days=()):
        """The answer of each engine for each record; the engines agree on all."""
        found = [answers(engine, self.folder / engine, query, days) for engine in ENGINES]
        ordered = [sorted(rows, key=lambda row: list(row.values())) for rows in found]
        self.assertEqual(*ordered)
        for record in ("tajikistan-foreign-relations", "again"):
            yield [row for row in ordered[0] if row["record"] == record]

    def test_ties(self):
        for rows in self.each("SELECT * FROM ties"):
            found = {(row["focus"], row["partner"]): row for row in rows}
            expected = {(focus, partner): tie for focus, ties in self.core["ties"].items() for partner, tie in ties.items()}
            self.assertEqual(set(found), set(expected))
            for pair, tie in expected.items():
                row = found[pair]
                for column, count in tie.items():
                    if not isinstance(count, dict):
                        self.assertEqual(int(row[column]), count, (pair, column))

    def test_codes_of_ties(self):
        for rows in self.each("SELECT * FROM tie_codes"):
            found = {(row["focus"], row["partner"], row["facet"], row["code"]): int(row["statements"]) for row in rows}
            expected = {
                (focus, partner, facet, code): count
                for focus, ties in self.core["ties"].items()
                for partner, tie in ties.items()
                for facet, name in (("theme", "themes"), ("status", "statuses"))
                for code, count in tie[name].items()
            }
            self.assertEqual(found, expected)

    def test_facets(self):
        for rows in self.each("SELECT * FROM facets"):
            found = {}
            for row in rows:
                found.setdefault(row["facet"], {})[row["code"]] = int(row["statements"])
            self.assertEqual(found, self.core["facets"])

    def test_as_of(self):
        queries = {
            "standing": ("SELECT record, day, statement AS name, in_force AS told FROM as_of_standing", lambda row: row["told"]),
            "memberships": ("SELECT record, day, member || ' ' || organisation AS name, in_force AS told FROM as_of_memberships", lambda row: row["told"]),
            "tones": ("SELECT record, day, a || ' ' || b AS name, tone, statements FROM as_of_tones", lambda row: [row["tone"], int(row["statements"])]),
        }
        for part, (query, told) in queries.items():
            for rows in self.each(query, DAYS):
                found = {day: {} for day in DAYS}
                for row in rows:
                    found[row["day"]][row["name"]] = told(row)
                self.assertEqual(found, {day: dict(state[part]) for day, state in self.core["asOf"].items()}, part)

    def test_a_filter_is_a_where(self):
        query = "SELECT p.record, partner, count(*) AS n FROM pairs p JOIN statements s ON s.record = p.record AND s.id = p.statement"
        for rows in self.each(f"{query} WHERE focus = 'TJK' AND tone = 'conflictual' GROUP BY p.record, partner"):
            expected = {partner: tie["conflictual"] for partner, tie in self.core["ties"]["TJK"].items() if tie["conflictual"]}
            self.assertEqual({row["partner"]: int(row["n"]) for row in rows}, expected)

    def test_a_wrong_query_is_told(self):
        for engine in ENGINES:
            code, said = run("ask", self.folder / engine, "SELECT nothing FROM ties", "--engine", engine)
            self.assertEqual(code, 1)
            self.assertIn("nothing", said)


class Many(InFolder):
    """Two thousand records at once: no row of one is counted for another."""

    def test_each_record_has_its_own_answer(self):
        expected = {f"record-{number}": self.write(number) for number in range(2000)}
        for engine in ENGINES:
            out = self.folder / engine
            self.assertEqual(run("publish", self.folder / "records", "--out", out, "--engine", engine)[0], 0)
            ties = answers(engine, out, "SELECT record, statements, conflictual FROM ties WHERE focus = 'TJK' AND partner = 'RUS'")
            facets = answers(engine, out, "SELECT record, statements FROM facets WHERE facet = 'tone' AND code = 'neutral'")
            standing = answers(engine, out, "SELECT record, count(*) AS n FROM as_of_standing WHERE in_force = 'yes' GROUP BY record", ["2011-06-01"])
            self.assertEqual({row["record"]: (int(row["statements"]), int(row["conflictual"])) for row in ties}, expected)
            self.assertEqual({row["record"]: int(row["statements"]) for row in facets}, {name: all_ - bad for name, (all_, bad) in expected.items() if all_ > bad})
            self.assertEqual({row["record"]: int(row["n"]) for row in standing}, {name: all_ for name, (all_, _) in expected.items()})

    def write(self, number):
        """A record with some statements; how many, and how many of them tell of conflict."""
        package = self.folder / "records" / f"{number:04}"
        package.mkdir(parents=True)
        every, bad = number % 7 + 1, number % 3
        tones = ["conflictual"] * min(bad, every) + ["neutral"] * max(0, every - bad)
        (package / "datapackage.json").write_text(f'{{"name": "record-{number}"}}')
        (package / "sources.csv").write_text("id,type,title,passages\ns,book,S,9\n")
        (package / "actors.csv").write_text("id,kind,name\nTJK,state,Tajikistan\nRUS,state,Russia\n")
        rows = [f"a{place},Text.,TJK;RUS,border,{tone},standing,2010/2012,stated,s,{place + 1}" for place, tone in enumerate(tones)]
        (package / "statements.csv").write_text("\n".join(["id,text,actors,theme,tone,status,date,date_basis,source,passage", *rows]) + "\n")
        return every, tones.count("conflictual")


class Dates(InFolder):
    """Every form of date, on days around those where the answer changes."""

    def test_dates_hold_as_in_the_core(self):
        package = self.folder / "dates"
        package.mkdir()
        (package / "datapackage.json").write_text('{"name": "dates"}')
        (package / "sources.csv").write_text(f"id,type,title,passages\ns,book,S,{len(DATES)}\n")
        (package / "actors.csv").write_text("id,kind,name\nTJK,state,Tajikistan\nRUS,state,Russia\n")
        rows = [f"d{number},Text.,TJK;RUS,border,neutral,standing,{date},stated,s,{number + 1}" for number, date in enumerate(DATES)]
        header = "id,text,actors,theme,tone,status,date,date_basis,source,passage"
        (package / "statements.csv").write_text("\n".join([header, *rows]) + "\n")
        days = list(self.days())
        core = ask("questions.js", package, *days)
        self.assertEqual(run("publish", package, "--out", self.folder / "out")[0], 0)
        found = {day: {} for day in days}
        for row in answers("duckdb", self.folder / "out", "SELECT day, statement, in_force FROM as_of_standing", days):
            found[row["day"]][row["statement"]] = row["in_force"]
        expected = {day: dict(state["standing"]) for day, state in core["asOf"].items()}
        # All but the year 17000 have begun.
        self.assertEqual(set().union(*expected.values()), {f"d{number}" for number, date in enumerate(DATES) if date != "Y17000"})
        self.assertEqual(found, expected)

    def days(self):
        for year in (1999, 2000, 2002, 2008, 2009, 2010, 2011, 2012, 2013, 2019, 2020, 2099, 2100):
            for month in range(1, 13):
                first = datetime.date(year, month, 1)
                yield first.isoformat()
                yield (first - datetime.timedelta(1)).isoformat()
        for day in (29, 30, 31):
            yield f"2011-05-{day}"
        yield from ("2011-06-01", "2012-02-28", "2012-02-29", "2012-03-02", "2011-12-30", "2012-01-02", "2012-03-31", "2012-04-01")


if __name__ == "__main__":
    unittest.main()
