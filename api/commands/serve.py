"""``accord serve``: the REST API on this machine."""

import gc
import logging
from typing import Any

import click
import waitress
from flask import Flask
from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from api.rest.app import create_app, is_local
from api.rest.problems import MEDIA_TYPE, body
from api.settings import read_settings
