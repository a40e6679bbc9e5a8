// What every script of a handout's package.json starts, as saddlepoint/start.js. It looks at Node before anything that an
// old one could not even read is loaded; hence no import here, and nothing newer than an old Node knows.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `This needs Node 20.19 or newer; here is Node ${process.versions.node}. Get one from https://nodejs.org\n` +
      `需要 Node 20.19 或更新的版本，当前为 ${process.versions.node}。请从 https://nodejs.org 获取\n`,
  );
  process.exitCode = 1;
} else {
  const { main } = await import("./commands.js");
  process.exitCode = await main(process.argv.slice(2));
}
