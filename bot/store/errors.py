"""What can go wrong with the database."""


class StoreRefused(Exception):  # noqa: N818 - an outcome, named as one
    """The database cannot be used; the message is one line: what happened and what to do."""
