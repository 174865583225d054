// The board: says that it has changed.
