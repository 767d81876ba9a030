"""Of which project and of which day something is: what hangs on a wall grows old."""

from cxmap.views.reader import Reader


def as_of(reader: Reader) -> str:
    """Say of which project something is, and of which day."""
    project = str(reader.title(reader.catalog.project))
    return reader.word("diagram.as_of", project=project, day=str(reader.date(reader.today)))
