import { strToU8, zipSync } from "fflate";

/** The oldest time that a zip can tell: the same files give the same bytes, whenever they are packed. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files, by their path with forward slashes, into a zip with the same bytes everywhere. */
export function zipFiles(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, data]) => [path, typeof data === "string" ? strToU8(data) : data] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 6 });
}
