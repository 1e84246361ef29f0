"""What is told in the end: which sentences, in which words, or why nothing is.

``selecting`` and ``choosing`` pick sentences, ``listing`` and ``compared`` several, ``compose`` puts words around
them; ``refusal``, ``lacking`` and ``premises`` tell what is missing and what was wrongly taken for granted.
"""
