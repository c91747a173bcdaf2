import { inEveryLanguage, language, say } from './language.js';
import { LiveHall, clockOf, hallNumber } from './hall.js';
import { element, showLink, shown } from './page.js';
import { Voice } from './voice.js';

const CALLS_SHOWN = 7;
const LATEST_FOR = 12_000;

const live = new LiveHall(hallNumber());
const voice = new Voice();
let latestSince = -LATEST_FOR;
let painted = false;

function spoken(call) {
  const window = live.windowName(call.window).replace('\u00a0', ' ');
  return say(`请${call.ticket}号到${window}号`, `Number ${call.ticket}, please go to ${window}`);
}

function showCalls() {
  const latest = live.calls[0];
  const fresh = performance.now() - latestSince < LATEST_FOR;
  shown('latest').classList.toggle('fresh', fresh);
  if (latest === undefined) {
    shown('latest').replaceChildren(element('span', 'soft', say('还没有呼叫', 'Nobody has been called yet')));
  } else if (shown('latest').dataset.call !== `${latest.ticket}-${latest.time}-${language()}`) {
    shown('latest').dataset.call = `${latest.ticket}-${latest.time}-${language()}`;
    shown('latest').replaceChildren(
      element('span', 'number', latest.ticket),
      element('span', 'arrow', '→'),
      element('span', 'window', live.windowName(latest.window)),
    );
  }
  const rest = live.calls.slice(1, CALLS_SHOWN + 1);
  const same = `${language()} ${rest.map((call) => `${call.ticket}-${call.window.window}`)} ${live.layout === null}`;
  if (shown('calls').dataset.shown === same) {
    return;
  }
  shown('calls').dataset.shown = same;
  shown('calls').replaceChildren(...rest.map((call) => {
    const row = document.createElement('li');
    row.append(element('span', 'number', call.ticket), element('span', 'window', live.windowName(call.window)));
    return row;
  }));
}

/** Lines by department: a matter's people wait for the windows of its department. */
function showLines() {
  const { layout } = live;
  if (layout === null) {
    return;
  }
  const department = new Map(layout.matters.map((matter) => [matter.key, matter.department]));
  const counts = new Map();
  for (const ticket of live.waiting.values()) {
    const key = department.get(ticket.matter);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const busiest = layout.departments
    .map((each) => ({ name: say(each.name.zh, each.name.en), count: counts.get(each.key) ?? 0 }))
    .sort((one, other) => other.count - one.count);
  const fit = busiest.length > 12 ? busiest.slice(0, 11) : busiest;
  const rest = busiest.slice(fit.length);
  if (rest.length > 0) {
    fit.push({ name: say('其他', 'Others'), count: rest.reduce((sum, each) => sum + each.count, 0) });
  }
  shown('lines').replaceChildren(...fit.map((each) => {
    const row = document.createElement('li');
    row.append(element('span', 'name', each.name), element('span', 'count', each.count));
    return row;
  }));
}

function showMissed() {
  const numbers = [...live.missed].sort((one, other) => one - other);
  shown('missed-title').hidden = numbers.length === 0;
  shown('missed').textContent = numbers.slice(-12).join('  ');
}

function showOffline() {
  const off = live.lostAt !== null;
  document.body.classList.toggle('is-offline', off);
  shown('offline').hidden = !off;
  if (off) {
    const since = live.lostAt.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
    shown('offline').textContent = say(
      `自 ${since} 起离线，号码不再更新，请听工作人员安排`,
      `Offline since ${since}: numbers are not up to date, please ask the staff`,
    );
  }
}

function show() {
  showLink(shown('link'), live);
  showOffline();
  if (live.hall !== null) {
    shown('title').textContent = say(live.hall.name.zh, live.hall.name.en);
    shown('day').textContent = live.hall.day.includes('-') ? live.hall.day : '';
  }
  showCalls();
  showLines();
  showMissed();
  showVoice();
  if (!painted && live.calls.length > 0) {
    painted = true;
    // For whoever wants to know how long a new display is empty.
    requestAnimationFrame(() => performance.mark('first-calls'));
  }
}

function showVoice() {
  shown('voice-state').textContent = voice.isOn && !voice.speaks(language())
    ? say('本机没有中文语音：只响提示音', 'This machine has no English voice: a chime only')
    : '';
}

live.onCall((call) => {
  latestSince = performance.now();
  setTimeout(show, LATEST_FOR + 50);
  voice.say(spoken(call), language());
});
shown('sound').addEventListener('click', () => {
  voice.turn(!voice.isOn);
  shown('sound').setAttribute('aria-pressed', String(voice.isOn));
  shown('sound').querySelector('.zh').textContent = voice.isOn ? '关闭声音' : '打开声音';
  shown('sound').querySelector('.en').textContent = voice.isOn ? 'Turn sound off' : 'Enable sound';
  show();
});
globalThis.speechSynthesis?.addEventListener('voiceschanged', showVoice);
inEveryLanguage(show);
setInterval(() => { shown('clock').textContent = live.hall === null ? '--:--' : clockOf(live.seconds()).slice(0, 5); }, 500);
live.onSignal((signal, { seconds }) => signal === 'offline' && live.cutOff(seconds)).onChange(show).follow();
