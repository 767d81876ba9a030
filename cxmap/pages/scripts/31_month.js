// A month to choose a day from, in the calendar of the site, with the keyboard or a finger.

// A week begins on Saturday where the year begins in spring, else on Monday.
const FIRST = cx.site.calendar === "jalali" ? "saturday" : "monday";
const HALF_OF_A_MONTH = 15;
const STEPS = { ArrowUp: -7, ArrowDown: 7, PageUp: "back", PageDown: "on" };
const YEARS = 10;

/**
 * Make a month that calls `chosen(day)`. Where the day asked for `isOver`, it ends today, and opens
 * at the month in which most of the last thirty days lie.
 */
cx.month = function (chosen, isOver) {
  const state = { day: opensAt(), chosen: null };
  // An old day is three choices away: its year, its month, its number.
  const name = cx.make("span", { class: "cx-hidden", "aria-live": "polite" });
  const months = cx.site.months.map((said, index) => [index + 1, said]);
  const monthChoice = choice(cx.word("month.month"), months);
  const yearChoice = choice(cx.word("month.year"), []);
  monthChoice.addEventListener("change", turnTo);
  yearChoice.addEventListener("change", turnTo);
  const table = cx.make("table", { class: "cx-month__days", role: "grid" });
  const turn = (word, back) => {
    const button = cx.make(
      "button",
      {
        class: back ? "cx-month__turn cx-month__turn--back" : "cx-month__turn",
        type: "button",
        "aria-label": word,
      },
      cx.icon("onwards"),
    );
    button.addEventListener("click", () => move(cx.days.add(state.day, "month", back ? -1 : 1)));
    return button;
  };
  const head = cx.make("div", { class: "cx-month__head" });
  const onwards = turn(cx.word("month.after"), false);
  head.append(turn(cx.word("month.before"), true), monthChoice, yearChoice, onwards, name);
  const element = cx.make("div", { class: "cx-month" }, head, table);

  function opensAt() {
    const today = cx.days.today();
    if (!isOver) {
      return today;
    }
    const { year, month } = cx.days.parts(today - HALF_OF_A_MONTH);
    return upTo(cx.days.of(year, month, cx.days.monthLength(year, month)));
  }

  function upTo(day) {
    return isOver ? Math.min(day, cx.days.today()) : day;
  }

  function turnTo() {
    const [year, month] = [Number(yearChoice.value), Number(monthChoice.value)];
    const { day } = cx.days.parts(state.day);
    move(cx.days.of(year, month, Math.min(day, cx.days.monthLength(year, month))));
  }

  function showChoices(year, month) {
    const now = cx.days.parts(cx.days.today()).year;
    const last = Math.max(isOver ? now : now + YEARS, year);
    const first = Math.min(now - YEARS, year);
    if (yearChoice.dataset.shown !== `${first} ${last}`) {
      yearChoice.dataset.shown = `${first} ${last}`;
      const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
      yearChoice.replaceChildren(...years.map((each) => choosable(each, cx.number(each))));
    }
    yearChoice.value = year;
    monthChoice.value = month;
    for (const each of monthChoice.options) {
      const begins = cx.days.of(year, Number(each.value), 1);
      each.disabled = begins !== upTo(begins);
    }
  }

  function move(day, withFocus = false) {
    state.day = upTo(day);
    draw();
    if (withFocus) {
      table.querySelector("[tabindex='0']").focus();
    }
  }

  function draw() {
    const { year, month } = cx.days.parts(state.day);
    const first = cx.days.of(year, month, 1);
    const next = first + cx.days.monthLength(year, month);
    onwards.setAttribute("aria-disabled", String(next !== upTo(next)));
    showChoices(year, month);
    name.textContent = `${cx.site.months[month - 1]} ${cx.number(year)}`;
    table.setAttribute("aria-label", name.textContent);
    table.replaceChildren(
      cx.make("thead", {}, weekdays()),
      cx.make("tbody", {}, ...weeks(first, cx.days.monthLength(year, month))),
    );
  }

  function weeks(first, length) {
    const rows = [];
    let day = first;
    while (cx.days.weekday(day) !== FIRST) {
      day -= 1;
    }
    for (; day < first + length; day += 7) {
      const row = cx.make("tr");
      for (let each = day; each < day + 7; each += 1) {
        const isInMonth = each >= first && each < first + length;
        row.append(isInMonth ? cell(each) : cx.make("td"));
      }
      rows.push(row);
    }
    return rows;
  }

  function cell(day) {
    const button = cx.make(
      "button",
      {
        class: cx.days.isOff(day) ? "cx-month__day cx-month__day--off" : "cx-month__day",
        type: "button",
        tabindex: day === state.day ? "0" : "-1",
        "aria-current": day === cx.days.today() ? "date" : null,
        "aria-disabled": day === upTo(day) ? null : "true",
        "aria-label": cx.days.format(day),
      },
      cx.number(cx.days.parts(day).day),
    );
    if (day === upTo(day)) {
      button.addEventListener("click", () => chosen(day));
    }
    return cx.make("td", { "aria-selected": day === state.chosen ? "true" : null }, button);
  }

  table.addEventListener("keydown", (event) => {
    const arrow = cx.site.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const isSideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const step = isSideways ? (event.key === arrow ? 1 : -1) : STEPS[event.key];
    if (step) {
      event.preventDefault();
      const months = { back: -1, on: 1 }[step];
      const unit = event.shiftKey ? "year" : "month";
      move(months ? cx.days.add(state.day, unit, months) : state.day + step, true);
    }
  });

  return {
    element,
    /** Mark a day as the chosen one, or none, and turn to its month. */
    show(day) {
      state.chosen = day;
      state.day = day === null ? opensAt() : day;
      draw();
    },
    focus() {
      table.querySelector("[tabindex='0']").focus();
    },
  };
};

function choice(said, values) {
  const select = cx.make("select", { class: "cx-month__choice", "aria-label": said });
  select.append(...values.map(([value, each]) => choosable(value, each)));
  return select;
}

function choosable(value, said) {
  return cx.make("option", { value }, said);
}

function weekdays() {
  const [short, long] = ["narrow", "long"].map(
    (weekday) => new Intl.DateTimeFormat(cx.site.language, { weekday, timeZone: "UTC" }),
  );
  let day = 0;
  while (cx.days.weekday(day) !== FIRST) {
    day += 1;
  }
  const row = cx.make("tr");
  for (let each = day; each < day + 7; each += 1) {
    const date = new Date(`${cx.days.toIso(each)}T12:00:00Z`);
    row.append(cx.make("th", { scope: "col", "aria-label": long.format(date) }, short.format(date)));
  }
  return row;
}
