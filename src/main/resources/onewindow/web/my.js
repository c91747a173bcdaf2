import { inEveryLanguage, say } from './language.js';
import { levels } from './faces.js';
import { LiveHall, clockOf, secondsOf } from './hall.js';
import { Refused, offerLargeType, read, send, showLink, shown, stateWord, waitWords } from './page.js';

/** Between two looks at an estimate. */
const LOOK_AGAIN_AFTER = 10_000;
const ENDS = {
  served: ['已办结', 'Served'],
  abandoned: ['已取消', 'Given up'],
  dropped: ['过号作废', 'Missed and given up'],
  'sent-away': ['今日未能办理', 'Could not be served today'],
};

const [, , number, code] = location.pathname.split('/');
const live = new LiveHall(number);
const address = `${live.address}/my/${encodeURIComponent(code)}`;
let mine = null;
let level = null;
let lookedAt = 0;
let why = null;

const isCase = () => mine?.case !== undefined;
const isAppointment = () => mine?.appointment !== undefined;

function showTicket() {
  const waits = mine.state === 'waiting';
  const window = mine.window === undefined ? '' : windowOf(mine.window);
  shown('what').textContent = say('您的号码', 'Your number');
  shown('number').textContent = mine.number;
  const place = {
    waiting: () => (mine.ahead === 0 ? say('下一个就是您', 'You are next') : say(`您前面还有 ${mine.ahead} 人`, `${mine.ahead} ahead of you`)),
    called: () => say(`请到 ${window}`, `Please go to ${window}`),
    serving: () => say(`正在 ${window} 办理`, `Being served at ${window}`),
    missed: () => say('您已过号，请到咨询台', 'Your number was called; please ask at the desk'),
    'on-hold': () => say('暂挂，请稍候', 'On hold, please wait'),
    ended: () => say(...(ENDS[mine.end] ?? ['今日已结束', 'Over for today'])),
  };
  shown('place').textContent = (place[mine.state] ?? (() => stateWord(mine.state)))();
  shown('place').classList.toggle('now', mine.state === 'called');
  shown('estimate').textContent = waits ? waitWords(live, mine.matter, mine.estimate) : '';
  const at = (time) => clockOf(secondsOf(time)).slice(0, 5);
  shown('times').textContent = [
    say(`取号 ${at(mine.taken)}`, `taken ${at(mine.taken)}`),
    mine.called && say(`呼叫 ${at(mine.called)}`, `called ${at(mine.called)}`),
    mine.ended && say(`结束 ${at(mine.ended)}`, `ended ${at(mine.ended)}`),
  ].filter(Boolean).join(' · ');
  shown('cancel').hidden = !waits;
}

const CASE_STATES = {
  'pre-checked': ['预审中', 'Being pre-checked'],
  received: ['已收件，待受理', 'Received, not yet accepted'],
  supplementing: ['请补正材料', 'Papers are missing: please bring them'],
  accepted: ['已受理', 'Accepted'],
  circulating: ['部门办理中', 'With the departments'],
  suspended: ['中止，不计时', 'Suspended, its days are not counted'],
  decided: ['已办结', 'Decided'],
  'ready-for-pickup': ['可以取件', 'Ready to be picked up'],
  issued: ['已出件', 'Issued'],
  archived: ['已归档', 'Filed away'],
};
const REVIEWED_IN = new Set(['decided', 'ready-for-pickup', 'issued']);

function showCase() {
  shown('what').textContent = say('您的办件', 'Your case');
  shown('number').textContent = mine.case;
  shown('place').textContent = say(...(CASE_STATES[mine.state] ?? [mine.state, mine.state]));
  shown('times').textContent = say(
    `已用 ${mine.countedDays} 个工作日，承诺 ${mine.promisedDays} 个`,
    `${mine.countedDays} working days counted, ${mine.promisedDays} promised`,
  );
  shown('cancel').hidden = true;
}

const APPOINTMENT_STATES = {
  booked: ['已预约', 'Booked'],
  cancelled: ['已取消', 'Cancelled'],
  'checked-in': ['已签到', 'Checked in'],
  missed: ['已过预约时间，可按普通号办理', 'The time has passed; you can still be served without the appointment'],
};

function showAppointment() {
  const time = (moment) => moment.slice(0, 16);
  shown('what').textContent = say('您的预约', 'Your appointment');
  shown('number').textContent = mine.slot;
  shown('place').textContent = say(...APPOINTMENT_STATES[mine.state]);
  shown('estimate').textContent = mine.day;
  shown('times').textContent = mine.state !== 'booked' ? '' : say(
    `${time(mine.changeUntil)} 前可取消，请不晚于 ${time(mine.comeBy)} 签到`,
    `can be cancelled until ${time(mine.changeUntil)}; please check in by ${time(mine.comeBy)}`,
  );
  shown('cancel').hidden = mine.state !== 'booked';
  shown('check-in').hidden = !['booked', 'missed'].includes(mine.state) || live.hall?.day !== mine.day;
}

