"""The few exceptions of cxmap, drawn as a tree.

Fault                       something outside the author's YAML stopped the work
├── UsageFault              the command was called in a way that cannot work (exit 2)
│   ├── NoProject           there is no project in this folder
│   └── OutputRefused       the output folder is not ours to write or is busy
└── BuildFault              the site could not be built from sound input (exit 1)
    ├── EngineFault         the program that lays out diagrams is missing or has failed
    └── PressMissing        nothing is installed that makes PDF or PNG of what is asked for
"""

from cxmap.foundation.obstacles import Obstacle


class Fault(Exception):  # noqa: N818 - "error" is a severity in this house
    """Something that is not the author's mistake in YAML; ``id`` names its sentence."""

    def __init__(
        self,
        id: str,  # noqa: A002 - the word of the field
        **arguments: str | int | tuple[str, ...] | Obstacle,
    ) -> None:
        """Keep the id of the sentence and what fills it."""
        super().__init__(f"{id} {arguments}" if arguments else id)
        self.id = id
        self.arguments = arguments


class UsageFault(Fault):
    """The command was called in a way that cannot work."""


class NoProject(UsageFault):
    """No folder with a ``mkdocs.yml`` was found where the project should be."""


class OutputRefused(UsageFault):
    """The output folder cannot be written, is in use, or holds files that are not ours."""


class BuildFault(Fault):
    """The site could not be built although the YAML is sound."""


class EngineFault(BuildFault):
    """The program that lays out diagrams is missing, failed, or did not come to an end."""


class PressMissing(BuildFault):
    """What makes PDF and PNG of diagrams, or PDF of handbooks, is not installed."""
