import { DialogSet, type Dialog, type DialogContext, type DialogState } from 'botbuilder-dialogs';
import type { StatePropertyAccessor } from 'botbuilder-core';
import type { Continuation, Route } from '../src/routing/route';
import { AnswerDialog } from './answer';
import { CheckInDialog } from './check-in';
import { ClarifyDialog } from './clarify';
import { CommandDialog } from './command';
import { ConfirmRedFlagDialog } from './confirm-red-flag';
import { CountryDialog } from './country';
import { DiaryDialog } from './diary';
import { FallbackDialog } from './fallback';
import { HandoffDialog } from './handoff';
import { MedicineCheckDialog } from './medicine-check';
import { PlanDialog } from './plan';
import { ReminderDialog } from './reminder';
import { SessionDialog } from './session';
import { SmallTalkDialog } from './small-talk';
import { SummaryDialog } from './summary';
import { UrgentCareDialog } from './urgent-care';

/** All dialogs, one for each kind of exchange. */
export function createDialogs(): readonly Dialog[] {
  return [
    new UrgentCareDialog(),
    new ConfirmRedFlagDialog(),
    new AnswerDialog(),
    new CheckInDialog(),
    new ClarifyDialog(),
    new CommandDialog(),
    new CountryDialog(),
    new MedicineCheckDialog(),
    new PlanDialog(),
    new SmallTalkDialog(),
    new SummaryDialog(),
    new DiaryDialog(),
    new ReminderDialog(),
    new SessionDialog(),
    new HandoffDialog(),
    new FallbackDialog(),
  ];
}

export function dialogSetOf(state: StatePropertyAccessor<DialogState>): DialogSet {
  const set = new DialogSet(state);
  for (const dialog of createDialogs()) set.add(dialog);
  return set;
}

/** Lets the dialog that a route names speak. An urgent route cancels whatever is open, parents included. */
export async function follow(route: Route, dc: DialogContext): Promise<void> {
  if (route.kind === 'continue') {
    const dialog = dialogOf(route.as);
    const active = dc.activeDialog?.id;
    if (active === dialog || active === UrgentCareDialog.dialogId) await dc.continueDialog();
    else await dc.beginDialog(dialog);
    return;
  }
  if (route.kind !== 'handoff') await dc.cancelAllDialogs(true);
  await dc.beginDialog(route.kind);
}

function dialogOf(as: Continuation): string {
  switch (as.kind) {
    case 'ruled-out':
      return ConfirmRedFlagDialog.dialogId;
    case 'country':
      return CountryDialog.dialogId;
    case 'acknowledged':
    case 'refused':
    case 'nobody-answers':
    case 'for-someone-else':
    case 'retracted':
      return UrgentCareDialog.dialogId;
  }
}
