"""What a sentence must have before a verdict may rest on it."""
