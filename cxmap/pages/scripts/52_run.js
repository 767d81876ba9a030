// The run of a page: what belongs to one customer or one shift, and is forgotten after them.
//
// A playbook is a template; what a reader answers, chooses and ticks on its page is a run of it.
// It stays on this device, ends when the reader begins with another customer, and at the latest a
// while after the last change, which the project sets. It holds ids, times, and the number that the reader typed;
// nothing an author wrote and nothing about a customer.

const LASTS = cx.site.runs_last * 1000;
// A timer that is set for longer goes off at once.
const LONGEST_TIMER = 2 ** 31 - 1;

let current = null;
let hasToldThatNothingIsKept = false;

/** Give the run of the page that is shown now; instant navigation may have brought another one. */
function shown() {
  const page = document.querySelector("[data-cx-run]");
  if (!current || current.page !== page) {
    const kept = { listeners: [], before: null, timer: 0, note: null, offer: null };
    current = { page, ...kept, ...nothing() };
    open(current);
  }
  return current;
}

function nothing() {
  return { started: 0, touched: 0, label: "", values: {} };
}

function isEmpty(run) {
  return !run.label && Object.keys(run.values).length === 0;
}

function nameOf(run) {
  return run.page ? `run:${run.page.dataset.cxRun}` : null;
}

function open(run) {
  read(run);
  putAwayWhenOld(run);
}

/** Take over what the device remembers; what does not look like a run counts as nothing. */
function read(run) {
  if (!nameOf(run)) {
    return;
  }
  const kept = cx.store.get(nameOf(run));
  const isRun = kept && Number.isFinite(kept.touched) && kept.values instanceof Object;
  const { started, touched, label, values } = isRun ? kept : nothing();
  Object.assign(run, {
    started: Number.isFinite(started) ? started : touched,
    touched,
    label: typeof label === "string" ? label : "",
    values: { ...values },
  });
}

function write(run) {
  if (!nameOf(run)) {
    return;
  }
  if (isEmpty(run)) {
    cx.store.remove(nameOf(run));
    return;
  }
  const { started, touched, label, values } = run;
  const isKept = cx.store.set(nameOf(run), { started, touched, label, values });
  if (!isKept && !hasToldThatNothingIsKept) {
    hasToldThatNothingIsKept = true;
    say(run, cx.word("run.not_kept"));
  }
}

function notify(run, keys) {
  if (run.before === null && run.offer) {
    run.offer.remove();
    run.offer = null;
  }
  for (const listener of [...run.listeners]) {
    cx.attempt(() => listener(keys));
  }
}

/** Change something of a run: another tab may have changed it since, so it is read again first. */
function change(run, alter, keys) {
  read(run);
  putAwayWhenOld(run);
  alter(run);
  const now = Date.now();
  run.started = isEmpty(run) ? 0 : run.started || now;
  run.touched = isEmpty(run) ? 0 : now;
  run.before = null;
  write(run);
  watchAge(run);
  notify(run, keys);
}

function bringBack(run) {
  const { own, others } = run.before;
  Object.assign(run, own ? { ...own, touched: Date.now(), values: { ...own.values } } : nothing());
  run.before = null;
  for (const [name, kept] of others) {
    // Another tab may have begun with somebody since.
    if (cx.store.get(name) === null) {
      cx.store.set(name, kept);
    }
  }
  write(run);
  watchAge(run);
  notify(run, null);
}

/** End a run, and with it those of other pages; all of them can be brought back together. */
function end(run, namesOfOthers = []) {
  read(run);
  const { started, label, values } = run;
  const own = isEmpty(run) ? null : { started, label, values };
  const others = namesOfOthers.map((name) => [name, cx.store.get(name)]);
  namesOfOthers.forEach((name) => cx.store.remove(name));
  Object.assign(run, nothing());
  write(run);
  watchAge(run);
  run.before = own || others.length ? { own, others } : null;
  notify(run, null);
}

// --- Age ----------------------------------------------------------------------------------------

function putAwayWhenOld(run) {
  // A clock that was wrong may have left a time in the future; that is no younger.
  if (!isEmpty(run) && Math.abs(Date.now() - run.touched) >= LASTS) {
    const { started } = run;
    end(run);
    say(run, cx.word("run.expired", { when: timeInWords(started) }), {
      text: cx.word("run.bring_back"),
      act: () => cx.run.undo(),
    });
  } else {
    watchAge(run);
  }
}

