"""What the system said when it could not do something with a file, a program or a port."""

import errno
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A refusal of the system: the name it has in C, such as ``ENOENT``, and what was said of it.

    Where we have no words for the name, the reader is told what the system said.
    """

    name: str
    text: str


def obstacle_of(error: OSError) -> Obstacle:
    """Give what stood in the way.

    >>> obstacle_of(FileNotFoundError(errno.ENOENT, "No such file"))
    Obstacle(name='ENOENT', text='No such file')
    """
    name = errno.errorcode.get(error.errno or 0, "")
    if isinstance(error, TimeoutError):
        name = "ETIMEDOUT"  # a socket gives no number for it
    return Obstacle(name, error.strerror or type(error).__name__)
