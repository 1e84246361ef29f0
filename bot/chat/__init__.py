"""Telegram: who is spoken to, and how a reply is delivered."""
