// The record of processing: what it says of an agreement on three days, and its sealed volume.

import assert from "node:assert/strict";
import { later, today, written } from "../days.mjs";
import { opened } from "../papers.mjs";
import { ProcessingRecord } from "../record.mjs";
import { Verifier } from "../verifying.mjs";

export async function record(journey, life, { desk, papers }) {
  const { language, begun, neighbours, processor } = life;
  const { organisation, registration, address } = life.customer.organisation;
  const day = today(life.zone);
  const kept = new ProcessingRecord(desk);
  // What is said of others than the demo's customers, whose agreements are older than all of these days.
  const there = async (on) => {
    const rows = await kept.on(on);
    const others = neighbours.map((name) => rows.filter(([who]) => who.startsWith(name)).length);
    assert.deepEqual(others, [1, 1], `${neighbours} stand in the record of ${on}`);
    return rows.slice(neighbours.length);
  };
  assert.deepEqual(await there(later(begun, { days: -1 })), [], "nothing is said of a day before it was in force");
  // The amendment holds from today.
  for (const [on, version, since] of [[later(day, { days: -1 }), 1, begun], [day, 2, day]]) {
    const [[who, agreement, ...cells], ...more] = await there(on);
    assert.deepEqual(more, [], "one agreement more");
    for (const said of [organisation, registration, ...address.split("\n")]) assert.ok(who.includes(said), `“${said}”: ${who}`);
    const versioned = desk.words("record-version-since", { version, day: written(since, language) });
    assert.ok(agreement.endsWith(versioned), `${versioned}: ${agreement}`);
    for (const [index, said] of life.record.entries()) {
      for (const part of said) assert.ok(cells[index].includes(part), `cell ${index} says “${part}”: ${cells[index]}`);
    }
  }

  const pdf = await kept.volume();
  await journey.keep(`${life.tenant}-record.pdf`, pdf);
  const { says, data } = await opened(pdf, "record.json");
  const { on, volume, controllers, processor: whose } = JSON.parse(data);
  assert.deepEqual([on, volume, whose], [day, 1, processor]);
  assert.deepEqual(controllers.map(({ name }) => name).sort(), [...neighbours, organisation].sort(), "who was served on that day");
  const { version, in_force_from, ...ours } = controllers.at(-1);
  assert.deepEqual([version, in_force_from, ours.registration], [2, day, registration]);
  for (const said of [organisation, registration, ...neighbours, written(day, language)]) assert.ok(says(said), said);
  const verifier = await Verifier.arrive(journey, { language });
  await verifier.acceptsPaper(pdf, "record-volume", [processor, written(day, language)]);
  await verifier.close();
  papers.record = { pdf, says: ["Art. 30(2)", `issued by ${processor}`, `As of ${day}, volume 1`] };
}
