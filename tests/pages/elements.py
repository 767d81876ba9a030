"""What an HTML text is made of."""

from html.parser import HTMLParser
from typing import Any


class Elements(HTMLParser):
    """Every element of an HTML text, with what it stands in, and all text in order."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "circle"})

    def __init__(self, html):
        super().__init__()
        self.elements, self.texts, self.mismatches = [], [], []
        self._open: list[dict[str, Any]] = []
        self._begins: list[int] = []  # for each open element, how many texts stood before it
        self.feed(html)
        self.close()
        while self._open:
            self._end()

    @property
    def text(self):
        return " ".join("".join(self.texts).split())

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "attrs": dict(attrs), "in": [e["tag"] for e in self._open]}
        element |= {"text": "", "children": 0}
        for around in self._open:
            around["children"] += 1
        self.elements.append(element)
        if tag not in self.VOID:
            self._open.append(element)
            self._begins.append(len(self.texts))
        self.handle_data(element["attrs"].get("alt", ""))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self._end()

    def handle_endtag(self, tag):
        if tag in self.VOID:
            return
        if not self._open or self._open[-1]["tag"] != tag:
            self.mismatches.append(tag)
            return
        self._end()

    def handle_data(self, data):
        self.texts.append(data)

    def _end(self):
        # Put together once: a text that grows word by word is copied for every word.
        self._open.pop()["text"] = "".join(self.texts[self._begins.pop() :])
