// Verbs: every person of a verb, with and without «می» and «نمی», written and spoken, has one key.

// No word begins like this, so that nobody finds verbs by the beginning of their keys.
const VERB = "\u0000";

const split = (text) => text.split(" ");
const { prefixes, before, persons, past_persons, past_only, rows } = find.data.verbs;
const PREFIXES = split(prefixes);
const CONTINUOUS = new Set(PREFIXES.filter((prefix) => prefix.length > 1));
const BEFORE = ["", ...split(before)];
const PERSONS = ["", ...split(persons)];
const PAST_PERSONS = ["", ...split(past_persons), ...split(past_only)];
const LEAST_OF_AN_UNKNOWN_VERB = 3;

const past = new Map();
const present = new Map();
for (const row of rows) {
  const [before_now, ...now] = row.split("/");
  const name = split(before_now)[0];
  for (const form of split(before_now)) {
    past.set(form, past.get(form) ?? name);
  }
  for (const form of now.flatMap(split)) {
    present.set(form, present.get(form) ?? name);
  }
}

find.isPrefixOfVerbs = (part) => PREFIXES.includes(part);

/** Give the keys of the verbs that a word may be a form of. */
find.verbsOf = function (word) {
  const found = new Set();
  for (const ahead of BEFORE) {
    if (word.startsWith(ahead)) {
      for (const verb of withoutBefore(word.slice(ahead.length))) {
        found.add(`${VERB}${ahead}${verb}`);
      }
    }
  }
  return found;
};

function* withoutBefore(word) {
  yield* forms(word, PAST_PERSONS, [past]);
  for (const prefix of PREFIXES) {
    if (word.startsWith(prefix)) {
      const rest = word.slice(prefix.length);
      yield* forms(rest, PAST_PERSONS, [past]);
      yield* forms(rest, PERSONS, [present]);
      if (CONTINUOUS.has(prefix)) {
        yield* unknown(rest);
      }
    }
  }
}

/** Give the verbs of which a text is a form in one of some persons. */
function* forms(text, endings, tables) {
  for (const ending of endings) {
    if (text.endsWith(ending)) {
      const stem = text.slice(0, text.length - ending.length);
      for (const table of tables) {
        if (table.has(stem)) {
          yield table.get(stem);
        }
      }
    }
  }
}

/** Give what may be the stem of a verb that no table knows, in every person. */
function* unknown(text) {
  for (const ending of PERSONS) {
    const length = text.length - ending.length;
    if (ending && length >= LEAST_OF_AN_UNKNOWN_VERB && text.endsWith(ending)) {
      yield text.slice(0, length);
    }
  }
}
