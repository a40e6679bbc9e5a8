import { parentPort, workerData } from "node:worker_threads";
import { runOfficially } from "./run-officially.ts";

// The thread that `npm run official` runs one problem in; see `official.ts` for why it is one.

const { root, folder, slug } = workerData as { readonly root: string; readonly folder: string; readonly slug: string };
parentPort!.postMessage(await runOfficially(root, folder, slug));
