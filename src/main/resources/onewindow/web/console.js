import { inEveryLanguage, say } from './language.js';
import { LiveHall, clockOf, hallNumber, secondsOf } from './hall.js';
import { Refused, element, offerLargeType, personName, read, send, showLink, shown, stateWord } from './page.js';

const IN_LINE_SHOWN = 12;

const live = new LiveHall(hallNumber());
let who = null;
let number = Number(new URLSearchParams(location.search).get('window')) || null;
let ticket = null;
let sending = false;

/** What a clerk can do: its key, its words, and what it asks of the service. */
const COMMANDS = {
  'call-next': { key: 'n', words: ['叫下一位', 'Call next'], main: true, give: () => atWindow('call-next') },
  start: { key: 's', words: ['开始办理', 'Start'], main: true, give: () => atTicket('start') },
  recall: { key: 'r', words: ['再叫一次', 'Call again'], give: () => atTicket('recall') },
  'no-show': { key: 'm', words: ['过号', 'No-show'], give: () => atTicket('no-show') },
  finish: { key: 'f', words: ['办理完毕', 'Finish'], main: true, give: () => atTicket('finish') },
  hold: { key: 'h', words: ['暂挂', 'Hold'], give: () => atTicket('hold') },
  transfer: { key: 't', words: ['转办', 'Transfer'], give: askWhere },
  open: { key: 'o', words: ['开窗', 'Open'], main: true, give: () => atWindow('open') },
  pause: { key: 'p', words: ['暂停', 'Pause'], give: () => atWindow('pause', { reason: 'break' }) },
  resume: { key: 'o', words: ['恢复叫号', 'Resume'], main: true, give: () => atWindow('resume') },
  close: { key: 'c', words: ['关窗', 'Close'], give: () => atWindow('close') },
};
const ALLOWED = {
  closed: ['open'],
  paused: ['resume', 'close'],
  open: ['call-next', 'pause', 'close'],
  called: ['start', 'recall', 'no-show'],
  serving: ['finish', 'hold', 'transfer'],
};

const named = (label) => say(label.name.zh, label.name.en);
const window = () => live.windows[number - 1];

function state() {
  return stateOf(window());
}

function stateOf({ ticket: at, open, state: doing, pause }) {
  if (at !== undefined) {
    return doing;
  }
  return open ? 'open' : pause === undefined ? 'closed' : 'paused';
}

/** Who waits for this window, first come first: what it serves. */
function line() {
  const group = live.layout?.groups.find((each) => each.key === window().group);
  const serves = new Set(group?.serves ?? []);
  return [...live.waiting.values()]
    .filter((each) => serves.has(each.matter))
    .sort((one, other) => one.number - other.number);
}

async function command(give) {
  if (sending) {
    return;
  }
  sending = true;
  shown('wrong').textContent = '';
  shown('said').textContent = '';
  try {
    await give();
  } catch (fault) {
    shown('wrong').textContent = refusal(fault);
    if (fault instanceof Refused && fault.status === 401) {
      await signedIn();
    }
  } finally {
    sending = false;
    await look();
    show();
  }
}

function refusal(fault) {
  if (!(fault instanceof Refused)) {
    return say('没有送达，请再试。', 'It was not sent; please try again.');
  }
  const type = fault.problem.type?.split('/').pop();
  const known = {
    'nobody-waits': ['没有人等候。', 'Nobody waits.'],
    simulated: ['这个大厅由情景中的人自行运行。', "The scenario's own people work in this hall."],
    unauthorized: ['请先登录。', 'Please sign in.'],
    forbidden: ['您的身份不能这样做。', 'Your role may not do this.'],
    unavailable: ['服务暂时不能接受操作，请再试。', 'The service takes no command now; please try again.'],
  };
  return known[type] ? say(...known[type]) : say(`不能这样做：${fault.message}`, `This cannot be done: ${fault.message}`);
}

async function atWindow(word, body) {
  const done = await send(`${live.address}/windows/${number}/${word}`, body);
  ticket = done.number === undefined ? null : done;
}

async function atTicket(word, body, of = window().ticket) {
  ticket = await send(`${live.address}/tickets/${of}/${word}`, body);
}

function askWhere() {
  shown('transfer').hidden = false;
  shown('to').focus();
}

