"""The files in which a diagram can be taken along from its page."""

from collections.abc import Iterable

from cxmap.model.journey import Journey
from cxmap.views.addresses import diagram_file
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader


def diagram_files(
    reader: Reader, journey: Journey, diagram: str, endings: Iterable[str]
) -> tuple[Pointer, ...]:
    """Give the ways to the files of a diagram; ``endings`` are those that are made."""
    return tuple(
        Pointer(
            name=reader.own(reader.word(f"diagram_files.{ending}")),
            href=reader.href(diagram_file(reader.catalog, journey, diagram, ending)),
        )
        for ending in endings
    )
