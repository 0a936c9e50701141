// What is left: a bundle that proves it all to anybody.

import { handedOver, Known, proves } from "../bundles.mjs";

export async function prove(journey, life, { customer, desk, pdf }) {
  const known = await Known.arrive(journey, life);
  const facts = await known.of(pdf);
  await known.close();
  const zip = await handedOver(desk, customer);
  await journey.keep(`${life.tenant}.zip`, zip);
  await proves(zip, facts);
}
