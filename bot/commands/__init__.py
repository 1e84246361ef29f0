"""One module a command: ``run(args, config)`` does it and returns the exit code."""
