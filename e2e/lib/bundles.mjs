// The bundle that proves an agreement, checked as docs/verify-by-hand.md says, by programs that are not ours, and by
// `countersign verify`.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { altered, inFolder, run, verify } from "./programs.mjs";
import { Reader } from "./reader.mjs";

const PAGE = new URL("../../docs/verify-by-hand.md", import.meta.url);

// Both parties' copies, which are the same bytes while nothing happens in between.
export async function handedOver(staff, customer) {
  for (let tries = 0; tries < 5; tries++) {
    const [ours, theirs] = [await taken(staff), await taken(customer)];
    if (ours.equals(theirs)) return ours;
    await delay(1000);
  }
  return assert.fail("both parties get the same bundle");
}

// The log is signed within seconds of what happened last; until then there is no bundle.
async function taken(reader) {
  for (let tries = 0; ; tries++) {
    await reader.visit(reader.root);
    await reader.lookOnSide("bundle");
    try {
      const zip = await reader.download("bundles-download");
      if (zip.subarray(0, 2).toString() === "PK") return zip;
    } catch (error) {
      if (tries === 15) throw error;
    }
    assert.ok(tries < 15, "the bundle can be made within 15 s of the seal");
    await delay(1000);
  }
}

// What a reader of the pages knows of the installation: the key of the log, and whose certificate seals.
export class Known extends Reader {
  static async arrive(journey, { tenant, language }) {
    return new this(journey, await journey.page({ language, javaScript: false }), { tenant, language });
  }

  async of(pdf) {
    await this.visit("log");
    await this.look("bundle-log");
    const key = (await this.main.locator("#key").innerText()).trim();
    await this.journey.visit(this.page, `/${this.language}/verify`);
    await this.main.locator('[name="file"]').setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: pdf });
    await this.press("verify-button");
    const [fingerprint] = await this.main.locator("dd", { hasText: /^[0-9a-f]{64}$/ }).allTextContents().then((all) => all.slice(-1));
    return { key, fingerprint: fingerprint.trim() };
  }
}

// Runs every command of the page, as it stands there.
export async function byHand(zip, { key, fingerprint }) {
  const blocks = [...(await readFile(PAGE, "utf8")).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, commands]) => commands);
  assert.ok(blocks.length >= 7, `the page has ${blocks.length} steps`);
  return inFolder({ "bundle.zip": zip }, (cwd) => {
    const env = { ...process.env, BUNDLE: join(cwd, "bundle.zip"), FINGERPRINT: fingerprint, LOG_KEY: key };
    return run("bash", ["-c", `set -euo pipefail\n${blocks.join("")}`], { cwd, env });
  });
}

// The program's own judgement, without a server.
export function byProgram(zip, { key, fingerprint }) {
  const args = ["--certificate", fingerprint, "--log-key", key];
  return inFolder({ "bundle.zip": zip }, (cwd) => verify("bundle.zip", args, { cwd }));
}

// Everything holds, by hand and by program; with one byte changed, and with another's key, it does not.
export async function proves(zip, known) {
  const [hand, program] = await Promise.all([byHand(zip, known), byProgram(zip, known)]);
  assert.equal(hand.code, 0, `by hand: ${hand.said}`);
  assert.equal(program.code, 0, `by program: ${program.said}`);
  const changed = altered(zip);
  const stranger = { ...known, fingerprint: another(known.fingerprint) };
  const wrong = await Promise.all([byHand(changed, known), byProgram(changed, known), byHand(zip, stranger), byProgram(zip, stranger)]);
  for (const [index, { code, said }] of wrong.entries()) assert.notEqual(code, 0, `wrong ${index} is accepted: ${said}`);
}

// The fingerprint of nobody's certificate.
export function another(fingerprint) {
  return fingerprint.replace(/./g, (digit) => (digit === "0" ? "1" : "0"));
}