async function transfer() {
  const typed = shown('to').value.trim();
  const matter = live.layout.matters.find((each) => [each.key, each.name.zh, each.name.en].includes(typed));
  if (matter === undefined) {
    shown('wrong').textContent = say('没有这个事项，请从列表中选择。', 'There is no such matter; please choose from the list.');
    return;
  }
  const comesBack = shown('back').checked;
  shown('transfer').hidden = true;
  await command(() => atTicket('transfer', { matter: matter.key, comesBack }));
  shown('to').value = '';
}

async function look() {
  const at = number === null || live.windows.length === 0 ? undefined : window()?.ticket;
  if (at === undefined) {
    ticket = null;
  } else if (ticket?.number !== at || ticket.state !== window().state) {
    ticket = await read(`${live.address}/tickets/${at}`).catch(() => null);
  }
}

function showNow() {
  const at = window();
  const is = state();
  shown('window-name').textContent = live.windowName(at);
  shown('now').dataset.state = is;
  shown('state').textContent = stateWord(is);
  shown('number').textContent = at.ticket ?? '';
  shown('matter').textContent = ticket ? live.matterName(ticket.matter) : '';
  const details = [];
  if (ticket) {
    const of = live.layout?.classes.find((each) => each.key === ticket.class);
    details.push(ticket.name, of && live.layout.classes.length > 1 ? named(of) : '');
    details.push(say(`等了 ${Math.round(ticket.waitedSeconds / 60)} 分钟`, `waited ${Math.round(ticket.waitedSeconds / 60)} min`));
    const open = (ticket.matters ?? []).filter((each) => each.state === 'open' && each.matter !== ticket.matter);
    details.push(open.length > 0 ? say('还要办：', 'also wants: ') + open.map((each) => live.matterName(each.matter)).join(say('、', ', ')) : '');
    details.push(ticket.calls > 1 ? say(`叫了 ${ticket.calls} 次`, `called ${ticket.calls} times`) : '');
  }
  shown('person').textContent = details.filter(Boolean).join(' · ');
  showSince();
  showCommands(is);
}

function showSince() {
  if (number === null || shown('desk').hidden || window() === undefined) {
    return;
  }
  const at = window();
  const passed = at.ticket === undefined ? null : Math.max(0, live.seconds() - secondsOf(at.since));
  shown('since').textContent = passed === null ? '' : say(`已 ${clockOf(passed)}`, `for ${clockOf(passed)}`);
}

function showCommands(is) {
  const allowed = live.hall.simulated ? [] : ALLOWED[is] ?? [];
  if (shown('commands').dataset.shown === `${allowed}${document.documentElement.dataset.lang}`) {
    return;
  }
  shown('commands').dataset.shown = `${allowed}${document.documentElement.dataset.lang}`;
  const had = shown('commands').contains(document.activeElement);
  shown('commands').replaceChildren(...allowed.map((word) => {
    const { key, words, main, give } = COMMANDS[word];
    const button = element('button', main ? 'main' : '', say(...words));
    button.type = 'button';
    button.dataset.command = word;
    button.setAttribute('aria-keyshortcuts', key);
    button.append(element('kbd', '', key.toUpperCase()));
    button.addEventListener('click', () => command(give));
    return button;
  }));
  if (had) {
    shown('commands').querySelector('button')?.focus();
  }
  if (live.hall.simulated) {
    shown('wrong').textContent = say('这个大厅由情景中的人自行运行，只能观看。', "The scenario's own people work in this hall: it can only be watched.");
  }
}

function rowOf(entry, place, word, words) {
  const row = document.createElement('li');
  const button = element('button', '', say(...words));
  button.type = 'button';
  button.addEventListener('click', () => command(() => (word === 'call'
    ? atWindow('call', { ticket: entry.number })
    : atTicket(word, {}, entry.number))));
  button.setAttribute('aria-label', `${say(...words)} ${entry.number}`);
  row.append(
    element('span', 'place', place),
    element('span', 'number', entry.number),
    element('span', 'matter', live.matterName(entry.matter)),
    button,
  );
  return row;
}

