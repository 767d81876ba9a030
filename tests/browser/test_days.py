"""Days as the device counts them agree with calendars that others wrote, in every time zone."""

import calendar
import random
from datetime import date, timedelta

import jdatetime  # type: ignore[import-untyped]  # the library has no types
import pytest
from persiantools.jdatetime import JalaliDate

from cxmap.language.hours import parsed_hours
from cxmap.model.project import Project
from cxmap.model.standards import Calendar
from cxmap.model.text import Text
from cxmap.publication.assets import SCRIPT, assets

pytestmark = pytest.mark.browser

_URL = "http://cx.invalid/fa/"
_SEED = 1405
_EMPTY = '<!doctype html><meta charset="utf-8"><script src="assets/cxmap/cxmap.js"></script>'


@pytest.fixture
def days(browser):
    """Open a page that holds nothing but our script, and give what evaluates ``cx.days``."""
    contexts = []

    def opened(
        language="fa",
        *,
        zone="Asia/Tehran",
        now="2026-11-22T10:00:00",
        url=_URL,
        calendars=None,
        **settings,
    ):
        project = Project(project=Text(own="Sample"), **settings)
        shipped = {
            asset.path: asset.data for asset in assets(project, language, calendars=calendars or {})
        }
        # The script keeps what it shares to itself; a test looks inside.
        script = shipped[SCRIPT].decode().rstrip().removesuffix("})();") + "window.cx = cx;\n})();"
        context = browser.new_context(timezone_id=zone)
        contexts.append(context)
        page = context.new_page()
        page.route(
            "**/*.js", lambda route: route.fulfill(body=script, content_type="text/javascript")
        )
        page.route(
            "**/*.html",
            lambda route: route.fulfill(
                body=_EMPTY,
                content_type="text/html",
            ),
        )
        page.clock.install(time=now)
        page.goto(f"{url}index.html")
        return page

    yield opened
    for context in contexts:
        context.close()


def jalali(day):
    shown = JalaliDate(day)
    return [shown.year, shown.month, shown.day]


def gregorian(day):
    return [day.year, day.month, day.day]


OFFICE = Calendar(
    calendar=Text(own="Office"),
    hours=parsed_hours("8:00 to 17:00"),
    half_days=("thursday",),
    half_day_hours=parsed_hours("8:00 to 13:00"),
    days_off=("friday",),
    holidays=(date(2026, 11, 23),),
)
ALWAYS = Calendar(calendar=Text(own="Always"), days_off=())


@pytest.mark.parametrize(
    ("begin", "hours", "name", "end"),
    [
        # Sunday to Monday, which is a holiday, so to Tuesday.
        (("2026-11-22", "16:00"), 2, "office", ("2026-11-24", "9:00")),
        # Thursday is short, and Friday is off.
        (("2026-11-26", "12:00"), 2, "office", ("2026-11-28", "9:00")),
        (("2026-11-26", "7:00"), 5, "office", ("2026-11-26", "13:00")),
        # Backwards from a Saturday morning over Friday into the short Thursday.
        (("2026-11-28", "9:00"), -3, "office", ("2026-11-26", "11:00")),
        # Half an hour, and who works around the clock.
        (("2026-11-22", "16:45"), 0.5, "office", ("2026-11-24", "8:15")),
        (("2026-11-26", "23:00"), 2, "always", ("2026-11-27", "1:00")),
    ],
)
def test_working_hours_pass_only_while_somebody_works(days, begin, hours, name, end):
    page = days(calendars={"office": OFFICE, "always": ALWAYS})
    minutes = [int(part) for part in begin[1].split(":")]
    found = page.evaluate(
        """([iso, time, minutes, name]) => {
            const { day, time: at } = cx.days.addWork(cx.days.fromIso(iso), time, minutes, name);
            return [cx.days.toIso(day), `${Math.floor(at / 60)}:${String(at % 60).padStart(2, 0)}`];
        }""",
        [begin[0], minutes[0] * 60 + minutes[1], hours * 60, name],
    )

    assert list(end) == found


def test_business_days_are_those_of_the_calendar(days):
    page = days(calendars={"office": OFFICE, "always": ALWAYS}, holidays=(date(2026, 11, 25),))
    days_later = """([iso, count, name]) =>
        cx.days.toIso(cx.days.addLimit(cx.days.fromIso(iso), "business_day", count, name))"""

    # The holidays of the project count everywhere, those of a calendar only there.
    assert "2026-11-26" == page.evaluate(days_later, ["2026-11-22", 2, "office"])
    assert "2026-11-24" == page.evaluate(days_later, ["2026-11-22", 2, "always"])
    assert "2026-11-24" == page.evaluate(days_later, ["2026-11-22", 2, ""])
    assert "2026-11-27" == page.evaluate(days_later, ["2026-11-24", 2, "always"])


_PARTS = """iso => iso.map(each => {
    const { year, month, day } = cx.days.parts(cx.days.fromIso(each));
    const back = cx.days.toIso(cx.days.of(year, month, day));
    return back === each ? [year, month, day] : [each, back];
})"""


