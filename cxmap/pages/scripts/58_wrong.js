// "Is something wrong here?": an issue or a mail that says already where, in which file and edition.
//
// Where to, the project says in `wrong_page:`; without it nothing is offered. The page need not hold
// anything for it, and nothing is sent before the reader does so.

const template = cx.site.wrong_page;
const SAID = { page: "wrong.page", source: "wrong.source", revision: "wrong.revision" };

/** Give the text of a heading without the sign that links to it. */
function saidBy(heading) {
  const copy = heading.cloneNode(true);
  copy.querySelectorAll(".headerlink").forEach((sign) => sign.remove());
  return copy.textContent.trim();
}

/** Give the file and the line behind a part of the page, or of the page itself. */
function sourceOf(part) {
  const page = document.querySelector("[data-cx-source]");
  const [own = ""] = page ? page.dataset.cxSource.split(":") : [];
  const [path, line] = ((part || page)?.dataset.cxSource || "").split(":");
  return line ? `${path || own}:${line}` : path || own;
}

/** Fill the template; `part` is the heading of what is wrong, null for the page as a whole. */
function report(part) {
  const heading = document.querySelector("h1");
  const page = heading ? saidBy(heading) : document.title;
  const title = part ? cx.word("wrong.part", { part: saidBy(part), page }) : page;
  const anchor = part ? part.id : "";
  const values = {
    title: cx.word("wrong.title", { title }),
    page: cx.addressOf(anchor) || cx.placeOf(anchor),
    source: sourceOf(part),
    revision: cx.site.revision,
  };
  const known = Object.entries(SAID).filter(([name]) => values[name]);
  const lines = known.map(([name, word]) => cx.word(word, { [name]: values[name] }));
  values.body = [cx.word("wrong.what"), "", "", title, ...lines].join("\r\n");
  return cx.filled(template, values);
}

/** Give the heading that the address of the page leads to; null at the top, or where it is none. */
function headingAsked() {
  const found = cx.target();
  return found && /^H[2-6]$/.test(found.tagName) ? found : null;
}

/** Make the way to a report; what it says is settled when it is followed. */
function wayToReport(word, part) {
  const way = cx.wayOut({ class: "cx-wrong", href: report(part()) }, cx.word(word));
  for (const moment of ["pointerdown", "focus", "contextmenu", "click"]) {
    way.addEventListener(moment, () => {
      way.href = report(part());
    });
  }
  return way;
}

if (template) {
  cx.enhance(".cx-touchpoint", (touchpoint) => {
    const heading = touchpoint.querySelector("h2, h3");
    touchpoint.querySelector(".cx-acts").append(wayToReport("wrong.here", () => heading));
  });
  cx.enhance(".cx-situation__register", (acts) => {
    const heading = acts.closest(".cx-situation").querySelector("h3");
    acts.append(wayToReport("wrong.here", () => heading));
  });
  cx.enhance(".md-content__inner, .cx-plain > main", (page) => {
    page.append(cx.make("p", { class: "cx-wrong-page" }, wayToReport("wrong.ask", headingAsked)));
  });
}
