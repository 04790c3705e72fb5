"""How far a long step is, told now and then."""

import threading
import time

SECONDS = 10


class Progress:
    """Says every ten seconds how far the engine is, for as long as the `with` lasts."""

    def __init__(self, engine, step, say, seconds=SECONDS):
        self.engine, self.step, self.say, self.seconds = engine, step, say, seconds
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._tell, daemon=True)

    def __enter__(self):
        self._begin = time.monotonic()
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()

    def _tell(self):
        while not self._ended.wait(self.seconds):
            told = self.engine.progress()
            if told:
                self.say(f"{self.step}: {told} after {time.monotonic() - self._begin:.0f} s")
