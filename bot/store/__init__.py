"""What the bot must not forget: unanswered updates, sent messages, questions, replies, feedback."""
