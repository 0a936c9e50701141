// The way from a processor's text to an agreement that its customer has signed: what several journeys begin with.

import assert from "node:assert/strict";
import { Signatory } from "./signatory.mjs";
import { pattern } from "./words.mjs";

// From the text to the published version.
export async function prepare(editor, processor, text) {
  if (text) {
    await editor.beginEmpty(processor.name, processor.text.language);
    await editor.importText(text, processor.text);
    if (processor.text.inferred) await editor.settleInferredAppendix(processor.text.inferred);
    await editor.readFound();
    await editor.confirmTerms(processor.terms);
  } else {
    await editor.beginWithStandard();
    await editor.confirmTerms(processor.terms);
  }
  await editor.particulars(processor);
  const shown = await editor.preview(numbers(processor.clauses));
  if (text) assert.equal(afterSource(shown, text), "", "nothing follows the source's last word");
  await editor.publish();
}

export async function begin(journey, editor, { tenant, language, keyboard, wayIn, customer, processor, name }) {
  const signatory = await Signatory.arrive(journey, { tenant, language, keyboard, email: customer.email });
  if (wayIn === "invitation") {
    const { organisation, signatory: who } = customer.organisation;
    const { email, message } = customer;
    await editor.invite(editor.version, { organisation, name: who, email, message });
    const mail = await signatory.mail("mail-invitation-subject", { processor });
    assert.ok(mail.text.includes(message), "the invitation has the inviter's words");
    await signatory.openLink(mail);
    await signatory.look("invited");
    await signatory.press("signing-go-on", { link: true });
  } else {
    const mail = await signatory.begin(editor.version, name);
    if (wayIn === "code") await signatory.typeCode(mail);
    else await signatory.openLink(mail);
  }
  return signatory;
}

export async function sign(signatory, processor, text) {
  await signatory.fillIn(processor.customer);
  await readAndSign(signatory, processor, text);
}

export async function readAndSign(signatory, { customer, facts, processor }, text) {
  const { organisation, signatory: name } = customer.organisation;
  const read = await signatory.read({ organisation, facts });
  // What a text has no field for follows it.
  const filled = text ? afterSource(read, text) : letters(read);
  const { address, registration } = customer.organisation;
  for (const given of [organisation, registration, name, ...address.split("\n"), ...Object.values(customer.contacts)]) {
    assert.ok(filled.includes(letters(given)), `what is signed says “${given}”`);
  }
  await signatory.sign({ name, processor });
}

// A mail to one of the staff, in the language of their mails: the company's own.
export function staffMail(journey, { tenant, person }, subject, values) {
  const { languages } = journey.world.tenants.find((one) => one.slug === tenant);
  return journey.inbox.next(person.email, { subject: pattern(languages[0], subject, values), seconds: 30 });
}

// "1", "2", …, and the letters of the appendices.
function numbers({ from, to, appendices }) {
  return [...Array.from({ length: to - from + 1 }, (_, index) => String(from + index)), ...appendices];
}

// A text without what typesetting changes in it: spaces, hyphens at the ends of lines.
export function letters(text) {
  return text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
}

// Every letter and digit of the source stands on the page first, in its order, and no other; answers with what follows.
function afterSource(shown, source) {
  const [left, right] = [shown, source].map(letters);
  if (left.startsWith(right)) return left.slice(right.length);
  let at = 0;
  while (left[at] === right[at]) at++;
  const [is, should] = [left, right].map((all) => all.slice(at, at + 40));
  return assert.fail(`the page differs from the source at its letter ${at} of ${right.length}: “${is}”, not “${should}”`);
}
