// An instruction: given, said to infringe the law, suspended, confirmed or changed in writing, and carried out.

import assert from "node:assert/strict";
import { later, names, swedishBusinessDays, today } from "../days.mjs";
import { Duties } from "../duties.mjs";
import { Matters } from "../matters.mjs";
import { staffMail } from "../path.mjs";

export async function instruct(journey, life, { customer, desk }) {
  const { instruction, processor, language } = life;
  const { organisation } = life.customer.organisation;
  const [given, got] = [new Matters(customer), new Matters(desk)];
  const owed = new Duties(desk);
  const matter = await given.open("instruction", { words: instruction.words });
  await staffMail(journey, desk, "mail-matter-staff-subject", { matter, organisation });

  await got.read(matter);
  await desk.reads(instruction.words);
  await got.act("infringes", instruction.notice, { incomplete: "matters-problem-law" });
  await got.stands("suspended");
  const notice = await customer.mail("mail-matter-subject", { matter, processor });
  assert.ok(notice.text.includes(processor), "the mail says whose notice it is");
  await owed.owesNo("instruction");
  await desk.visit("staff/matters");
  await desk.look("matters-open");
  await desk.reads(matter);
  for (const reader of [customer, desk]) {
    await reader.visit(reader.root);
    await reader.reads(reader.words("matters-alert-suspended", { matter }));
  }

  await given.read(matter);
  await customer.reads(instruction.notice.words);
  await customer.reads(instruction.notice.law);
  const [act, answer] = instruction.answer;
  await given.act(act, answer);
  await given.stands(act === "confirm" ? "confirmed" : "given");
  await staffMail(journey, desk, "mail-matter-staff-subject", { matter, organisation });

  await got.read(matter);
  const day = await accepted(got, life);
  if (day) {
    const steps = await owed.owes("instruction", { day, clause: instruction.clause });
    const counted = steps.some((step) => names(step, day, language));
    assert.equal(counted, Boolean(instruction.businessDays), `what was counted shows its steps: ${steps}`);
    await new Duties(customer).owes("instruction", { day, clause: instruction.clause });
    await got.read(matter);
  }
  await got.act("carry-out", { words: instruction.carriedOut });
  await got.stands("carried-out");
  await owed.owesNo("instruction");
}

// Where the terms give no day the parties agree on one; where they do it is counted.
async function accepted(got, { instruction, zone }) {
  const now = today(zone);
  if (instruction.businessDays) return swedishBusinessDays(now, instruction.businessDays);
  if (!instruction.agreed) return undefined;
  const day = later(now, { days: instruction.agreed });
  await got.act("accept", { day });
  await got.stands("accepted");
  return day;
}
