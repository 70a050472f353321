"""One module a format: each writes a store to a file in the words of another program."""
