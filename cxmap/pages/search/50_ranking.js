// What is found, the best first. Rare words count more than common ones, titles, other names and
// what customers say more than text; and a place that holds the whole question, word after word as
// it was asked, more than words here and there.
//
// The weights were set on tests/search/queries.toml; half or double of each finds nearly the same.

const WEIGHTS = { title: 6, also: 5, says: 4, tags: 4, kind: 0.5, text: 1 };
const HALF = 3; // the weight at which a word says half of what it can say
const SMALL = 0.1;
const LONG_TEXT = 120; // words
const TOGETHER = 2;
const IN_A_ROW = 2;
const WHOLE_NAME = 2;
const SAYS_MORE = 0.4; // for every doubling of what else is found on the page
const FITS_WELL = 0.7;
const LEAST_SHARE = 0.04; // of what the best result has
const MOST = 200;
const NAMES = new Set(["title", "also"]);
const NEXT = [1, 2]; // a mark of the text's own may stand between two words

/** Fields number their words within a block, which is a line of a text, and blocks above that. */
find.blocks = 2 ** 20;

/** Name the whole that a place is a part of: a title, one of several other names, a text. */
find.wholeOf = (field, position) =>
  field === "also" ? `${field} ${Math.floor(position / find.blocks)}` : field;

/** Give what answers a question: the name of each document, its score, and what stands where. */
find.ranked = function (index, words) {
  const hits = new Map(); // by document
  const known = words.map(() => new Set());
  for (const { answers, steps } of find.readings(index, words)) {
    for (const place of placesOf(steps)) {
      const here = hits.get(place.document) ?? [];
      hits.set(place.document, here);
      here.push({ ...place, answers });
    }
  }
  const mates = find.matesOf(index, words);
  for (const places of hits.values()) {
    find.weaken(places, mates);
    for (const { answers, how, document } of places) {
      if (how >= FITS_WELL) {
        answers.forEach((word) => known[word].add(document));
      }
    }
  }
  const rarity = words.map(({ isSmall }, word) => {
    const share = index.documents.length / Math.max(1, known[word].size);
    return Math.log(1 + share) * (isSmall ? SMALL : 1);
  });
  const results = [...hits].map(([document, places]) => {
    const { name, weight, lengths } = index.documents[document];
    const score = weight * scored(places, rarity, lengths);
    return { name, score, places: places.filter(({ isAnother }) => !isAnother) };
  });
  if (words.length === 1) {
    countPages(results);
  }
  results.sort((one, other) => other.score - one.score);
  const least = results.length ? results[0].score * LEAST_SHARE : 0;
  return results.filter(({ score, places }) => score > least && places.length).slice(0, MOST);
};

/** Let a page that says much of a word come before one that only names it: one word asks for all. */
function countPages(results) {
  const pages = new Map();
  const pageOf = ({ name }) => name.split("#")[0];
  for (const result of results) {
    pages.set(pageOf(result), (pages.get(pageOf(result)) ?? 0) + 1);
  }
  for (const result of results) {
    result.score *= 1 + SAYS_MORE * Math.log2(pages.get(pageOf(result)));
  }
}

/** Give all places at which the steps of a reading stand one after the other. */
function placesOf([first, ...others]) {
  let found = standing(first).map((place) => ({ ...place, positions: [place.position] }));
  for (const step of others) {
    const next = new Map(standing(step).map((place) => [nameOf(place, 0), place]));
    found = found.flatMap((place) => {
      const distance = NEXT.find((each) => next.has(nameOf(place, each)));
      if (distance === undefined) {
        return [];
      }
      const { position, how } = next.get(nameOf(place, distance));
      const positions = [...place.positions, position];
      return [{ ...place, position, positions, how: Math.min(place.how, how) }];
    });
  }
  return found;
}

function standing(step) {
  const found = [];
  for (const [{ places }, how] of step) {
    for (let at = 0; at < places.length; at += 3) {
      const [document, field, position] = [places[at], places[at + 1], places[at + 2]];
      found.push({ document, field, position, how });
    }
  }
  return found;
}

function nameOf({ document, field, position }, further) {
  return `${document} ${field} ${position + further}`;
}

/** Say how well what stands in one document answers a question. */
function scored(places, rarity, lengths) {
  const asked = sum(rarity);
  const share = (fits) => sum(rarity.map((each, word) => each * (fits.get(word) ?? 0))) / asked;
  const fields = new Map(); // how each word fits a field, and how often
  const blocks = new Map();
  const spots = new Map();
  const names = new Map();
  for (const { answers, field, position, how } of places) {
    const inField = kept(fields, field, () => ({ best: new Map(), often: new Map() }));
    const inBlock = kept(blocks, `${field} ${Math.floor(position / find.blocks)}`, () => ({
      field,
      best: new Map(),
    }));
    const here = kept(spots, `${field} ${position}`, () => ({ field, position, best: new Map() }));
    for (const word of answers) {
      better(inField.best, word, how);
      inField.often.set(word, (inField.often.get(word) ?? 0) + how);
      better(inBlock.best, word, how);
      better(here.best, word, how);
    }
    if (NAMES.has(field)) {
      kept(names, find.wholeOf(field, position), () => new Set()).add(position);
    }
  }
  const all = new Map();
  for (const { best } of fields.values()) {
    best.forEach((how, word) => better(all, word, how));
  }
  const together = [...blocks.values()].map(({ field, best }) => share(best) * said(WEIGHTS[field]));
  const ofName = [...names].map(([whole, { size }]) => (size / lengths.get(whole)) ** 2);
  const covered = share(all);
  return (
    sum(rarity.map((each, word) => each * said(weightOf(word, fields, lengths)))) *
    covered *
    (1 + TOGETHER * Math.max(...together)) *
    (1 + IN_A_ROW * share(inARow(spots))) *
    (1 + WHOLE_NAME * Math.max(0, ...ofName) * covered)
  );
}

/** Say what a word of the question weighs in a document, by the fields it stands in. */
function weightOf(word, fields, lengths) {
  let weight = 0;
  for (const [field, { best, often }] of fields) {
    const how = best.get(word);
    if (how) {
      const times = 1 + Math.log(Math.max(1, often.get(word) / how)) / 4;
      const length = field === "text" ? 0.6 + 0.4 * (lengths.get("text") / LONG_TEXT) : 1;
      weight += (WEIGHTS[field] * how * how * times) / length;
    }
  }
  return weight;
}

/** Give the words that stand beside the one that was asked before or after them, or in one with it. */
function inARow(spots) {
  const found = new Map();
  for (const { field, position, best } of spots.values()) {
    for (const next of [0, ...NEXT].map((each) => spots.get(`${field} ${position + each}`))) {
      for (const [word, how] of next ? best : []) {
        const after = Math.min(how, next.best.get(word + 1) ?? 0);
        if (after) {
          better(found, word, after);
          better(found, word + 1, after);
        }
      }
    }
  }
  return found;
}

function said(weight) {
  return weight / (weight + HALF);
}

function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0);
}

function better(fits, word, how) {
  fits.set(word, Math.max(fits.get(word) ?? 0, how));
}

function kept(all, name, made) {
  if (!all.has(name)) {
    all.set(name, made());
  }
  return all.get(name);
}
