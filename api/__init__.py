"""Every door: command line, REST, pages, database.

The only place that knows Flask and SQLAlchemy.
"""
