"""From a question and an index generation to an answer or an abstention.

``answerer`` leads to a question that is read, ``replying`` from there to the reply; ``means`` are what both work with.
Each folder imports those before it alone: ``asked``, ``followed``, ``found``, ``times``, ``lock``, ``settled``,
``verdict``, ``told``, ``turns``.
"""
