// The words of a site, where each stands, and the words of a family found by their keys.

/** The places of a word are one list: document, field and position, and again. */
find.Index = class {
  constructor() {
    this.documents = [];
    this.byWord = new Map(); // as it stands in one piece
    this.byKey = new Map(); // words and what the key costs them, one after the other
    this.bySpelling = new Map();
    this.sorted = null;
  }

  /** Add a document: what to call it, how much it weighs, and the words of its fields. */
  add(name, weight, fields) {
    const document = this.documents.length;
    const lengths = new Map();
    for (const [field, words] of fields) {
      for (const { text, position } of words) {
        const whole = find.wholeOf(field, position);
        lengths.set(whole, (lengths.get(whole) ?? 0) + 1);
        const word = this.word(text);
        if (word) {
          word.places.push(document, field, position);
        }
      }
    }
    this.documents.push({ name, weight, lengths });
    this.sorted = null;
  }

  /** Give the word that a spelling stands for; null where it says nothing. */
  word(spelling) {
    if (!this.bySpelling.has(spelling)) {
      this.bySpelling.set(spelling, this.learned(spelling));
    }
    return this.bySpelling.get(spelling);
  }

  learned(spelling) {
    const parts = find.partsOf(spelling);
    const whole = parts.join("");
    if (!whole) {
      return null;
    }
    const word = this.byWord.get(whole) ?? { whole, spelling, places: [], keys: new Map() };
    this.byWord.set(whole, word);
    for (const [key, costs] of find.keysOnSite(parts)) {
      if (!word.keys.has(key)) {
        word.keys.set(key, costs);
        const family = this.byKey.get(key) ?? [];
        family.push({ word, costs });
        this.byKey.set(key, family);
      }
    }
    return word;
  }

  /** Give the keys that begin like a text, as many as are worth looking at. */
  keysThatBegin(text, most) {
    this.sorted ??= [...this.byKey.keys()].sort();
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const found = [];
    while (found.length < most && this.sorted[low]?.startsWith(text)) {
      found.push(this.sorted[low]);
      low += 1;
    }
    return found;
  }
};
