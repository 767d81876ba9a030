// What all scripts share: when they run, what they say, and what a device remembers.
//
// Scripts are joined into one file and run from a web server, from a folder, with and without the
// theme's instant navigation. They never write HTML from texts: they set `textContent`.

// --- When scripts run ---------------------------------------------------------------------------

const parts = [];

/** Run `enhance(element)` once for every element that a selector finds, on this page and the next. */
cx.enhance = function (selector, enhance) {
  parts.push({ selector, enhance });
};

function run() {
  for (const part of parts) {
    for (const element of document.querySelectorAll(part.selector)) {
      const marks = part.marks || (part.marks = new WeakSet());
      if (!marks.has(element)) {
        marks.add(element);
        cx.attempt(() => part.enhance(element));
      }
    }
  }
}

/** Do something that keeps its errors from what comes after it, and from nobody else. */
cx.attempt = function (act) {
  try {
    act();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};

/**
 * Keep what wants to be told of something, for as long as its element stands on the page: instant
 * navigation takes pages away, and nobody holds on to them.
 */
cx.listeners = function () {
  let all = [];
  return {
    add(element, changed) {
      all.push({ element, changed });
    },
    tell(...what) {
      all = all.filter(({ element }) => element.isConnected);
      for (const { changed } of all) {
        cx.attempt(() => changed(...what));
      }
    },
  };
};

/** Give what the address of the page leads to, or null; an address may be anything. */
cx.target = function () {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
};

/** Open everything in which something on the page is folded away. */
cx.openAround = function (element) {
  for (let around = element.closest("details"); around; ) {
    around.open = true;
    around = around.parentElement.closest("details");
  }
};

// The theme tells when instant navigation has brought another page; opened from a folder it never
// does. Both may come for the same page: an element is enhanced once.
document.addEventListener("DOMContentLoaded", run);
if (window.document$) {
  window.document$.subscribe(run);
}
// The scripts of this file stand after this one: they are known when the current task is done.
queueMicrotask(() => document.readyState !== "loading" && run());

// --- What scripts say ---------------------------------------------------------------------------

/** Give a word of the interface, with its placeholders filled. */
cx.word = function (key, values = {}) {
  return cx.words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
};

const digits = new Intl.NumberFormat(cx.site.language, { useGrouping: false });

/** Give a text with Latin digits: other systems do not know a number by Persian ones. */
cx.latin = function (text) {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) & 15);
};

/** Give a number in the digits of the page. */
cx.number = function (number) {
  return digits.format(number);
};

/** Make an element: `cx.make("button", { class: "cx-button", type: "button" }, "text", child)`. */
cx.make = function (name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
};

/** Make one of the icons that stand in the page's sprite, or in the script's own. */
cx.icon = function (name) {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", `cx-icon cx-icon--${name}`);
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#cx-i-${name}`);
  icon.append(use);
  return icon;
};

/** Give the words of an element, without the signs that link to it and edit it. */
cx.textOf = function (element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".headerlink, .md-content__button").forEach((link) => link.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
};

/** Say a moment with its day and its time, in the calendar of the page. */
cx.momentInWords = function (moment) {
  const calendar = cx.site.calendar === "jalali" ? "persian" : "gregory";
  const parts = { dateStyle: "long", timeStyle: "short", hourCycle: "h23" };
  return new Intl.DateTimeFormat(`${cx.site.language}-u-ca-${calendar}`, parts).format(moment);
};

/**
 * Give the address under which others find a part of this page, or "": a folder on this device is
 * none, unless the page says where it is published.
 */
cx.addressOf = function (anchor) {
  const published = document.querySelector("link[rel='canonical']");
  const isFile = location.protocol === "file:";
  const page = isFile ? published && published.href : location.origin + location.pathname;
  return page ? withAnchor(page, anchor) : "";
};

/**
 * Give the address of a file above the languages of the site, or "" where no address is known: a
 * folder on this device is none, unless the page says where it is published.
 */
