import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redisAddress } from "../../../grader/commands/queue/redis.ts";
import { freePort } from "../../free-port.ts";
import { type Ended, ROOT } from "../saddlepoint.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

const PASSWORD = "0p3n-s3same";

/** A command that needs nothing but Redis. */
function listDead(url: string, environment: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "dist/main.js"), "dead", "list", "--queue", "empty"],
    { encoding: "utf8", env: { ...process.env, ...environment, SADDLEPOINT_REDIS: url } },
  );
  return { code: status, out: stdout, err: stderr };
}
const NOTHING = { code: 0, out: 'No dead letters in "empty"\n' };

test.each([
  ["nothing", "", /Cannot find Redis: name it with --redis or in the environment variable SADDLEPOINT_REDIS/],
  ["no URL", "localhost", /Cannot use the address of Redis: it must be a URL/],
  ["another protocol", `http://:${PASSWORD}@localhost`, /Cannot use "http:" for Redis: write redis:\/\/ or/],
])("refuses %s as an address, without printing a password", (_what, url, message) => {
  expect(() => redisAddress(url)).toThrow(message);
  expect(() => redisAddress(url)).not.toThrow(PASSWORD);
});

test("shows an address without its password", () => {
  expect(redisAddress(`rediss://staff:${PASSWORD}@redis.example:6380/2`).shown).toBe(
    "rediss://staff@redis.example:6380/2",
  );
});

describe.skipIf(!hasRedis)("a Redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis("--requirepass", PASSWORD, "--maxmemory-policy", "allkeys-lru");
  });
  afterAll(() => server.close());

  test("that asks for a password gets it from the URL, and it is printed nowhere", () => {
    const { port } = server;
    const right = listDead(`redis://:${PASSWORD}@127.0.0.1:${port}`);
    expect(right).toMatchObject(NOTHING);
    for (const url of [`redis://127.0.0.1:${port}`, `redis://:${PASSWORD}-not@127.0.0.1:${port}`]) {
      const { code, err } = listDead(url);
      expect(err).toMatch(
        /Cannot use Redis at redis:\/\/127\.0\.0\.1:\d+: (NOAUTH|WRONGPASS) .*; check user and password/,
      );
      expect(err).not.toContain(PASSWORD);
      expect(code).toBe(2);
    }
    expect(right.err).toMatch(/set maxmemory-policy to noeviction, it is allkeys-lru/);
  });

  test("that is not there is told at once", async () => {
    const port = await freePort();
    const { code, err } = listDead(`redis://127.0.0.1:${port}`);
    expect(err).toMatch(/Cannot use Redis at redis:\/\/127\.0\.0\.1:\d+: connect ECONNREFUSED .*; check host and port/);
    expect(code).toBe(2);
  });
});

const hasTls = hasRedis && spawnSync("openssl", ["version"]).status === 0 && speaksTls();
if (hasRedis && !hasTls)
  process.stderr.write("redis-server without TLS, or no openssl: testing rediss:// is SKIPPED\n");

function speaksTls(): boolean {
  // Without TLS the option is unknown; with it, the certificate is asked for.
  const { stdout, stderr } = spawnSync("redis-server", ["--port", "0", "--tls-port", "1"], { encoding: "utf8" });
  return !/Bad directive/.test(`${stdout}${stderr}`);
}

describe.skipIf(!hasTls)("a Redis over TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "saddlepoint-tls-"));
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  let server: RedisServer;
  let port: number;
  beforeAll(async () => {
    const made = spawnSync("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
    ]);
    expect(made.status).toBe(0);
    port = await freePort();
    server = await startRedis(
      ...["--tls-port", String(port), "--tls-cert-file", certificate, "--tls-key-file", key],
      ...["--tls-ca-cert-file", certificate, "--tls-auth-clients", "no"],
    );
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  test("is used where its certificate is trusted, and only there", () => {
    expect(listDead(`rediss://localhost:${port}`, { NODE_EXTRA_CA_CERTS: certificate })).toMatchObject(NOTHING);
    const stranger = listDead(`rediss://localhost:${port}`);
    expect(stranger.err).toMatch(/Cannot use Redis at rediss:.*certificate.*set NODE_EXTRA_CA_CERTS to its authority/);
    expect(stranger.code).toBe(2);
  });
});
