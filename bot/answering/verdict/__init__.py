"""Yes, no or partly: by rules, by reading, and by what plain words settle."""
