"""What a follow-up takes over from the questions before it."""
