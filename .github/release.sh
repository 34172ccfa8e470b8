#!/usr/bin/env bash
# Makes the release VERSION: its commit and its tag, here only. CONTRIBUTING.md says how it gets to Maven Central.
set -euo pipefail
version=${1:?Usage: release.sh VERSION, such as 0.1.0}
cd "$(dirname "$0")/.."

fail() {
    echo "$1" >&2
    exit 1
}

[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "$version is not a release version such as 0.1.0."
[ -z "$(git status --porcelain)" ] || fail "Commit your changes first."
git rev-parse -q --verify "refs/tags/v$version" > /dev/null && fail "v$version exists already."
sed -n '/^## \[Unreleased\]/,/^## \[[0-9]/p' CHANGELOG.md | grep -q '^- ' || fail "The change log has no changes under Unreleased."

current=$(sed -n 's,^  <version>\(.*\)</version>$,\1,p' pom.xml)
mvn -q -B org.codehaus.mojo:versions-maven-plugin:2.18.0:set -DnewVersion="$version" -DprocessAllModules -DgenerateBackupPoms=false
# The modules of users have no parent of ours, and say the version themselves.
for file in README.md vmss-engine/testkit/consumer/*/pom.xml; do
    sed -i.before "s/${current//./\\.}/$version/g" "$file"
    rm -f "$file.before"
done
sed -i.before "s/^## \[Unreleased\]$/&\n\n## [$version] - $(date -u +%F)/" CHANGELOG.md
rm -f CHANGELOG.md.before

mvn -B clean verify
git commit -qam "Release $version"
git tag -a "v$version" -m "Release $version"
echo "Tagged v$version. Nothing has been pushed or published."
