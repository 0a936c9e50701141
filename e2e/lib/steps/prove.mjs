// What is left: a bundle that proves it all to anybody.

import assert from "node:assert/strict";
import { byProgram, handedOver, Known, proves } from "../bundles.mjs";
import { judged } from "../papers.mjs";

// `papers`: what was sealed on the way, the agreement first; `taken`: its bundle as exports had it.
export async function prove(journey, life, { customer, desk, papers, taken }) {
  const known = await Known.arrive(journey, life);
  const facts = await known.of(papers.agreement.pdf);
  await known.close();
  const zip = await handedOver(desk, customer);
  await journey.keep(`${life.tenant}.zip`, zip);
  await Promise.all([proves(zip, facts), judged(papers, { zip, ...facts })]);
  for (const bundle of taken) {
    const { code, said } = await byProgram(bundle, facts);
    assert.equal(code, 0, `a bundle of an export: ${said}`);
  }
}
