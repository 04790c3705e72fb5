"""What a page can hold of an event table: which partners, which figures at which grain, how many events."""

from collections import defaultdict
from dataclasses import dataclass, field

GRAINS = ("month", "year", "whole")


@dataclass
class Figure:
    """What the events of the focus and one partner come to, of one period, theme and tone."""

    partner: str
    period: str
    theme: str
    tone: str
    events: int
    reports: int

    def key(self):
        return (self.partner, self.period, self.theme, self.tone)


@dataclass
class Choice:
    """What is shown and what is not."""

    partners: list
    figures: list
    grain: str
    # Of each grain that was too fine, how many statements it would have given.
    too_many: dict = field(default_factory=dict)
    events: int = 0
    # The first and the last month that has an event.
    months: tuple = ("", "")
    # Rows by what became of them.
    rows: dict = field(default_factory=lambda: defaultdict(int))
    unknown_codes: dict = field(default_factory=lambda: defaultdict(int))
    dropped_partners: int = 0
    dropped_figures: int = 0


def choose(monthly, focus, most_partners, most_statements):
    """Chooses among monthly figures as the engine gives them, which come in no order."""
    choice = Choice([], [], "month")
    known = []
    for partner, month, theme, tone, unknown, events, reports, copies in monthly:
        choice.rows["same-row"] += copies - reports
        if month:
            known.append(Figure(partner, month, theme, tone, events, reports))
        else:
            choice.rows["unknown-code"] += reports
            choice.unknown_codes[unknown] += reports
    choice.partners = _partners(known, focus, most_partners)
    choice.dropped_partners = len({figure.partner for figure in known}) - len(choice.partners)
    kept = set(choice.partners)
    for figure in known:
        choice.rows["kept" if figure.partner in kept else "other-partner"] += figure.reports
    figures = [figure for figure in known if figure.partner in kept]
    choice.events = sum(figure.events for figure in figures)
    months = [figure.period for figure in figures]
    choice.months = (min(months, default=""), max(months, default=""))
    _grain(choice, figures, most_statements // 2)
    return choice


def _partners(known, focus, most):
    """Those with most events, the focus's own affairs beside them."""
    events = defaultdict(int)
    for figure in known:
        events[figure.partner] += figure.events
    own = [focus] if events.pop(focus, 0) else []
    ranked = sorted(events, key=lambda partner: (-events[partner], partner))
    return own + ranked[:most]


def _grain(choice, figures, most):
    """The finest grain at which figures are at most half of the statements; the greatest, where none is coarse enough."""
    for grain in GRAINS:
        summed = _summed(figures, grain)
        choice.grain = grain
        if len(summed) <= most:
            break
        choice.too_many[grain] = len(summed)
    summed.sort(key=lambda figure: (-figure.events, *figure.key()))
    choice.dropped_figures = max(0, len(summed) - most)
    for figure in summed[most:]:
        choice.rows["kept"] -= figure.reports
        choice.rows["small-figure"] += figure.reports
    choice.figures = sorted(summed[:most], key=Figure.key)


def _summed(figures, grain):
    length = {"month": 7, "year": 4, "whole": 0}[grain]
    sums = {}
    for figure in figures:
        key = (figure.partner, figure.period[:length], figure.theme, figure.tone)
        known = sums.setdefault(key, Figure(*key, 0, 0))
        known.events += figure.events
        known.reports += figure.reports
    return list(sums.values())
