"""Makes the joining table of the shipped letters; run it after the font has changed.

    python tests/diagrams/make_joining_table.py

HarfBuzz measures every letter in each form it can take; what it finds is committed, so that
cxmap itself measures texts without HarfBuzz.
"""

import json
from functools import cache
from io import BytesIO
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "cxmap" / "pages" / "assets" / "fonts"
TABLE = ROOT / "cxmap" / "diagrams" / "letters.json"
WEIGHTS = (400, 600, 700)
ZWJ = "\u200d"

# Which file a page takes a letter from: as the style sheet says in its ``unicode-range``.
PERSIAN = (*range(0x0600, 0x0700), 0x200C, 0x200D, 0x200E, 0x2010, 0x2011)
LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x0131, 0x0152, 0x0153, 0x02DC, 0x20AC, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215),
    *(code for code in range(0x2000, 0x2060) if code not in PERSIAN),
)
EXTENDED = (*range(0x0100, 0x0131), *range(0x0132, 0x0152), *range(0x0154, 0x0180))
FILES = {
    "vazirmatn-arabic": PERSIAN,
    "vazirmatn-latin": LATIN,
    "vazirmatn-latin-ext": EXTENDED,
}
JOINING = range(0x0620, 0x06D4)
LAM = "ل"
ALEFS = "اأإآٱ"


@cache
def font(name, weight):
    """One of the shipped fonts at one weight, as HarfBuzz wants it."""
    data = BytesIO()
    unpacked = TTFont(FONTS / f"{name}.woff2")
    unpacked.flavor = None
    unpacked.save(data)
    made = uharfbuzz.Font(uharfbuzz.Face(data.getvalue()))
    made.set_variations({"wght": weight})
    return made


@cache
def letters_in(name):
    return frozenset(TTFont(FONTS / f"{name}.woff2").getBestCmap())


def file_of(letter):
    """The file that holds a letter; None where the letter comes from another font."""
    code = ord(letter)
    names = (name for name, codes in FILES.items() if code in codes)
    return next((name for name in names if code in letters_in(name)), None)


def shaped_width(text, name, weight):
    """The width of a text as HarfBuzz shapes it, in thousandths of the size of the letters."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    shaped = font(name, weight)
    uharfbuzz.shape(shaped, buffer)
    advances = sum(position.x_advance for position in buffer.glyph_positions)
    return round(1000 * advances / shaped.face.upem)


def forms_of(letter, name, weight):
    """The widths of a letter alone, at the beginning, in the middle and at the end of a word."""
    around = (letter, letter + ZWJ, ZWJ + letter + ZWJ, ZWJ + letter)
    widths = [shaped_width(text, name, weight) for text in around]
    return widths if len(set(widths)) > 1 else widths[:1]


def table():
    widths = {}
    for weight in WEIGHTS:
        found = {}
        for letter in map(chr, sorted({*PERSIAN, *LATIN, *EXTENDED})):
            name = file_of(letter)
            if name is not None and letter != ZWJ:
                alone = [shaped_width(letter, name, weight)]
                joins = ord(letter) in JOINING
                found[letter] = forms_of(letter, name, weight) if joins else alone
        for alef in ALEFS:
            pair = LAM + alef
            name = "vazirmatn-arabic"
            found[pair] = [
                shaped_width(pair, name, weight),
                shaped_width(ZWJ + pair, name, weight),
            ]
        widths[str(weight)] = found
    return widths


def main():
    made = json.dumps(table(), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    TABLE.write_text(made.replace('"],', '"],\n') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
