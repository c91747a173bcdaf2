import { inEveryLanguage, say } from './language.js';
import { LiveHall, clockOf, hallNumber, secondsOf } from './hall.js';
import { Refused, element, personName, read, send, showLink, shown, stateWord } from './page.js';
import { FIGURES, bandOf } from './score.js';
import { Session } from './session.js';

const LOOK_EVERY = 1_000;
const SCORE_EVERY = 5_000;

/** What one can do: its key, its words, and what it asks of the service. */
const COMMANDS = {
  'call-next': { key: 'n', words: ['叫下一位', 'Call next'], main: true },
  start: { key: 's', words: ['开始办理', 'Start'], main: true },
  recall: { key: 'r', words: ['再叫一次', 'Call again'] },
  'no-show': { key: 'm', words: ['过号', 'No-show'] },
  notice: { key: 't', words: ['一次性告知', 'Tell what is missing'], main: true },
  finish: { key: 'f', words: ['办理完毕', 'Finish'], main: true },
  hold: { key: 'h', words: ['暂挂', 'Hold'] },
  open: { key: 'o', words: ['开窗', 'Open'], main: true },
  pause: { key: 'p', words: ['暂停', 'Pause'] },
};
const ALLOWED = {
  closed: ['open'],
  open: ['call-next', 'pause'],
  called: ['start', 'recall', 'no-show'],
  serving: ['notice', 'finish', 'hold'],
  'served-out': [],
};

let live = null;
let who = null;
let number = null;
let seat = null;
let sending = false;
let wrong = () => '';
let chooses = true;
const missing = new Set();

const named = (label) => say(label.zh, label.en);
const whoIs = () => read('/api/sign-in').catch(() => ({ role: 'public', name: '' }));

function allowed() {
  const words = seat === null ? [] : ALLOWED[seat.state] ?? [];
  return words.filter((word) => word !== 'notice' || seat.told === undefined);
}

function refusal(fault) {
  if (!(fault instanceof Refused)) {
    return () => say('没有送达，请再试。', 'It was not sent; please try again.');
  }
  const type = fault.problem.type?.split('/').pop();
  const known = {
    'nobody-waits': ['没有人等候。', 'Nobody waits.'],
    'not-there': ['这位群众还没走到窗口。', 'The citizen is not at the window yet.'],
    'window-closed': ['窗口现在不开放。', 'The window is closed now.'],
    'notice-given': ['已经告知过一次了。', 'It has been told once already.'],
    'not-your-window': ['这个窗口不归您。', 'This window is not yours.'],
    unauthorized: ['课堂已结束，请重新加入。', 'The class is over; please join again.'],
    'seat-taken': ['已有人坐在这个窗口。', 'Somebody sits at this window already.'],
    unavailable: ['服务暂时不能接受操作，请再试。', 'The service takes no command now; please try again.'],
  };
  return known[type] ? () => say(...known[type]) : () => say(`不能这样做：${fault.message}`, `This cannot be done: ${fault.message}`);
}

async function command(word) {
  if (sending) {
    return;
  }
  sending = true;
  wrong = () => '';
  try {
    const body = word === 'notice' ? { missing: [...missing].sort() } : {};
    take(await send(`${live.address}/seats/${number}/${word}`, body));
    if (word === 'finish') {
      score();
    }
  } catch (fault) {
    wrong = refusal(fault);
  } finally {
    sending = false;
    show();
  }
}

function take(found) {
  if (seat?.ticket !== found.ticket || seat?.state !== found.state) {
    missing.clear();
    (found.told ?? []).forEach((each) => missing.add(each));
  }
  seat = found;
}

async function look() {
  if (number === null || sending) {
    return;
  }
  try {
    take(await read(`${live.address}/seats/${number}`));
  } catch (fault) {
    if (fault instanceof Refused && (fault.status === 403 || fault.status === 401)) {
      number = null;
      seat = null;
      await settle();
      return;
    }
  }
  show();
}

