"""Articles: reading, cleaning, dating, and what their sentences state."""
