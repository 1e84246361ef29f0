"""What plain words settle, whatever was read: sides and outcomes, amounts, times, terms, opposites."""
