// Answers to customers: copied as they stand, and only those about one thing where an address asks.

cx.enhance(".cx-asked__tools", (tools) => {
  const said = cx.make("output", { class: "cx-checklist__said" });
  const answer = tools.parentElement.querySelector("[data-cx-told]");
  tools.append(" ", said);
  tools.hidden = false;
  tools.firstElementChild.addEventListener("click", async () => {
    said.textContent = (await cx.copy(cx.textOf(answer))) ? cx.word("answers.copied") : "";
  });
});

cx.enhance("[data-cx-asked-list]", (page) => {
  const wanted = new URLSearchParams(location.search).get("about");
  const answers = [...page.querySelectorAll(".cx-asked")];
  const isWanted = (each) => (each.dataset.cxAbout || "").split(" ").includes(wanted);
  if (!wanted || !answers.some(isWanted)) {
    return;
  }
  const all = cx.make("button", { class: "cx-tool", type: "button" }, cx.word("answers.all"));
  const groups = [...page.querySelectorAll(".cx-asked-group")];
  const show = (isShown) => {
    answers.forEach((each) => (each.hidden = !isShown(each)));
    groups.forEach((each) => (each.hidden = !each.querySelector(".cx-asked:not([hidden])")));
  };
  show(isWanted);
  page.prepend(all);
  all.addEventListener("click", () => {
    show(() => true);
    all.remove();
  });
});
