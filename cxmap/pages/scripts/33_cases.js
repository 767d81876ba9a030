// The complaint register on the reader's own today, and only the cases that they ask for.

cx.enhance("[data-cx-cases]", (page) => {
  const cases = [...page.querySelectorAll(".cx-case")];
  const choices = [...page.querySelectorAll("[data-cx-by]")];
  const none = cx.make("p", { class: "cx-quiet", role: "status" });
  const filter = page.querySelector(".cx-cases-filter");
  const asOf = page.querySelector("[data-cx-as-of] time");
  const asked = new URLSearchParams(location.search);

  const isWanted = (each) =>
    choices.every(({ value, dataset }) => {
      const own = dataset.cxBy === "kind" ? each.dataset.cxKind : each.dataset.cxDepartment;
      return value === "" || value === own;
    });
  const choose = () => {
    cases.forEach((each) => (each.hidden = !isWanted(each)));
    const isEmpty = cases.length > 0 && cases.every((each) => each.hidden);
    none.textContent = isEmpty ? cx.word("cases.no_match") : "";
  };
  const count = () => {
    cases.forEach(age);
    // Of cases that are not on the page nothing can be counted here.
    if (page.querySelector("[data-cx-more-cases]")) return;
    if (asOf) {
      asOf.dateTime = cx.days.toIso(cx.days.today());
      asOf.textContent = cx.days.format(cx.days.today());
    }
    for (const row of page.querySelectorAll("[data-cx-tally]")) {
      const whose = row.dataset.cxTally;
      const own = cases.filter((each) => whose === "" || each.dataset.cxDepartment === whose);
      const late = own.filter((each) => each.dataset.cxState === "overdue");
      row.querySelector("[data-cx-overdue]").textContent = cx.number(late.length);
    }
  };

  for (const each of choices) {
    const wanted = asked.get(each.dataset.cxBy);
    each.value = [...each.options].some(({ value }) => value === wanted) ? wanted : "";
    each.addEventListener("change", choose);
  }
  if (filter) {
    filter.hidden = false;
    filter.after(none);
  }
  count();
  choose();
  cx.days.onNewDay(page, count);
});

/** Show how a case stands today: late or not, and which step of ageing it has reached. */
function age(each) {
  const due = each.querySelector("time[data-cx-counts='due']");
  const last = due ? cx.days.fromIso(due.dateTime) : null;
  const today = cx.days.today();
  const over = last === today ? "today" : "overdue";
  each.dataset.cxState = last === null || last > today ? "open" : over;
  const steps = [...each.querySelectorAll("[data-cx-from]")];
  const reached = steps.filter((step) => cx.days.fromIso(step.dataset.cxFrom) <= today);
  steps.forEach((step) => (step.hidden = step !== reached.at(-1)));
}
