// A new version of the template, rolled out: the customer accepts it, or declines it and stays where it is.

import assert from "node:assert/strict";
import { Amendments } from "../amendments.mjs";
import { later, today } from "../days.mjs";
import { Duties } from "../duties.mjs";
import { links } from "../mail.mjs";
import { Rollout } from "../rollouts.mjs";

export async function roll(journey, life, { editor, customer, desk }) {
  const { rollout, begun } = life;
  const { organisation, signatory } = life.customer.organisation;
  const duties = new Duties(desk);
  const { kind, clause, ...days } = rollout.duty ?? {};
  if (kind) await duties.owes(kind, { day: later(begun, days.before), clause });

  await editor.beginNext();
  await editor.change(...rollout.changed);
  await editor.publish();
  const out = new Rollout(editor);
  const day = today(life.zone);
  const [answer, remind] = [14, 7].map((number) => later(day, { days: number }));
  const { term, why } = rollout;
  await out.start({ organisation, term, why, effect: "signed", answer, remind });
  await out.stands(organisation, "proposed");

  const [link] = links(await customer.mail("mail-amendment-proposed-subject"), journey.base);
  const proposal = new Amendments(customer);
  await proposal.follow(link);
  await customer.reads(why);
  await proposal.compares({ term: { after: term } });
  if (rollout.kept) await customer.reads(rollout.kept.term);
  if (rollout.declined) {
    await proposal.decline(rollout.declined);
    await out.stands(organisation, "declined");
  } else {
    await proposal.sign("accept", { name: signatory });
    await proposal.sealed();
    await out.stands(organisation, "concluded");
    if (rollout.kept) assert.ok((await proposal.textOn(day)).includes(rollout.kept.words), "what was agreed alone stays");
  }
  const versions = await out.versions();
  assert.ok(versions.some((version) => version.includes(life.name)), `who is on which version is said: ${versions}`);
  if (kind) await duties.owes(kind, { day: later(begun, days.after), clause });
}
