// Programs beside the browser: Poppler, unzip, the outside judges, and our own at the command line.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// Answers with the code it ends with and all that it says.
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 1 << 26, ...options }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? 1) : 0, said: `${stdout}${stderr}` });
    });
  });
}

// Our own judgement of a file, without a server and its configuration.
export function verify(file, args, { cwd }) {
  return run(process.env.COUNTERSIGN_PROGRAM, ["verify", file, ...args], { cwd, env: { PATH: process.env.PATH } });
}

// A folder with these files in it, by name; it goes away.
export async function inFolder(files, work) {
  const folder = await mkdtemp(join(tmpdir(), "countersign-files-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// With a byte that is another one, at a place of its length.
export function altered(bytes, place = 1 / 3) {
  const changed = Buffer.from(bytes);
  changed[Math.floor(bytes.length * place)] ^= 1;
  return changed;
}
