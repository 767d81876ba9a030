"""What files held when they were read last, so that only those that changed are read again."""

from dataclasses import dataclass, field
from typing import TypeAlias

from cxmap.files.discovery import File
from cxmap.reading.data.datasets import KnownData
from cxmap.reading.file_reading import FileReading

Translated: TypeAlias = tuple[File, ...]
"""A file and its translations, or the translations of a file that is not there."""


@dataclass(slots=True)
class KnownFiles:
    """Readings by the very bytes that were read; it belongs to whoever reads again and again.

    ``data`` is what files of rows came to.
    """

    data: KnownData = field(default_factory=dict)
    _readings: dict[Translated, FileReading] = field(default_factory=dict)

    def get(self, files: Translated) -> FileReading | None:
        """Give what these files held, if exactly these bytes were read the last time."""
        return self._readings.get(files)

    def keep(self, readings: dict[Translated, FileReading]) -> None:
        """Remember these readings, and none of those before."""
        self._readings = readings
