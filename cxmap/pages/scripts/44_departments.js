// A register of one department: whoever chooses one sees what is in its hands, and nothing else.

cx.enhance("[data-cx-of-departments] [data-cx-department]", (select) => {
  const page = select.closest("[data-cx-of-departments]");
  const show = () => {
    for (const each of page.querySelectorAll("[data-cx-whose]")) {
      each.hidden = select.value !== "" && !each.dataset.cxWhose.split(" ").includes(select.value);
    }
    // A heading, or the offer of more, over nothing would promise what is not there.
    for (const part of page.querySelectorAll("[data-cx-part], [data-cx-part] details")) {
      part.hidden = !part.querySelector("[data-cx-whose]:not([hidden])");
    }
  };
  select.closest("label").hidden = false;
  select.addEventListener("change", show);
  // A browser that goes back brings the choice along.
  show();
});
