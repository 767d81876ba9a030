// The way into the theme's search: its worker asks for the language "cxmap" as for any other, and
// gets an index of our own. tests/search holds the worker to what is asked of it here.
//
// The theme marks nothing: it shows the title and the text that a document has when it is asked,
// and these are written anew for every question.

const FIRST_PAGES = ["playbooks/index.html", "index.html"]; // where all situations are listed

/** Take the place of lunr's index: what is added goes into ours, and ours is what is built. */
function install(builder) {
  const index = new find.Index();
  const records = new Map();
  find.englishStem = (word) => lunr.stemmer(new lunr.Token(word)).toString();

  builder.add = function (document, { boost = 1 } = {}) {
    const record = recordOf(document);
    records.set(document.location, record);
    index.add(
      document.location,
      boost,
      Object.entries({
        title: [record.title],
        text: record.lines,
        tags: record.tags,
        says: record.says,
        also: document.also ?? [],
        kind: [document.kind ?? ""],
      }).map(([field, lines]) => [field, find.wordsOfLines(lines)]),
    );
    rest(record);
  };
  let written = [];
  builder.build = () => ({
    fields: [], // those in which the theme would mark what was found
    invertedIndex: Object.create(null),
    query: () => [],
    search: (text) => {
      written.forEach(rest);
      const typed = find.asked(text);
      let [words, results] = [typed, find.ranked(index, typed)];
      const meant = results.length ? [] : find.asked(find.onOtherKeyboard(text));
      if (meant.length && meant.every((word) => find.isKnown(index, word))) {
        [words, results] = [meant, find.ranked(index, meant)];
      }
      written = results.map(({ name }) => records.get(name));
      for (const { name, places } of results) {
        const record = records.get(name);
        const { title, text: excerpt } = find.excerpt(record, places, words);
        Object.assign(record.document, { title: title + kindOf(record), text: excerpt });
      }
      return results.length
        ? answers(results, words, typed)
        : offer(index, records, typed, written);
    },
  });
}

function recordOf(document) {
  const { title, text, tags = [], says = [], answer = "" } = document;
  return { document, title: find.plain(title), lines: find.linesOf(text), tags, says, answer };
}

/** Let a document show what it shows where nothing was found in it. */
function rest(record) {
  record.document.title = record.title + kindOf(record);
  record.document.text = "";
}

const kindOf = ({ document: { kind } }) => (kind ? ` <small class="cx-kind">${kind}</small>` : "");

/** Write a word of a question so that the theme, which marks it on a page, leaves that to us.
 * Where it says that the word is missing, digits are those of the page. */
const named = ({ typed }) => inDigits(typed).replace(/ |$/g, (gap) => find.data.found + gap);

const inDigits = (typed) =>
  typed.replace(/[0-9٠-٩۰-۹]/g, (digit) => find.data.digits[digit.charCodeAt(0) & 15]);

/** Give results as the theme wants them: which words of the question were found. Where others were
 * meant than those typed, none is missing. */
function answers(results, words, typed) {
  const shown = typed.filter((word) => !word.isSmall).map(named);
  const foundBy = ({ places }) => new Set(places.flatMap((place) => place.answers));
  const anywhere = new Set(results.flatMap((result) => [...foundBy(result)]));
  const nowhere = words.map((_, position) => position).filter((each) => !anywhere.has(each));
  return results.map((result, at) => {
    const { name, score } = result;
    const metadata = Object.create(null);
    // What is found nowhere is said once.
    for (const position of [...foundBy(result), ...(at ? nowhere : [])]) {
      metadata[named(words[position])] = {};
    }
    if (typed !== words) {
      typed.forEach((word) => (metadata[named(word)] = {}));
    }
    return { ref: name, score: score / ofTheme(name, shown, metadata), matchData: { metadata } };
  });
}

/** Offer the nearest words and the list of situations where nothing was found. */
function offer(index, records, words, written) {
  const record = FIRST_PAGES.map((name) => records.get(name)).find(Boolean);
  if (!record || !words.length) {
    return [];
  }
  const { nothing, nearest, situations } = find.data.words;
  const near = find.nearest(index, words);
  const buttons = near.map((word) => `<button type="button" data-cx-ask>${escaped(word)}</button>`);
  const perhaps = near.length ? `<p class="cx-nearest">${nearest}: ${buttons.join(" ")}</p>` : "";
  record.document.title = nothing;
  record.document.text = `${perhaps}<p class="cx-nothing">${situations}</p>`;
  written.push(record);
  return [{ ref: record.document.location, score: 1, matchData: { metadata: Object.create(null) } }];
}

/** Words were cut out of HTML, where these signs are written out; to be sure. */
const escaped = (text) => text.replace(/[<>&"]/g, "");

/** Give what the theme multiplies every score by, to take it back: pages count more to it. */
function ofTheme(name, shown, metadata) {
  const keys = Object.keys(metadata);
  const found = shown.filter((typed) => keys.some((key) => key.startsWith(typed)));
  const missing = shown.filter((typed) => !found.includes(typed) && lunr.stopWordFilter(typed));
  const share = found.length / (found.length + missing.length);
  return 1 + ((name.includes("#") ? 0 : 1) + share) ** 2;
}

if (typeof lunr !== "undefined") {
  lunr.cxmap = install;
  // What somebody types is words: no sign excludes what follows it, and none is missed.
  lunr.QueryLexer = function (part) {
    this.lexemes = [];
    this.run = () => this.lexemes.push({ type: "TERM", str: part, start: 0, end: part.length });
  };
  lunr.QueryParser = function (text, query) {
    this.parse = () => {
      for (const word of find.asked(text)) {
        if (!word.isSmall) {
          query.clauses.push({ term: named(word), presence: lunr.Query.presence.OPTIONAL });
        }
      }
      return query;
    };
  };
}
