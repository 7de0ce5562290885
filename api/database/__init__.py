"""The database: its tables, its connection, and its migrations (which lie in ``alembic/``)."""
