// What is owed by day and without one, on the pages of both parties.

import { later } from "../days.mjs";
import { Duties } from "../duties.mjs";

export async function owed(life, { customer, desk }) {
  for (const reader of [desk, customer]) {
    const duties = new Duties(reader);
    for (const [kind, period, clause] of life.duties ?? []) {
      await duties.owes(kind, { day: later(life.begun, period), clause });
    }
  }
}
