// Words of a question that mean something else where they stand without each other: a number and
// what it counts («24 ساعت» is not the 24th of a month), and two words that are one on this site
// («پیش پرداخت» is no payment).

const NUMBER = /^\d+$/;
const AROUND = [-1, 1];
const OF_A_NUMBER = 0.3; // of what a place says that holds a number without its mate
const OF_A_WORD = 0.5;

/** Give the mates of each word of a question, by its place there, and what it says without them. */
find.matesOf = function (index, words) {
  const isOne = (word) =>
    word >= 0 && word + 1 < words.length && index.byWord.has(words[word].whole + words[word + 1].whole);
  return words.map(({ whole }, word) => {
    if (NUMBER.test(whole)) {
      return { mates: [-1, 1].flatMap((step) => nextTo(words, word, step)), alone: OF_A_NUMBER };
    }
    const mates = [...(isOne(word - 1) ? [word - 1] : []), ...(isOne(word) ? [word + 1] : [])];
    return { mates, alone: OF_A_WORD };
  });
};

function nextTo(words, word, step) {
  let next = word + step;
  while (words[next]?.isSmall) {
    next += step;
  }
  return words[next] ? [next] : [];
}

/** Let places say less that hold a word of one document without its mates; a number is another. */
find.weaken = function (places, mates) {
  const spots = new Map();
  for (const { field, positions, answers } of places) {
    for (const position of positions) {
      const name = `${field} ${position}`;
      spots.set(name, [...(spots.get(name) ?? []), ...answers]);
    }
  }
  for (const place of places) {
    const [word, ...others] = place.answers;
    const isNear = (mate) =>
      AROUND.some((step) => spots.get(`${place.field} ${place.position + step}`)?.includes(mate));
    if (!others.length && mates[word].mates.length && !mates[word].mates.some(isNear)) {
      place.how *= mates[word].alone;
      place.isAnother = mates[word].alone === OF_A_NUMBER;
    }
  }
};