def test_every_jalali_month_of_two_centuries_begins_where_others_say(days):
    firsts = [
        JalaliDate(year, month, 1).to_gregorian()
        for year in range(1300, 1501)
        for month in range(1, 13)
    ]
    page = days(calendar="jalali")

    assert [jalali(day) for day in firsts] == page.evaluate(_PARTS, list(map(str, firsts)))


@pytest.mark.long
def test_every_day_of_two_centuries_agrees_with_other_libraries_and_with_the_browser(days):
    every = [date(1921, 3, 21) + timedelta(days=n) for n in range(73_049)]
    texts = [str(day) for day in every]
    page = days(calendar="jalali")
    others = [jdatetime.date.fromgregorian(date=day) for day in every]

    assert [[day.year, day.month, day.day] for day in others] == page.evaluate(_PARTS, texts)
    assert [] == page.evaluate(
        """iso => {
            const intl = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
                timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric",
            });
            return iso.filter((each) => {
                const said = Object.fromEntries(intl.formatToParts(new Date(`${each}T12:00Z`))
                    .map(({ type, value }) => [type, Number.parseInt(value, 10)]));
                const { year, month, day } = cx.days.parts(cx.days.fromIso(each));
                return said.year !== year || said.month !== month || said.day !== day;
            });
        }""",
        texts,
    )


def test_every_last_day_of_a_year_is_the_29th_or_30th_of_esfand(days):
    lasts = [
        JalaliDate(year + 1, 1, 1).to_gregorian() - timedelta(days=1) for year in range(1300, 1500)
    ]
    page = days(calendar="jalali")

    assert {29, 30} == {jalali(day)[2] for day in lasts}
    assert [jalali(day) for day in lasts] == page.evaluate(_PARTS, list(map(str, lasts)))


@pytest.mark.parametrize(("name", "parts"), [("jalali", jalali), ("gregorian", gregorian)])
def test_any_day_has_the_same_date_in_both_directions(days, name, parts):
    chosen = random.Random(_SEED)
    picked = [date(1922, 1, 1) + timedelta(days=chosen.randrange(72_000)) for _ in range(2000)]
    page = days(calendar=name)

    assert [parts(day) for day in picked] == page.evaluate(_PARTS, list(map(str, picked)))


def months_later(day, count, name):
    """Count months in a calendar; a month that is too short gives its last day."""
    shown = JalaliDate(day) if name == "jalali" else day
    year, month = divmod(shown.year * 12 + shown.month - 1 + count, 12)
    if name == "jalali":
        length = JalaliDate.days_in_month(month + 1, year)
        return JalaliDate(year, month + 1, min(shown.day, length)).to_gregorian()
    length = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(shown.day, length))


_ADDED = """([unit, pairs]) => pairs.map(
    ([iso, count]) => cx.days.toIso(cx.days.add(cx.days.fromIso(iso), unit, count))
)"""
_ENDS = [
    JalaliDate(1403, 12, 30).to_gregorian(),  # Esfand of a leap year
    JalaliDate(1404, 12, 29).to_gregorian(),
    JalaliDate(1405, 6, 31).to_gregorian(),
    JalaliDate(1405, 7, 30).to_gregorian(),
    date(2024, 2, 29),
    date(2026, 1, 31),
    date(2026, 3, 31),
]


@pytest.mark.parametrize("name", ["jalali", "gregorian"])
@pytest.mark.parametrize(("unit", "months"), [("month", 1), ("year", 12)])
def test_months_and_years_end_with_the_month_they_end_in(days, name, unit, months):
    chosen = random.Random(_SEED)
    starts = _ENDS + [date(2024, 1, 1) + timedelta(days=chosen.randrange(1500)) for _ in range(300)]
    pairs = [(day, count) for day in starts for count in (1, 2, 6, 11, -1, -13)]
    page = days(calendar=name)

    assert [str(months_later(day, count * months, name)) for day, count in pairs] == page.evaluate(
        _ADDED, [unit, [[str(day), count] for day, count in pairs]]
    )


@pytest.mark.parametrize("name", ["jalali", "gregorian"])
def test_a_deadline_is_the_same_day_in_every_language(days, name):
    calendars = {"jalali": "fa", "gregorian": "en"}
    languages = sorted(calendars.values(), key=lambda each: each != calendars[name])
    pairs = [(day, count) for day in _ENDS for count in (1, 6, -1)]
    expected = [str(months_later(day, count, name)) for day, count in pairs]
    script = _ADDED.replace("days.add(", "days.addLimit(")
    for language in languages:
        page = days(language, languages=tuple(languages))

        assert expected == page.evaluate(
            script, ["month", [[str(day), count] for day, count in pairs]]
        )


def test_a_site_of_one_language_that_is_published_alone_shares_no_storage(days):
    keys = []
    for url in (_URL, "http://cx.invalid/one/", "http://cx.invalid/one/fa/"):
        page = days(url=url)
        keys.append(page.evaluate("cx.key('role')"))

    assert ["cxmap:v1:/:role", "cxmap:v1:/one/:role", "cxmap:v1:/one/:role"] == keys


