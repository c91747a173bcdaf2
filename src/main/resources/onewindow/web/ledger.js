import { inEveryLanguage, say } from './language.js';
import { clockOf, hallNumber, secondsOf } from './hall.js';
import { FloorView } from './floorview.js';
import { Session } from './session.js';
import { aboutWords, commandWord } from './ledgerwords.js';
import { Refused, element, offerLargeType, read, shown } from './page.js';

const SPEEDS = [1, 10, 60, 300, 1200, 3600];
const PLAY_AFTER = 500;
const BEFORE = 12;
const ON_A_PAGE = 40;
const LIST_AFTER = 1_000;
/** Numbers may be given before the doors open, seconds. */
const BEFORE_OPENING = 1_800;

const address = `/api/halls/${encodeURIComponent(hallNumber())}`;
const view = new FloorView(shown('plan'), shown('legend'));
let layout = null;
let days = [];
let day = null;
let past = null;
let seconds = 0;
let playing = null;
let wanted = null;
let looking = false;
let commands = [];
let next = null;
let listedAt = 0;

/** The hall of a snapshot, as a floor shows it. */
function hallOf(snapshot) {
  return {
    layout,
    hall: snapshot.hall,
    windows: snapshot.windows,
    waiting: new Map(snapshot.waiting.map((ticket) => [ticket.number, ticket])),
    missed: new Set(snapshot.missed ?? []),
    held: new Set(snapshot.held ?? []),
    offices: new Map((snapshot.offices ?? []).map((each) => [each.office, each])),
  };
}

function windowName(number) {
  const window = past?.windows[number - 1];
  const group = layout.groups.find((each) => each.key === window?.group);
  const place = window?.label.slice(window.label.lastIndexOf('-') + 1);
  return group ? `${say(group.name.zh, group.name.en)} ${place}` : say(`窗口 ${number}`, `window ${number}`);
}

function filterOf() {
  const parts = ['ticket', 'window', 'case'].filter((of) => shown(`of-${of}`).value !== '').map((of) => `&${of}=${shown(`of-${of}`).value}`);
  return parts.join('');
}

function refused(fault) {
  pause();
  shown('wrong').textContent = fault instanceof Refused
    ? say(`不能这样做：${fault.message}`, `This cannot be done: ${fault.message}`)
    : say('没有连接，请再试。', 'There is no connection; please try again.');
}

/** Looks at the hall as it was; while one look is under way the last wish is kept. */
async function look(path) {
  wanted = path;
  if (looking) {
    return;
  }
  looking = true;
  try {
    while (wanted !== null) {
      const path_ = wanted;
      wanted = null;
      past = hallOf(await read(`${address}/${path_}`));
      shown('wrong').textContent = '';
      showPast();
      await list();
    }
  } catch (fault) {
    refused(fault);
  } finally {
    looking = false;
  }
}

const lookAt = (time) => look(`at?time=${encodeURIComponent(`${day.day} ${clockOf(time)}`)}`);

function showPast() {
  const at = secondsOf(past.hall.time);
  if (playing === null && wanted === null) {
    seconds = Math.max(seconds, at);
  }
  shown('clock').textContent = clockOf(seconds);
  shown('time').value = seconds;
  shown('time').setAttribute('aria-valuetext', clockOf(seconds));
  shown('continue').hidden = !session.may('trainer') || day !== days[days.length - 1];
  shown('continue').href = `/trainer?hall=${encodeURIComponent(hallNumber())}&from=${clockOf(seconds)}#branch`;
  view.show(past, seconds, playing === null ? 1 : Number(shown('speed').value));
  shown('plan').setAttribute('aria-label', view.words());
  const served = past.windows.filter((each) => each.ticket !== undefined).length;
  shown('figures').textContent = say(`等候 ${past.waiting.size} · 窗口前 ${served}`, `${past.waiting.size} wait · ${served} at windows`);
}

/** Lists what was commanded around the moment, or what the filter finds. */
async function list(again = false) {
  const filter = filterOf();
  const soon = performance.now() - listedAt < LIST_AFTER && playing !== null;
  if (day === null || past === null || (!again && (filter !== '' || soon))) {
    mark();
    return;
  }
  listedAt = performance.now();
  const after = filter === '' ? Math.max(day.first - 1, past.hall.sequence - BEFORE) : day.first - 1;
  const answer = await read(`${address}/history?day=${encodeURIComponent(day.day)}&limit=${ON_A_PAGE}&after=${after}${filter}`);
  commands = answer.commands;
  next = answer.next ?? null;
  showCommands();
}

async function more() {
  const answer = await read(`${address}/history?day=${encodeURIComponent(day.day)}&limit=${ON_A_PAGE}&after=${next}${filterOf()}`);
  commands = [...commands, ...answer.commands];
  next = answer.next ?? null;
  showCommands();
}

