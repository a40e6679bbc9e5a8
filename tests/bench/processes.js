import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

// What processes take, as Linux tells it.

/** CPU seconds of processes, by /proc: of a process itself, and of children that it has waited for. */
const TICKS = Number(spawnSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).stdout) || 100;
function processes() {
  const found = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const text = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
      const [parent, own, waited] = [
        Number(fields[1]),
        Number(fields[11]) + Number(fields[12]),
        Number(fields[13]) + Number(fields[14]),
      ];
      found.set(Number(name), { parent, own: own / TICKS, waited: waited / TICKS, pid: Number(name) });
    } catch {}
  }
  return found;
}
/** A process and all that it started: CPU seconds, and resident bytes now. */
export function tree(pid, all = processes()) {
  const inside = [pid];
  for (const id of inside) for (const [other, { parent }] of all) if (parent === id) inside.push(other);
  const known = inside.map((id) => all.get(id)).filter((one) => one !== undefined);
  return {
    cpu: known.reduce((sum, one) => sum + one.own + one.waited, 0),
    memory: () => known.reduce((sum, one) => sum + residentBytes(one.pid), 0),
  };
}
/** Memory of a process; what it shares with others, such as the code of Node, counts for its share. */
function residentBytes(pid) {
  try {
    return 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]);
  } catch {
    return 0;
  }
}
/** CPU seconds of this process and of all that it started. */
export const cpu = () => tree(process.pid).cpu;
