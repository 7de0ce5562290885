"""TBX (ISO 30042): version 2 (``martif``), and version 3 in the styles DCA and DCT."""
