#!/usr/bin/env bash
# Grades one learner's repository with the course's own bank. Told by variables:
#   SADDLEPOINT      where Saddlepoint is installed and built
#   SUBMISSION       the learner's files; nothing in them is run but the solutions, and these in the sandbox
#   LEARNER          the learner's id, from whoever runs the pipeline, never from a file of the learner's
#   SET              set.yaml; a roster that it names lies beside it
#   OUT              where results are written
#   SADDLEPOINT_KEY  the course key, from a secret
#   AS_OF            the time of the submission, where the set has a due date
#   BANK, ROSTER     where they are not the ones that come with Saddlepoint and the set
#   FORMATS          forms of results, e.g. github-summary,junit
set -euo pipefail
umask 077

absolute() { case "$1" in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$PWD" "$1" ;; esac; }
submission=$(absolute "$SUBMISSION")
set_file=$(absolute "$SET")
out=$(absolute "$OUT")
saddlepoint=$(absolute "$SADDLEPOINT")
options=(--learner "$LEARNER" --set "$set_file" --out "$out" --format "$FORMATS")
[ -z "${AS_OF:-}" ] || options+=(--as-of "$AS_OF")
[ -z "${BANK:-}" ] || options+=(--bank "$(absolute "$BANK")")
[ -z "${ROSTER:-}" ] || options+=(--roster "$(absolute "$ROSTER")")

# The key is a file for as long as it is read, which nobody else may open, and no variable of any process that follows.
private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
printf '%s' "${SADDLEPOINT_KEY:?the secret with the course key is missing, or not given to this job}" >"$private/key"
unset SADDLEPOINT_KEY NODE_OPTIONS

# Results of an earlier run, or files that only look like them, are not added to.
rm -rf "$out"
# Away from the learner's folder: no .npmrc, package.json or node_modules of theirs is looked at.
cd "$private"
node "$saddlepoint/dist/main.js" grade "$submission" --key-file "$private/key" "${options[@]}"
