"""Which kinds of files and registers there are."""

from typing import Final

from cxmap.model.data import Dataset
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.knowledge import (
    Category,
    Challenge,
    Guide,
    OpenQuestion,
    Programme,
    ReadingPath,
    Statistic,
    Story,
    Table,
    Term,
)
from cxmap.model.means import Document, Factor, Form, Service, System
from cxmap.model.metrics import Metric
from cxmap.model.playbook import Playbook
from cxmap.model.project import Project
from cxmap.model.registers import (
    Channel,
    Context,
    Department,
    Organisation,
    Persona,
    Phase,
    Policy,
    Role,
    Source,
)
from cxmap.model.short_addresses import ShortAddress
from cxmap.model.standards import Calendar, Event, Promise, Standard
from cxmap.model.voice import Feedback, Improvement

WHOLE_FILES: Final[dict[str, type[Entry]]] = {
    "project": Project,
    "journey": Journey,
    "playbook": Playbook,
}
"""First key of a file that describes one thing -> its class; the file's name is the id."""

REGISTERS: Final[dict[str, type[Entry]]] = {
    "departments": Department,
    "roles": Role,
    "personas": Persona,
    "channels": Channel,
    "touchpoints": Touchpoint,
    "contexts": Context,
    "phases": Phase,
    "organisations": Organisation,
    "systems": System,
    "documents": Document,
    "services": Service,
    "forms": Form,
    "factors": Factor,
    "policies": Policy,
    "promises": Promise,
    "standards": Standard,
    "calendars": Calendar,
    "events": Event,
    "metrics": Metric,
    "datasets": Dataset,
    "feedback": Feedback,
    "improvements": Improvement,
    "challenges": Challenge,
    "programmes": Programme,
    "guides": Guide,
    "stories": Story,
    "reading_paths": ReadingPath,
    "open_questions": OpenQuestion,
    "terms": Term,
    "tables": Table,
    "statistics": Statistic,
    "sources": Source,
    "categories": Category,
    "short_addresses": ShortAddress,
}
"""Key of a register -> the class of its entries; several registers may share a file."""
