"""Quality and speed, measured on the reference material in ``../shared`` beside the checkout.

``make bench`` runs all of it. Nothing here is a timed test: figures are printed with the settings
that made them, and speed as a ratio to a bare Python as well, so that machines can be compared.
"""
