// The first page: the way into the search, and what concerns the reader who once said who they are.

// --- Search -------------------------------------------------------------------------------------

const BOX = "[data-md-component=search-query]";

// The theme looks at its box when a key is let go; what is pasted, dictated or put together by a
// phone's keyboard comes without.
cx.enhance(BOX, (box) => {
  box.addEventListener("input", () => box.dispatchEvent(new Event("keyup")));
});

cx.enhance(".cx-search > a", (way) => {
  // A phone shows its keyboard only when the box is focused while the finger is lifted.
  way.addEventListener("click", (event) => {
    const box = document.querySelector(BOX);
    if (box && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation(); // instant navigation would fetch the page again
      box.focus();
    }
  });
  // Whoever types without a click writes into the box as well.
  way.addEventListener("keydown", (event) => {
    const isLetter = event.key.length === 1 && event.key !== " ";
    if (isLetter && !event.ctrlKey && !event.metaKey && !event.altKey) {
      document.querySelector(BOX)?.focus();
    }
  });
});

// --- For you ------------------------------------------------------------------------------------

cx.enhance("[data-cx-mine]", (section) => {
  const choice = section.querySelector("select");
  const options = [...choice.options];
  section.hidden = false;
  choice.value = remembered(options);
  show(section, choice.value);
  choice.addEventListener("change", () => {
    remember(choice.selectedOptions[0]);
    show(section, choice.value);
  });
  cx.store.watch((name) => {
    if (["", "role", "department"].includes(name) && section.isConnected) {
      choice.value = remembered(options);
      show(section, choice.value);
    }
  }, section);
});

/** Give the choice that the device remembers, or none where it is there no more. */
function remembered(options) {
  const known = ["role", "department"].map((kind) => `${kind}:${cx.store.get(kind)}`);
  return known.find((value) => options.some((option) => option.value === value)) || "";
}

/** Remember a role with its department, or a department alone. */
function remember(option) {
  const [kind, id] = option.value.split(":");
  keep("role", kind === "role" ? id : "");
  keep("department", kind === "department" ? id : option.dataset.department);
}

function keep(name, id) {
  if (id) {
    cx.store.set(name, id);
  } else {
    cx.store.remove(name);
  }
}

function show(section, who) {
  for (const each of section.querySelectorAll("[data-cx-whose]")) {
    each.hidden = !who || !each.dataset.cxWhose.split(" ").includes(who);
  }
  for (const part of section.querySelectorAll("[data-cx-part]")) {
    part.hidden = !part.querySelector("[data-cx-whose]:not([hidden])");
  }
}
