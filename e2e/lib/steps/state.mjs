// What can be said of the data while somebody has still to answer: a sealed statement that is no certificate.

import assert from "node:assert/strict";
import { opened } from "../papers.mjs";
import { Verifier } from "../verifying.mjs";
import { words } from "../words.mjs";

// `answers`: as many as there are to come, of which `answered` have come. All words are in the agreement's language.
export async function state(journey, life, { ours, theirs, answers, answered }) {
  const { tenant, processor, language } = life;
  const { organisation } = life.customer.organisation;
  const pdf = await ours.statement();
  assert.ok((await theirs.stated()).equals(pdf), "both parties have the same statement");
  await journey.keep(`${tenant}-interim.pdf`, pdf);
  const { says, data } = await opened(pdf, "certificate.json");
  const [had, open] = [answers.slice(0, answered), answers.slice(answered)];
  const say = (key, values) => words(life.text.language, key, values);
  assert.ok(says(say("endings-interim-title")) && !says(say("endings-certificate-proves")), "it is called what it is");
  assert.ok(says(say("endings-interim-notice", { open: open.length, total: answers.length })), "and says what it is not");
  for (const [who] of open) assert.ok(says(say("endings-interim-open", { who })), `${who} has not answered`);
  const silent = open.map(([who]) => who);
  for (const [who, , { how }] of had) {
    assert.ok(says(how), `what ${who} answered: ${how}`);
    const accused = !silent.includes(who) && says(say("endings-interim-open", { who }));
    assert.ok(!accused, `${who} has answered`);
  }
  const said = JSON.parse(data);
  assert.equal(said.form, "countersign interim erasure statement 1");
  assert.deepEqual([said.answers.length, said.open.length], [had.length, open.length]);
  assert.deepEqual(said.open.map(({ task }) => task).sort(), open.map(([, task]) => task).sort(), "for what");
  const verifier = await Verifier.arrive(journey, { language });
  await verifier.acceptsPaper(pdf, "erasure-interim", [processor, organisation]);
  await verifier.close();
  return { pdf, says: ["not everybody has answered", `issued by ${processor}`, `with ${organisation}`] };
}
