// What every environment summarizes, and how the answers are compared.

export const text = `Old tide mill turns again

PORT ALMA, May 5 (XNA) - The tide mill of Port Alma turned again on Monday, forty years after it was shut, and now lights the harbour. It was raining.
Mayor Anna Lund had promised in 2021 to reopen the mill before the summer. The work cost 3.1 million euros.`;

export const options = { length: { sentences: 2 }, focus: ["Lund"] };