cx.rootAddress = function (path) {
  const published = document.querySelector("link[rel='canonical']");
  if (location.protocol !== "file:") {
    return location.origin + home + path;
  }
  const inside = location.pathname.slice(home.length);
  return published && published.href.endsWith(inside)
    ? published.href.slice(0, -inside.length) + path
    : "";
};

/** Give where a part of this page stands inside the site, without the way to the site itself. */
cx.placeOf = function (anchor) {
  return withAnchor(location.pathname.slice(home.length), anchor);
};

/** Give the way to a page of this language, from whatever page one stands on. */
cx.wayTo = function (page, query, anchor) {
  const asked = new URLSearchParams(query).toString();
  return withAnchor(own + page + (asked && `?${asked}`), anchor);
};

/** Tell whether one stands on a page of this language; some servers leave out how its name ends. */
cx.isHere = function (page) {
  const bare = (path) => path.replace(/\.html$/, "");
  return bare(location.pathname) === bare(own + page);
};

/** Fill the places of an address; what is put in can be nothing but a value in it. */
cx.filled = function (address, values) {
  return address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] || ""));
};

/** Make a link to another system: a form opens beside the page, and a mail in its program. */
cx.wayOut = function (attributes, ...children) {
  const isMail = /^mailto:/i.test(attributes.href);
  const beside = isMail ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return cx.make("a", { ...attributes, ...beside }, ...children);
};

function withAnchor(page, anchor) {
  return anchor ? `${page}#${anchor}` : page;
}

// --- What a device remembers --------------------------------------------------------------------

// Sites of one host share a storage: keys begin with the address of the folder that holds all
// languages of this site, so neither another site nor another folder sees them. Where one language
// is published alone, that is the folder of the language itself.
const own = new URL("../../", document.currentScript.src).pathname;
const ofLanguage = `/${cx.site.language}/`;
const home = own.endsWith(ofLanguage) ? own.slice(0, 1 - ofLanguage.length) : own;
const prefix = `cxmap:v1:${home}:`;
const inMemory = new Map();

/** Give the key under which a storage of the browser keeps something of this site. */
cx.key = function (name) {
  return prefix + name;
};

/** Where this device keeps something between visits; where it may not, until the page is left. */
cx.store = {
  /** Give what was kept under a name, or null; what is broken counts as nothing. */
  get(name) {
    if (inMemory.has(name)) {
      return inMemory.get(name);
    }
    try {
      return JSON.parse(localStorage.getItem(prefix + name));
    } catch {
      return null;
    }
  },
  /** Keep a value; false where it will be gone with the page. */
  set(name, value) {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
      inMemory.delete(name);
      return true;
    } catch {
      inMemory.set(name, value);
      return false;
    }
  },
  /** Forget what was kept under a name. */
  remove(name) {
    inMemory.delete(name);
    try {
      localStorage.removeItem(prefix + name);
    } catch {
      // Nothing was kept.
    }
  },
  /** Give the names under which something is kept that begin with a text. */
  names(beginning) {
    const names = new Set([...inMemory.keys()].filter((name) => name.startsWith(beginning)));
    try {
      for (let index = 0; index < localStorage.length; index += 1) {
        const key = localStorage.key(index);
        if (key.startsWith(prefix + beginning)) {
          names.add(key.slice(prefix.length));
        }
      }
    } catch {
      // Only this page's own memory is left.
    }
    return [...names].sort();
  },
  /**
   * Call `changed(name)` when another tab has changed something; "" where it forgot everything. It
   * ends with an element, where one is given.
   */
  watch(changed, element = document) {
    watchers.add(element, changed);
  },
};

const watchers = cx.listeners();

window.addEventListener("storage", (event) => {
  if (event.key === null) {
    watchers.tell("");
  } else if (event.key.startsWith(prefix)) {
    watchers.tell(event.key.slice(prefix.length));
  }
});
