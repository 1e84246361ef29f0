"""What a question asks.

``question`` is what all else reads; ``forms`` tells what is asked for, ``polarity`` what is so or not so,
``quantities`` and ``magnitudes`` which numbers, ``kin`` and ``readings`` whom. Before that ``guards`` refuse, and
``chatter``, ``typed``, ``stated``, ``indirect``, ``inverted``, ``idioms``, ``implied``, ``one_name`` and ``one_verb``
put a text in the words of the articles.
"""
