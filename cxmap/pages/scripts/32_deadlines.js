// How long work is late, or has time left, or has waited: on the reader's own today.

const AGES = { due, since, worked, fresh, ago };
// Of what is older than two years the date says enough.
const LONG_AGO = 730;
const QUIET = "cx-age";
const TODAY = "cx-age cx-age--today";
const OVER = "cx-age cx-age--over";

function due(day) {
  const left = day - cx.days.today();
  if (left === 0) {
    return { look: TODAY, text: cx.word("deadline.today") };
  }
  const one = Math.abs(left) === 1;
  const values = { count: cx.number(Math.abs(left)) };
  if (left > 0) {
    return { look: QUIET, text: cx.word(one ? "deadline.left_one" : "deadline.left_other", values) };
  }
  return { look: OVER, text: cx.word(one ? "deadline.over_one" : "deadline.over_other", values) };
}

function since(day) {
  const waited = cx.days.today() - day;
  if (waited < 1) {
    return null;
  }
  const form = waited === 1 ? "deadline.since_one" : "deadline.since_other";
  return { look: QUIET, text: cx.word(form, { count: cx.number(waited) }) };
}

function worked(day, time) {
  const name = time.closest("[data-cx-calendar]")?.dataset.cxCalendar;
  let waited = 0;
  for (let each = day + 1; each <= cx.days.today(); each += 1) {
    waited += cx.days.isOff(each, name) ? 0 : 1;
  }
  if (waited === 0) {
    return null;
  }
  const form = waited === 1 ? "cases.worked_one" : "cases.worked_other";
  return { look: QUIET, text: cx.word(form, { count: cx.number(waited) }) };
}

/** Say how long something is missing that comes in step; nothing as long as it may still come. */
function fresh(day) {
  const late = cx.days.today() - day;
  if (late < 1) {
    return null;
  }
  const form = late === 1 ? "fresh.late_one" : "fresh.late_other";
  return { look: QUIET, text: cx.word(form, { count: cx.number(late) }) };
}

function ago(day) {
  const passed = cx.days.today() - day;
  if (passed < 1 || passed > LONG_AGO) {
    return null;
  }
  const form = passed === 1 ? "deadline.ago_one" : "deadline.ago_other";
  return { look: QUIET, text: cx.word(form, { count: cx.number(passed) }) };
}

cx.enhance("time[data-cx-counts]", (time) => {
  const day = cx.days.fromIso(time.dateTime);
  const said = cx.make("span", { class: QUIET });
  const show = () => {
    const age = day === null ? null : AGES[time.dataset.cxCounts](day, time);
    said.className = age ? age.look : QUIET;
    said.textContent = age ? age.text : "";
  };
  show();
  time.after(" ", said);
  cx.days.onNewDay(time, show);
});
