"""Rows of a made-up year with known answers: what they hold is decided first, then shuffled.

``python -m tests.bench.voice_data journeys/data`` writes the files of the demo anew.
"""

import csv
import json
import random
import sys
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from openpyxl import Workbook

from cxmap.language.calendar import Period, days_of_period
from tests.bench import voice_plan as plan

SEED: Final = 1405
_LAST_DAY: Final = 28
"""Days of a month on which something happens; the last month ends with the next but one."""
_DAY: Final = 24 * 60
_NUMERALS: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

_SCORES: Final = (
    {10: 45, 9: 55},
    {8: 55, 7: 45},
    {6: 28, 5: 26, 4: 14, 3: 12, 2: 8, 1: 4, 0: 8},
)
_CONTENT: Final = (
    {5: 60, 4: 33, 3: 4, None: 3},
    {4: 53, 3: 29, 5: 14, None: 4},
    {2: 33, 1: 24, 3: 24, 4: 14, None: 5},
)
_EASE: Final = (
    {7: 44, 6: 38, 5: 13, None: 5},
    {6: 27, 5: 38, 4: 28, None: 7},
    {1: 14, 2: 23, 3: 24, 4: 18, 5: 13, None: 8},
)
"""How those who gave 9 or 10, 7 or 8, 0 to 6 answered the three questions, in shares."""


class Answer(NamedTuple):
    """One answer to the survey; ``month`` counts from 0, what was not said is None or empty."""

    month: int
    city: str
    by: str
    score: int
    content: int | None
    ease: int | None
    reason: str


class Ticket(NamedTuple):
    """One ticket; ``opened`` is the minute of the year, the other two count from it."""

    month: int
    subject: str
    by: str
    opened: int
    first_response: int
    closed: int | None


class Counted(NamedTuple):
    """One wish or one customer lost: its month, its reason, and who it was or how it came."""

    month: int
    reason: str
    of: str


