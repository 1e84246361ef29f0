"""What ends a command with one line instead of a result."""


class CommandError(Exception):
    """Bad input, or a state only the person at the terminal can mend; the message says what happened and what to do."""

    code = 2


class ConfigError(CommandError):
    """A settings file that cannot be used: file, key path or place, reason, cure; never the value."""


class QuestionFileError(CommandError):
    """A question file that cannot be used; the message names file and line."""
