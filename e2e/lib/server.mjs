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
  const server = new Server({ program, folder, log });
  running.add(server);
  await server.launch(["--port", "0", "--fresh"]);
  server.world = JSON.parse(await readFile(join(server.data, "world.json"), "utf8"));
  return server;
}

class Server {
  #program;
  #folder;
  #log;
  #said;
  #child;
  #ended;

  constructor({ program, folder, log }) {
    [this.#program, this.#folder, this.#log] = [program, folder, log];
    [this.data, this.mail] = [join(folder, "data"), join(folder, "mail")];
    this.#said = createWriteStream(log);
  }

  async launch(args) {
    const child = spawn(this.#program, ["demo", ...args, "--data", this.data, "--mail", this.mail], {
      stdio: ["ignore", "pipe", "pipe"],
      // A Ctrl-C at the terminal reaches us; we then stop it in order.
      detached: true,
    });
    [this.#child, this.#ended] = [child, once(child, "exit")];
    child.stderr.pipe(this.#said, { end: false });
    const early = ([code]) => Promise.reject(new Error(`the program ended with ${code} before it listened; see ${this.#log}`));
    const late = () => Promise.reject(new Error(`no address after 3 minutes; see ${this.#log}`));
    this.base = await Promise.race([
      address(child, this.#said),
      this.#ended.then(early),
      delay(180_000, null, { ref: false }).then(late),
    ]);
  }

  // Stops it, and starts it again with what it has, at the same address, on a day that is so many days away from now.
  async goAhead(days) {
    await this.#halt();
    await this.launch(["--port", new URL(this.base).port, "--ahead", String(days)]);
  }

  // What other commands of the program read to work beside it.
  get config() {
    return join(this.data, "countersign.toml");
  }

  async #halt() {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      const late = delay(20_000, "late", { ref: false });
      if ((await Promise.race([this.#ended, late])) === "late") child.kill("SIGKILL");
    }
    await this.#ended;
  }

  async stop() {
    await this.#halt();
    await rm(this.#folder, { recursive: true, force: true });
  }
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