function showNow() {
  shown('window-name').textContent = `${named(seat.name)}\u00a0${seat.place}`;
  shown('now').dataset.state = seat.state === 'served-out' ? 'called' : seat.state;
  const words = seat.state === 'called' && seat.there
    ? say('已到窗口', 'At the window')
    : seat.state === 'served-out'
      ? say('原窗口人员正在办完手上这位', 'The clerk finishes with the citizen in hand')
      : stateWord(seat.state);
  if (shown('state').textContent !== words) {
    shown('state').textContent = words;
  }
  shown('number').textContent = seat.ticket ?? '';
  shown('matter').textContent = seat.matter ? named(seat.matter) : '';
  const from = seat.started ?? seat.since;
  const passed = from === undefined ? null : Math.max(0, live.seconds() - secondsOf(from));
  const waited = seat.waitedSeconds === undefined ? '' : say(`等了 ${Math.round(seat.waitedSeconds / 60)} 分钟`, `waited ${Math.round(seat.waitedSeconds / 60)} min`);
  shown('since').textContent = [passed === null ? '' : say(`已 ${clockOf(passed)}`, `for ${clockOf(passed)}`), waited].filter(Boolean).join(' · ');
  shown('waiting').textContent = say(`${seat.waiting} 人`, seat.waiting);
}

function showCitizen() {
  const there = seat.needed !== undefined;
  shown('citizen').hidden = !there;
  if (!there) {
    shown('needed').dataset.shown = '';
    return;
  }
  if (shown('asks').textContent !== named(seat.request)) {
    shown('asks').textContent = named(seat.request);
  }
  const told = seat.told !== undefined;
  shown('invented').hidden = !seat.invented;
  shown('invented').textContent = say('情景没有写明这件事要什么材料，所列为教学假设。', 'The scenario does not say what this matter needs; the list is assumed, for lessons.');
  const key = `${seat.ticket} ${told} ${document.documentElement.dataset.lang}`;
  if (shown('needed').dataset.shown !== key) {
    shown('needed').dataset.shown = key;
    shown('needed').replaceChildren(...seat.needed.map((material, place) => {
      const item = document.createElement('li');
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.disabled = told;
      box.dataset.place = place;
      box.addEventListener('change', () => tick(place));
      label.append(box, element('span', '', named(material)), element('kbd', '', place + 1));
      item.append(label);
      return item;
    }));
    shown('handed').replaceChildren(...seat.brought.map((material) => element('li', '', named(material))));
  }
  shown('needed').querySelectorAll('input').forEach((box) => { box.checked = missing.has(Number(box.dataset.place)); });
  const list = (seat.told ?? []).map((place) => named(seat.needed[place])).join(say('、', ', '));
  shown('told').textContent = !told ? '' : list === '' ? say('已告知：材料齐全。', 'Told: nothing is missing.') : say(`已一次性告知缺少：${list}。`, `Told at once what is missing: ${list}.`);
}

function tick(place) {
  if (seat.told !== undefined || seat.needed === undefined || place >= seat.needed.length) {
    return;
  }
  if (!missing.delete(place)) {
    missing.add(place);
  }
  show();
}

function showCommands() {
  const words = allowed();
  const key = `${words}${document.documentElement.dataset.lang}`;
  if (shown('commands').dataset.shown === key) {
    return;
  }
  shown('commands').dataset.shown = key;
  const had = shown('commands').contains(document.activeElement);
  shown('commands').replaceChildren(...words.map((word) => {
    const { key: letter, words: said, main } = COMMANDS[word];
    const button = element('button', main ? 'main' : '', say(...said));
    button.type = 'button';
    button.dataset.command = word;
    button.setAttribute('aria-keyshortcuts', letter);
    button.append(element('kbd', '', letter.toUpperCase()));
    button.addEventListener('click', () => command(word));
    return button;
  }));
  if (had) {
    shown('commands').querySelector('button')?.focus();
  }
}

function showWindows() {
  shown('windows').replaceChildren(...live.windows.map((each) => {
    const item = document.createElement('li');
    const button = element('button', '', live.windowName(each));
    button.type = 'button';
    button.append(element('small', '', stateWord(each.ticket === undefined ? (each.open ? 'open' : 'closed') : each.state)));
    button.addEventListener('click', () => sit(each.window));
    item.append(button);
    return item;
  }));
}

async function sit(window) {
  try {
    seat = await send(`${live.address}/seats/${window}/take`);
    number = window;
    wrong = () => '';
  } catch (fault) {
    wrong = refusal(fault);
  }
  show();
}

