import type { MedicineCheckContent } from '../../src/answers/medicine-check';

/** A tablet of 100 mg, six hours apart, at most 400 mg; another of its kind without a dose; two questions. */
export const toyMedicineCheck: MedicineCheckContent = {
  medicines: [
    {
      id: 'blue',
      name: 'Blue tablets',
      group: 'blues',
      refusing: ['pregnant', 'old', 'ulcer'],
      notWith: ['navy tablets'],
      never: ['you are a smurf'],
      sources: [],
      dose: '100 mg',
      gap: 'at least 6 hours',
      gapHours: 6,
      cap: '400 mg',
      capMg: 400,
      unitMg: 100,
      days: '10 days',
    },
    {
      id: 'navy',
      name: 'Navy tablets',
      group: 'blues',
      refusing: ['ulcer'],
      notWith: [],
      never: [],
      sources: [],
    },
  ],
  byPrescription: ['red'],
  withoutTablets: 'heat#what',
  questions: [
    {
      id: 'you',
      ask: 'are you any?',
      why: 'age and so on',
      lists: [
        {
          title: 'You:',
          of: [
            { circumstance: 'pregnant', label: 'pregnant', says: 'I am pregnant' },
            { circumstance: 'old', label: 'old', says: 'I am old' },
          ],
        },
      ],
    },
    {
      id: 'illnesses',
      ask: 'do you have any?',
      why: 'harm',
      lists: [{ title: 'Ill:', of: [{ circumstance: 'ulcer', label: 'ulcer', says: 'an ulcer' }] }],
    },
  ],
  taken: { ask: 'what did you take?', further: 'anything else?', how: 'how many', why: 'counting' },
  ages: { from: 18, to: 59, rulesOut: ['old'] },
};
