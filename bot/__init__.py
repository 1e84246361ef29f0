"""AsOf: a bot that answers policy questions with a date and a quote."""
