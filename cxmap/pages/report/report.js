// What a page without this script does without: the filter by severity, file and text, and, in
// older browsers, that a link into folded words unfolds them.
"use strict";
{
  const form = document.getElementById("filter");
  const nothing = document.getElementById("nothing");
  const said = document.getElementById("no-match").content.textContent;

  /** Letters that look alike count as the same, and half-spaces as spaces. */
  function plain(text) {
    const letters = text.normalize("NFKC").toLowerCase();
    const joined = letters.replaceAll("\u064a", "\u06cc").replaceAll("\u0643", "\u06a9").replaceAll("\u200c", " ");
    return joined.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
  }

  function show() {
    const wanted = new FormData(form);
    const severities = wanted.getAll("severity");
    const words = plain(wanted.get("text")).split(" ");
    let count = 0;
    for (const file of document.querySelectorAll("[data-file]")) {
      const isFile = ["", file.dataset.file].includes(wanted.get("file"));
      let inside = 0;
      for (const finding of file.querySelectorAll(".cx-finding")) {
        const text = plain(`${file.dataset.file} ${finding.textContent}`);
        const isWanted = isFile && severities.includes(finding.dataset.severity);
        finding.hidden = !isWanted || !words.every((word) => text.includes(word));
        inside += finding.hidden ? 0 : 1;
      }
      file.hidden = inside === 0;
      count += inside;
    }
    for (const group of document.querySelectorAll("[data-group]")) {
      group.hidden = group.querySelector("[data-file]:not([hidden])") === null;
    }
    nothing.textContent = count === 0 ? said : "";
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    show();
  }

  // On paper nothing can be unfolded.
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details")) {
      folded.dataset.wasOpen = folded.open ? "yes" : "";
      folded.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const folded of document.querySelectorAll("details")) {
      folded.open = folded.dataset.wasOpen === "yes";
    }
  });

  for (const link of document.querySelectorAll(".cx-finding a[href^='#']")) {
    link.addEventListener("click", () => {
      document.getElementById(link.hash.slice(1)).closest("details").open = true;
    });
  }
}
