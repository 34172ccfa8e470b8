#!/usr/bin/python3
"""The Azure CLI that is installed here, with all of its own code but its login: nobody signs in to the fake service.

Usage: az-on-fake.py ARGUMENTS OF AZ. AZURE_CONFIG_DIR names the folder that replay.sh has prepared.
"""
import sys
import time

from azure.cli.core import get_default_cli
from azure.cli.core._profile import Profile
from azure.cli.core.profiles import ResourceType
from azure.cli.core.profiles._shared import AZURE_API_PROFILES
from azure.core.credentials import AccessToken
from azure.core.pipeline.policies import BearerTokenCredentialPolicy


class NoLogin:
    """A credential that the fake service does not look at."""

    def get_token(self, *scopes, **options):
        return AccessToken("none", int(time.time()) + 3600)


Profile._create_credential = lambda self, *args, **options: NoLogin()
# The time of the fake service is virtual.
time.sleep = lambda seconds: None
# The fake service is on this machine and speaks HTTP; the CLI keeps tokens from going that way.
BearerTokenCredentialPolicy._enforce_https = staticmethod(lambda request: None)

# Debian's SDK ends before the API version that this CLI asks for.
compute = AZURE_API_PROFILES["latest"][ResourceType.MGMT_COMPUTE].profile
for group, version in compute.items():
    compute[group] = min(version, "2022-08-01")

sys.exit(get_default_cli().invoke(sys.argv[1:]))
