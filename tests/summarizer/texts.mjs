// What the contract's rows summarize: invented stories.

export const title = "Salt works of Lindholm to open as a museum in spring";

export const sentences = [
  "The salt works of Lindholm will open as a museum next spring, the town council decided on Tuesday.",
  "Councillor Maren Vik called the vote of 14 to 3 a relief after eleven years of argument.",
  "The works boiled sea water from 1782 until 1961 and once gave bread to 400 families.",
  "Restoring the four boiling houses will cost 6.2 million euros, of which the county pays half.",
  "The rest comes from a foundation in Aalborg and from a lottery.",
  '"People will come in winter for the warmth of it," said the architect Jonas Rehm, who drew the plans.',
  "Visitors will be able to boil a handful of salt themselves and take it home in a paper bag.",
  "A fisheries school with 60 pupils moves into the former stables.",
  "Opponents fear that the road along the dyke is too narrow for coaches.",
  "The council wants to answer them with a ferry from Nordhavn, which would sail six times a day.",
  "The first boat is to leave on 1 May.",
  "Tickets will cost nine euros, and children pay nothing.",
];

export const story = `${title}\n\n${sentences.slice(0, 4).join(" ")}\n\n${sentences.slice(4, 8).join(" ")}\n\n${sentences.slice(8).join(" ")}\n`;

export const untitled = sentences.join(" ");

export const german =
  "Die Saline von Lindholm wird im Frühjahr als Museum eröffnet, wie der Stadtrat am Dienstag beschloss. Die Stadträtin Maren Vik nannte die Abstimmung nach elf Jahren Streit eine Erleichterung. Die Saline sott von 1782 bis 1961 Meerwasser und gab einst 400 Familien Brot. Die Sanierung der vier Siedehäuser kostet 6,2 Millionen Euro, von denen der Kreis die Hälfte trägt. Die Gegner fürchten, dass die Straße am Deich für Busse zu schmal ist.";
