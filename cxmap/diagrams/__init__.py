"""Views become pictures: layouts first, then SVG that is ours from the first line to the last."""