function watchAge(run) {
  clearTimeout(run.timer);
  if (!isEmpty(run)) {
    const left = run.touched + LASTS - Date.now();
    const wait = Math.min(Math.max(left, 0), LONGEST_TIMER);
    run.timer = setTimeout(() => run === current && putAwayWhenOld(run), wait);
  }
}

function timeInWords(moment) {
  const parts = { weekday: "long", hour: "numeric", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(cx.site.language, parts).format(moment);
}

// --- What the run says of itself ----------------------------------------------------------------

/** Say one quiet line above the page, with a way to take it back where there is one. */
function say(run, text, action = null) {
  if (!run.page) {
    return;
  }
  if (!run.note) {
    run.note = cx.make("p", { class: "cx-run-note", role: "status" });
    run.page.prepend(run.note);
  }
  run.note.replaceChildren(text);
  run.offer = null;
  if (action) {
    const button = cx.make("button", { class: "cx-run-note__button", type: "button" }, action.text);
    button.addEventListener("click", () => {
      run.note.replaceChildren();
      action.act();
    });
    run.note.append(" ", button);
    run.offer = button;
  }
}

// --- Other tabs, and pages that come back ----------------------------------------------------------

function readAgain() {
  if (current && current.page && current.page.isConnected) {
    read(current);
    current.before = null;
    putAwayWhenOld(current);
    notify(current, null);
  }
}

cx.store.watch((name) => {
  if (current && (name === nameOf(current) || name === "")) {
    readAgain();
  }
});
// Timers sleep with the device, and a page that comes back with the back button has missed changes.
document.addEventListener("visibilitychange", () => {
  if (current && !document.hidden) {
    putAwayWhenOld(current);
  }
});
window.addEventListener("pageshow", (event) => event.persisted && readAgain());
cx.enhance("[data-cx-run]", shown);

// --- What other scripts may ask ---------------------------------------------------------------------

/**
 * The run of the page that is shown. Values are what JSON can hold; a key says whose they are, such
 * as `tick:step/…` or `answer:situation/question`.
 */
cx.run = {
  /** The id of the playbook, or null on a page without a run. */
  get id() {
    const { page } = shown();
    return page ? page.dataset.cxRun : null;
  },
  /** Give a value, or null. */
  get(key) {
    const { values } = shown();
    return Object.hasOwn(values, key) ? values[key] : null;
  },
  /** Set a value; null takes it out of the run. */
  set(key, value) {
    cx.run.change({ [key]: value });
  },
  /** Set several values at once: listeners are called once. */
  change(values) {
    const alter = (run) => {
      for (const [key, value] of Object.entries(values)) {
        if (value === null || value === undefined) {
          delete run.values[key];
        } else {
          run.values[key] = value;
        }
      }
    };
    change(shown(), alter, Object.keys(values));
  },
  /** Give the keys of the run that begin with a text. */
  keys(beginning = "") {
    return Object.keys(shown().values).filter((key) => key.startsWith(beginning));
  },
  /** Tell whether nothing has been said or ticked yet. */
  get isEmpty() {
    return isEmpty(shown());
  },
  /**
   * Begin with another customer: all values, the label and the time go, on this page and on those
   * of other playbooks that the last customer led to.
   */
  clear() {
    const run = shown();
    end(run, cx.store.names("run:").filter((name) => name !== nameOf(run)));
  },
  /** Tell whether `undo` would bring something back. */
  get canUndo() {
    return shown().before !== null;
  },
  /** Bring back what the last `clear` took, as long as nothing new has been set; else false. */
  undo() {
    const run = shown();
    if (run.before === null) {
      return false;
    }
    bringBack(run);
    return true;
  },
  /** What the reader calls this run, such as the number of an order; empty where nothing was typed. */
  get label() {
    return shown().label;
  },
  setLabel(label) {
    change(
      shown(),
      (run) => {
        run.label = label.trim();
      },
      [],
    );
  },
  /** When the first value was set, as a `Date`; null in an empty run. */
  get startedAt() {
    const { started } = shown();
    return started ? new Date(started) : null;
  },
  /** When it is put away unless something is set before, as a `Date`; null in an empty run. */
  get endsAt() {
    const run = shown();
    return isEmpty(run) ? null : new Date(run.touched + LASTS);
  },
  /**
   * Call `changed(keys)` after every change of the run of this page: `keys` are those that were set
   * here, or null where anything may be new (cleared, brought back, changed in another tab). It
   * ends with the page, so call it in `cx.enhance`.
   */
  onChange(changed) {
    shown().listeners.push(changed);
  },
};
