// The same two changes through the terms of all four processors, side by side: one company more that answers questions,
// and another host. Each agreement says by itself who is asked, told by when, how long it may object and what silence
// means; the dates are counted here, and each stands on the page beside the clause that it follows from. With approvals,
// objections, a refusal, what came back, what came too late, and who began all the same.
//
// Days pass between the stages: the server is stopped and started again on a later one.

import { cloud } from "../changes/cloud.mjs";
import { files } from "../changes/files.mjs";
import { iam } from "../changes/iam.mjs";
import { sms } from "../changes/sms.mjs";
import { Side } from "../lib/changes/side.mjs";
import { between, later } from "../lib/days.mjs";

// To look at some alone: COUNTERSIGN_PROCESSORS=sendo ./test journey subprocessors
const CHOSEN = process.env.COUNTERSIGN_PROCESSORS?.split(",");
const OWN_PAGES = /^(change|published|subscription|program)/;

export default async function subprocessors(journey) {
  journey.looksAt = (name) => OWN_PAGES.test(name);
  journey.closelyOnce = true;
  const processors = [iam, cloud, sms, files].filter(({ tenant }) => !CHOSEN || CHOSEN.includes(tenant));
  const sides = processors.map((processor) => new Side(journey, processor));
  await stage(journey, sides, "announced", async (side) => {
    await side.processor.stages.before?.(side);
    await side.countersign("town");
    for (const name of side.processor.newcomers) await side.announce(name);
  });
  for (const [name, day] of sides.length ? days(sides[0]) : []) {
    await journey.goAhead(between(sides[0].begun, day));
    await stage(journey, sides, name);
  }
}

// A week later; on the first day after ten business days; on the second day of the newcomers.
function days({ begun, effect }) {
  return [
    ["week", later(begun, { days: 7 })],
    ["closed", cloud.closes(begun)],
    ["begun", later(effect, { days: 1 })],
  ];
}

// All of them beside each other. What one of them finds wrong does not keep the others from going on; it is out of the
// later stages itself.
async function stage(journey, sides, name, first = async () => {}) {
  const walks = await Promise.allSettled(
    sides.map(async (side) => {
      await side.arrive();
      await first(side);
      await side.processor.stages[name](side);
    }),
  );
  for (const [index, { reason }] of [...walks.entries()].reverse()) {
    const side = sides[index];
    await side.leave();
    if (!reason) continue;
    journey.troubles.push(`${side.processor.tenant}, ${name}: ${reason.stack}`);
    sides.splice(index, 1);
  }
}
