"""What Spark is going to do: rows that do not concern the focus never leave the machine that read them."""

import re
import unittest

import generator
from setting import InFolder

from relations_map_pipelines import cli
from relations_map_pipelines.engines import sql, start
from relations_map_pipelines.events import Events
from relations_map_pipelines.forms import FORMS


class Plan(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.engine = start("spark", str(cls.folder / "work"))
        cls.addClassCleanup(cls.engine.close)
        generator.write("gdelt1", 100, str(cls.folder / "in"), months=1)
        task = cli.options(["build", "--form", "gdelt1", "--focus", "TJK", "--out", "x", str(cls.folder / "in")])
        cls.events = Events(cls.engine, FORMS["gdelt1"], task.inputs, task, str(cls.folder / "work"))
        cls.events.run()

    def exchanges(self, query):
        """How often rows are sent to other machines, and how."""
        plan = self.engine.session.sql(query)._jdf.queryExecution().executedPlan().toString()
        self.assertNotIn("SortMergeJoin", plan)
        return re.findall(r"(?<!Broadcast)Exchange (\w+)", plan)

    def test_rows_are_counted_where_they_are_before_they_are_sent(self):
        self.assertEqual(self.exchanges(sql("reports")), ["hashpartitioning"])
        plan = self.engine.session.sql(sql("reports"))._jdf.queryExecution().executedPlan().toString()
        above, below = plan.split("Exchange hashpartitioning", 1)
        self.assertTrue("HashAggregate" in above and "HashAggregate" in below)

    def test_reports_of_an_event_meet_once(self):
        self.assertEqual(self.exchanges(sql("events")), ["hashpartitioning"])


if __name__ == "__main__":
    unittest.main()
