"""Our templates are compiled once, and kept beside them as Python keeps its own modules.

Only whoever may write where cxmap is installed can change what is kept there, and they could change
cxmap itself: nothing that a project holds is ever taken for a template.
"""

import contextlib
import sys
from importlib.metadata import version
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from cxmap import __version__


class CompiledTemplates(FileSystemBytecodeCache):
    """What templates were compiled to, by the text of each; where none can be kept, none is."""

    def __init__(self, templates: Path) -> None:
        """Keep them in the folder in which Python keeps compiled modules."""
        made_by = f"{__version__}-{version('jinja2')}"
        super().__init__(str(templates / "__pycache__"), f"%s.{made_by}.compiled")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what a template was compiled to, where it is there and whole."""
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, unless Python shall keep none of its modules."""
        if sys.dont_write_bytecode:
            return
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
