"""The REST API: ``api.rest.app.create_app`` makes it, each resource is a file with its routes."""
