import {
  dot,
  logistic,
  namingTermsOf,
  termsOf,
  vectorOf,
  type Labelled,
  type SecondOpinionModel,
  type Vector,
  type Weighed,
} from './second-opinion';

const dangerEpochs = 12;
const signEpochs = 8;
const rate = 0.3;
/** Terms seen in fewer messages than this tell nothing. */
const leastSeen = 2;
/** Weights smaller than these are left out of the model. */
const leastWeight = 0.02;
const leastWeightOfSign = 0.3;
/** What AdaGrad's sums of squares begin with. */
const firstSquare = 1e-8;

/**
 * Trains a logistic regression that tells danger from none, both classes counted alike, and a multinomial one that names
 * the sign (AdaGrad; J. Duchi et al., JMLR 2011). Deterministic: the order is shuffled by a fixed seed. What it is worth
 * on people whom it has never read stands in DESIGN.md.
 */
export function trainSecondOpinion(messages: readonly Labelled[]): SecondOpinionModel {
  const documents = messages.map(termsOf);
  const { terms, rarity } = termsSeen(documents);
  const places = new Map(terms.map((term, place) => [term, place]));
  const rows = documents.map((document, at) => {
    const { redFlag, weight } = messages[at] ?? { redFlag: undefined, weight: 1 };
    return { vector: vectorOf(document, places, rarity), positive: redFlag !== undefined, weight };
  });
  const told = messages.flatMap((message) => {
    const { redFlag } = message;
    if (redFlag === undefined) return [];
    return [{ redFlag, vector: vectorOf(namingTermsOf(message), places, rarity) }];
  });
  const danger = trainDanger(rows, terms.length);
  const signs = trainSigns(told, terms.length);
  return compact({ terms, rarity, danger, signs });
}

interface Row {
  readonly vector: Vector;
  readonly positive: boolean;
  readonly weight: number;
}

function trainDanger(rows: readonly Row[], size: number): Weighed {
  const positives = rows.filter(({ positive }) => positive).length;
  const share = { yes: rows.length / (2 * positives), no: rows.length / (2 * (rows.length - positives)) };
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(firstSquare);
  const random = seededRandom(1);
  let bias = 0;
  let biasSquares = firstSquare;
  for (let epoch = 0; epoch < dangerEpochs; epoch += 1) {
    for (const { vector, positive, weight } of shuffled(rows, random)) {
      const guess = logistic(dot(vector, (place) => weights[place] ?? 0, bias));
      const error = ((positive ? 1 : 0) - guess) * (positive ? share.yes : share.no) * weight;
      biasSquares += error * error;
      bias += (rate * error) / Math.sqrt(biasSquares);
      step(weights, squares, vector, error);
    }
  }
  return kept(weights, bias, leastWeight);
}

interface Told {
  readonly redFlag: string;
  readonly vector: Vector;
}

function trainSigns(told: readonly Told[], size: number): Readonly<Record<string, Weighed>> {
  const ids = [...new Set(told.map(({ redFlag }) => redFlag))].sort();
  const learners = ids.map((id) => ({
    id,
    weights: new Float64Array(size),
    squares: new Float64Array(size).fill(firstSquare),
  }));
  const random = seededRandom(2);
  for (let epoch = 0; epoch < signEpochs; epoch += 1) {
    for (const { redFlag, vector } of shuffled(told, random)) {
      const sums = learners.map(({ weights }) => dot(vector, (place) => weights[place] ?? 0, 0));
      const highest = Math.max(...sums);
      const odds = sums.map((sum) => Math.exp(sum - highest));
      const total = odds.reduce((sum, one) => sum + one, 0);
      for (const [at, { id, weights, squares }] of learners.entries())
        step(weights, squares, vector, (id === redFlag ? 1 : 0) - (odds[at] ?? 0) / total);
    }
  }
  return Object.fromEntries(learners.map(({ id, weights }) => [id, kept(weights, 0, leastWeightOfSign)]));
}

/** One step of AdaGrad for the terms of one message. */
function step(weights: Float64Array, squares: Float64Array, { places, values }: Vector, error: number): void {
  for (const [index, place] of places.entries()) {
    const gradient = error * (values[index] ?? 0);
    const sum = (squares[place] ?? firstSquare) + gradient * gradient;
    squares[place] = sum;
    weights[place] = (weights[place] ?? 0) + (rate * gradient) / Math.sqrt(sum);
  }
}

function kept(weights: Float64Array, bias: number, least: number): Weighed {
  const places = [...weights.keys()].filter((place) => Math.abs(weights[place] ?? 0) >= least);
  return { bias: rounded(bias), places, weights: places.map((place) => rounded(weights[place] ?? 0)) };
}

/** Terms that weigh nothing anywhere are left out. */
function compact({ terms, rarity, danger, signs }: SecondOpinionModel): SecondOpinionModel {
  const used = [...new Set([danger, ...Object.values(signs)].flatMap(({ places }) => places))].sort(
    (a, b) => a - b,
  );
  const moved = new Map(used.map((place, at) => [place, at]));
  const move = ({ bias, places, weights }: Weighed): Weighed => ({
    bias,
    places: places.flatMap((place) => moved.get(place) ?? []),
    weights,
  });
  return {
    terms: used.flatMap((place) => terms[place] ?? []),
    rarity: used.map((place) => rounded(rarity[place] ?? 0)),
    danger: move(danger),
    signs: Object.fromEntries(Object.entries(signs).map(([id, weighed]) => [id, move(weighed)])),
  };
}

function termsSeen(
  documents: readonly ReadonlyMap<string, number>[],
): Pick<SecondOpinionModel, 'terms' | 'rarity'> {
  const seen = new Map<string, number>();
  for (const terms of documents) for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const told = [...seen].filter(([, count]) => count >= leastSeen);
  return {
    terms: told.map(([term]) => term),
    rarity: told.map(([, count]) => Math.log(1 + documents.length / count)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Park-Miller generator, so that the same content always gives the same model. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
