"""The two tables of data, against what other people say of the same codes."""

import re
import time
import unittest

from setting import ENGINES, ROOT, InFolder

from relations_map_pipelines import tables
from relations_map_pipelines.engines import start
from relations_map_pipelines.progress import Progress

# GDELT's four classes by the first two digits of a code, as its own files have them.
QUAD_CLASS = {**dict.fromkeys(range(1, 6), 1), **dict.fromkeys(range(6, 9), 2), **dict.fromkeys(range(9, 14), 3), **dict.fromkeys(range(14, 21), 4)}


class Codes(unittest.TestCase):
    def setUp(self):
        self.codes = tables.codes()

    def test_every_code_belongs_to_one_that_is_shorter(self):
        self.assertEqual({code for code in self.codes if len(code) == 2}, {f"{root:02}" for root in range(1, 21)})
        for code in self.codes:
            self.assertRegex(code, r"^(0[1-9]|1[0-9]|20)[0-9]{0,2}$")
            self.assertIn(code[:2], self.codes)
            self.assertTrue(len(code) < 4 or code[:3] in self.codes, code)

    def test_tone_follows_the_quad_class_and_statements_and_appeals_are_neutral(self):
        for code, row in self.codes.items():
            root = int(code[:2])
            self.assertEqual(int(row["quad_class"]), QUAD_CLASS[root])
            tone = "neutral" if root <= 2 else "cooperative" if QUAD_CLASS[root] <= 2 else "conflictual"
            self.assertEqual(row["tone"], tone, code)

    def test_what_is_intended_has_not_occurred(self):
        for code, row in self.codes.items():
            if re.search(r"intent|threat|appeal|demand|reject|refuse", row["phrase"]) and "accedes" not in row["phrase"]:
                self.assertNotEqual(row["status"], "occurred", code)


class Actors(unittest.TestCase):
    def test_every_member_state_has_a_point_and_a_code(self):
        text = (ROOT / "scripts" / "outlines" / "states.js").read_text(encoding="utf-8")
        members = re.search(r"MEMBER_STATES = `([^`]+)`", text).group(1).split()
        known = tables.actors()
        self.assertEqual(len(members), 193)
        for state in members:
            self.assertTrue(known[state]["lon"] and known[state]["lat"] and known[state]["cameo"], state)

    def test_no_name_means_two(self):
        for scheme in ("cameo", "name"):
            owners = {}
            for actor in tables.actors().values():
                parts = [actor["cameo"]] if scheme == "cameo" else [actor["name"], actor["aliases"]]
                for name in filter(None, ";".join(parts).lower().split(";")):
                    self.assertEqual(owners.setdefault(name, actor["id"]), actor["id"], name)

    def test_codes_in_which_cameo_differs_from_iso(self):
        cameo = dict(tables.sides(tables.actors(), "cameo"))
        for code, state in {"rom": "ROU", "tmp": "TLS", "mtn": "MNE", "imy": "IMN", "wsb": "PSE", "gzs": "PSE", "tjk": "TJK"}.items():
            self.assertEqual(cameo[code], state)
        for region in ("afr", "cas", "eur", "wst", "mea"):
            self.assertNotIn(region, cameo)


class Engines(InFolder):
    def test_the_function_that_they_name_differently(self):
        for name in ENGINES:
            engine = start(name, str(self.folder / name))
            try:
                days = [engine.days_since_1970(f"'{day}'") for day in ("1970-01-01", "2012-01-16", "1969-12-31", "0044-03-15")]
                self.assertEqual(engine.rows(f"SELECT {', '.join(days)}"), [(0, 15355, -1, -703383)], name)
            finally:
                engine.close()

    def test_a_long_step_tells_how_far_it_is(self):
        for name, column in (("duckdb", "range"), ("spark", "id")):
            engine, told, until = start(name, str(self.folder / name)), [], time.monotonic() + 60
            try:
                with Progress(engine, "a step", told.append, 0.05):
                    while not told and time.monotonic() < until:
                        engine.rows(f"SELECT count(*) FROM range(100000000) WHERE {column} % 7 = 3")
            finally:
                engine.close()
            self.assertRegex(told[0], {"duckdb": r"^a step: \d+ % after \d+ s$", "spark": r"^a step: \d+ of \d+ tasks of this stage after \d+ s$"}[name])


if __name__ == "__main__":
    unittest.main()
