// What to offer where nothing is found: words of the site that are spelt nearly so.

const MOST_OFFERED = 4;
const LEAST_LETTERS = 3;
const MANY_LETTERS = 6; // from here on two slips are forgiven

/** Give words that the site knows and that are nearest to those of a question, the nearest first. */
find.nearest = function (index, words) {
  const near = [];
  for (const { whole } of words) {
    const most = whole.length < LEAST_LETTERS ? 0 : whole.length < MANY_LETTERS ? 1 : 2;
    for (const word of index.byWord.values()) {
      const slips = slipsBetween(whole, word.whole, most);
      if (slips <= most && slips > 0 && word.places.length) {
        near.push({ word, slips: slips + (word.whole[0] === whole[0] ? 0 : 0.5) });
      }
    }
  }
  near.sort((one, other) => one.slips - other.slips || other.word.places.length - one.word.places.length);
  return [...new Set(near.map(({ word }) => word.spelling))].slice(0, MOST_OFFERED);
};

/** Count the slips of a finger between two words; more than the most are not counted to the end. */
function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) {
    return Infinity;
  }
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        next[at] = Math.min(next[at], before[at - 2] + 1);
      }
    }
    if (Math.min(...next) > most) {
      return Infinity;
    }
    [before, last] = [last, next];
  }
  return last[other.length];
}
