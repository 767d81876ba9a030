"""What Chromium printed: sheets with their letters, measured in points, and what was marked."""

import re
import zlib
from dataclasses import dataclass, field

_NUMBER = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
_WORDS = re.compile(
    rb"\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>|\[|\]|/[^\s/\[\]<>()]+|" + _NUMBER + rb"|[A-Za-z'\"*]+"
)
_SAME = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MARKED = """selector => document.querySelectorAll(selector).forEach((each, at) => {
  if (!each.getClientRects().length) return;
  each.style.position = "relative";
  for (const side of ["top", "bottom"]) {
    const link = document.createElement("a");
    link.href = `http://mark/${at}/${side}`;
    link.textContent = ".";
    link.style.cssText = `position:absolute;left:50%;width:2px;height:2px;font-size:1px;${side}:0`;
    each.append(link);
  }
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Letters that are shown in one go: how far below the edge they stand, and their size."""

    y: float
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet, its measures in points, its letters, and how far down marks are on it."""

    width: float
    height: float
    letters: tuple[Letters, ...]
    marks: dict[str, float]

    @property
    def is_lying(self):
        """Tell whether it is wider than high."""
        return self.width > self.height

    @property
    def filled(self):
        """Give how far down the letters reach, as a part of its height."""
        return max((each.y for each in self.letters), default=0) / self.height


def printed(page, *, marking=None):
    """Print a page, and give its sheets; both ends of what a selector finds can be marked."""
    if marking:
        # What is cut into pieces is there only while it is printed.
        page.evaluate(f"addEventListener('beforeprint', () => ({_MARKED})({marking!r}))")
    return sheets_of(page.pdf(prefer_css_page_size=True, format="A4"))


def figures_on(sheets):
    """Give of every marked element the places of the sheets on which it begins and ends."""
    ends: dict[str, dict[str, tuple[int, float]]] = {}
    for place, sheet in enumerate(sheets):
        for mark, y in sheet.marks.items():
            number, side = mark.split("/")
            ends.setdefault(number, {})[side] = (place, y)
    return [(each["top"], each["bottom"]) for each in ends.values()]


def sheets_of(pdf):
    """Give the sheets of a document in order."""
    objects = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL))
    [root] = [
        each for each in objects.values() if b"/Type /Pages" in each and b"/Parent" not in each
    ]
    return [_sheet(objects, leaf) for leaf in _leaves(objects, root)]


def _leaves(objects, node):
    [kids] = re.findall(rb"/Kids \[(.*?)\]", node, re.DOTALL)
    for child in (objects[number] for number in re.findall(rb"(\d+) 0 R", kids)):
        yield from _leaves(objects, child) if b"/Kids" in child else (child,)


def _sheet(objects, leaf):
    [(width, height)] = re.findall(rb"/MediaBox \[0 0 (\S+) (\S+)\]", leaf)
    [content] = re.findall(rb"/Contents (\d+) 0 R", leaf)
    pen = _Pen(objects=objects, top=float(height))
    pen.follow(leaf, objects[content])
    # Marks are letters, too, of one pixel.
    letters = tuple(each for each in pen.letters if each.size > 1)
    marks = dict(_marks(objects, leaf, float(height)))
    return Sheet(width=float(width), height=float(height), letters=letters, marks=marks)


@dataclass(kw_only=True)
class _Pen:
    """Follows what moves and enlarges letters on a sheet, and notes each time some are shown."""

    objects: dict[bytes, bytes]
    top: float
    letters: list[Letters] = field(default_factory=list)
    matrix: tuple[float, ...] = _SAME
    line: tuple[float, ...] = _SAME
    size: float = 1
    kept: list[tuple[float, ...]] = field(default_factory=list)

    def follow(self, owner, content):
        values = []
        for word in _WORDS.findall(_stream(content)):
            if word[:1] in b"(<[]/" or re.fullmatch(_NUMBER, word):
                values.append(word)
                continue
            if word == b"Do":
                self._draw(owner, values[-1])
            elif word in _DEEDS:
                _DEEDS[word](self, values)
            values = []

    def _draw(self, owner, name):
        found = re.findall(re.escape(name) + rb" (\d+) 0 R", owner)
        form = self.objects.get(found[0], b"") if found else b""
        if b"/Subtype /Form" in form:
            before = self.matrix
            self.follow(form, form)
            self.matrix = before

    def show(self, _values):
        _, _, c, d, _, y = _times(self.line, self.matrix)
        self.letters.append(Letters(y=self.top - y, size=self.size * (c**2 + d**2) ** 0.5))

    def keep(self, _values):
        self.kept.append(self.matrix)

    def back(self, _values):
        self.matrix = self.kept.pop()

    def move(self, values):
        self.matrix = _times(_six(values), self.matrix)

    def begin(self, _values):
        self.line = _SAME

    def letter(self, values):
        self.size = float(values[-1])

    def place(self, values):
        self.line = _six(values)

    def onwards(self, values):
        self.line = _times((1, 0, 0, 1, float(values[-2]), float(values[-1])), self.line)


_DEEDS = {
    b"q": _Pen.keep,
    b"Q": _Pen.back,
    b"cm": _Pen.move,
    b"BT": _Pen.begin,
    b"Tf": _Pen.letter,
    b"Tm": _Pen.place,
    b"Td": _Pen.onwards,
    b"Tj": _Pen.show,
    b"TJ": _Pen.show,
}


def _stream(thing):
    head, stream = thing.rsplit(b"\nendstream", 1)[0].split(b"stream\n", 1)
    # An empty sheet is not even compressed.
    return zlib.decompress(stream) if b"/FlateDecode" in head else stream


def _marks(objects, leaf, top):
    for part in re.findall(rb"/Annots \[(.*?)\]", leaf, re.DOTALL):
        for note in (objects[number] for number in re.findall(rb"(\d+) 0 R", part)):
            for name in re.findall(rb"/URI \(https?://mark/([^)]*)\)", note):
                [rect] = re.findall(rb"/Rect \[(.*?)\]", note)
                [_, low, _, high] = map(float, re.findall(_NUMBER, rect))
                yield name.decode(), top - (low + high) / 2


def _six(values):
    return tuple(float(each) for each in values[-6:])


def _times(one, other):
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
