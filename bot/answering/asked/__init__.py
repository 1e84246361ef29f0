"""What a question asks, and what a follow-up takes over from the one before it."""
