// What is new since this device looked last at a page of changes.
//
// Days are named by their date and the state of the project that evening. What was new when the
// page was opened stays marked for the rest of the day, so that nothing is lost by loading it again.

const LOOKED = "changes:";

function lookedAt(page) {
  const kept = cx.store.get(LOOKED + page);
  const isKept = kept && typeof kept.newest === "string" && Number.isFinite(kept.on);
  return isKept ? kept : null;
}

/** Give the day up to which everything was seen before today, and when that was; or null. */
function seenBefore(kept) {
  if (!kept) {
    return null;
  }
  return kept.on === cx.days.today() ? (kept.before ?? null) : { newest: kept.newest, on: kept.on };
}

/** Tell how many of the days, the latest first, are newer than one of them, which may be gone. */
function countNew(days, newest) {
  const at = days.indexOf(newest);
  if (at >= 0) {
    return at;
  }
  const dateOf = (key) => key.slice(0, 10);
  return days.filter((key) => dateOf(key) >= dateOf(newest)).length;
}

cx.enhance("[data-cx-recent]", (page) => {
  const name = page.dataset.cxRecent;
  const sections = [...page.querySelectorAll("[data-cx-day]")];
  const days = sections.map((section) => section.dataset.cxDay);
  const before = seenBefore(lookedAt(name));
  if (before) {
    mark(sections, countNew(days, before.newest), before.on);
  }
  if (days.length > 0) {
    cx.store.set(LOOKED + name, { newest: days[0], on: cx.days.today(), before });
  }
});

function mark(sections, count, on) {
  sections.slice(0, count).forEach((section, index) => {
    const date = cx.days.format(on);
    const words = index === 0 ? cx.word("changes.new_since", { date }) : cx.word("changes.new");
    section.classList.add("cx-recent--new");
    section.querySelector("h2").after(cx.make("p", { class: "cx-recent__new" }, words));
  });
  if (count > 0 && count < sections.length) {
    sections[count].before(cx.make("p", { class: "cx-recent__seen" }, cx.word("changes.seen")));
  }
}

// On the first page it is said how much there is.
cx.enhance("[data-cx-news]", (line) => {
  const kept = lookedAt(line.dataset.cxNews);
  const days = line.dataset.cxDays.trim().split(/\s+/).map((each) => each.split(":"));
  const keys = days.map(([key]) => key);
  const fresh = kept ? days.slice(0, countNew(keys, kept.newest)) : [];
  const count = fresh.reduce((sum, [, each]) => sum + Number(each), 0);
  if (count > 0) {
    const form = count === 1 ? "changes.count_one" : "changes.count_other";
    line.append(" ", cx.make("span", { class: "cx-new" }, cx.word(form, { count: cx.number(count) })));
  }
});
