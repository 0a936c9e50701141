// Agreements that know their terms: three processors' own texts, each walked from the text to the end of the data. Found
// and confirmed, looked over, signed, amended, instructed and suspended, owed by day, recorded, taken home, ended, erased;
// and at last a bundle that anybody can check without us. What one life shows the others leave out: special terms and
// exports are the Danish one's, the record is the Norwegian's, an interim statement the English's.

import { amend } from "../lib/steps/amend.mjs";
import { end } from "../lib/steps/end.mjs";
import { prove } from "../lib/steps/prove.mjs";
import { found, signed } from "../lib/steps/begin.mjs";
import { instruct } from "../lib/steps/instruct.mjs";
import { owed } from "../lib/steps/owed.mjs";
import { record } from "../lib/steps/record.mjs";
import { retain } from "../lib/steps/retain.mjs";
import { roll } from "../lib/steps/roll.mjs";
import { take } from "../lib/steps/take.mjs";
import { seed, FOLDER } from "../lib/seeds.mjs";
import { life as cloud } from "../lives/cloud.mjs";
import { life as iam } from "../lives/iam.mjs";
import { life as sms } from "../lives/sms.mjs";

// To look at one life alone: COUNTERSIGN_PROCESSORS=sendo ./test journey terms
const CHOSEN = process.env.COUNTERSIGN_PROCESSORS?.split(",");
const OWN_PAGES = /^(terms|special|amendment|matter|duties|record|export|end|paper|bundle|roll)/;

export default async function terms(journey) {
  // The pages up to the sealed agreement are looked at by the journey `agreements`.
  journey.looksAt = (name) => OWN_PAGES.test(name);
  journey.closelyOnce = true;
  const lives = [iam, cloud, sms].filter(({ tenant }) => !CHOSEN || CHOSEN.includes(tenant));
  // Beside each other: while one waits for a fresh code, the others go on.
  const walks = await Promise.allSettled(lives.map((life) => walk(journey, life)));
  for (const [index, { reason }] of walks.entries()) {
    if (reason) journey.troubles.push(`${lives[index].tenant}: ${reason.stack}`);
  }
}

async function walk(journey, life) {
  const text = await seed(life.text.seed);
  if (text === undefined) {
    journey.leaveOut(`${life.tenant}: its text ${life.text.seed} is not in ${FOLDER}`);
    return;
  }
  const editor = await found(journey, life, text);
  const { customer, desk, pdf } = await signed(journey, editor, life, text);
  if (life.amendment) await amend(journey, life, { customer, desk });
  await roll(journey, life, { editor, customer, desk });
  await instruct(journey, life, { customer, desk });
  await owed(life, { customer, desk });
  if (life.retention) await retain(life, { desk });
  const papers = { agreement: { pdf, says: [`Signed by ${life.customer.organisation.signatory}, `] } };
  if (life.record) await record(journey, life, { desk, papers });
  const taken = life.strangers ? await take(life, { customer, desk }) : [];
  await end(journey, life, { customer, desk, papers });
  await prove(journey, life, { customer, desk, papers, taken });
  for (const reader of [editor, customer, desk]) await reader.close();
}
