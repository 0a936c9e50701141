// From a processor's text to the agreement that both have signed.

import assert from "node:assert/strict";
import { later, names, today } from "../days.mjs";
import { Desk } from "../desk.mjs";
import { Proofreader } from "../found.mjs";
import { begin, readAndSign } from "../path.mjs";
import { agree, agreed } from "./agree.mjs";

// The text becomes a published version: its terms confirmed, what it should be looked at for settled.
export async function found(journey, life, text) {
  const { tenant, language } = life;
  const editor = await Proofreader.signIn(journey, { tenant, language, who: "astrid" });
  await editor.beginEmpty(life.name, life.text.language);
  await editor.importText(text, life.text);
  await editor.decide(text, life.found);
  await editor.change(...life.changed);
  await editor.settle(life.traps, life.why);
  await editor.particulars(life);
  await editor.publish();
  return editor;
}

// A customer signs it, and the processor countersigns.
export async function signed(journey, editor, life, text) {
  const { tenant, language, processor, special } = life;
  const customer = await begin(journey, editor, life);
  await customer.fillIn(life.customer);
  const specials = special && (await agree(special, { editor, customer }));
  await readAndSign(customer, life, text);
  await specials?.tooLate();
  const desk = await Desk.signIn(journey, { tenant, language, who: "dagny" });
  const { organisation } = life.customer.organisation;
  await desk.open(organisation);
  if (special) await desk.reads(special.check);
  life.begun = later(today(life.zone), { days: life.inForce ?? 0 });
  await desk.approve({ date: life.asksForDate && life.begun });
  const said = (await desk.main.innerText()).replace(/\s+/g, " ");
  assert.ok(names(said, life.begun, language), "it is in force from the day that the terms or the parties say");
  const pdf = await desk.sealed();
  if (special) await agreed(life, pdf);
  const mail = await customer.mail("mail-approved-subject", { processor });
  assert.ok(Buffer.from(mail.attachments[0].content).equals(pdf), "both parties have the same document");
  await customer.open({ reference: await desk.reference() });
  return { customer, desk, pdf };
}
