#!/usr/bin/python3
"""The Azure CLI that is installed here against the fake service, with all of its own code but its login: nobody signs in.

Usage: VMSS_FAKE=http://127.0.0.1:PORT az-on-fake.py ARGUMENTS OF AZ
Its settings are in AZURE_CONFIG_DIR, or else in a temporary folder, and not those of the account that is signed in to Azure.
"""
import json
import os
import sys
import tempfile
import time
from urllib.request import urlopen

fake = os.environ["VMSS_FAKE"].rstrip("/")
folder = os.environ.setdefault("AZURE_CONFIG_DIR", os.path.join(tempfile.gettempdir(), "az-on-fake-" + str(os.getuid())))


def write(name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def ask(path):
    with urlopen(fake + path) as answer:
        return json.load(answer)


def prepare():
    """Writes what az would have written when its user registered the cloud and signed in."""
    os.makedirs(folder, exist_ok=True)
    cloud = ask("/metadata/endpoints?api-version=2020-06-01")[0]
    write("config", "[core]\ncollect_telemetry = false\nonly_show_errors = true\n[cloud]\nname = %s\n" % cloud["name"])
    # An authority must be HTTPS, but is never asked.
    write("clouds.config", "[%s]\nendpoint_resource_manager = %s\nendpoint_management = %s\n"
          "endpoint_active_directory = https://127.0.0.1\nendpoint_active_directory_resource_id = %s\n"
          % (cloud["name"], cloud["resourceManager"], cloud["resourceManager"], cloud["authentication"]["audiences"][0]))
    accounts = [{"id": found["subscriptionId"], "name": found["displayName"], "state": found["state"], "isDefault": number == 0,
                 "tenantId": found["tenantId"], "homeTenantId": found["tenantId"], "environmentName": cloud["name"],
                 "managedByTenants": [], "user": {"name": "fake", "type": "servicePrincipal"}}
                for number, found in enumerate(ask("/subscriptions?api-version=2022-12-01")["value"])]
    write("azureProfile.json", json.dumps({"subscriptions": accounts}))


prepare()

# The CLI reads its settings when it is imported.
from azure.cli.core import get_default_cli
from azure.cli.core._profile import Profile
from azure.cli.core.aaz._http_policy import AAZBearerTokenCredentialPolicy
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
for policy in (BearerTokenCredentialPolicy, AAZBearerTokenCredentialPolicy):
    policy._enforce_https = staticmethod(lambda request: None)

# Debian's SDK ends before the API version that this CLI asks for.
compute = AZURE_API_PROFILES["latest"][ResourceType.MGMT_COMPUTE].profile
for group, version in compute.items():
    compute[group] = min(version, "2022-08-01")

sys.exit(get_default_cli().invoke(sys.argv[1:]))