function show() {
  if (live === null) {
    return;
  }
  showLink(shown('link'), live);
  shown('title').textContent = live.hall === null ? '' : named(live.hall.name);
  shown('who').textContent = personName(who?.name ?? '');
  const trainee = who?.role === 'trainee';
  shown('desk').hidden = seat === null;
  const waits = trainee && !chooses;
  shown('wait').hidden = seat !== null || !waits;
  shown('why-wait').textContent = say('教员会给您安排窗口，这一页会自己更新。', 'The trainer will seat you at a window; this page shows it by itself.');
  shown('choose').hidden = seat !== null || waits || who === null || who.role === 'public';
  if (!shown('choose').hidden) {
    showWindows();
  }
  const place = seat === null && shown('choose').hidden === false ? shown('choose') : shown('desk').querySelector('section');
  if (!place.contains(shown('wrong'))) {
    place.append(shown('wrong'));
  }
  if (shown('wrong').textContent !== wrong()) {
    shown('wrong').textContent = wrong();
  }
  if (seat === null) {
    return;
  }
  showNow();
  showCitizen();
  showCommands();
  const held = live.pace?.held?.length > 0;
  shown('pace').textContent = held ? say('有人在接待，全厅按真实时间运行。', 'Somebody is serving: the hall runs by the clock.') : '';
}

async function score() {
  if (number === null) {
    return;
  }
  const found = await read(`${live.address}/scores`).catch(() => null);
  const own = found?.scores.find((each) => each.name === who.name.replace(/^trainee\//, ''));
  shown('no-score').hidden = own !== undefined;
  shown('score').replaceChildren();
  if (own === undefined) {
    return;
  }
  const table = element('table', 'scores');
  const row = (name, value) => {
    const line = document.createElement('tr');
    const head = element('th', '', name);
    head.scope = 'row';
    const cell = document.createElement('td');
    cell.append(value);
    line.append(head, cell);
    table.append(line);
  };
  row(say('办结', 'Served'), String(own.served));
  FIGURES.filter(({ key }) => own[key] !== undefined).forEach((figure) => row(say(...figure.words), bandOf(figure, own[figure.key])));
  row(say('误告（不缺也说缺）', 'Told without need'), String(own.needless));
  shown('score').replaceChildren(table);
}

/** Finds the window that one has: a trainee's of the class, or that at which one sat down. */
async function settle() {
  const before = who?.role;
  who = await whoIs();
  if (who.role === 'trainee') {
    const taught = await read('/api/class').catch(() => null);
    const mine = taught?.me;
    chooses = taught?.choosesSeat === true;
    if (mine?.window !== undefined) {
      if (live === null || live.number !== String(mine.hall)) {
        follow(String(mine.hall));
      }
      number = mine.window;
      await look();
      score();
      return;
    }
  } else if (who.role === 'public') {
    if (before === 'trainee') {
      location.assign('/join');
    }
    return;
  } else {
    const { seats } = await read(`${live.address}/seats`).catch(() => ({ seats: [] }));
    number = seats.find((each) => each.by === who.name)?.window ?? null;
    if (number !== null) {
      await look();
      score();
      return;
    }
  }
  show();
}

function follow(hall) {
  live = new LiveHall(hall);
  let at = '';
  live.onChange(() => {
    const window = number === null ? undefined : live.windows[number - 1];
    const now = `${window?.ticket} ${window?.state} ${window?.open}`;
    if (now !== at) {
      at = now;
      look();
    } else {
      show();
    }
  });
  live.onSignal((signal, told) => {
    if (signal === 'branched' && who?.role === 'trainee') {
      location.assign(`${location.protocol}//${location.hostname}:${told.port}/join?again`);
    }
  });
  live.follow();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || seat === null || /^(TEXTAREA|SELECT)$/.test(event.target.tagName)) {
    return;
  }
  const key = event.key.toLowerCase();
  const word = allowed().find((each) => COMMANDS[each].key === key);
  if (word) {
    event.preventDefault();
    command(word);
  } else if (/^[1-9]$/.test(key)) {
    tick(Number(key) - 1);
  }
});
shown('leave').addEventListener('click', async () => {
  await send(`${live.address}/seats/${number}/leave`).catch(() => null);
  number = null;
  seat = null;
  await settle();
});
setInterval(() => { if (number === null) { settle(); } else { look(); } }, LOOK_EVERY);
setInterval(() => score(), SCORE_EVERY);
inEveryLanguage(() => { show(); score(); });
follow(hallNumber());
whoIs().then((found) => {
  if (found.role !== 'public') {
    settle();
    return;
  }
  read('/api/class').catch(() => ({ taught: false })).then(({ taught }) => {
    if (taught) {
      location.assign('/join');
      return;
    }
    const session = new Session(shown('sign-in'), 'clerk', () => session.inside && settle());
  });
});
