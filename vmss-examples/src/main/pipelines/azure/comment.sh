#!/usr/bin/env bash
# Writes the output of `vmss plan` into a comment on a pull request, and ends with the status of `vmss`: 1 if Azure refuses
# the update. A second run changes the comment of the first.
#
# Takes VMSS_ARGUMENTS, VMSS_COMMENT (a name for the comment), SYSTEM_ACCESSTOKEN, and the variables of Azure Pipelines;
# without a pull request nothing is commented. Needs vmss, curl and jq on the PATH.
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
if [ ! -s "$report" ] || [ -z "${SYSTEM_PULLREQUEST_PULLREQUESTID:-}" ]; then
    # The input is invalid, and standard error has the reason; or there is nothing to comment on.
    exit "$status"
fi

# The token stands in no argument, since other processes can see those.
api() {
    curl --silent --show-error --fail-with-body --retry 2 --header 'Content-Type: application/json' --config - "$@" \
        <<<"header = \"Authorization: Bearer $SYSTEM_ACCESSTOKEN\""
}

threads="${SYSTEM_COLLECTIONURI%/}/$SYSTEM_TEAMPROJECTID/_apis/git/repositories/$BUILD_REPOSITORY_ID/pullRequests/$SYSTEM_PULLREQUEST_PULLREQUESTID/threads"
version='api-version=7.1'
mark="<!-- vmss ${VMSS_COMMENT//[^A-Za-z0-9 _.-]/} -->"
# An open thread can keep a pull request from being completed, so only a refusal opens one.
if [ "$status" -eq 0 ]; then state=closed; else state=active; fi

api "$threads?$version" >"$folder/threads.json"
found="$(jq --raw-output --arg mark "$mark" '[.value[] | select(.isDeleted | not) | .id as $thread
    | .comments[]? | select((.content // "") | startswith($mark)) | "\($thread) \(.id)"] | first // empty' \
    "$folder/threads.json")"
jq --null-input --arg mark "$mark" --rawfile report "$report" '{content: ($mark + "\n" + $report)}' >"$folder/comment.json"
if [ -n "$found" ]; then
    read -r thread comment <<<"$found"
    api --request PATCH --data-binary "@$folder/comment.json" --output /dev/null "$threads/$thread/comments/$comment?$version"
    api --request PATCH --data-binary "{\"status\": \"$state\"}" --output /dev/null "$threads/$thread?$version"
else
    jq --arg state "$state" '{status: $state, comments: [. + {parentCommentId: 0, commentType: "text"}]}' \
        "$folder/comment.json" >"$folder/thread.json"
    api --request POST --data-binary "@$folder/thread.json" --output /dev/null "$threads?$version"
fi
exit "$status"
