// Sealed papers: what they say, and what programs find of them that are not the browser.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { another } from "./bundles.mjs";
import { letters } from "./path.mjs";
import { altered, inFolder, run, verify } from "./programs.mjs";

const JUDGES = fileURLToPath(new URL("../validators/", import.meta.url));

// What a PDF says: `says` of its printed words, however its lines are broken, `data` what is attached under a name.
export function opened(pdf, attachment) {
  return inFolder({ "a.pdf": pdf }, async (cwd) => {
    const printed = await run("pdftotext", ["-raw", "a.pdf", "-"], { cwd });
    const detached = await run("pdfdetach", ["-savefile", attachment, "-o", "attached", "a.pdf"], { cwd });
    assert.deepEqual([printed.code, detached.code], [0, 0], `Poppler reads it: ${detached.said}`);
    const all = letters(printed.said);
    return { says: (words) => all.includes(letters(words)), data: await readFile(join(cwd, "attached"), "utf8") };
  });
}

// The outside judges accept each paper, and the program knows what it is; `papers`: { name: { pdf, says } }. The
// certificate of the seal comes from a bundle, in which it is checked by hand.
export async function judged(papers, { zip, fingerprint }) {
  const files = Object.fromEntries(Object.entries(papers).map(([name, { pdf }]) => [`${name}.pdf`, pdf]));
  await inFolder({ ...files, "bundle.zip": zip }, async (cwd) => {
    const names = Object.keys(files);
    const unpacked = await run("unzip", ["-q", "bundle.zip", "seal-certificate.pem"], { cwd });
    assert.equal(unpacked.code, 0, unpacked.said);
    const conforming = await run("python3", ["-B", `${JUDGES}conformance_check.py`, ...names], { cwd });
    assert.equal(conforming.code, 0, `PDF/A-3a and PDF/UA-1: ${conforming.said}`);
    for (const [name, { pdf, says }] of Object.entries(papers)) {
      const file = `${name}.pdf`;
      const seal = await run("python3", ["-B", `${JUDGES}seal_check.py`, file, "seal-certificate.pem"], { cwd });
      assert.equal(seal.code, 0, `the seal on ${file}: ${seal.said}`);
      await known(file, { pdf, says, fingerprint, cwd });
    }
  });
}

async function known(name, { pdf, says, fingerprint, cwd }) {
  const good = await verify(name, ["--certificate", fingerprint], { cwd });
  assert.equal(good.code, 0, `the program on ${name}: ${good.said}`);
  for (const words of says) assert.ok(good.said.includes(words), `the program says “${words}” of ${name}: ${good.said}`);
  assert.equal((await verify(name, [], { cwd })).code, 2, `${name}: nobody has said whose seal it should be`);
  assert.equal((await verify(name, ["--certificate", another(fingerprint)], { cwd })).code, 1, `${name} under another's seal`);
  await inFolder({ "changed.pdf": altered(pdf) }, async (elsewhere) => {
    const { code, said } = await verify("changed.pdf", ["--certificate", fingerprint], { cwd: elsewhere });
    assert.equal(code, 1, `${name} with one byte changed: ${said}`);
  });
}
