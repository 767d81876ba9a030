"""One module a fix: it says for one kind of problem which letters to change in the file."""
