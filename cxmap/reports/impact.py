"""What a change would touch, for a terminal and for other programs."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.language.isolating import with_isolates
from cxmap.views.impact import ImpactView, TouchedLine
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader

FORMATS: Final = ("text", "json")


def impact_report(reader: Reader, view: ImpactView, output_format: str) -> str:
    """Tell what is touched, in one of the formats."""
    if output_format == "json":
        return json.dumps(_plain(view), ensure_ascii=False, indent=2)
    text = "\n".join(_lines(reader, view))
    return with_isolates(text) if reader.language == "fa" else text


def _lines(reader: Reader, view: ImpactView) -> Iterator[str]:
    titled = reader.word("changes.named", kind=view.kind, title=str(view.title))
    yield reader.word("impact.of", thing=titled)
    if not view.named:
        yield reader.word("impact.nothing")
        return
    yield from _who(reader, "impact.departments", view.departments)
    yield from _who(reader, "impact.roles", view.roles)
    for key, touched in (("impact.named", view.named), ("impact.through", view.through)):
        if touched:
            yield ""
            yield reader.word(key, count=str(reader.number(len(touched))))
            for each in touched:
                yield f"  {_line(reader, each, with_via=key == 'impact.through')}"


def _who(reader: Reader, key: str, who: tuple[Pointer, ...]) -> Iterator[str]:
    names = reader.joined(*who)
    if names is not None:
        yield reader.word(key, names=str(names))


def _line(reader: Reader, touched: TouchedLine, *, with_via: bool) -> str:
    named = reader.word("changes.named", kind=touched.kind, title=str(touched.pointer))
    where = " › ".join(map(str, touched.where))
    said = [named, *([reader.word("changes.in", where=where)] if where else [])]
    by = f"{touched.key}: {touched.via}" if with_via else touched.key
    return f"{touched.place}: {reader.word('entry.comma').join(said)} ({by})"


def _plain(view: ImpactView) -> dict[str, object]:
    return {
        "kind": view.kind,
        "title": str(view.title),
        "departments": [str(each) for each in view.departments],
        "roles": [str(each) for each in view.roles],
        "named": _touched(view.named),
        "through": _touched(view.through),
    }


def _touched(lines: Iterable[TouchedLine]) -> list[dict[str, object]]:
    return [
        {
            "kind": each.kind,
            "title": str(each.pointer),
            "in": [str(name) for name in each.where],
            "field": each.key,
            "via": str(each.via),
            "path": each.place.rpartition(":")[0],
            "line": int(each.place.rpartition(":")[2]),
        }
        for each in lines
    ]
