"""Which kinds of files and registers there are."""

from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook
from cxmap.model.project import Project
from cxmap.model.registers import Channel, Context, Department, Persona, Policy, Role, Source

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
    "contexts": Context,
    "sources": Source,
    "policies": Policy,
}
"""Key of a register -> the class of its entries; several registers may share a file."""
