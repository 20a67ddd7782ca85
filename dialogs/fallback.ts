import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { PassageId } from '../src/answers/aspect';
import type { FallbackReason, Route } from '../src/routing/route';
import { choicesOf, type Reply } from '../src/reply/reply';
import { warningInView } from './answer';
import type { Words } from '../src/reply/words';
import { noPriceText } from './price';
import { turnOf, type Turn } from './turn';

type FallbackRoute = Extract<Route, { kind: 'fallback' }>;

/** Says honestly that there is no answer, and what comes nearest. */
export class FallbackDialog extends Dialog {
  static readonly dialogId = 'fallback';

  constructor() {
    super(FallbackDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind === 'fallback') await sayHonestly(turn, turn.route);
    return dc.endDialog();
  }
}

async function sayHonestly(turn: Turn, route: FallbackRoute): Promise<void> {
  const reply = replyTo(turn, route);
  turn.forget('open');
  turn.remember({ misses: route.attempt });
  await turn.say({ ...reply, blocks: [...warningInView(turn), ...reply.blocks] });
}

function replyTo({ words }: Turn, { reason, attempt, near }: FallbackRoute): Reply {
  const say = (text: string, next: readonly PassageId[] = []): Reply => ({
    tone: 'plain',
    blocks: [{ kind: 'text', text }],
    choices: choicesOf([...next.flatMap((id) => words.passage(id)?.ask ?? []), words.message('chip-help')]),
  });
  switch (reason.kind) {
    case 'not-ours': {
      const found = words.notOurs(reason.id);
      const reply = found === undefined ? say(words.message('outside')) : say(found.reply, found.next);
      return attempt < attemptsBeforePerson ? reply : withPerson(reply, words);
    }
    case 'none-of-these':
      return say(words.message('clarify-none'));
    case 'no-price': {
      const known = near.filter((id) => id.startsWith(`${reason.topic}#`) && !id.endsWith('#cost'));
      const title = known[0] === undefined ? reason.topic : (words.passage(known[0])?.title ?? reason.topic);
      return say(noPriceText(reason.topic, title, words), known);
    }
    case 'country-unknown':
      return say(words.message('country-unknown'));
    case 'other-language':
      return say(words.message('other-language', { language: languageName(reason) }));
    case 'empty':
    case 'emoji-only':
    case 'gibberish':
      return say(words.message(reason.kind));
    case 'not-found': {
      const key =
        attempt === 1 ? 'rephrase' : attempt < attemptsBeforePerson ? 'rephrase-again' : 'offer-person';
      const reply = say(words.message(key), near);
      return key === 'offer-person'
        ? { ...reply, choices: choicesOf(['chip-person', 'chip-help'].map((one) => words.message(one))) }
        : reply;
    }
  }
}

/** From this miss in a row on, a person is offered. */
const attemptsBeforePerson = 3;

function withPerson(reply: Reply, words: Words): Reply {
  return { ...reply, choices: [...choicesOf([words.message('chip-person')]), ...reply.choices] };
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

function languageName({ language }: Extract<FallbackReason, { kind: 'other-language' }>): string {
  return languageNames.of(language) ?? language;
}
