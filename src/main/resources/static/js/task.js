// Task pages: keeps what is written while it is being written.
