// The context switch: what is there only in snow, or not in snow, comes and goes with it.
//
// Everything that depends on contexts says so in `data-cx-only-in` and `data-cx-not-in`: ids with
// spaces between them, in HTML and in SVG alike. What is not there has the class `cx-off`. The
// choice is kept until the browser is closed, and stands in the address, so that it can be sent.

const marked = "[data-cx-only-in], [data-cx-not-in]";
const key = cx.key("context");

function remembered() {
  try {
    return sessionStorage.getItem(key) || "";
  } catch {
    return "";
  }
}

function remember(context) {
  try {
    sessionStorage.setItem(key, context);
  } catch {
    // It holds as long as the page is open.
  }
}

function has(list, context) {
  return (list || "").split(" ").includes(context);
}

function isThere(element, context) {
  const { cxOnlyIn, cxNotIn } = element.dataset;
  return (!cxOnlyIn || has(cxOnlyIn, context)) && !has(cxNotIn, context);
}

/** Give what an address says under a name, or null. */
cx.asked = function (name) {
  return new URLSearchParams(location.search).get(name);
};

/** Write something that was chosen into the address; nothing chosen leaves no trace there. */
cx.ask = function (name, value) {
  const address = new URL(location.href);
  if (value) {
    address.searchParams.set(name, value);
  } else {
    address.searchParams.delete(name);
  }
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A page that was opened from a folder may not be allowed to; the choice holds all the same.
  }
};

const listeners = cx.listeners();

cx.contexts = {
  /** The id of the context that is chosen; empty on an ordinary day. */
  chosen: "",
  /** Show what is there in a context, and nothing that is not. */
  choose(context) {
    cx.contexts.chosen = context;
    for (const element of document.querySelectorAll(marked)) {
      element.classList.toggle("cx-off", !isThere(element, context));
    }
    for (const button of document.querySelectorAll("[data-cx-context]")) {
      button.setAttribute("aria-pressed", String(button.dataset.cxContext === context));
    }
    listeners.tell(context);
  },
  /** Call `changed(context)` whenever another one is chosen, as long as an element is there. */
  onChange(element, changed) {
    listeners.add(element, changed);
  },
  /** Choose a context in which an element is there, if it is not there now. */
  reveal(element) {
    const gone = element.closest(".cx-off");
    if (gone) {
      const [first] = (gone.dataset.cxOnlyIn || "").split(" ");
      cx.contexts.choose(first);
    }
  },
};

cx.enhance("[data-cx-contexts]", (control) => {
  const known = [...control.querySelectorAll("[data-cx-context]")];
  control.hidden = false;
  for (const button of known) {
    button.addEventListener("click", () => {
      remember(button.dataset.cxContext);
      cx.ask("context", button.dataset.cxContext);
      cx.contexts.choose(button.dataset.cxContext);
    });
  }
  const wanted = cx.asked("context") ?? remembered();
  cx.contexts.choose(known.some((button) => button.dataset.cxContext === wanted) ? wanted : "");
});
