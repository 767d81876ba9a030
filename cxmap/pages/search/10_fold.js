// Spellings that a reader takes for the same word fold to the same text, as in language/folding.py;
// tests/language/folding.json holds both to the same examples.

const letters = new Map(Object.entries(find.data.letters));
const unseen = new RegExp(`[${find.data.unseen}]`, "g");
const signs = new Map(Object.entries(find.data.signs));
find.separator = new RegExp(find.data.separator);
const gaps = new RegExp(find.data.separator, "g");

const HALF_SPACE = "\u200C";
const HAMZA = /\u0621/g;
const PART_OF_A_WORD = /[\p{L}\p{N}\p{M}]/u;

/** Fold the spellings of a text; half-spaces and punctuation stay. */
find.fold = function (text) {
  let plain = "";
  for (const letter of text.normalize("NFKC").toLowerCase()) {
    plain += letters.get(letter) ?? letter;
  }
  return plain.replace(unseen, "").normalize("NFKC");
};

/** Cut a word at its half-spaces, and a sign that is a word of its own from its number. */
find.partsOf = function (word) {
  let cut = "";
  for (const letter of find.fold(word)) {
    const said = signs.get(letter);
    cut += said === undefined ? letter : HALF_SPACE + said;
  }
  // Hamza is left out or written on the line before; neither is heard.
  return cut.replace(HAMZA, "").split(HALF_SPACE).map(trimmed).filter(Boolean);
};

/** Give the words of a text with where each begins and ends. */
find.wordsIn = function (text) {
  const words = [];
  let start = 0;
  for (const { index, 0: gap } of [...text.matchAll(gaps), { index: text.length, 0: "" }]) {
    if (index > start) {
      words.push({ text: text.slice(start, index), start, end: index });
    }
    start = index + gap.length;
  }
  return words;
};

/** Take away what is no letter or digit at both ends. */
function trimmed(part) {
  const signs_and_letters = Array.from(part);
  const isSaid = (letter) => PART_OF_A_WORD.test(letter);
  const first = signs_and_letters.findIndex(isSaid);
  return first < 0 ? "" : signs_and_letters.slice(first, signs_and_letters.findLastIndex(isSaid) + 1).join("");
}
