"""What the articles hold on a question, and what its best sentences say to it.

``library`` knows one generation, ``evidence`` finds sentences and weighs them, ``looking`` has them read, by
``entailing`` and as ``readable`` puts them; ``weighing`` and ``confidence`` tell what that comes to, ``vocabulary``
and ``rivals`` whom the articles do not speak of.
"""
