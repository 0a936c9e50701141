// What the life of an agreement adds to what its processor is known for: the customer makes no mistakes this time.

export function lived(processor, more) {
  const { customer, corrected } = processor;
  const organisation = { ...customer.organisation, ...corrected };
  return { ...processor, customer: { ...customer, organisation }, ...more };
}
