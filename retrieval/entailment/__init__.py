"""Whether a sentence answers a yes/no question, and which way: a small model, its lessons and how it was taught."""
