// Runs journeys by name, each with a server and a world of its own: node run.mjs NAME…
// A journey is journeys/NAME.mjs with a default export that takes a Journey and throws if something is not as it should.

import { access, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { launch } from "./lib/browser.mjs";
import { Journey } from "./lib/journey.mjs";
import { start } from "./lib/server.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const running = new Set();
const MINUTES = 20;

// Whatever was started is stopped, also when somebody presses Ctrl-C.
async function stopAll() {
  for (const thing of [...running].reverse()) await thing.stop();
  running.clear();
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await stopAll();
    process.exit(130);
  });
}

async function run(name, leftOut) {
  const out = join(here, "out", name);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { default: journey } = await import(`./journeys/${name}.mjs`);
  try {
    const server = await start({ log: join(out, "server.log"), running });
    const browser = await launch();
    running.add({ stop: () => browser.close() });
    const given = new Journey({ browser, server, out, leftOut });
    try {
      const late = delay(MINUTES * 60_000, null, { ref: false }).then(() => {
        throw new Error(`not done after ${MINUTES} minutes`);
      });
      await Promise.race([journey(given), late]);
    } catch (error) {
      const pages = browser.contexts().flatMap((context) => context.pages());
      await Promise.all(pages.map((page, index) => given.picture(page, `failed-${index + 1}`).catch(() => {})));
      throw new Error([error.stack, ...given.troubles].join("\n    "));
    }
    if (given.troubles.length) throw new Error(given.troubles.join("\n    "));
  } finally {
    await stopAll();
  }
}

const names = process.argv.slice(2);
let failed = 0;
for (const name of names) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  const leftOut = [];
  try {
    await access(join(here, "journeys", `${name}.mjs`));
    await run(name, leftOut);
    console.log(`journey ${name}: passed${leftOut.length ? " IN PART" : ""}, ${seconds()} s`);
  } catch (error) {
    failed += 1;
    console.log(`journey ${name}: FAILED, ${seconds()} s\n    ${error.message}\n    See e2e/out/${name}.`);
  }
  for (const what of leftOut) console.log(`    NOT DONE: ${what}`);
}
console.log(`journeys: ${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed || !names.length ? 1 : 0;
