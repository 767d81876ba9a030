"""The letters that tell the ways and arrows of a drawing apart."""

from cxmap.views.reader import Reader


def letters(reader: Reader, count: int) -> tuple[str, ...]:
    """Give so many letters; when all are used up they come again with a number."""
    known = reader.word("diagram.letters").split()
    return tuple(
        known[place % len(known)]
        + (str(reader.number(place // len(known) + 1)) if place >= len(known) else "")
        for place in range(count)
    )
