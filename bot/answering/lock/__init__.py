"""What a sentence must have before a verdict may rest on it.

``lock`` asks all the others: whether it speaks of those asked about (``spoken_of``, ``others``, ``other_things``),
says all of it (``shortfall``, ``needed``, ``unsaid``), of the same time (``applicable``) and the same way round
(``reversal``, ``roles``, ``ordering``).
"""
