import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { activeLayers, launch } from "../../grader/run/os-sandbox.ts";

const bubblewrapped = activeLayers().includes("bubblewrap");
if (!bubblewrapped) process.stderr.write("bubblewrap is missing or not allowed here: its tests are SKIPPED\n");

/** Runs a program with the flags of child processes alone: Node's permissions have to hold. */
function permitted(program: string): unknown {
  const { command, args } = launch("-e");
  const flags = command === process.execPath ? args : args.slice(args.lastIndexOf(process.execPath) + 1);
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, program], { env: {}, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

test("Node's permissions alone leave nothing to read but the grader, nothing to write and nothing to start", () => {
  const root = dirname(dirname(import.meta.dirname));
  const tried = permitted(`
    const { readFileSync, writeFileSync } = require("node:fs");
    const tried = (what) => { try { what(); return "done" } catch (error) { return error.code } };
    console.log(JSON.stringify([
      tried(() => readFileSync(${JSON.stringify(join(root, "package.json"))})),
      tried(() => readFileSync(${JSON.stringify(join(root, "solutions/pins.json"))})),
      tried(() => readFileSync("/etc/passwd")),
      tried(() => writeFileSync(${JSON.stringify(join(root, "dist/x"))}, "")),
      tried(() => require("node:child_process").execFileSync(process.execPath, ["--version"])),
    ]))`);
  expect(tried).toEqual(["done", ...Array(4).fill("ERR_ACCESS_DENIED")]);
});

/** Runs a program as child processes are run, but for Node's permissions: bubblewrap alone has to hold. */
function inside(program: string): unknown {
  const { command, args, cwd } = launch("-e");
  const unflagged = args.filter((arg) => !/^--(?:experimental-)?permission$|^--allow-/.test(arg));
  const { stdout, stderr } = spawnSync(command, [...unflagged, program], { cwd, env: {}, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.skipIf(!bubblewrapped)("bubblewrap alone", () => {
  test("leaves nothing to write to", () => {
    const tried = inside(`
      const { writeFileSync } = require("node:fs");
      const tried = (path) => { try { writeFileSync(path, ""); return "written" } catch (error) { return error.code } };
      console.log(JSON.stringify(["/x", "/tmp/x", "/usr/x", ${JSON.stringify(join(import.meta.dirname, "x"))}].map(tried)))`);
    expect(tried).toEqual(["EROFS", "EROFS", "EROFS", expect.stringMatching(/ENOENT|EROFS/)]);
  });

  test("shows neither the bank, nor submissions, nor the files of anybody", () => {
    const root = dirname(dirname(import.meta.dirname));
    const places = ["problems", "solutions", "examples", "tests", "package-lock.json"].map((name) => join(root, name));
    expect(places.every((path) => existsSync(path))).toBe(true);
    const seen = inside(`
      const { existsSync } = require("node:fs");
      console.log(JSON.stringify(${JSON.stringify([...places, "/etc/passwd", "/home", "/root", "/proc/1"])}.filter(existsSync)))`);
    expect(seen).toEqual([]);
  });

  test("has no network, not even to the machine itself", () => {
    const seen = inside(`
      const socket = require("node:net").connect(9, "192.0.2.1");
      socket.on("error", (error) => console.log(JSON.stringify(error.code)));`);
    expect(seen).toBe("ENETUNREACH");
  });

  test("sees no process but its own, and has no rights", () => {
    const seen = inside(`
      const tried = (pid) => { try { process.kill(pid, 0); return true } catch (error) { return error.code } };
      console.log(JSON.stringify([process.ppid, tried(${process.pid})]))`);
    expect(seen).toEqual([1, "ESRCH"]);
  });
});

test("the layers that are active are named", () => {
  expect(activeLayers().slice(0, 3)).toEqual(["quickjs", "child-process", "node-permissions"]);
});
