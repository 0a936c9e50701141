// May a company process for an agreement today? The page, and the same for programs.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { today } from "../days.mjs";
import { opened } from "../papers.mjs";
import { sentence } from "./says.mjs";

// It may, since a day and by what; it may not, and from when it could.
export const yes = (since, because) => ({
  since,
  says: ["subprocessors-gate-authorised", { since, because: [`subprocessors-because-${because}`] }],
});
export const no = (why, { values, earliest } = {}) => {
  const because = [`subprocessors-closed-${why}`, values];
  if (!earliest) return { says: ["subprocessors-gate-not", { because }] };
  return { earliest, says: ["subprocessors-gate-not-before", { because, day: earliest }] };
};
// It may be objected to until a day, and then begins.
export const open = (until, earliest) => no("window", { values: { until }, earliest });

// Where programs ask about the agreement that the staff have opened.
export function address({ tenant, language, agreement }) {
  return `/t/${tenant}/${language}/api/v1/agreements/${agreement}/subprocessors`;
}

// `desk` has opened the agreement. `companies`: what is answered of each, by name; to a program if there is one, else to
// whoever of the staff is signed in.
export async function gate(desk, companies, { zone, used = [], program }) {
  await desk.visit(`${desk.root}/subprocessors`);
  await desk.look("change-gate-staff");
  const rows = await desk.listed("table.rows tbody tr");
  const told = program ? await program.asks(address(desk)) : await asked(desk);
  assert.equal(told.format, "countersign gate 1");
  for (const [name, standing] of Object.entries(companies)) {
    const text = sentence(desk.language, standing.says);
    const row = rows.find((line) => line.startsWith(name));
    assert.ok(row?.startsWith(`${name} ${text}`), `the gate says “${text}” of ${name}: ${row}`);
    const one = told.subprocessors.find((entry) => entry.name === name);
    if (program) {
      const { subprocessors } = await program.asks(`${address(desk)}/${one.id}`);
      assert.deepEqual(subprocessors, [one], `the same is answered of ${name} alone`);
    }
    const { authorised, earliest, because, used_without_authorisation: without } = one;
    const since = one.since && today(zone, Date.parse(one.since));
    assert.deepEqual(
      { authorised, since, earliest, because, without },
      {
        authorised: Boolean(standing.since),
        since: standing.since ?? null,
        earliest: standing.earliest ?? null,
        because: text,
        without: used.includes(name),
      },
      `the JSON of the gate about ${name}`,
    );
  }
}

async function asked(desk) {
  const response = await desk.page.goto(address(desk));
  assert.equal(response.status(), 200, response.url());
  return response.json();
}

// An addition to an appendix, by an approval: its clause, the day and whose approval it was. Answers its sealed paper.
export async function amended(reader, { number, appendix, clause, day, name }) {
  await reader.visit(`${reader.root}/subprocessors`);
  await reader.lookOnSide("change-addition");
  const title = reader.words("changes-addition", { number, appendix });
  const [said] = (await reader.listed("section.rule")).filter((section) => section.startsWith(title));
  for (const key of [
    ["changes-addition-approved-by", { day, name }],
    ["subprocessors-by-clause", { clause }],
  ]) {
    assert.ok(said?.includes(sentence(reader.language, key)), `${title}: ${sentence(reader.language, key)}; it says ${said}`);
  }
  return sealed(reader, { number, clause, name });
}

// The sealed paper of an addition, once the worker has made it.
async function sealed(reader, { number, clause, name }) {
  const link = reader.main.locator("section.rule a[href*='/additions/']");
  for (let tries = 0; !(await link.count()); tries++) {
    assert.ok(tries < 60, "the addition is sealed within 30 s");
    await delay(500);
    await reader.visit(`${reader.root}/subprocessors`);
  }
  const pdf = await reader.take(link.first());
  const paper = await opened(pdf, "addition.json");
  const data = JSON.parse(paper.data);
  assert.deepEqual([data.form, data.number, data.clause, data.approved_by], ["countersign addition 1", number, clause, name]);
  assert.ok(paper.says(data.entries[0].after.name) && paper.says(clause), "the paper names the company and the clause");
  return pdf;
}
