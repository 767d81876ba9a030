"""A page of ours as MkDocs handles it: there is no Markdown to turn into its body."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


class MadePage(Page):
    """A page whose body is put in by ``on_page_content``."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the body to whoever made it; to begin with it is empty."""
        del config, files
        self.content = ""
        self.present_anchor_ids = set()
