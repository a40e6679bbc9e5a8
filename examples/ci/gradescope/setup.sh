#!/usr/bin/env bash
# Gradescope runs this once, when the image of the autograder is built: Node, bubblewrap, and Saddlepoint from its package.
set -euo pipefail
source=${AUTOGRADER:-/autograder}/source

if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null; then
  apt-get update
  apt-get install -y --no-install-recommends ca-certificates curl bubblewrap
  curl -fsSL https://deb.nodesource.com/setup_24.x | bash -
  apt-get install -y nodejs
fi
npm install --prefix "$source" --omit=dev --no-audit --no-fund "$source"/saddlepoint-*.tgz
chmod 600 "$source/key"
