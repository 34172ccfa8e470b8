#!/usr/bin/env bash
# Writes the output of `vmss plan` into a comment on a pull request, and ends with the status of `vmss`: 1 if Azure refuses
# the update. A second run changes the comment of the first.
#
# Takes VMSS_ARGUMENTS, VMSS_COMMENT (a name for the comment), PULL_REQUEST (its number; without one nothing is commented),
# GH_REPO and GH_TOKEN. Needs vmss and gh on the PATH.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
report="$folder/report.md"

# xargs splits words as a shell does, but runs nothing that they name.
xargs -r printf '%s\0' <<<"$VMSS_ARGUMENTS" >"$folder/arguments"
arguments=()
while IFS= read -r -d '' word; do
    arguments+=("$word")
done <"$folder/arguments"

status=0
vmss plan ${arguments[@]+"${arguments[@]}"} --format markdown --output "$report" || status=$?
if [ ! -s "$report" ]; then
    # The input is invalid; standard error has the reason.
    exit "$status"
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    cat "$report" >>"$GITHUB_STEP_SUMMARY"
fi
if [ -z "${PULL_REQUEST:-}" ]; then
    exit "$status"
fi

mark="<!-- vmss ${VMSS_COMMENT//[^A-Za-z0-9 _.-]/} -->"
body="$folder/comment.md"
{
    echo "$mark"
    cat "$report"
} >"$body"
comment="$(MARK="$mark" gh api --paginate "repos/$GH_REPO/issues/$PULL_REQUEST/comments" \
    --jq '.[] | select(.body | startswith(env.MARK)) | .id' | sed -n 1p)"
if [ -n "$comment" ]; then
    gh api --silent --method PATCH "repos/$GH_REPO/issues/comments/$comment" --field "body=@$body"
else
    gh api --silent --method POST "repos/$GH_REPO/issues/$PULL_REQUEST/comments" --field "body=@$body"
fi
exit "$status"
