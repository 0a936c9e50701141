// The program itself, with the demo world, in a folder that goes away.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

const LISTENING = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/;

// What it starts is in `running` at once, so that it is stopped even if it never listens.
export async function start({ log, running }) {
  const program = process.env.COUNTERSIGN_PROGRAM;
  if (!program) throw new Error("COUNTERSIGN_PROGRAM is not set: run `./test journey NAME`");
  const folder = await mkdtemp(join(tmpdir(), "countersign-journey-"));
  // PostgreSQL's account must be able to pass through it.
  await chmod(folder, 0o711);
  const [data, mail] = [join(folder, "data"), join(folder, "mail")];
  const said = createWriteStream(log);
  const child = spawn(program, ["demo", "--port", "0", "--fresh", "--data", data, "--mail", mail], {
    stdio: ["ignore", "pipe", "pipe"],
    // A Ctrl-C at the terminal reaches us; we then stop it in order.
    detached: true,
  });
  const ended = once(child, "exit");
  child.stderr.pipe(said, { end: false });

  async function stop() {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      const late = delay(20_000, "late", { ref: false });
      if ((await Promise.race([ended, late])) === "late") child.kill("SIGKILL");
    }
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
  running.add({ stop });

  const base = await Promise.race([
    address(child, said),
    ended.then(([code]) => Promise.reject(new Error(`the program ended with ${code} before it listened; see ${log}`))),
    delay(180_000, null, { ref: false }).then(() => Promise.reject(new Error(`no address after 3 minutes; see ${log}`))),
  ]);
  const world = JSON.parse(await readFile(join(data, "world.json"), "utf8"));
  return { base, mail, world };
}

function address(child, said) {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.write(`${line}\n`);
      const found = LISTENING.exec(line);
      if (found) resolve(found[1]);
    });
  });
}