def business_days_later(day, count, days_off, holidays):
    step = timedelta(days=1 if count > 0 else -1)
    while count:
        day += step
        if day.strftime("%A").lower() not in days_off and day not in holidays:
            count -= step.days
    return day


@pytest.mark.parametrize("days_off", [("friday",), ("thursday", "friday"), ("saturday", "sunday")])
def test_business_days_leave_out_days_off_and_holidays(days, days_off):
    holidays = (date(2026, 11, 11), date(2026, 12, 22), date(2027, 3, 20), date(2027, 3, 21))
    chosen = random.Random(_SEED)
    starts = [date(2026, 10, 1) + timedelta(days=chosen.randrange(200)) for _ in range(100)]
    pairs = [(day, count) for day in starts for count in (1, 3, 7, 30, -2)]
    page = days(days_off=days_off, holidays=holidays)

    assert [
        str(business_days_later(day, count, days_off, holidays)) for day, count in pairs
    ] == page.evaluate(_ADDED, ["business_day", [[str(day), count] for day, count in pairs]])


_ZONES = [
    "Asia/Tehran",
    "America/Santiago",  # its clocks are put forward at midnight, so that 00:00 is missing
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Europe/London",
]


@pytest.mark.parametrize(
    "zone", [*_ZONES[:2], *(pytest.param(zone, marks=pytest.mark.long) for zone in _ZONES[2:])]
)
def test_days_are_the_same_in_every_time_zone(days, zone):
    year = [date(2026, 1, 1) + timedelta(days=number) for number in range(366)]
    page = days(calendar="jalali", zone=zone)

    assert [jalali(day) for day in year] == page.evaluate(_PARTS, list(map(str, year)))


@pytest.mark.parametrize(
    ("zone", "before", "today"),
    [
        ("Asia/Tehran", "2026-11-22T20:29:50Z", "2026-11-22"),
        ("America/Santiago", "2026-09-06T03:59:50Z", "2026-09-05"),
        ("Europe/London", "2026-10-25T00:59:50Z", "2026-10-25"),
    ],
)
def test_today_is_that_of_the_device(days, zone, before, today):
    page = days(zone=zone, now=before)

    assert today == page.evaluate("cx.days.toIso(cx.days.today())")


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        ("Asia/Tehran", "2026-11-22T20:29:50Z", "2026-11-23"),
        ("America/Santiago", "2026-09-06T03:59:50Z", "2026-09-06"),
    ],
)
def test_a_new_day_is_told_right_after_midnight(days, zone, before, after):
    # The clock stands still but for what the test lets pass: a busy machine has seconds of its own.
    page = days(zone=zone, now=before.replace("59:50", "49:50").replace("29:50", "19:50"))
    page.clock.pause_at(before)
    page.evaluate(
        "() => { window.told = [];"
        "cx.days.onNewDay(document.body, () => told.push(cx.days.toIso(cx.days.today()))); }"
    )
    page.clock.run_for(8_000)
    assert [] == page.evaluate("told")

    page.clock.run_for(4_000)
    assert [after] == page.evaluate("told")


def test_nobody_is_told_for_a_page_that_is_gone_and_one_error_stops_no_other(days):
    page = days(now="2026-11-22T10:00:00Z")
    page.evaluate("""() => {
      window.told = [];
      const gone = document.createElement("p");
      cx.days.onNewDay(gone, () => told.push("gone"));
      cx.days.onNewDay(document.body, () => { throw new Error("broken"); });
      cx.days.onNewDay(document.body, () => told.push("there"));
    }""")
    page.clock.set_system_time("2026-11-24T07:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    assert ["there"] == page.evaluate("told")


def test_what_is_no_day_is_none(days):
    page = days()
    broken = ["", "x", "2026-13-01", "2026-02-30", "2026-11", "2026-1e9-1", 7, None, {}]

    assert [None] * len(broken) == page.evaluate("all => all.map(cx.days.fromIso)", broken)


def test_a_device_that_slept_over_midnight_looks_when_it_wakes(days):
    page = days(now="2026-11-22T10:00:00Z")
    page.evaluate(
        "() => { window.told = 0; cx.days.onNewDay(document.body, () => { told += 1; }); }",
    )
    page.clock.set_system_time("2026-11-24T07:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    assert 1 == page.evaluate("told")


@pytest.mark.parametrize(
    ("language", "settings", "expected"),
    [
        ("fa", {}, ["۵ آبان", "۱ فروردین ۱۴۰۶"]),
        ("en", {}, ["27 October", "21 March 2027"]),
        ("en", {"calendar": "jalali"}, ["5 Aban", "1 Farvardin 1406"]),
        ("fa", {"calendar": "gregorian"}, ["۲۷ اکتبر", "۲۱ مارس ۲۰۲۷"]),
    ],
)
def test_a_day_is_written_in_the_calendar_and_digits_of_the_site(
    days, language, settings, expected
):
    page = days(language, **settings)

    assert expected == page.evaluate(
        "iso => iso.map(each => cx.days.format(cx.days.fromIso(each)))",
        ["2026-10-27", "2027-03-21"],
    )
