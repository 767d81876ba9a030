// Windows of time, worked out for the reader's own today and for the day the customer names.

const LOOKS = {
  hint: "cx-window__today",
  open: "cx-window__today cx-window__today--open",
  over: "cx-window__today cx-window__today--over",
};
// Longer ones are no deadlines, and lead out of the years that a calendar knows.
const LONGEST = 9999;
const CLOCK = { second: 1000, minute: 60 * 1000, hour: 60 * 60 * 1000 };

/**
 * Tell how a window stands: its text, and whether it is `open`, `over` or, as long as the day it is
 * counted from is not known, a `hint`; `day` is the day that the text names, and `until` its end in
 * words, where that is known. Null where nothing can be said beyond the limit itself.
 */
cx.windowState = function (element) {
  const { unit, anchor } = element.dataset;
  const sign = element.dataset.relation === "before" ? -1 : 1;
  const amount = sign * Number(element.dataset.amount);
  const from = cx.days.fromIso(cx.run.get(`date:${anchor}`));
  if (unit in CLOCK) {
    return onTheClock(amount * CLOCK[unit], from, cx.run.get(`time:${anchor}`));
  }
  if (unit === "business_hour") {
    return atWork(amount * 60, from, cx.run.get(`time:${anchor}`), element.dataset.calendar);
  }
  if (!cx.days.counts(unit) || !Number.isInteger(amount) || Math.abs(amount) > LONGEST) {
    return null;
  }
  if (from === null) {
    const day = firstOpenDay(unit, amount, element.dataset.calendar);
    const values = { anchor: element.dataset.anchorName, date: cx.days.format(day) };
    return { is: "hint", text: cx.word("window.open_from", values), day };
  }
  return inDays(cx.days.addLimit(from, unit, amount, element.dataset.calendar));
};

function atWork(minutes, from, time, calendar) {
  const [hour, minute] = String(time).split(":").map(Number);
  if (from === null || !Number.isInteger(hour) || !Number.isInteger(minute)) {
    return null;
  }
  const end = cx.days.addWork(from, hour * 60 + minute, minutes, calendar);
  if (end === null) {
    return null;
  }
  const [year, month, day] = cx.days.toIso(end.day).split("-").map(Number);
  return untilMoment(new Date(year, month - 1, day, 0, end.time));
}

function inDays(last) {
  const left = last - cx.days.today();
  if (!Number.isInteger(left)) {
    return null;
  }
  const until = cx.days.format(last);
  const values = { count: cx.number(Math.abs(left)), date: until };
  if (left === 0) {
    return { is: "open", text: cx.word("window.last_day"), day: last, until };
  }
  if (left > 0) {
    const form = left === 1 ? "window.left_one" : "window.left_other";
    return { is: "open", text: cx.word(form, values), day: last, until };
  }
  const form = left === -1 ? "window.over_one" : "window.over_other";
  return { is: "over", text: cx.word(form, values), day: last, until };
}

function onTheClock(distance, from, time) {
  const [hour, minute] = String(time).split(":").map(Number);
  if (from === null || !Number.isInteger(hour) || !Number.isInteger(minute)) {
    return null;
  }
  const [year, month, day] = cx.days.toIso(from).split("-").map(Number);
  return untilMoment(new Date(new Date(year, month - 1, day, hour, minute).getTime() + distance));
}

function untilMoment(end) {
  const iso = [end.getFullYear(), end.getMonth() + 1, end.getDate()].join("-");
  const day = cx.days.fromIso(iso);
  const values = { time: timeOf(end), date: cx.days.format(day) };
  const until = cx.word("window.moment", values);
  return end >= new Date()
    ? { is: "open", text: cx.word("window.until_time", values), day, until }
    : { is: "over", text: cx.word("window.over_time", values), day, until };
}

function timeOf(moment) {
  return cx.time(moment.getHours() * 60 + moment.getMinutes());
}

/** Write minutes after midnight as a time of the day. */
cx.time = function (minutes) {
  const two = (number) => cx.number(number).padStart(2, cx.number(0));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Give the first day from which a limit has not run out today. */
function firstOpenDay(unit, amount, calendar) {
  const today = cx.days.today();
  const isOpen = (day) => cx.days.addLimit(day, unit, amount, calendar) >= today;
  let day = cx.days.addLimit(today, unit, -amount, calendar);
  while (isOpen(day - 1)) {
    day -= 1;
  }
  while (!isOpen(day)) {
    day += 1;
  }
  return day;
}

/** Say the window of an option with the day on which it ends, where that is known; "" without one. */
cx.deadline = function (option) {
  const element = option.querySelector(".cx-terms .cx-window");
  if (!element) {
    return "";
  }
  const window = element.textContent.trim();
  const state = "cxWindow" in element.dataset ? cx.windowState(element) : null;
  if (!state || !state.until) {
    return window;
  }
  const form = state.is === "over" ? "window.was_until" : "window.so_until";
  const said = cx.word(form, { window, until: state.until });
  return countsNoHolidays(element) ? `${said} ${cx.word("window.no_holidays")}` : said;
};

function countsNoHolidays(element) {
  const own = (cx.site.calendars || {})[element.dataset.calendar];
  const holidays = [...cx.site.holidays, ...(own ? own.holidays : [])];
  return element.dataset.unit === "business_day" && holidays.length === 0;
}

// --- On the page --------------------------------------------------------------------------------

/** Write beside a window how it stands; give its state. */
cx.showWindow = function (element) {
  const state = cx.windowState(element);
  for (const old of element.parentElement.querySelectorAll(".cx-window__today, .cx-window__note")) {
    old.remove();
  }
  if (state) {
    const parts = [cx.make("span", { class: LOOKS[state.is] }, ...cx.days.marked(state.text, state.day))];
    if (countsNoHolidays(element)) {
      parts.push(cx.make("span", { class: "cx-window__note" }, cx.word("window.no_holidays")));
    }
    element.after(...parts);
  }
  return state;
};
