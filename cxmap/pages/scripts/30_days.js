// Days without times or zones: whole numbers, counted from 1 January 1970.
//
// A deadline is a day in people's calendar. As a plain number it knows no summer time and no time
// zone; only `today` looks at the clock of the device.

const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function fromParts(year, month, day) {
  // Years below 100 would be read as 19xx; nobody's deadline is that old.
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

// The 33-year cycle of leap years holds for the Jalali years 1178 to 1633.
function nowruz(year) {
  return 365 * (year - 1) + Math.floor((8 * year + 21) / 33) - 492268;
}

const gregorian = {
  parts(day) {
    const date = new Date(day * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  },
  day: fromParts,
  length(year, month) {
    return fromParts(year, month + 1, 1) - fromParts(year, month, 1);
  },
};

const jalali = {
  parts(day) {
    let year = gregorian.parts(day).year - 621;
    year -= day < nowruz(year) ? 1 : 0;
    const ofYear = day - nowruz(year);
    const month = Math.floor(ofYear < 186 ? ofYear / 31 : (ofYear - 6) / 30);
    return { year, month: month + 1, day: day - jalali.day(year, month + 1, 1) + 1 };
  },
  day(year, month, day) {
    return nowruz(year) + (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  },
  length(year, month) {
    if (month < 12) {
      return month <= 6 ? 31 : 30;
    }
    return nowruz(year + 1) - jalali.day(year, 12, 1);
  },
};

// Ten years without a working hour are a mistake of the calendar.
const LONGEST_SEARCH = 3660;
const CALENDARS = { jalali, gregorian };
const calendar = CALENDARS[cx.site.calendar];
// A deadline is one day, whatever language it is read in.
const counted = CALENDARS[cx.site.counts_in];
const usual = { days_off: cx.site.days_off, holidays: [] };
const workings = new Map();

/** Give a calendar of working days by its id: that of the project where it is not known. */
function working(name = "") {
  if (!workings.has(name)) {
    const written = { ...usual, ...(cx.site.calendars || {})[name] };
    const holidays = [...cx.site.holidays, ...written.holidays].map((iso) => fromIso(iso));
    workings.set(name, {
      ...written,
      daysOff: new Set(written.days_off),
      halfDays: new Set(written.half_days),
      holidays: new Set(holidays),
    });
  }
  return workings.get(name);
}

/** Give when work begins and ends on a day, in minutes; null where nobody works. */
function hoursOf(day, name) {
  const calendar = working(name);
  if (cx.days.isOff(day, name)) {
    return null;
  }
  const isHalf = calendar.halfDays.has(cx.days.weekday(day));
  return (isHalf && calendar.half_day_hours) || calendar.hours || [0, 24 * 60];
}

/** Read a day that was kept or written; null where it is none. */
function fromIso(iso) {
  const [year, month, day] = String(iso).split("-").map(Number);
  const number = fromParts(year, month, day);
  const is = Number.isInteger(number) ? gregorian.parts(number) : {};
  return is.year === year && is.month === month && is.day === day ? number : null;
}

function addMonths(day, count, inCalendar) {
  const from = inCalendar.parts(day);
  const months = from.year * 12 + from.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12 + 1];
  return inCalendar.day(year, month, Math.min(from.day, inCalendar.length(year, month)));
}

function addBusinessDays(day, count, inCalendar, name) {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let found = day;
  for (let looked = 0; left > 0 && looked < LONGEST_SEARCH + 2 * Math.abs(count); looked += 1) {
    found += step;
    left -= cx.days.isOff(found, name) ? 0 : 1;
  }
  return found;
}

const ADDED = {
  day: (day, count) => day + count,
  week: (day, count) => day + 7 * count,
  month: addMonths,
  year: (day, count, inCalendar) => addMonths(day, 12 * count, inCalendar),
  business_day: addBusinessDays,
};

cx.days = {
  /** Give today as the device sees it. */
  today() {
    const now = new Date();
    return fromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
  fromIso,
  toIso(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  },
  /** Tell whether days can be counted in a unit; hours cannot. */
  counts(unit) {
    return unit in ADDED;
  },
  /**
   * Give the day that lies a number of units after another, or before it where the number is
   * negative. Where a month is too short, it is the last day of the month. Months are those of the
   * calendar that is shown.
   */
  add(day, unit, count) {
    return ADDED[unit](day, count, calendar);
  },
  /**
   * The same for a deadline: its months are those of the project, in every language, and its
   * business days those of a calendar of the project.
   */
  addLimit(day, unit, count, name) {
    return ADDED[unit](day, count, counted, name);
  },
  /**
   * Give the moment, as a day and minutes after midnight, at which a number of working minutes
   * has passed; or from which they pass, where the number is negative.
   */
  addWork(day, time, minutes, name) {
    const step = Math.sign(minutes) || 1;
    let left = Math.abs(minutes);
    let [found, at] = [day, time];
    for (let looked = 0; looked < LONGEST_SEARCH; looked += 1) {
      const hours = hoursOf(found, name);
      if (hours) {
        const [begins, ends] = step > 0 ? [Math.max(at, hours[0]), hours[1]] : [hours[0], Math.min(at, hours[1])];
        const open = Math.max(0, ends - begins);
        if (open >= left) {
          return { day: found, time: step > 0 ? begins + left : ends - left };
        }
        left -= open;
      }
      found += step;
      at = step > 0 ? 0 : 24 * 60;
    }
    return null;
  },
  /** Give year, month (from 1) and day of the month in the calendar of the site. */
  parts(day) {
    return calendar.parts(day);
  },
  /** Give the day of a date in the calendar of the site. */
  of(year, month, day) {
    return calendar.day(year, month, day);
  },
  monthLength(year, month) {
    return calendar.length(year, month);
  },
  weekday(day) {
    return WEEKDAYS[(((day + 4) % 7) + 7) % 7];
  },
  /** Tell whether nobody works on a day: it is a day off of the week, or a holiday. */
  isOff(day, name) {
    const { daysOff, holidays } = working(name);
    return daysOff.has(this.weekday(day)) || holidays.has(day);
  },
  /** Write a day with the month as a word; with the year where it is not this one. */
  format(day) {
    const { year, month, day: number } = calendar.parts(day);
    const said = `${cx.number(number)} ${cx.site.months[month - 1]}`;
    return year === calendar.parts(this.today()).year ? said : `${said} ${cx.number(year)}`;
  },
  /** Give a text in which a day is written with that day marked, for machines that look for it. */
  marked(text, day) {
    const said = this.format(day);
    const [before, ...after] = text.split(said);
    const time = () => cx.make("time", { datetime: this.toIso(day) }, said);
    return after.length > 0 ? [before, time(), after.join(said)] : [text];
  },
  /**
   * Call `changed()` whenever another day has begun while the page was open, or asleep, as long as
   * an element is there.
   */
  onNewDay(element, changed) {
    listeners.add(element, changed);
  },
};

// --- When the day changes -----------------------------------------------------------------------

const listeners = cx.listeners();
let known = cx.days.today();

function look() {
  const today = cx.days.today();
  if (today !== known) {
    known = today;
    listeners.tell();
  }
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  clearTimeout(timer);
  timer = setTimeout(look, midnight - now + 50);
}

let timer = 0;
look();
// A timer sleeps with the device.
document.addEventListener("visibilitychange", look);
window.addEventListener("pageshow", look);
