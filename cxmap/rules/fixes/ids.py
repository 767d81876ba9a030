"""An id where one is missing: what the title gives in Latin letters, as readers know it by now."""

from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.foundation.spans import Span
from cxmap.language.personal_data import personal_data_in
from cxmap.model.shape import is_light
from cxmap.rules.fixes.fix import Broken, FixOf


def _written(broken: Broken) -> Iterator[Edit]:
    """Write the id below the title, or make a group of keys of what is only a title."""
    kind, _, ref = broken.problem.entity.partition(" ")
    entry = broken.catalog.find(kind, ref) if broken.catalog is not None else None
    if entry is None or personal_data_in(broken.said("title") or broken.text):
        return
    name = ref.rpartition("/")[2]
    span, line = broken.problem.span, broken.line
    before = line[: span.column - 1]
    key = f"{entry.SHORT}: "
    is_last_in_line = not line[span.end_column - 1 :].strip() and span.end_line == span.line
    if before.endswith(key) and is_last_in_line:
        yield _after(span, f"\n{' ' * (len(before) - len(key))}id: {name}")
    elif before.endswith("- ") and is_light(type(entry)) and is_last_in_line:
        yield broken.instead(f"{key}{broken.text}\n{' ' * len(before)}id: {name}")


def _after(span: Span, text: str) -> Edit:
    end = Span(
        path=span.path,
        line=span.end_line,
        column=span.end_column,
        end_line=span.end_line,
        end_column=span.end_column,
    )
    return Edit(span=end, text=text)


FIXES = (FixOf(problem="id_is_written", did="named", is_safe=True, edits=_written),)
