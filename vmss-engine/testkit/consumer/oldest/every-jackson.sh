#!/bin/sh
# Runs the tests of this module with each minor version of Jackson 2 that the library runs with. The build itself runs the oldest.
set -eu
cd "$(dirname "$0")/../../../.."
for version in ${*:-2.15.4 2.16.2 2.17.3 2.18.8 2.19.4 2.20.1 2.21.8 2.22.4 2.23.0}; do
    mvn -q -B test -am -pl vmss-engine/testkit/consumer/oldest -Dconsumer.jackson="$version" \
        -Dtest='com.example.fleet.JacksonTest,com.example.fleet.DeploymentsTest' -Dsurefire.failIfNoSpecifiedTests=false
    echo "Jackson $version: passed"
done
