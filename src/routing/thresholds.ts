/** Every number that decides between routes. Confidence is the calibrated probability that the first answer is right. */
export const thresholds = {
  /** From here on the answer is given. Raising it asks back more often. */
  answer: 0.5,
  /** An answer about something else whose score is so near to the best one's is given behind it. Raising it gives two more often. */
  rivalWithin: 1.5,
  /** Between this and `answer` two or three readings are offered. Raising it asks for other words more often. */
  clarify: 0.22,
  /** A message of at most so many words, answered at least so surely, is a question and no sign for the statistics. */
  wordsOfPlainQuestion: 22,
  plainQuestion: 0.95,
  /** A passage offered as a reading scores at least this share of the best one. */
  offeredShare: 0.55,
  /** At most so many readings are offered. */
  offered: 3,
  /** After so many questions in a row without an answer a person is offered. */
  missesBeforePerson: 2,
  /** A set phrase that is at least this share of a message is what the message says. Raising it answers more of them as questions. */
  expression: 0.6,
  /** A shorter share still counts when no answer is likely. */
  expressionWithoutAnswer: 0.3,
  /** A command has to be nearly the whole message. */
  command: 0.8,
  /** A short answer to our own question. Lowering it takes more for an answer. */
  shortAnswer: 0.5,
  /** A yes opens what was offered, so it has to be clear. */
  yes: 0.75,
  /** A no sets a danger sign aside, so nothing else may stand beside it. */
  no: 0.95,
  /** An answer to "which country?" has at most so many words; longer ones are read as something else. */
  wordsOfAPlace: 3,
  /** A figure of their own after an answer that counts with it stands in at most so many words. */
  wordsOfAFigure: 14,
  /** One that puts such a figure right, and nothing else, in at most so many. */
  wordsOfACorrection: 8,
  /** "Day 4, what now?": a day told beside what starts the plan, in at most so many words. */
  wordsOfAPlanOnADay: 10,
  /** …of which it has at least this share. Raising it takes more for questions. */
  planOnADay: 0.25,
  /** An answer to when it began has at most so many words if it names another subject. */
  wordsOfADay: 6,
  /** A score that we asked for is told in at most so many words, if there are others. */
  wordsOfAScore: 6,
  /** A medicine is named in at most so many words when it was asked which one is meant. */
  wordsOfAMedicine: 5,
  /** An answer to the medicine check of so many words leaves nothing for the statistics to suspect. Raising it asks about fewer signs there. */
  wordsOfAnAnswer: 8,
  /** From this share of the daily limit on the medicine check warns. */
  nearlyAtTheCap: 0.75,
  /** What was denied in the medicine check is asked again after so many days. */
  daysOfADenial: 7,
  /** What was taken is asked again after so many hours. */
  hoursOfTaken: 1,
  /** What asks for counting or a timer accounts for more of the message than that. Lowering it takes questions for requests. */
  sessionAsked: 0.8,
  /** “Stop” and “it hurts” while something is counted need no more than these shares of what is no question. */
  sessionStop: 0.6,
  sessionHurts: 0.5,
  /** A score told so many hours ago is that of now: it is not asked again. */
  hoursOfAScore: 2,
  /** So many choices stand under an answer at most, besides “not what I meant”. Raising it offers more at once. */
  offersUnderAnAnswer: 4,
  /** A desk that has not said that it is done for so many hours is taken to be. Raising it keeps the bot silent for longer. */
  hoursAtDesk: 12,
  /** Words that can only ask for a summary (“a letter for my doctor”) ask for it from this share of a message on. */
  summaryForSomebody: 0.5,
  /** A change of fewer points on the scale from 0 to 10 says little in low back pain (Childs, Piva and Fritz, Spine 2005, 30:1331). */
  pointsThatMatter: 2,
  /** From this score on the reply says what to do about strong pain: nothing else asks about it beside a mere score. */
  strongPain: 8,
  /** Grown people weigh so many pounds; a bare number beyond is something else. */
  leastPounds: 80,
  mostPounds: 450,
  /** A subject outside the knowledge wins from this confidence on. */
  notOurs: 0.5,
} as const;
