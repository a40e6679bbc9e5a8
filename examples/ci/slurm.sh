#!/usr/bin/env bash
#SBATCH --array=1-16
#SBATCH --cpus-per-task=4
#SBATCH --time=01:00:00
# One shard of a class on Slurm: sbatch slurm.sh, in a folder on a shared disk that holds set.yaml, the roster, key and
# submissions/. A task that was lost is given again with sbatch --array=<its number>, and goes on where it was.
set -euo pipefail
node "$SADDLEPOINT/dist/main.js" grade submissions --set set.yaml --key-file key --jobs "${SLURM_CPUS_PER_TASK:-1}" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "shards/$SLURM_ARRAY_TASK_ID" ${AS_OF:+--as-of "$AS_OF"}
