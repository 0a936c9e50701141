// An amendment, by the staff or by the customer: written, compared, signed by both, and what comes of it.

import assert from "node:assert/strict";
import { Amendments } from "../amendments.mjs";
import { later, today } from "../days.mjs";
import { Duties } from "../duties.mjs";
import { links } from "../mail.mjs";
import { staffMail } from "../path.mjs";
import { Verifier } from "../verifying.mjs";

export async function amend(journey, life, { customer, desk }) {
  const { amendment, language } = life;
  const day = today(life.zone);
  const name = life.customer.organisation.signatory;
  const byStaff = amendment.by === "staff";
  const [writer, other] = byStaff ? [desk, customer] : [customer, desk];
  const [written, read] = [new Amendments(writer), new Amendments(other)];

  const answer = amendment.answer && later(day, { days: amendment.answer });
  const details = { ...amendment.details, ...(amendment.details.effect === "on" && { day }), ...(answer && { answer }) };
  await written.begin(details);
  await written.changeWords(amendment.clause, amendment.words);
  await written.changeTerm(amendment.key, amendment.parts);
  await written.compares(amendment.compares);
  await written.sign("propose", byStaff ? {} : { name });
  await writer.reads(writer.words("amendments-next-theirs"));

  const { title } = amendment.details;
  const mail = byStaff
    ? await customer.mail("mail-amendment-proposed-subject", { title })
    : await staffMail(journey, desk, "mail-amendment-proposed-subject", { title });
  if (answer) await new Duties(desk).owes("amendment-answer", { day: answer });
  const [link] = links(mail, journey.base);
  await read.follow(link);
  assert.equal(read.id, written.id, "the mail leads to the amendment");
  await read.compares(amendment.compares);
  await read.sign("accept", byStaff ? { name } : {});
  await other.reads(other.pattern("amendments-row-in-force"));

  const pdf = await read.sealed();
  assert.ok((await written.sealed()).equals(pdf), "both parties have the same sealed amendment");
  await journey.keep(`${life.tenant}-amendment.pdf`, pdf);
  const verifier = await Verifier.arrive(journey, { language });
  await verifier.accepts(pdf, [life.customer.organisation.organisation, name]);
  await verifier.close();
  for (const side of [written, read]) {
    assert.ok((await side.textOn(day)).includes(amendment.words), "the text of today has the new words");
  }
  const before = later(day, { days: -1 });
  if (before >= life.begun) {
    assert.ok(!(await read.textOn(before)).includes(amendment.words), "the text of yesterday has not");
  }
}
