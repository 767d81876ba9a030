"""Views become the HTML bodies of pages."""
