// Talks to a Node that waits for a debugger, as an editor does: sets a breakpoint at a line of a file, by the file's source
// map, and prints as JSON where the program stopped first and what the names there stand for.
//
//   node --experimental-websocket debugger-client.js <port> <end of the file's path> <line, from 1> <name>...
import { setTimeout as sleep } from "node:timers/promises";
import { generatedPositionFor, LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

const [port, file, line, ...names] = process.argv.slice(2);

async function address() {
  for (;;) {
    try {
      const [target] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
      return target.webSocketDebuggerUrl;
    } catch {
      await sleep(50);
    }
  }
}

const socket = new WebSocket(await address());
await new Promise((resolve) => socket.addEventListener("open", resolve));
const waiting = new Map();
let sent = 0;
const send = (method, params = {}) =>
  new Promise((resolve, reject) => {
    socket.send(JSON.stringify({ id: ++sent, method, params }));
    waiting.set(sent, { resolve, reject });
  });

const maps = new Map();
const parsed = ({ scriptId, url, sourceMapURL = "" }) => {
  if (!url.endsWith(file) || !sourceMapURL.startsWith("data:")) return;
  const json = Buffer.from(sourceMapURL.slice(sourceMapURL.indexOf(",") + 1), "base64").toString();
  maps.set(scriptId, new TraceMap(json));
};

async function paused({ reason, data, callFrames: [top] }) {
  const { scriptId, lineNumber, columnNumber } = top.location;
  const map = maps.get(scriptId) ?? maps.get(data?.scriptId);
  if (reason === "instrumentation" && map !== undefined) {
    const place = generatedPositionFor(map, {
      source: map.sources[0],
      line: Number(line),
      column: 0,
      bias: LEAST_UPPER_BOUND,
    });
    await send("Debugger.setBreakpoint", {
      location: { scriptId: data.scriptId, lineNumber: place.line - 1, columnNumber: place.column },
    });
  } else if (reason !== "instrumentation" && map !== undefined) {
    const found = {};
    for (const name of names) {
      const params = { callFrameId: top.callFrameId, expression: `JSON.stringify(${name})` };
      found[name] = JSON.parse((await send("Debugger.evaluateOnCallFrame", params)).result.value);
    }
    const { line: stopped } = originalPositionFor(map, { line: lineNumber + 1, column: columnNumber });
    process.stdout.write(JSON.stringify({ line: stopped, function: top.functionName, found }));
    await send("Debugger.disable");
    socket.close();
    return;
  }
  await send("Debugger.resume");
}

socket.addEventListener("message", ({ data }) => {
  const { id, method, params, result, error } = JSON.parse(data);
  if (id !== undefined) {
    const { resolve, reject } = waiting.get(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error.message));
  } else if (method === "Debugger.scriptParsed") parsed(params);
  else if (method === "Debugger.paused") void paused(params);
});

await send("Debugger.enable");
await send("Debugger.setInstrumentationBreakpoint", { instrumentation: "beforeScriptWithSourceMapExecution" });
await send("Runtime.runIfWaitingForDebugger");
