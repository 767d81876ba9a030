"""A project in which every field of every class is filled, so that one can see who sees what."""

import json
import re

from cxmap.model.project import Project
from cxmap.model.shape import is_public
from tests.pages.every_field import EveryField

SECRET = "zqxsecret"
"""Stands in every text, name, link and picture that readers outside may not see."""

_ADDRESS = f"https://{SECRET}.example.org/paper"
_DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><!-- {SECRET} --></svg>'


class Marked(EveryField):
    """All that stands in it is for one audience; what these readers may see says ``Seen``."""

    ROW = SECRET

    def __init__(self, audience):
        super().__init__()
        self.audience = audience
        self.seen = set()
        self._is_open = audience != "internal"
        self._names: dict[bool, set[str]] = {True: set(), False: set()}

    def files(self):
        written = super().files()
        texts = {path: text for path, text in written.items() if path.endswith(".yml")}
        for name in sorted(self._names[False] - self._names[True]):
            pattern = re.compile(rf"{name}(?![\w-])")
            texts = {path: pattern.sub(f"{SECRET}-{name}", text) for path, text in texts.items()}
        for path, text in texts.items():
            whole = json.loads(text)
            self._say_for_whom(whole)
            texts[path] = json.dumps(whole, ensure_ascii=False) + f"\n# {SECRET}\n"
        drawn = (path for path in written if path.endswith(".svg"))
        return written | dict.fromkeys(drawn, _DRAWING) | texts

    def _say_for_whom(self, value):
        """Say of every target for whom it is: for those who may see what leads to it."""
        if isinstance(value, list):
            for each in value:
                self._say_for_whom(each)
        elif isinstance(value, dict):
            title = next(iter(value.values()), "")
            found = re.fullmatch(r"(?:Target|Table of|Place of) (.+)", str(title))
            if found and value.get("id") != "full":
                value["audience"] = "internal" if SECRET in found[1] else self.audience
            if value.get("stage") == "Targets":
                value["audience"] = "internal" if SECRET in value["id"] else self.audience
            for each in value.values():
                self._say_for_whom(each)

    def _part(self, part):
        # What takes over something that is internal is not for readers outside.
        said = super()._part(part)
        return {key: value for key, value in said.items() if key != part.SHARES and value != ""}

    def _option(self, title):
        return {key: value for key, value in super()._option(title).items() if value != ""}

    def _value(self, part, key, shape):
        around = self._is_open
        self._is_open = around and is_public(part, key)
        try:
            if key == "audience":
                return self.audience
            if key == "status" and part is not Project and self.audience != "internal":
                return ""  # what has one does not hold, and is not for readers outside
            if key in part.NARROWS and self.audience != "internal":
                return str(part.NARROWS[key])  # any other value would keep the whole inside
            if shape.is_link and not self._is_open:
                return _ADDRESS
            if key == "wrong_page":
                return f"{_ADDRESS}?about={{title}}"
            return super()._value(part, key, shape)
        finally:
            self._is_open = around

    def _text(self, part, key):
        mark = "Seen" if self._is_open else SECRET
        text = f"{mark} {part.__name__} {key.replace('_', '-')}"
        self.texts.append(text)
        if self._is_open:
            self.seen.add(text)
        return text

    def _reference(self, part, key, shape):
        name = super()._reference(part, key, shape)
        known = re.search(r"for-[a-z0-9-]+", name)
        if known:
            self._names[self._is_open].add(known[0])
        return name