def shared(n, shares):
    """Share a number out, the largest remainder first; every value stands there that often.

    >>> shared(4, {"a": 1, "b": 2})
    ['a', 'b', 'b', 'b']
    """
    whole = sum(shares.values())
    parts = {each: n * share // whole for each, share in shares.items()}
    by_rest = sorted(shares, key=lambda each: -(n * shares[each] % whole))
    for each in by_rest[: n - sum(parts.values())]:
        parts[each] += 1
    return [each for each, part in parts.items() for _ in range(part)]


def answers(n=None, *, seed=SEED):
    """Give the answers of the year, or as many as are asked for in the same proportions."""
    chance = random.Random(seed)
    cells = {
        (city, month, group): count
        for city, months in plan.ANSWERS.items()
        for month, groups in enumerate(months)
        for group, count in enumerate(groups)
    }
    if n is not None:
        cells = _counts(shared(n, cells), cells)
    rows = []
    for (city, month, group), count in cells.items():
        columns = [shared(count, each[group]) for each in (_SCORES, _CONTENT, _EASE)]
        by = shared(count, {"پیک": 92, "پست": 8} if city == plan.COURIER else {"پست": 1})
        for column in (*columns, by):
            chance.shuffle(column)
        rows += [
            Answer(month, city, way, score, content, ease, "")
            for way, score, content, ease in zip(by, *columns, strict=True)
        ]
    rows = _with_reasons(rows, chance)
    chance.shuffle(rows)
    return sorted(rows, key=lambda row: row.month) if n is None else rows


def _with_reasons(rows, chance):
    """Give those who are not content their reasons, season by season."""
    waiting: dict[tuple[str, int], list[int]] = {}
    for at, row in enumerate(rows):
        if row.score <= max(_SCORES[2]):
            waiting.setdefault((row.city, plan.season_of(row.month)), []).append(at)
    for (city, season), places in waiting.items():
        named = {why: counts[season] for why, counts in plan.REASONS[city].items()}
        in_plan = sum(
            groups[2]
            for month, groups in enumerate(plan.ANSWERS[city])
            if plan.season_of(month) == season
        )
        reasons = shared(len(places), named | {"": in_plan - sum(named.values())})
        chance.shuffle(reasons)
        for at, reason in zip(places, reasons, strict=True):
            rows[at] = rows[at]._replace(reason=reason)
    return rows


def scores_by_month(rows):
    """Give how often each score was given, month by month."""
    found: list[dict[int, int]] = [{} for _ in plan.MONTHS]
    for row in rows:
        counts = found[row.month]
        counts[row.score] = counts.get(row.score, 0) + 1
    return found


def tickets(n=None, *, seed=SEED):
    """Give the tickets of the year, or as many as are asked for; some of the last days are open."""
    chance = random.Random(seed)
    cells = {
        (subject, month): count
        for subject, each in plan.TICKETS.items()
        for month, count in enumerate(each.counts)
    }
    if n is not None:
        cells = _counts(shared(n, cells), cells)
    rows = []
    for (subject, month), count in cells.items():
        for by in shared(count, {by: share for by, (share, *_) in plan.ON_TICKETS.items()}):
            _, soonest, latest = plan.ON_TICKETS[by]
            answered = chance.randint(soonest, latest)
            low, high = plan.TICKETS[subject].hours
            closed = answered + chance.randint(low * 60, high * 60)
            opened = _first_day(month) * _DAY + chance.randrange(_LAST_DAY) * _DAY
            opened += chance.randint(8 * 60, 20 * 60 - 1)
            is_open = opened + closed >= len(days()) * _DAY
            rows.append(Ticket(month, subject, by, opened, answered, None if is_open else closed))
    return sorted(rows, key=lambda row: row.opened)


def wishes(*, seed=SEED):
    """Give the wishes of the year."""
    return _counted(plan.WISHES, {"phone": 5, "chat": 3, "social": 4}, seed)


def losses(*, seed=SEED):
    """Give the customers that were lost in the year."""
    rows = _counted(plan.LOST, plan.WHY_LOST, seed)
    return [Counted(row.month, row.of, row.reason) for row in rows]


def _counted(counts, shares, seed):
    """Give what is counted by month; what else is known of it is shared out in each month."""
    chance = random.Random(seed)
    rows = []
    for month in range(len(plan.MONTHS)):
        named = [name for name, months in counts.items() for _ in range(months[month])]
        others = shared(len(named), shares)
        chance.shuffle(named)
        chance.shuffle(others)
        rows += [Counted(month, *each) for each in zip(named, others, strict=True)]
    return rows


def _counts(drawn, cells):
    found = dict.fromkeys(cells, 0)
    for each in drawn:
        found[each] += 1
    return found


@cache
def days():
    """Give the days of the year one after the other, as tools in Iran write them."""
    return tuple(
        f"{year}/{month:02}/{day:02}".translate(_NUMERALS)
        for year, month in plan.MONTHS
        for day in range(1, _length(year, month) + 1)
    )


@cache
def _first_day(month):
    return sum(_length(*each) for each in plan.MONTHS[:month])


def _length(year, month):
    first, last = days_of_period(Period(year=year, month=month))
    return (last - first).days + 1


def write_answers(path, rows, *, seed=SEED):
    """Write answers as the sender of text messages exports them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        write(("شماره", "تاریخ پاسخ", "امتیاز", "رضایت", "آسانی", "دلیل", "تحویل با", "شهر"))
        dated = _dated(rows, random.Random(seed))
        for number, (day, row) in enumerate(dated, start=1):
            said = tuple(_numerals(each) for each in (row.score, row.content, row.ease))
            write((number, days()[day], *said, row.reason, row.by, row.city))


def write_tickets(path, rows):
    """Write tickets as the complaint desk exports them: semicolons between the cells."""
    with path.open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, delimiter=";", lineterminator="\n").writerow
        write(("پرونده", "ثبت شد", "موضوع", "کجای سفر", "از راه", "واحد", "اولین پاسخ", "بسته شد"))
        for number, row in enumerate(rows, start=1):
            subject = plan.TICKETS[row.subject]
            times = (0, row.first_response, row.closed)
            opened, first, closed = (_at(row.opened, each) for each in times)
            about = (row.subject, subject.place, row.by, subject.department)
            write((number, opened, *about, first, closed))


def write_wishes(path, rows, *, seed=SEED):
    """Write wishes, one object a line."""
    lines = [
        json.dumps(
            {"تاریخ": days()[day], "خواسته": row.reason, "کانال": row.of}, ensure_ascii=False
        )
        for day, row in _dated(rows, random.Random(seed))
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_losses(path, rows, *, seed=SEED):
    """Write lost customers as a workbook, below a title, on its second sheet."""
    book = Workbook()
    about = book.create_sheet("راهنما", 0)
    about.append(["هر سطر یک مشتری است که دوازده ماه نخریده یا قراردادش را تمدید نکرده."])
    sheet = book.create_sheet("رفته‌ها", 1)
    sheet.append(["مشتریان رفته، از آذر ۱۴۰۴"])
    sheet.append(["تاریخ", "گروه", "علت"])
    for day, row in _dated(rows, random.Random(seed)):
        sheet.append([days()[day], row.of, row.reason])
    del book[book.sheetnames[-1]]
    book.save(path)


def _dated(rows, chance):
    """Give every row a day of its month; each month is in the order of its days."""
    dated = [(_first_day(row.month) + chance.randrange(_LAST_DAY), row) for row in rows]
    return sorted(dated, key=lambda each: each[0]) if len(rows) < 5000 else dated


def _numerals(number):
    return "" if number is None else str(number).translate(_NUMERALS)


def _at(opened, minutes):
    if minutes is None:
        return ""
    day, minute = divmod(opened + minutes, _DAY)
    hour, rest = divmod(minute, 60)
    return f"{days()[day]} {hour:02}:{rest:02}".translate(_NUMERALS)


DEMO: Final = {
    "delivery-survey.csv": lambda path: write_answers(path, answers()),
    "tickets.csv": lambda path: write_tickets(path, tickets()),
    "wishes.jsonl": lambda path: write_wishes(path, wishes()),
    "lost-customers.xlsx": lambda path: write_losses(path, losses()),
}
"""The demo's files of rows that are made, and not written by hand."""


if __name__ == "__main__":
    for name, write_file in DEMO.items():
        write_file(Path(sys.argv[1]) / name)
