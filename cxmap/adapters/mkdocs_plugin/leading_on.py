"""Pages at old addresses, found by links of pages by hand that name them as Markdown, too."""

from copy import copy

from mkdocs.structure.files import File


class LeadingOn(File):
    """A page that is written already, under the name that its Markdown would have."""

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that there is nothing to make of it."""
        return False


def named_as_markdown(page: File) -> File:
    """Give a page that is no Markdown the name of one: a link to that leads to the page."""
    address = page.dest_uri
    named = copy(page)
    named.__class__ = LeadingOn
    named.src_uri, named.dest_uri = f"{address.removesuffix('.html')}.md", address
    return named
