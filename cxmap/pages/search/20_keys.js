// The keys of a word: forms that other words of its family have as well, and how loosely they bind.
//
// Two words belong together where they share a key; what both paid for it says how far apart they
// are. Nothing here looks at other words, so that it is done once for each word of a site.

const DEAREST = 4;
const DEAREST_OF_A_SITE = 2; // a question may look further: its words are few
find.longest = 60; // letters; what is longer is no word
const endings = new Map(); // by their last letter
for (const { ends, instead = "", least, costs } of find.data.endings) {
  for (const ending of ends.split(" ")) {
    const last = ending.at(-1);
    endings.set(last, [...(endings.get(last) ?? []), { ending, instead, least, costs }]);
  }
}
const isEnding = new Set([...endings.values()].flat().map((each) => each.ending));

const small = new Set(find.data.small.split(/\s+/).map((word) => find.partsOf(word).join("")));

/** Tell whether a word says little beside others. */
find.isSmall = (whole) => small.has(whole);

/** Give the keys of a word of a question by what each costs: 0 for the word in one piece. */
find.keysOf = (parts) => keysUpTo(DEAREST, parts);

/** Give the keys under which a site knows a word. */
find.keysOnSite = (parts) => keysUpTo(DEAREST_OF_A_SITE, parts);

/** Give the parts of a word that say something by themselves. */
find.tellingParts = (parts) =>
  parts.filter(
    (part, position) =>
      !(position > 0 && isEnding.has(part)) && !find.isSmall(part) && !find.isPrefixOfVerbs(part),
  );

function keysUpTo(most, parts) {
  const keys = new Map();
  const whole = parts.join("");
  if (whole.length > find.longest) {
    return keys.set(whole, 0);
  }
  spread(keys, most, whole, 0);
  if (parts.length > 1) {
    for (const part of find.tellingParts(parts)) {
      spread(keys, most, part, 1);
    }
    // What stands before an ending is the word, however short it is.
    const bare = parts.filter((part, position) => position === 0 || !isEnding.has(part)).join("");
    spread(keys, most, bare, 1);
  }
  for (const verb of find.verbsOf(whole)) {
    keep(keys, most, verb, 1);
  }
  return keys;
}

/** Add a word and what is left of it without its endings, as long as that is not too dear. */
function spread(keys, most, word, costs) {
  if (!keep(keys, most, word, costs)) {
    return;
  }
  if (/^[a-z]+$/.test(word)) {
    keep(keys, most, find.englishStem(word), costs + 1);
  }
  for (const { ending, instead, least, costs: more } of endings.get(word.at(-1)) ?? []) {
    if (word.length - ending.length >= least && word.endsWith(ending)) {
      const left = word.slice(0, word.length - ending.length);
      spread(keys, most, left + instead, costs + more);
    }
  }
  // «ان» is spoken as «ون» wherever it is spoken: ارزون, خونه, مهمون.
  const spoken = word.lastIndexOf("\u0648\u0646");
  if (spoken > 0) {
    spread(keys, most, `${word.slice(0, spoken)}\u0627\u0646${word.slice(spoken + 2)}`, costs + 1);
  }
}

/** Keep a key if it is cheaper than before; tell whether it was. */
function keep(keys, most, key, costs) {
  if (!key || costs > most || costs >= (keys.get(key) ?? Infinity)) {
    return false;
  }
  keys.set(key, costs);
  return true;
}

/** Give the stem of an English word; the worker of the theme brings what knows it. */
find.englishStem = (word) => word;
