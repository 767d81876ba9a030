"""An author: who types, in which language, with dates of which calendar."""

from dataclasses import dataclass

from cxmap.model.project import Project
from cxmap.model.values import Calendar, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Somebody who types YAML.

    ``language`` is the one that the project is written in: a text without a language is in it.
    """

    language: Language = "fa"
    calendar: Calendar = "jalali"

    @classmethod
    def of(cls, project: Project) -> "Author":
        """Give the author of a project."""
        language = project.first_language
        return cls(language=language, calendar=project.calendar_of(language))
