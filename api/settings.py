"""The settings of the service: environment variables that begin with ``ACCORD_``."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.errors import SettingsError

_PREFIX = "ACCORD_"


def _own_file() -> str:
    return f"sqlite:///{Path(user_data_path('accord', appauthor=False)) / 'accord.db'}"


class Settings(BaseSettings):
    """Every setting, each an environment variable: ``port`` is ``ACCORD_PORT``."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True)

    database_url: str = Field(
        default_factory=_own_file,
        description="Where results are kept: sqlite:///FILE or postgresql://USER@HOST/NAME. "
        "By default a file in the user's data folder.",
    )
    host: str = Field(default="127.0.0.1", description="The address that the service listens on.")
    port: int = Field(
        default=8000, ge=0, le=65_535, description="The port that the service listens on."
    )
    max_request_bytes: int = Field(
        default=25_000_000,
        gt=0,
        description="The largest request that is read, in bytes; what is larger is refused.",
    )
    hosts: str = Field(
        default="",
        description="The names, parted by commas, under which the service may be asked for; by "
        "default any, but only localhost where it listens on this machine alone.",
    )


def read_settings() -> Settings:
    """Return the settings of the environment; raises ``SettingsError`` naming the variable."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = "".join(str(part) for part in first["loc"][:1])
        raise SettingsError(
            first["msg"][:1].lower() + first["msg"][1:],
            where=f"{_PREFIX}{name.upper()}",
            mend=str(Settings.model_fields[name].description).rstrip("."),
        ) from None
