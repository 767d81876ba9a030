// What was typed while the keyboard was set to the other language: the same keys, on the other one.

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
const PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو"; // ISIRI 9147, key by key

const others = new Map([...LATIN].flatMap((key, at) => [[key, PERSIAN[at]], [PERSIAN[at], key]]));

/** Give a text as the same keys write it in the other language. */
find.onOtherKeyboard = (text) =>
  [...text.toLowerCase()].map((sign) => others.get(sign) ?? sign).join("");
