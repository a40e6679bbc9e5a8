import { note } from "../terminal.ts";
import type { NamedBuild } from "./build.ts";
import { presentWorkers, quarantines } from "./presence.ts";
import type { Redis } from "./redis.ts";

/** Says why results may be missing, as far as can be seen: which workers are there, and what those can do. */
export async function tellWhyMissing(
  redis: Redis,
  queue: string,
  { name, build }: NamedBuild,
  count: number,
): Promise<void> {
  const present = await presentWorkers(redis, queue);
  const serving = present.filter(({ serves }) => serves.includes(name));
  const results = count === 1 ? "1 result is" : `${count} results are`;
  if (serving.length > 0) {
    const jobs = serving.reduce((sum, worker) => sum + worker.jobs, 0);
    note(`${results} missing; workers are at it, ${jobs} jobs at a time`);
    return;
  }
  const versions = build.problems.map(({ id, version, digest }) => `${id} version ${version} (${digest.slice(0, 12)})`);
  note(
    `${results} missing, and no worker takes such jobs: "saddlepoint enqueue" sends what was not sent, "saddlepoint worker --queue ${queue}" works it off; ` +
      `it needs the grader ${build.grader.slice(0, 12)} and ${versions.join(", ")}`,
  );
  for (const { name: worker, cannot } of present) {
    const why = cannot.find(([refused]) => refused === name)?.[1];
    if (why !== undefined) note(`The worker ${worker} does not take them: ${why}`);
  }
  for (const { name: worker, reason } of (await quarantines(redis, queue)).slice(0, 3))
    note(`The worker ${worker} put itself into quarantine: ${reason}`);
}
