"""What plain words settle, whatever was read: sides and outcomes, amounts, times, terms, opposites.

``plain_words`` asks one rule after the other, each in a module of its own that returns a ``ruling`` or nothing.
"""
