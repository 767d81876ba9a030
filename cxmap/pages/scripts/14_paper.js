// Paper: a part of a page on a sheet of its own.

cx.enhance("[data-cx-sheet]", (sheet) => {
  const tools = sheet.querySelector(".cx-checklist__tools");
  tools.hidden = false;
  tools.firstElementChild.addEventListener("click", () => cx.printAlone(sheet));
});

/** Print one part under the title of its page, and nothing else. */
cx.printAlone = function (only) {
  const title = document.querySelector("h1.cx-title");
  const aside = [];
  for (let part = only; part && part !== document.body; part = part.parentElement) {
    aside.push(...[...part.parentElement.children].filter((each) => each !== part));
  }
  const hidden = aside.filter((each) => each !== title && !each.contains(title));
  const mark = (isAlone) => {
    only.classList.toggle("cx-alone", isAlone);
    hidden.forEach((each) => each.classList.toggle("cx-not-printed", isAlone));
  };
  mark(true);
  window.addEventListener("afterprint", () => mark(false), { once: true });
  window.print();
};
