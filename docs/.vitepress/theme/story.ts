// The invented story that the pictures are drawn of.

export const story = `Old tide mill turns again | Port Alma Gazette

By Jo Brandt

PORT ALMA, May 5 (XNA) - The tide mill of Port Alma turned again on Monday, forty years after it was shut, and now lights the harbour. It was raining. Mayor Anna Lund had promised in 2021 to reopen the mill before the summer.

Share this article

The work cost 3.1 million euros, half of it from the county of Sorne. "I could hear the wheel from my kitchen," Lund said. "My grandfather would have danced." Eleven carpenters rebuilt it of larch wood.

Visitors may see the wheel from a footbridge. In winter the mill feeds the lamps of the quay.`;
