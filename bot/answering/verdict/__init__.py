"""Yes, no or partly: by rules and by reading, held against what plain words settle."""
