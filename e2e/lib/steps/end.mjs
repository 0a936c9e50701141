// The end: recorded whatever the terms have against it, answered for by everybody who held data, certified.

import assert from "node:assert/strict";
import { later, today } from "../days.mjs";
import { Ending } from "../ending.mjs";
import { staffMail } from "../path.mjs";
import { Duties } from "../duties.mjs";
import { state } from "./state.mjs";

export async function end(journey, life, { customer, desk, papers }) {
  const { ending, processor } = life;
  const { organisation } = life.customer.organisation;
  const day = today(life.zone);
  const [ours, theirs] = [new Ending(desk), new Ending(customer)];
  const fields = {
    ...ending.fields,
    noticed_on: day,
    ...(!ending.mainEnds && { effective_on: day }),
    ...(ending.mainEnds && { main_ended_on: day }),
  };
  await (ending.by === "staff" ? ours : theirs).record(fields, ending);
  await customer.mail("mail-ending-subject", { processor });
  await staffMail(journey, desk, "mail-ending-staff-subject", { organisation });
  if (ending.asks) await ours.giveDay(day, { clause: ending.asks });
  for (const side of [ours, theirs]) {
    if (ending.erase) {
      const { days } = ending.erase;
      await side.due("end-erase", { ...ending.erase, day: days && later(day, { days }) });
    }
    await side.visit();
  }

  await ours.visit();
  if (ending.more) await ours.addLink(ending.more);
  const answers = life.answers(day, later);
  const tasks = { return: desk.words("endings-task-return"), erase: desk.words("endings-task-erase") };
  const wanted = answers.map(([who, task]) => `${who} ${tasks[task]}`).sort();
  assert.deepEqual((await ours.links()).sort(), wanted, "all who held data have to answer");
  for (const [index, [who, task, answer]] of answers.entries()) {
    await ours.waits(index, answers.length);
    if (index === ending.interim) papers.interim = await state(journey, life, { ours, theirs, answers, answered: index });
    await ours.answer(who, task, answer);
  }
  papers.erased = await certified(journey, life, { customer, desk, ours, theirs });
}

async function certified(journey, life, { customer, desk, ours, theirs }) {
  const { organisation } = life.customer.organisation;
  const pdf = await ours.certificate();
  assert.ok((await theirs.certificate()).equals(pdf), "both parties have the same certificate");
  await journey.keep(`${life.tenant}-erased.pdf`, pdf);
  const { attachments } = await customer.mail("mail-erased-subject", { processor: life.processor });
  assert.ok(Buffer.from(attachments[0].content).equals(pdf), "and the customer got it by mail");
  await staffMail(journey, desk, "mail-erased-staff-subject", { organisation });
  const tag = desk.main.locator(".page-head .tag").first();
  assert.equal(await tag.innerText(), desk.words("agreements-state-erased"), "the agreement is over");
  const day = later(today(life.zone), life.left);
  await new Duties(desk).owes("end-left", { day, clause: life.left.clause });
  return { pdf, says: ["Certificate of erasure", `issued by ${life.processor}`, `with ${organisation}`] };
}
