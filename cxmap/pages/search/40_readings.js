// A question, read in all ways in which it can be meant: words with their families, words written
// together or apart, other words for the same, and, where nothing else is found, a slip of a finger.
//
// A reading says which words of the question it answers and what stands one after the other in a
// text that does: each a map of words to how well they fit, between 0 and 1.

const FITS = [1, 0.9, 0.75, 0.6, 0.45]; // by what two words paid for the key they share
const BEGINS = 0.8; // what begins like the word that is being typed
const BEGINS_BEFORE = 0.5; // or like one before it, which was finished
const APART = 0.95;
const OTHER_WORD = 0.85;
const SLIP = 0.5;
const MOST_BEGINNINGS = 400;
const MOST_JOINED = 3;
const MOST_WORDS = 40;
const SLIPS_HAPPEN = /^[^\d]{4,}$/; // a number with another digit is another number

/** Give the words of a question, each once, as they were typed: a verb with what stands before it. */
find.asked = function (text) {
  const words = new Map();
  let before = "";
  for (const { text: word } of find.wordsIn(text)) {
    const parts = find.partsOf(word);
    const whole = parts.join("");
    if (whole && words.size < MOST_WORDS) {
      const typed = before + word;
      words.set(whole, words.get(whole) ?? { typed, parts, whole, isSmall: find.isSmall(whole) });
    }
    before = find.isPrefixOfVerbs(whole) && find.isSmall(whole) ? `${word} ` : "";
  }
  const all = [...words.values()];
  return all.every((word) => word.isSmall) ? all.map((word) => ({ ...word, isSmall: false })) : all;
};

/** Give all readings of a question. */
find.readings = function (index, words) {
  const found = [];
  for (const [position, word] of words.entries()) {
    const own = family(index, word, position === words.length - 1);
    const single = [{ answers: [position], steps: [own] }, ...inParts(index, word, position)];
    if (!isAnyClose(own)) {
      single.push(...cut(index, word, position));
    }
    if (single.every((reading) => reading.steps.some((step) => !step.size)) && !word.isSmall) {
      single.push({ answers: [position], steps: [slips(index, word.whole)] });
    }
    found.push(...single, ...joined(index, words, position), ...otherWords(index, words, position));
  }
  return found.filter((reading) => reading.steps.every((step) => step.size));
};

/** Give the words that share a key with a word, and those that begin like it. */
function family(index, { parts, whole, isSmall }, isLast) {
  const fits = new Map();
  // Half of a word says what was meant only where the other half is a word or a number, too.
  const known = (part) => /\d/.test(part) || closely(index, part, 1).size;
  const isKnown = find.tellingParts(parts).every(known);
  for (const [key, paid] of find.keysOf(isKnown ? parts : [whole])) {
    for (const { word, costs } of index.byKey.get(key) ?? []) {
      fit(fits, word, FITS[paid + costs] ?? 0);
    }
  }
  if (!isSmall && (whole.length > 1 || isLast)) {
    for (const key of index.keysThatBegin(whole, MOST_BEGINNINGS)) {
      const share = Math.sqrt(whole.length / key.length) * (isLast ? BEGINS : BEGINS_BEFORE);
      for (const { word, costs } of index.byKey.get(key)) {
        fit(fits, word, share * (FITS[costs] ?? 0));
      }
    }
  }
  return fits;
}

function fit(fits, word, how) {
  if (how > (fits.get(word) ?? 0)) {
    fits.set(word, how);
  }
}

function isAnyClose(fits) {
  return [...fits.values()].some((how) => how >= FITS[1]);
}

/** Read a word with half-spaces as words that stand apart. */
function inParts(index, { parts }, position) {
  return parts.length > 1
    ? [{ answers: [position], steps: parts.map((part) => closely(index, part, APART)) }]
    : [];
}

/** Read a word as two that were written in one piece, where both are known. */
function cut(index, { whole }, position) {
  const found = [];
  for (let at = 2; at <= Math.min(whole.length, find.longest) - 2; at += 1) {
    const steps = [whole.slice(0, at), whole.slice(at)].map((part) => closely(index, part, APART));
    found.push({ answers: [position], steps });
  }
  return found;
}

/** Read words that follow each other as one. */
function joined(index, words, position) {
  const found = [];
  for (let many = 2; many <= MOST_JOINED && position + many <= words.length; many += 1) {
    const whole = inOne(words, position, many);
    found.push({ answers: range(position, many), steps: [closely(index, whole, 1)] });
  }
  return found;
}

/** Read words as others that mean the same. */
function otherWords(index, words, position) {
  const found = [];
  for (let many = 1; many <= MOST_JOINED && position + many <= words.length; many += 1) {
    for (const [key, paid] of find.keysOf([inOne(words, position, many)])) {
      for (const other of find.sameAs.get(key) ?? []) {
        const how = OTHER_WORD * FITS[paid];
        const steps = other.map((word) => closely(index, word, how));
        found.push({ answers: range(position, many), steps });
        if (other.length > 1) {
          found.push({ answers: range(position, many), steps: [closely(index, other.join(""), how)] });
        }
      }
    }
  }
  return found;
}

function inOne(words, position, many) {
  return words
    .slice(position, position + many)
    .map((word) => word.whole)
    .join("");
}

/** Give the words that share a key with a word in one piece, if they did not pay much for it. */
function closely(index, whole, how) {
  const fits = new Map();
  for (const [key, paid] of find.keysOf([whole])) {
    for (const { word, costs } of index.byKey.get(key) ?? []) {
      if (paid + costs <= 2) {
        fit(fits, word, how * FITS[paid + costs]);
      }
    }
  }
  return fits;
}

/** Tell whether a site knows a word, or one of its family. */
find.isKnown = (index, { whole }) => closely(index, whole, 1).size > 0;

/** Give the words that are one slip of a finger away: a letter too many, too few, another, or two
 * in the wrong order. */
function slips(index, whole) {
  const fits = new Map();
  if (SLIPS_HAPPEN.test(whole) && whole.length <= find.longest) {
    for (const word of index.byWord.values()) {
      if (isOneSlipAway(whole, word.whole)) {
        fit(fits, word, SLIP);
      }
    }
  }
  return fits;
}

function isOneSlipAway(one, other) {
  const more = one.length - other.length;
  if (Math.abs(more) > 1) {
    return false;
  }
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at += 1;
  }
  const rest = (text, from) => text.slice(at + from);
  return (
    rest(one, more >= 0 ? 1 : 0) === rest(other, more <= 0 ? 1 : 0) ||
    (more === 0 &&
      one[at] === other[at + 1] &&
      one[at + 1] === other[at] &&
      rest(one, 2) === rest(other, 2))
  );
}

function range(first, many) {
  return Array.from({ length: many }, (_, step) => first + step);
}

// --- Other words for the same -------------------------------------------------------------------

/** Words in one piece, with the others of their group, each as a list of words. */
find.sameAs = new Map();
for (const group of find.data.same) {
  const cut_up = group.map((each) => each.split(find.separator).flatMap(find.partsOf));
  for (const words of cut_up) {
    const others = cut_up.filter((other) => other !== words && other.length);
    const whole = words.join("");
    find.sameAs.set(whole, [...(find.sameAs.get(whole) ?? []), ...others]);
  }
}
