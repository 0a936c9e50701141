// The main job, four times: a processor's own text becomes a published version; a customer signs it; the staff send it
// back, it is corrected and signed anew; the processor countersigns; both hold the same sealed PDF, which anybody can
// check. Each of our languages is that of one whole path; no page has JavaScript.

import assert from "node:assert/strict";
import { Desk } from "../lib/desk.mjs";
import { begin, prepare, sign, staffMail } from "../lib/path.mjs";
import { seed, FOLDER } from "../lib/seeds.mjs";
import { Editor } from "../lib/templates.mjs";
import { Verifier } from "../lib/verifying.mjs";
import { cloud } from "../processors/cloud.mjs";
import { files } from "../processors/files.mjs";
import { iam } from "../processors/iam.mjs";
import { sms } from "../processors/sms.mjs";

// To look at one path alone: COUNTERSIGN_PROCESSORS=sendo ./test journey agreements
const CHOSEN = process.env.COUNTERSIGN_PROCESSORS?.split(",");
// Two beside each other: while one waits for a fresh code, the other goes on.
const LANES = [
  [files, iam],
  [cloud, sms],
];

export default async function agreements(journey) {
  await Promise.all(LANES.map((lane) => inTurn(journey, lane)));
}

async function inTurn(journey, processors) {
  for (const processor of processors.filter(({ tenant }) => !CHOSEN || CHOSEN.includes(tenant))) {
    const text = processor.text && (await seed(processor.text.seed));
    if (processor.text && text === undefined) {
      journey.leaveOut(`${processor.tenant}: its text ${processor.text.seed} is not in ${FOLDER}`);
    } else {
      await walk(journey, processor, text);
    }
  }
}

async function walk(journey, processor, text) {
  const { tenant, language } = processor;
  const editor = await Editor.signIn(journey, { tenant, language, who: "astrid" });
  await prepare(editor, processor, text);
  const signatory = await begin(journey, editor, processor);
  await sign(signatory, processor, text);
  await sendBack(journey, processor);
  await correct(signatory, processor, text);
  await countersign(journey, signatory, processor);
  await editor.close();
  await signatory.close();
}

async function sendBack(journey, { tenant, language, processor, customer, reasons }) {
  const { organisation } = customer.organisation;
  const reviewer = await Desk.signIn(journey, { tenant, language, who: "rune" });
  await staffMail(journey, reviewer, "mail-waiting-subject", { organisation });
  await reviewer.review(organisation);
  await reviewer.sendBack(reasons);
  assert.deepEqual(await reviewer.signatures(), [reviewer.words("agreements-void")], "the signature is void and still there");
  await reviewer.close();
}

async function correct(signatory, { customer, facts, processor, reasons, corrected }) {
  const { organisation, signatory: name } = customer.organisation;
  const mail = await signatory.mail("mail-returned-subject", { processor });
  // Weeks later, in another browser.
  await signatory.startAnew();
  await signatory.correct(mail, reasons, corrected);
  await signatory.read({ organisation, facts });
  await signatory.sign({ name, processor });
}

async function countersign(journey, signatory, { tenant, language, processor, customer, shown, asksForDate, keyboard }) {
  const { organisation, signatory: name } = customer.organisation;
  const desk = await Desk.signIn(journey, { tenant, language, who: "dagny", keyboard });
  await desk.open(organisation);
  const states = [desk.words("agreements-void"), desk.words("agreements-stands")];
  assert.deepEqual(await desk.signatures(), states, "the first signature is void, the second stands");
  for (const value of shown) await desk.reads(value);
  await desk.approve({ date: asksForDate && new Date().toISOString().slice(0, 10) });
  const pdf = await desk.sealed();
  await journey.keep(`${tenant}.pdf`, pdf);
  const mail = await signatory.mail("mail-approved-subject", { processor });
  const [attached] = mail.attachments;
  assert.ok(Buffer.from(attached.content).equals(pdf), "the mailed document is the staff's");
  const own = await signatory.sealed({ reference: await desk.reference() });
  assert.ok(own.equals(pdf), "the document on the customer's page is the staff's");
  const copy = await staffMail(journey, desk, "mail-approved-staff-subject", { organisation });
  assert.ok(Buffer.from(copy.attachments[0].content).equals(pdf), "the processor's copy is the same");
  const verifier = await Verifier.arrive(journey, { language });
  await verifier.accepts(pdf, [organisation, processor, name, desk.person.name]);
  await verifier.refusesChanges(pdf);
  await verifier.close();
  await desk.close();
}
