"""A strict local Bot API: it speaks HTTP as Telegram does, refuses what Telegram refuses and records every call."""