/** What one has come for; of several those that are done are ticked off. */
function mattersOf({ matter, matters }) {
  return matters === undefined
    ? live.matterName(matter)
    : matters.map((each) => (each.state === 'done' ? '✓ ' : '') + live.matterName(each.matter)).join(' · ');
}

/** Why the number waits, or why it was called: asked again only while it waits. */
async function lookWhy() {
  if (mine === null || isCase() || isAppointment() || !['waiting', 'called'].includes(mine.state)) {
    why = null;
  } else if (mine.state === 'waiting' || why?.state !== 'called') {
    why = await read(`${address}/why`).catch(() => null);
  }
  const rule = why === null || why.byRule === false ? '' : say(why.rule.text.zh, why.rule.text.en);
  // That no window is open stands where the wait is told.
  const told = why?.windows?.some((each) => each.open) === false ? '' : say(why?.text.zh ?? '', why?.text.en ?? '');
  shown('why').textContent = why === null ? '' : `${told} ${rule}`.trim();
}

function windowOf(label) {
  const known = live.windows.find((each) => each.label === label);
  return known ? live.windowName(known) : label;
}

function show() {
  showLink(shown('link'), live);
  if (live.hall !== null) {
    shown('title').textContent = say(live.hall.name.zh, live.hall.name.en);
  }
  if (mine === null) {
    return;
  }
  shown('matter').textContent = mattersOf(mine);
  shown('check-in').hidden = true;
  if (isAppointment()) {
    showAppointment();
  } else if (isCase()) {
    showCase();
  } else {
    showTicket();
  }
  showReview();
}

function showReview() {
  const canReview = isCase() ? REVIEWED_IN.has(mine.state) : mine.reviewable === true;
  shown('review').hidden = !canReview || shown('thanks').textContent !== '';
  if (shown('review').hidden || shown('faces').dataset.lang === document.documentElement.dataset.lang) {
    return;
  }
  shown('faces').dataset.lang = document.documentElement.dataset.lang;
  shown('faces').replaceChildren(...levels().map(({ level: key, words }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.setAttribute('aria-pressed', String(level === key));
    button.addEventListener('click', () => {
      level = key;
      shown('send').disabled = false;
      for (const each of shown('faces').children) {
        each.setAttribute('aria-pressed', String(each === button));
      }
    });
    return button;
  }));
}

async function look() {
  lookedAt = performance.now();
  try {
    mine = await read(address);
    shown('wrong').textContent = '';
    await lookWhy();
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 404) {
      shown('number').textContent = '–';
      shown('wrong').textContent = say('这个链接不是今天的号码，也不是未办完的办件或预约。', 'This link is of no ticket of today, no open case and no appointment.');
    }
  }
  show();
}

async function act(command, body, thanks) {
  try {
    mine = await send(`${address}/${command}`, body);
    shown('thanks').textContent = thanks;
    await look();
  } catch (fault) {
    shown('wrong').textContent = fault instanceof Refused ? say('现在不能这样做。', 'This cannot be done now.') : say('没有送达，请再试。', 'It was not sent; please try again.');
  }
}

shown('cancel').addEventListener('click', () => act('cancel', {}, isAppointment()
  ? say('预约已取消。', 'The appointment is cancelled.')
  : say('已取消排队。', 'Your place was given up.')));
shown('check-in').addEventListener('click', async () => {
  await act('check-in', {}, say('已签到。', 'You are checked in.'));
  if (mine?.ticketLink !== undefined) {
    location.assign(`/my/${number}/${mine.ticketLink.split('/').pop()}`);
  }
});
shown('send').addEventListener('click', () => {
  const text = shown('text').value.trim();
  act('review', text === '' ? { level } : { level, text }, say('感谢您的评价。', 'Thank you.'));
});
shown('print').addEventListener('click', () => print());
offerLargeType(shown('type'));
live.onEvent((event) => {
  if (mine !== null && (event.ticket === mine.number || event.case === mine.case || mine.state === 'waiting')) {
    lookedAt = Math.min(lookedAt, performance.now() - LOOK_AGAIN_AFTER + (event.ticket === mine.number ? 0 : 3_000));
  }
});
setInterval(() => {
  if (performance.now() - lookedAt > LOOK_AGAIN_AFTER) {
    look();
  }
}, 500);
inEveryLanguage(look);
live.onChange(show).follow();