function showLine() {
  const waits = line();
  shown('count').textContent = say(`${waits.length} 人`, waits.length);
  const rows = waits.slice(0, IN_LINE_SHOWN).map((each, index) => rowOf(each, index + 1, 'call', ['叫', 'Call']));
  if (waits.length > IN_LINE_SHOWN) {
    rows.push(element('li', 'rest', say(`还有 ${waits.length - IN_LINE_SHOWN} 人`, `and ${waits.length - IN_LINE_SHOWN} more`)));
  }
  if (waits.length === 0) {
    rows.push(element('li', 'rest', say('没有人等候', 'Nobody waits')));
  }
  shown('line').replaceChildren(...rows);
  const aside = [];
  for (const [numbers, title, word, words] of [
    [live.held, ['暂挂', 'On hold'], 'return', ['回到队列', 'Back in line']],
    [live.missed, ['过号', 'Missed'], 'reactivate', ['重新激活', 'Reactivate']],
  ]) {
    if (numbers.size > 0) {
      const list = element('ol', 'line');
      list.append(...[...numbers].slice(-6).map((each) => rowOf({ number: each }, '', word, words)));
      aside.push(element('h2', '', say(...title)), list);
    }
  }
  shown('aside').replaceChildren(...aside);
}

function showWindows() {
  shown('windows').replaceChildren(...live.windows.map((each) => {
    const item = document.createElement('li');
    const button = element('button', '', live.windowName(each));
    button.type = 'button';
    button.append(element('small', '', stateWord(stateOf(each))));
    button.addEventListener('click', () => sitAt(each.window));
    item.append(button);
    return item;
  }));
}

function sitAt(chosen) {
  number = chosen;
  const address = new URL(location);
  address.searchParams.set('window', chosen);
  history.replaceState(null, '', address);
  ticket = null;
  look().then(show);
}

function show() {
  showLink(shown('link'), live);
  const inside = who !== null && who.role !== 'public';
  shown('sign-in').hidden = who === null || inside;
  shown('leave').hidden = !inside;
  shown('who').textContent = inside ? personName(who.name) : '';
  if (live.hall === null) {
    return;
  }
  shown('title').textContent = named(live.hall);
  if (number !== null && window() === undefined) {
    number = null;
  }
  shown('choose').hidden = !inside || number !== null;
  shown('desk').hidden = !inside || number === null;
  if (!shown('choose').hidden) {
    showWindows();
  } else if (inside) {
    showNow();
    showLine();
  }
}

async function signedIn() {
  who = await read('/api/sign-in').catch(() => ({ role: 'public' }));
  shown('token-part').hidden = who.by === 'password';
  shown('name-part').hidden = who.by !== 'password';
  show();
}

async function signIn(event) {
  event.preventDefault();
  shown('wrong').textContent = '';
  const by = who.by === 'password'
    ? { name: shown('name').value, password: shown('password').value }
    : { token: shown('token').value.trim() };
  try {
    await send('/api/sign-in', by, 1);
    shown('password').value = '';
    shown('token').value = '';
  } catch (fault) {
    shown('sign-in').querySelector('.refused')?.remove();
    const words = fault instanceof Refused && fault.status === 401
      ? say('不对，请再试。', 'That is not right; please try again.')
      : refusal(fault);
    const refused = element('p', 'wrong refused', words);
    refused.setAttribute('role', 'alert');
    shown('sign-in').append(refused);
  }
  await signedIn();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || shown('desk').hidden) {
    return;
  }
  const key = event.key.toLowerCase();
  const allowed = live.hall.simulated ? [] : ALLOWED[state()] ?? [];
  const word = allowed.find((each) => COMMANDS[each].key === key);
  if (word) {
    event.preventDefault();
    command(COMMANDS[word].give);
  } else if (/^[1-9]$/.test(key) && state() === 'open') {
    const chosen = line()[Number(key) - 1];
    if (chosen) {
      command(() => atWindow('call', { ticket: chosen.number }));
    }
  }
});
shown('sign-in').addEventListener('submit', signIn);
shown('leave').addEventListener('click', async () => { await send('/api/sign-out').catch(() => null); await signedIn(); });
shown('change').addEventListener('click', () => { number = null; show(); });
shown('transfer').addEventListener('submit', (event) => { event.preventDefault(); transfer(); });
shown('no-transfer').addEventListener('click', () => { shown('transfer').hidden = true; });
shown('transfer').addEventListener('keydown', (event) => { if (event.key === 'Escape') { shown('transfer').hidden = true; } });

let layoutSeen = null;
live.onChange(() => {
  if (live.layout !== layoutSeen) {
    layoutSeen = live.layout;
    shown('matters').replaceChildren(...live.layout.matters.map((each) => new Option(named(each), named(each))));
  }
  look().then(show);
});
offerLargeType(shown('large'));
inEveryLanguage(show);
setInterval(showSince, 1_000);
live.follow();
signedIn();
