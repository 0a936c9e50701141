// A run of a rule of retention while the agreement is in force: confirmed, and the next one is owed a day later.

import { later, today } from "../days.mjs";
import { Duties } from "../duties.mjs";

export async function retain({ retention, begun, zone, customer: { organisation } }, { desk }) {
  await desk.visit("staff/retention");
  await desk.look("duties-retention");
  const rules = desk.main.locator("table.rows a", { hasText: desk.words(retention.rule) });
  const rule = rules.filter({ hasText: retention.period }).first();
  await desk.follow(rule, { name: retention.rule });
  await desk.press("retention-button", { status: 422 });
  await desk.look("duties-retention-run");
  const ours = desk.main.locator('[name="agreement"] option', { hasText: organisation.organisation });
  const { how, how_many } = retention;
  const days = { from: begun, to: begun, done_on: today(zone) };
  await desk.fill({ agreement: await ours.getAttribute("value"), ...days, how, how_many });
  await desk.press("retention-button");
  await desk.reads(desk.words("retention-done"));
  await desk.reads(how);
  await desk.look("duties-retention-done");
  const next = { day: later(begun, { days: retention.days + 1 }), clause: retention.clause };
  await new Duties(desk).owes("retention-run", next);
}
