// Opens the conversation, keeps it over a reload, and says so when it cannot. The words are in index.html.
import { cardLook, chatLook } from './look.js';

const directLine = new URL('v3/directline', location.href).href;
const kept = 'backtalk-conversation';
// The names that botframework-directlinejs gives to its connection states.
const connection = { online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 };
const conversation = document.getElementById('conversation');
const notes = document.getElementById('notes');
const startOver = document.getElementById('start-over');

/** The open conversation: {session, line, watch, refreshing}, with session {conversationId, token, userId, expires_in}. */
let current;
/** The session left behind by "Start over", as long as the offer to go back stands. */
let left;

const actions = {
  dismiss: () => clearNotes(),
  'go-back': () => resume(left),
  'start-again': () => start(),
  'try-again': () => (window.WebChat ? enter() : location.reload()),
};

startOver.addEventListener('click', async () => {
  left = current?.session;
  await start(left && 'started-over');
});
notes.addEventListener('click', (event) => {
  const action = event.target.closest('[data-do]')?.dataset.do;
  if (!action) return;
  // The button goes away with its note; without this the keyboard would be back at the top of the page.
  conversation.focus({ preventScroll: true });
  void actions[action]();
});
addEventListener('offline', () => showNote('offline'));
addEventListener('online', () => clearNotes('offline'));

void showEmergencyNumber();
void (window.WebChat ? enter() : showNote('unreachable'));

function enter() {
  const session = readSession();
  return session ? resume(session) : start();
}

async function start(note) {
  const answer = await post('api/directline/token');
  if (!answer.body) return showNote('unreachable');
  forgetSession();
  open(answer.body, { resumed: false });
  if (note) showNote(note);
}

async function resume(session) {
  const answer = await post('v3/directline/tokens/refresh', session.token);
  if (answer.body) return open({ ...session, ...answer.body }, { resumed: true });
  if (isGone(answer.status)) return start('earlier-closed');
  showNote('unreachable');
}

function open(session, { resumed }) {
  close();
  clearNotes();
  const { conversationId, token, userId } = session;
  const line = window.WebChat.createDirectLine({
    domain: directLine,
    token,
    ...(resumed && { conversationId, watermark: '0' }),
  });
  // That the server no longer knows the conversation shows only as an error of its activities, never as a state of the
  // line, and Web Chat does not catch it.
  line.activity$ = line.activity$.do({ error: () => current?.line === line && showNote('closed') });
  current = { session, line };
  let wasOnline = false;
  current.watch = line.connectionStatus$.subscribe((state) => {
    if (state === connection.online) {
      wasOnline = true;
      // Not before: a conversation that was never opened cannot be resumed.
      keepSession(session);
    }
    if (state === connection.failedToConnect) showNote('unreachable');
    if (state === connection.expiredToken || state === connection.ended) {
      if (resumed && !wasOnline) void start('earlier-closed');
      else showNote('closed');
    }
  });
  current.refreshing = setInterval(() => void refresh(session), Math.max(60, session.expires_in / 2) * 1000);
  document.getElementById('opening')?.remove();
  startOver.hidden = false;
  window.WebChat.renderWebChat(
    {
      // A new key makes Web Chat start from nothing; with only a new line it keeps showing the old transcript.
      key: performance.now(),
      directLine: line,
      userID: userId,
      store: window.WebChat.createStore({}, clearNotesOnSend, wholeLinks),
      locale: document.documentElement.lang,
      overrideLocalizedStrings: {
        TEXT_INPUT_ALT: conversation.dataset.messageLabel,
        TEXT_INPUT_PLACEHOLDER: conversation.dataset.messageHint,
      },
      cardActionMiddleware: openBesidePage,
      styleOptions: chatLook,
      adaptiveCardsHostConfig: cardLook,
    },
    chatPlace(),
  );
}

function close() {
  if (!current) return;
  clearInterval(current.refreshing);
  current.watch.unsubscribe();
  current.line.end();
  current = undefined;
}

/** Keeps the stored token young: Direct Line renews its own, but offers no way to read it. */
async function refresh(session) {
  const answer = await post('v3/directline/tokens/refresh', session.token);
  if (current?.session !== session) return;
  if (answer.body) keepSession(Object.assign(session, answer.body));
  else if (isGone(answer.status)) showNote('closed');
}

function isGone(status) {
  return status === 401 || status === 403 || status === 404;
}

/** A POST without a body to our own server; `body` is absent on any failure, `status` when nobody answered. */
async function post(path, token) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    return response.ok
      ? { status: response.status, body: await response.json() }
      : { status: response.status };
  } catch {
    return {};
  }
}

async function showEmergencyNumber() {
  const answer = await fetch('api/emergency')
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  if (!answer?.label) return;
  const { label, number } = answer;
  const words = !number || label.includes(number) ? label : `${label} ${number}`;
  const place = document.getElementById('emergency-number');
  if (!number) return void (place.textContent = words);
  const link = document.createElement('a');
  link.href = `tel:${number.replace(/[^+\d]/g, '')}`;
  link.textContent = words;
  place.replaceChildren(link);
}

function chatPlace() {
  const existing = conversation.querySelector('.chat');
  if (existing) return existing;
  const made = document.createElement('div');
  made.className = 'chat';
  conversation.append(made);
  return made;
}

function clearNotesOnSend() {
  return (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY') clearNotes('started-over', 'earlier-closed');
    return next(action);
  };
}

// Our server writes its own links relative, as it need not know where it is reached; Web Chat follows whole addresses only.
function wholeLinks() {
  return (next) => (action) => {
    const activity = action.payload?.activity;
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || !activity?.text) return next(action);
    const text = activity.text.replace(
      /\]\((calendar\.ics\?[^)]+)\)/g,
      (_, path) => `](${new URL(path, location.href).href})`,
    );
    return next({ ...action, payload: { ...action.payload, activity: { ...activity, text } } });
  };
}

/** Web Chat opens no relative address; without a public one ours are relative to this page. */
function openBesidePage() {
  return (next) => (card) => {
    const { type, value } = card.cardAction;
    if (type !== 'openUrl' || URL.canParse(value)) return next(card);
    window.open(new URL(value, location.href), '_blank', 'noopener,noreferrer');
  };
}

function showNote(name) {
  const note = document.createElement('div');
  note.className = 'note';
  note.dataset.shows = name;
  note.append(document.querySelector(`template[data-note="${name}"]`).content.cloneNode(true));
  notes.replaceChildren(note);
}

function clearNotes(...names) {
  for (const note of [...notes.children])
    if (!names.length || names.includes(note.dataset.shows)) note.remove();
}

// Storage may be forbidden by the browser; the conversation then lasts until the next reload.
function keepSession(session) {
  try {
    sessionStorage.setItem(kept, JSON.stringify(session));
  } catch {
    return;
  }
}

function readSession() {
  try {
    return JSON.parse(sessionStorage.getItem(kept)) ?? undefined;
  } catch {
    return undefined;
  }
}

function forgetSession() {
  try {
    sessionStorage.removeItem(kept);
  } catch {
    return;
  }
}
