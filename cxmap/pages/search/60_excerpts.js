// What a result shows: its title, what customers say and the first way out, or the lines in which
// most of what was asked stands. Texts come as HTML, of which only the text is kept.

const BREAK = /<\/?(?!(?:code|kbd|su[bp])\b)[a-z][^<>]*>| · /gi;
const TAG = /<[^<>]*>/g;
const ENTITY = /&#?\w+;/g;
const EDGES = /^[\s·]+|[\s·]+$/g;
const LABEL = /:$/;
const LABELLED = /^[^:]{1,40}: /;
const LEAST_TO_MARK = 0.6; // how well a word fits; less is marked where nothing fits better
const BEFORE_A_MARK = 40; // letters
const MOST_OF_A_LINE = 160;
const MOST_LINES = 2;

/** Cut the HTML of a text into lines, each with the label that stands before it. */
find.linesOf = function (html) {
  const lines = [];
  let label = "";
  for (const piece of html.replace(/\s+/g, " ").split(BREAK)) {
    const line = find.plain(piece);
    if (LABEL.test(line)) {
      label = line;
    } else if (line) {
      lines.push(label ? `${label} ${line}` : line);
      label = "";
    }
  }
  return lines;
};

/** Take the tags out of a text. */
find.plain = (html) => html.replace(TAG, "").replace(EDGES, "");

/** Give the words of lines, each line a block of its own. */
find.wordsOfLines = (lines) =>
  lines.flatMap((line, block) =>
    find.wordsIn(withoutEntities(line)).map(({ text }, at) => ({ text, position: block * find.blocks + at })),
  );

const withoutEntities = (line) => line.replace(ENTITY, (entity) => " ".repeat(entity.length));

/** Give the HTML of a title and of an excerpt for what was found in a document. */
find.excerpt = function ({ title, lines, says, answer }, places, words) {
  const found = foundIn(places, words);
  const shown = new Set();
  const html = [];
  const show = (name, line, field, block) => {
    found.of(field, block).answers.forEach((_, word) => shown.add(word));
    html.push(`<p class="cx-found${name}">${marked(line, found.of(field, block).at)}</p>`);
  };
  const heading = marked(title, found.of("title", 0).at);
  found.of("title", 0).answers.forEach((_, word) => shown.add(word));
  if (says.length) {
    const [best] = bestOf(says, "says", found, new Set(), words);
    show(" cx-found--says", says[best ?? 0], "says", best ?? 0);
  }
  if (answer) {
    html.push(`<p class="cx-found cx-found--answer">${answer}</p>`);
  }
  const besides = says.length || answer ? shown : new Set();
  for (const block of bestOf(lines, "text", found, besides, words)) {
    show("", lines[block], "text", block);
  }
  if (!html.length && lines.length) {
    const first = Math.max(0, lines.findIndex((line) => !LABELLED.test(line)));
    show("", lines[first], "text", first);
  }
  return { title: heading, text: html.join("") };
};

/** Give the places at which a document answers a question as well as it can. */
find.worthMarking = function (places, words) {
  const best = new Map();
  for (const { answers, how } of places) {
    answers.forEach((word) => best.set(word, Math.max(how, best.get(word) ?? 0)));
  }
  const isWorthIt = (how) => (word) =>
    !words[word].isSmall && how >= Math.min(LEAST_TO_MARK, best.get(word));
  return places.filter(({ answers, how }) => answers.some(isWorthIt(how)));
};

/** Tell what is marked where: the words of the question, and the places in a line. */
function foundIn(places, words) {
  const byLine = new Map();
  for (const { field, positions, answers, how } of find.worthMarking(places, words)) {
    for (const position of positions) {
      const name = `${field} ${Math.floor(position / find.blocks)}`;
      const line = byLine.get(name) ?? { answers: new Map(), at: new Set() };
      byLine.set(name, line);
      line.at.add(position % find.blocks);
      answers.forEach((word) => line.answers.set(word, Math.max(how, line.answers.get(word) ?? 0)));
    }
  }
  const nothing = { answers: new Map(), at: new Set() };
  return { of: (field, block) => byLine.get(`${field} ${block}`) ?? nothing };
}

/** Choose the lines that answer most of a question, in their order; none that adds nothing. */
function bestOf(lines, field, found, besides, words) {
  const covered = new Set(besides);
  const chosen = [];
  while (chosen.length < MOST_LINES) {
    const worth = lines.map((_, block) => {
      let sum = 0;
      found.of(field, block).answers.forEach((how, word) => {
        sum += covered.has(word) ? 0 : how * (words[word].isSmall ? 0.1 : 1);
      });
      return sum;
    });
    const best = worth.indexOf(Math.max(...worth, 0));
    if (best < 0 || !worth[best]) {
      break;
    }
    chosen.push(best);
    found.of(field, best).answers.forEach((_, word) => covered.add(word));
  }
  return chosen.sort((one, other) => one - other);
}

/** Mark words of a line by their numbers, and leave out what is far from them. */
function marked(line, numbers) {
  const words = find.wordsIn(withoutEntities(line));
  const first = words.find((_, at) => numbers.has(at))?.start ?? 0;
  const start = line.length > MOST_OF_A_LINE ? beginOf(words, first) : 0;
  let html = start ? "… " : "";
  let done = start;
  for (const { start: from, end } of words.filter((_, at) => numbers.has(at))) {
    if (from >= done) {
      html += `${line.slice(done, from)}<mark>${line.slice(from, end)}</mark>`;
      done = end;
    }
  }
  return html + line.slice(done);
}

/** Say where a word begins that is not far before a place. */
const beginOf = (words, place) =>
  place <= BEFORE_A_MARK ? 0 : words.find(({ start }) => start > place - BEFORE_A_MARK).start;
