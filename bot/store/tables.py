"""The tables. Times are seconds since 1970 (UTC), so that every database compares them alike.

Only what the code itself words has a length: PostgreSQL refuses what is longer, SQLite does not count.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only where the key is a plain INTEGER.
_RowId = BigInteger().with_variant(Integer(), "sqlite")

# One row an update. ``message_key`` names the message inside it: Telegram may bring one message twice under two ids.
# ``body`` is emptied as soon as the update is handled, or its person or chat is forgotten.
inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_key", String(80), nullable=True, unique=True),
    Column("chat_id", BigInteger, nullable=True),
    Column("user_id", BigInteger, nullable=True),
    Column("message_id", BigInteger, nullable=True),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("body", Text, nullable=False),
    Column("received_at", Float, nullable=False),
    Index("ix_inbox_state", "state"),
    Index("ix_inbox_chat_id_message_id", "chat_id", "message_id"),
)

# One row a message the bot sends; ``key`` says for which update and which part of the answer, ``fingerprint`` what it
# says, ``after`` the newest message that had come in when it was claimed.
outgoing = Table(
    "outgoing",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("state", String(10), nullable=False),
    Column("message_id", BigInteger, nullable=True),
    Column("at", Float, nullable=False),
    Column("fingerprint", String(64), nullable=False, default="", server_default=""),
    Column("after", BigInteger, nullable=False, default=0, server_default="0"),
    Index("ix_outgoing_chat_id_message_id", "chat_id", "message_id"),
)

chats = Table(
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("welcomed", Boolean, nullable=False, default=False),
    Column("moved_to", BigInteger, nullable=True),
    Column("changed_at", Float, nullable=False),
    Column("layout", String(10), nullable=True),
)

# ``earlier`` holds the questions before it as a JSON list of person and text.
questions = Table(
    "questions",
    metadata,
    Column("id", _RowId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=True),
    Column("user_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=True),
    Column("text", Text, nullable=False),
    Column("earlier", Text, nullable=False),
    Column("asked_at", Float, nullable=False),
    Index("ix_questions_chat_id_message_id", "chat_id", "message_id"),
    Index("ix_questions_user_id_chat_id", "user_id", "chat_id"),
    Index("ix_questions_asked_at", "asked_at"),
)

replies = Table(
    "replies",
    metadata,
    Column("id", _RowId, primary_key=True),
    Column("question_id", ForeignKey("questions.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("verdict", String(12), nullable=True),
    Column("reason", String(20), nullable=True),
    Column("text", Text, nullable=False),
    Column("as_of", String(10), nullable=True),
    Column("generation", String(80), nullable=False),
    Column("message_id", BigInteger, nullable=True),
    Column("replied_at", Float, nullable=False),
)

citations = Table(
    "citations",
    metadata,
    Column("reply_id", ForeignKey("replies.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("article_id", Text, nullable=False),
    Column("content_sha256", String(64), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
)

steps = Table(
    "steps",
    metadata,
    Column("reply_id", ForeignKey("replies.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("date", String(10), nullable=False),
    Column("change", Text, nullable=False),
    Column("citation", Integer, nullable=False),
)

# The ways to read the question of a reply: at position 0 the one that was taken, then the others that were offered.
readings = Table(
    "readings",
    metadata,
    Column("reply_id", ForeignKey("replies.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("question", Text, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("reply_id", ForeignKey("replies.id", ondelete="CASCADE"), primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("helpful", Boolean, nullable=False),
    Column("given_at", Float, nullable=False),
)

# A reply somebody wants to hear of again; ``state`` is what it was when ``generation`` was last asked.
watches = Table(
    "watches",
    metadata,
    Column("reply_id", ForeignKey("replies.id", ondelete="CASCADE"), primary_key=True),
    Column("state", String(60), nullable=False),
    Column("generation", String(80), nullable=False),
)
