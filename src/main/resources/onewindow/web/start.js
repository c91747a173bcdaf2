import { inEveryLanguage, say } from './language.js';

const CALLS_SHOWN = 8;
const WAITS_AFTER = ['ticket-taken', 'ticket-returned', 'ticket-reactivated', 'ticket-transferred', 'ticket-sent-on'];
const DAY = 86400;

const shown = (id) => document.getElementById(id);
const number = new URLSearchParams(location.search).get('hall') ?? '1';
const address = `/api/halls/${encodeURIComponent(number)}`;

let hall = null;
let layout = null;
let windows = [];
let calls = [];
const waiting = new Set();
let given = 0;
let link = 'wait';
let clockAt = 0;
let clockSince = 0;

function clockOf(time) {
  const found = /(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?$/.exec(time ?? '');
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0) : 0;
}

function setClock(time) {
  clockAt = clockOf(time);
  clockSince = performance.now();
}

function seconds() {
  const passed = hall === null || hall.over ? 0 : ((performance.now() - clockSince) / 1000) * hall.pace;
  return Math.floor(clockAt + passed) % DAY;
}

function hms(all) {
  const two = (value) => String(value).padStart(2, '0');
  return `${two(Math.floor(all / 3600))}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

function nameOf(window) {
  const group = layout?.groups.find((each) => each.key === window.group);
  const place = window.label.slice(window.label.lastIndexOf('-') + 1);
  return group ? `${say(group.name.zh, group.name.en)}\u00a0${place}` : window.label;
}

function stateOf(window) {
  if (window.ticket !== undefined) {
    return window.state;
  }
  return window.open ? 'open' : 'closed';
}

function wordOf(state) {
  const words = {
    open: ['空闲', 'Free'],
    closed: ['未开', 'Closed'],
    called: ['请到窗口', 'Please come'],
    serving: ['办理中', 'Serving'],
  };
  return say(...(words[state] ?? [state, state]));
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function showHall() {
  const links = { wait: ['正在连接', 'Connecting'], open: ['实时', 'Live'], lost: ['连接中断，正在重连', 'Connection lost, trying again'] };
  shown('link').dataset.state = link;
  shown('link').textContent = say(...links[link]);
  if (hall === null) {
    return;
  }
  shown('title').textContent = say(hall.name.zh, hall.name.en);
  const dated = /^\d{4}-/.test(hall.day);
  shown('day').textContent = dated ? hall.day : say(`第 ${hall.day} 天`, `Day ${hall.day}`);
  const by = hall.simulated ? say('由情景中的人自行运行', 'Run by the people of the scenario') : say('由人操作', 'Worked by hand');
  const pace = hall.pace === 1 ? '' : say(`，时间快 ${hall.pace} 倍`, `, ${hall.pace} times as fast as the clock`);
  const over = hall.over ? say('，已结束', ', over') : '';
  shown('kind').textContent = `${by}${pace}${over}`;
}

function showFigures() {
  if (hall === null) {
    return;
  }
  shown('waiting').textContent = waiting.size;
  shown('given').textContent = given;
  shown('served').textContent = windows.filter((each) => each.ticket !== undefined).length;
  shown('open').textContent = windows.filter((each) => each.open).length;
}

function showCalls() {
  const rows = calls.map((call) => {
    const row = document.createElement('tr');
    row.append(
      element('td', 'number', call.ticket),
      element('td', '', nameOf(call.window)),
      element('td', '', hms(clockOf(call.time)).slice(0, 5)),
    );
    return row;
  });
  if (rows.length === 0) {
    const row = document.createElement('tr');
    const cell = element('td', 'soft', say('还没有呼叫', 'Nobody yet'));
    cell.colSpan = 3;
    row.append(cell);
    rows.push(row);
  }
  shown('calls').replaceChildren(...rows);
}

function showWindows() {
  shown('windows').replaceChildren(...windows.map((window) => {
    const state = stateOf(window);
    const tile = document.createElement('li');
    tile.dataset.state = state;
    tile.append(
      element('span', 'label', nameOf(window)),
      element('span', 'number', window.ticket ?? '–'),
      element('span', 'state', wordOf(state)),
    );
    return tile;
  }));
}

function show() {
  showHall();
  showFigures();
  showCalls();
  showWindows();
}

let showing = false;
function showSoon() {
  if (!showing) {
    showing = true;
    setTimeout(() => {
      showing = false;
      show();
    }, 100);
  }
}

function begin(snapshot) {
  hall = snapshot.hall;
  windows = snapshot.windows;
  given = hall.numbersGiven;
  waiting.clear();
  snapshot.waiting.forEach((ticket) => waiting.add(ticket.number));
  calls = windows
    .filter((window) => window.ticket !== undefined)
    .map((window) => ({ ticket: window.ticket, window, time: window.since }))
    .sort((one, other) => clockOf(other.time) - clockOf(one.time))
    .slice(0, CALLS_SHOWN);
  setClock(hall.time);
}

function callOf(event) {
  calls = calls.filter((call) => call.ticket !== event.ticket);
  calls.unshift({ ticket: event.ticket, window: windows[event.window - 1], time: event.time });
  calls.length = Math.min(calls.length, CALLS_SHOWN);
}

function ticketEvent(event) {
  waiting.delete(event.ticket);
  const before = windows.find((window) => window.ticket === event.ticket);
  if (before) {
    delete before.ticket;
  }
  if (event.type === 'ticket-taken') {
    given++;
  }
  if (WAITS_AFTER.includes(event.type)) {
    waiting.add(event.ticket);
  } else if (event.type.startsWith('ticket-called') || event.type === 'service-started') {
    const at = windows[event.window - 1];
    at.ticket = event.ticket;
    at.state = event.type === 'service-started' ? 'serving' : 'called';
    if (at.state === 'called') {
      callOf(event);
    }
  }
}

function happened(event) {
  if (event.ticket !== undefined) {
    ticketEvent(event);
  } else if (event.type === 'window-opened' || event.type === 'window-closed') {
    windows[event.window - 1].open = event.type === 'window-opened';
  }
}

let source = null;
function listen() {
  source?.close();
  source = new EventSource(`${address}/events`);
  source.onopen = () => { link = 'open'; showSoon(); };
  source.onerror = () => {
    link = 'lost';
    showSoon();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, 5000);
    }
  };
  source.addEventListener('snapshot', (message) => { begin(JSON.parse(message.data)); showSoon(); });
  source.addEventListener('events', (message) => {
    const { events } = JSON.parse(message.data);
    if (events.some((event) => event.type === 'day-started')) {
      listen();
      return;
    }
    events.forEach(happened);
    setClock(events[events.length - 1].time);
    showSoon();
  });
}

async function chooseAmongHalls() {
  const { halls } = await (await fetch('/api/halls')).json();
  const choice = shown('hall');
  choice.hidden = halls.length < 2;
  inEveryLanguage(() => choice.replaceChildren(...halls.map((each) => {
    const option = new Option(say(`${each.hall} 号大厅`, `Hall ${each.hall}`), each.hall);
    option.selected = String(each.hall) === number;
    return option;
  })));
  choice.addEventListener('change', () => { location.search = `?hall=${choice.value}`; });
}

shown('events').href = `${address}/events`;
inEveryLanguage(show);
setInterval(() => { shown('clock').textContent = hall === null ? '--:--:--' : hms(seconds()); }, 250);
listen();
fetch(`${address}/layout`)
  .then((answer) => answer.json())
  .then((found) => { layout = found; showSoon(); });
chooseAmongHalls();
