// Everything to take home: the tenant's is whole and nobody else's, a customer's is its own and nothing more.

import assert from "node:assert/strict";
import { later, today } from "../days.mjs";
import { Export } from "../exports.mjs";

export async function take(life, { customer, desk }) {
  const { neighbours } = life;
  const { email, organisation: { organisation } } = life.customer;
  const ours = await Export.ask(desk, { from: "staff/leaving" });
  const theirs = await Export.ask(customer, { from: "mine" });
  const reference = customer.reference;
  const until = later(today(life.zone), { days: 14 });

  const whole = await ours.taken({ until });
  const listed = whole.agreements().filter(([, , state]) => state === "approved").map(([, who]) => who);
  assert.deepEqual(listed.sort(), [...neighbours, organisation].sort(), "all that are in force are listed");
  assert.equal(whole.rows("agreement").length, whole.agreements().length, "and those that are not");
  assert.ok(whole.rows("contact").some(({ details }) => details.email === email), "whom to write to");
  assert.ok(whole.rows("staff").some((row) => row.email === desk.person.email), "who works here");
  for (const secret of ["password_hash", desk.person.password, desk.person.totp_secret]) {
    assert.deepEqual(whole.naming(secret), [], "secrets stay here");
  }

  const own = await theirs.taken({ until });
  assert.deepEqual(own.agreements().map(([name, who]) => [name, who]), [[reference, organisation]], "its own agreement");
  for (const word of [...neighbours, ...life.strangers]) assert.deepEqual(own.naming(word), [], `nothing of ${word}`);
  for (const table of ["staff", "mail", "audit_detail", "template"]) assert.ok(!own.tables().has(table), `no table ${table}`);
  for (const contents of [whole, own]) {
    assert.ok(contents.naming(life.instruction.words).some((path) => path.startsWith("tables/")), "what was instructed");
    assert.ok(contents.files.has(`agreements/${reference}.zip.d/agreement.pdf`), "its bundle");
  }
  await walls({ customer, desk, ours, theirs });
  return [whole, own].map(({ files }) => files.get(`agreements/${reference}.zip`));
}

// Neither gets the other's file, by whichever address.
async function walls({ customer, desk, ours, theirs }) {
  await customer.visit(`mine/export/${ours.id}/export.zip`, 404);
  await desk.visit(`staff/export/${theirs.id}/export.zip`, 404);
  for (const path of ["staff/export", `staff/export/${ours.id}/export.zip`]) {
    await customer.visit(path);
    assert.match(customer.page.url(), /\/staff\/sign-in/, "a customer is nobody of the staff");
  }
}
