"""Pages, assets, navigation and problems as one plain value; the whole story in one function."""
