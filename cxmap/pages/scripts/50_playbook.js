// The page of a playbook: an address opens its situation, and options say who may decide them.

/** Open everything around what an address leads to, and go there. */
function openTarget() {
  const target = cx.target();
  if (!target || !target.closest(".cx-page--playbook")) {
    return;
  }
  cx.contexts.reveal(target);
  cx.openAround(target);
  // The customer's words stand above the heading that bears the address.
  (target.closest(".cx-situation__row") || target).scrollIntoView();
}

window.addEventListener("hashchange", openTarget);
// The same link again changes no address.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href*='#']");
  if (link && link.hash && link.hash === location.hash) {
    openTarget();
  }
});
cx.enhance(".cx-page--playbook", openTarget);

// A row that somebody opens comes to the top: what it holds is longer than a telephone.
cx.enhance(".cx-situation__row", (row) => {
  row.addEventListener("click", () => {
    if (!row.parentElement.open) {
      row.parentElement.addEventListener("toggle", () => row.scrollIntoView(), { once: true });
    }
  });
});

// --- Who may decide -----------------------------------------------------------------------------

const asWritten = new WeakMap();

/** Say whose decision it is as the author wrote it, whoever reads it here. */
cx.whoDecides = function (decider) {
  const who = decider.querySelector(".cx-decider__who");
  const written = asWritten.get(decider) || [...who.childNodes];
  return written.map((node) => node.textContent).join("").trim();
};

function tellWhoDecides(decider) {
  const who = decider.querySelector(".cx-decider__who");
  if (!asWritten.has(decider)) {
    asWritten.set(decider, [...who.childNodes]);
  }
  const mayDecide = decider.dataset.cxMay.split(" ").includes(cx.store.get("role"));
  decider.classList.toggle("cx-decider--own", mayDecide);
  who.replaceChildren(...(mayDecide ? [cx.word("playbook.you_may")] : asWritten.get(decider)));
}

cx.enhance("[data-cx-may]", tellWhoDecides);
cx.store.watch((name) => {
  if (name === "role" || name === "") {
    document.querySelectorAll("[data-cx-may]").forEach(tellWhoDecides);
  }
});
