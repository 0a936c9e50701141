// What is owed by day and without one: on the pages of both parties, among all of the tenant's, and in a calendar.

import assert from "node:assert/strict";
import { later } from "../days.mjs";
import { Duties } from "../duties.mjs";

export async function owed(life, { customer, desk }) {
  const dated = (life.duties ?? []).map(([kind, period, clause]) => ({ kind, clause, day: later(life.begun, period) }));
  for (const reader of [desk, customer]) {
    const duties = new Duties(reader);
    for (const { kind, ...when } of dated) await duties.owes(kind, when);
  }
  await desk.visit("staff/duties");
  await desk.look("duties-all");
  if (dated.length) await calendar(customer, dated);
}

// Whoever has the address reads the days, until it is taken away.
async function calendar(customer, dated) {
  await customer.visit("mine/calendar");
  await customer.press("duties-calendar-make");
  await customer.look("duties-calendar");
  const address = (await customer.main.locator("#calendar-address").innerText()).trim();
  const feed = await fetch(address);
  assert.equal(feed.status, 200, "the calendar can be read without signing in");
  const said = await feed.text();
  for (const { day } of dated) assert.ok(said.includes(`VALUE=DATE:${day.replaceAll("-", "")}`), `${day} is in it: ${said}`);
  await customer.press("duties-calendar-revoke");
  assert.equal((await fetch(address)).status, 404, "an address that was taken away leads nowhere");
}
