"""Runs all tests, or those that are named, and prints as its last line how many passed, failed and were skipped.

`.venv-scale/bin/python pipelines/tests [test_bounds.Bounds…]`
"""

import sys
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
SLOWEST = 12


class Result(unittest.TextTestResult):
    """Counts what passed, and how long each test takes; the first of a class with what the class sets up."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.passed, self.seconds, self._last = 0, {}, time.monotonic()

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1

    def stopTest(self, test):
        super().stopTest(test)
        now = time.monotonic()
        self.seconds[test.id()], self._last = now - self._last, now

    def failed(self):
        return len(self.failures) + len(self.errors) + len(self.unexpectedSuccesses)


def main(modules):
    loader = unittest.TestLoader()
    sys.path.insert(0, str(HERE))
    suite = loader.loadTestsFromNames(modules) if modules else loader.discover(str(HERE), top_level_dir=str(HERE))
    result = unittest.TextTestRunner(resultclass=Result, warnings="ignore").run(suite)
    for name, seconds in sorted(result.seconds.items(), key=lambda item: -item[1])[:SLOWEST]:
        print(f"{seconds:6.1f} s {name}")
    failed = result.failed() or int(result.passed == 0)
    print(f"counts: {result.passed} passed, {failed} failed, {len(result.skipped)} skipped", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