function showCommands() {
  const rows = commands.map((given) => {
    const row = element('li');
    const button = element('button');
    button.type = 'button';
    button.append(
      element('span', 'at', clockOf(secondsOf(given.time))),
      element('span', 'what', commandWord(given.command)),
      element('span', 'about', [aboutWords(given, windowName), given.by ? say(`由 ${given.by}`, `by ${given.by}`) : ''].filter(Boolean).join(' · ')),
    );
    button.addEventListener('click', () => { pause(); seconds = secondsOf(given.time); look(`at/${given.sequence}`); });
    row.dataset.sequence = given.sequence;
    row.append(button);
    return row;
  });
  if (rows.length === 0) {
    rows.push(element('li', 'none', say('没有', 'Nothing')));
  }
  shown('commands').replaceChildren(...rows);
  shown('more').hidden = next === null;
  mark();
}

/** Marks the last command that has been given by then. */
function mark() {
  const sequence = past?.hall.sequence ?? 0;
  let last = null;
  for (const row of shown('commands').children) {
    row.removeAttribute('aria-current');
    if (Number(row.dataset.sequence) <= sequence) {
      last = row;
    }
  }
  last?.setAttribute('aria-current', 'true');
  if (last !== null) {
    // The list alone moves: on a telephone the hall above it stays in sight.
    const list = shown('commands');
    const top = last.offsetTop - list.offsetTop;
    list.scrollTop = Math.min(Math.max(list.scrollTop, top + last.offsetHeight - list.clientHeight), top);
  }
  shown('last').textContent = sequence === 0 ? '' : say(`第 ${sequence} 条`, `command ${sequence}`);
}

async function step(by) {
  pause();
  const sequence = past.hall.sequence + by;
  if (sequence >= day.first && sequence <= day.last) {
    seconds = 0;
    await look(`at/${sequence}`);
  }
}

function pause() {
  clearInterval(playing);
  playing = null;
  showPlay();
}

function play() {
  let before = performance.now();
  playing = setInterval(() => {
    const now = performance.now();
    seconds = Math.min(Number(shown('time').max), seconds + ((now - before) / 1000) * Number(shown('speed').value));
    before = now;
    if (!looking) {
      lookAt(seconds);
    }
    if (seconds >= Number(shown('time').max)) {
      pause();
    }
  }, PLAY_AFTER);
  showPlay();
}

function showPlay() {
  shown('play').textContent = playing === null ? say('▶ 播放', '▶ Play') : say('⏸ 暂停', '⏸ Pause');
  shown('play').setAttribute('aria-pressed', String(playing !== null));
}

/** Takes a day: the slider goes from before its opening to its last command. */
async function choose(chosen) {
  pause();
  day = chosen;
  const { hall } = await read(`${address}/at/${day.last}`);
  shown('time').min = Math.max(0, secondsOf(hall.opens) - BEFORE_OPENING);
  shown('time').max = Math.max(Number(shown('time').min) + 60, Math.ceil(secondsOf(hall.time) / 60) * 60);
  seconds = Number(shown('time').max);
  await look(`at/${day.last}`);
  await list(true);
}

function showDays(chosen) {
  shown('day').replaceChildren(...days.map((each, index) => {
    const words = each.day.includes('-') ? each.day : say(`第 ${each.day} 天`, `Day ${each.day}`);
    return new Option(words, index, false, index === chosen);
  }));
}

async function begin() {
  shown('inside').hidden = !session.inside;
  shown('leave').hidden = !session.inside;
  if (!session.inside || layout !== null) {
    return;
  }
  shown('last').textContent = say('正在读取…', 'Reading…');
  try {
    layout = await read(`${address}/layout`);
    days = (await read(`${address}/history/days`)).days;
    showDays(days.length - 1);
    if (days.length > 0) {
      await choose(days[days.length - 1]);
    }
  } catch (fault) {
    refused(fault);
  }
}

const session = new Session(shown('sign-in'), 'clerk', begin);
shown('leave').addEventListener('click', () => { pause(); session.leave(); });
shown('day').addEventListener('change', () => choose(days[Number(shown('day').value)]).catch(refused));
shown('time').addEventListener('input', () => { seconds = Number(shown('time').value); shown('clock').textContent = clockOf(seconds); lookAt(seconds); });
shown('play').addEventListener('click', () => (playing === null ? play() : pause()));
shown('back').addEventListener('click', () => step(-1));
shown('on').addEventListener('click', () => step(1));
shown('filter').addEventListener('submit', (event) => { event.preventDefault(); list(true).catch(refused); });
shown('filter').addEventListener('reset', () => setTimeout(() => list(true).catch(refused)));
shown('more').addEventListener('click', () => more().catch(refused));
offerLargeType(shown('large'));
shown('speed').replaceChildren(...SPEEDS.map((each) => new Option(`×${each}`, each, false, each === 60)));
inEveryLanguage(() => {
  showPlay();
  showDays(Number(shown('day').value));
  view.renew();
  if (past !== null) {
    showPast();
    showCommands();
  }
});
