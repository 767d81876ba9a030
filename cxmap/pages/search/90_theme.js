// The way into the theme's search: its worker asks for the language "cxmap" as for any other, and
// gets an index of our own. tests/search holds the worker to what is asked of it here.

const FIELDS = ["title", "text", "tags"]; // those the theme shows, and marks what was found in

/** Take the place of lunr's index: what is added goes into ours, and ours is what is built. */
function install(builder) {
  const index = new find.Index();
  find.englishStem = (word) => lunr.stemmer(new lunr.Token(word)).toString();

  builder.add = function (document, { boost = 1 } = {}) {
    const fields = FIELDS.filter((name) => builder._fields[name]).map((name) => [
      name,
      wordsOf(builder.tokenizer(builder._fields[name].extractor(document))),
    ]);
    for (const name of ["also", "kind"]) {
      fields.push([name, apart([document[name] ?? []].flat())]);
    }
    index.add(document.location, boost, fields);
    if (document.kind) {
      // Only now, so that nothing in it is marked as found.
      document.title += ` <small class="cx-kind">${document.kind}</small>`;
    }
  };
  builder.build = () => ({
    fields: FIELDS,
    invertedIndex: Object.create(null),
    query: () => [],
    search: (text) => answers(index, find.asked(text)),
  });
}

function wordsOf(tokens) {
  return tokens.map((token) => ({ text: token.toString(), position: token.metadata.position }));
}

/** Give the words of texts that are not shown; each text is a block of its own. */
function apart(texts) {
  return texts.flatMap((text, block) =>
    text.split(find.separator).map((word, at) => ({ text: word, position: block * find.blocks + at })),
  );
}

/** Give results as the theme wants them: by word as typed, where it stands. */
function answers(index, words) {
  const shown = words.filter((word) => !word.isSmall).map((word) => word.typed);
  return find.ranked(index, words).map(({ name, score, places }) => {
    const metadata = Object.create(null);
    const marked = new Set();
    for (const { answers: positions, field, positions: at } of places) {
      for (const position of positions) {
        if (!words[position].isSmall || shown.includes(words[position].typed)) {
          mark(metadata, words[position].typed, field, at, marked);
        }
      }
    }
    return { ref: name, score: score / ofTheme(name, shown, metadata), matchData: { metadata } };
  });
}

/** Note where a word was found. The theme cuts its HTML in two where it marks a place twice. */
function mark(metadata, typed, field, positions, marked) {
  metadata[typed] ??= Object.create(null);
  if (FIELDS.includes(field)) {
    metadata[typed][field] ??= { position: [] };
    for (const position of positions) {
      if (!marked.has(`${field} ${position}`)) {
        marked.add(`${field} ${position}`);
        metadata[typed][field].position.push(position);
      }
    }
  }
}

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
      for (const { typed, isSmall } of find.asked(text)) {
        if (!isSmall) {
          query.clauses.push({ term: typed, presence: lunr.Query.presence.OPTIONAL });
        }
      }
      return query;
    };
  };
}
