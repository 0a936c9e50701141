// What the life of an agreement adds to what its processor is known for: the customer makes no mistakes this time.

// Two customers that every company of the demo has agreements with that are in force, older than any of ours.
const NEIGHBOURS = ["Harbour Books Ltd", "Solberg Skole"];

export function lived(processor, more) {
  const { customer, corrected } = processor;
  const organisation = { ...customer.organisation, ...corrected };
  return { ...processor, neighbours: NEIGHBOURS, customer: { ...customer, organisation }, ...more };
}
