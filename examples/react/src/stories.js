// What would come from a server.

export const stories = {
  mill: {
    title: "Old tide mill turns again",
    paragraphs: [
      "The tide mill of Port Alma turned again on Monday, forty years after it was shut, and now lights the harbour. It was raining.",
      "Mayor Anna Lund had promised in 2021 to reopen the mill before the summer. The work cost 3.1 million euros, half of it from the county.",
      "“I could hear the wheel from my kitchen,” Lund said. “My grandfather would have danced.” Eleven carpenters rebuilt it of larch wood.",
      "Visitors may see the wheel from a footbridge. In winter the mill feeds the lamps of the quay.",
    ],
  },
  ferry: {
    title: "Ferry to Skar will run all night",
    paragraphs: [
      "The ferry between Port Alma and the island of Skar will run all night from the first of June, the harbour council decided on Monday.",
      "For forty years the last boat left at nine in the evening, and whoever missed it slept on the benches of the waiting room.",
      "Nurses at the hospital in Port Alma, many of whom live on Skar, had collected 4,300 signatures for the night boat.",
    ],
  },
};
