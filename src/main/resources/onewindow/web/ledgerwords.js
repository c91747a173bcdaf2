import { say } from './language.js';

/** The commands of the ledger, by the keys that the service gives them. */
const COMMANDS = {
  'start-day': ['一天开始', 'The day begins'], 'end-day': ['一天结束', 'The day ends'], 'take-over': ['改用新的情景', 'Another scenario takes over'],
  'take-ticket': ['取号', 'Number taken'], 'leave-without-ticket': ['没有取号就离开', 'Left without a number'],
  'wait-outside': ['在门外等候', 'Waits outside'], 'end-wait-outside': ['门外等候结束', 'Waits outside no more'],
  'note-outage': ['系统故障', 'Outage'], 'leave-in-outage': ['故障中离开', 'Left in the outage'],
  'call-next': ['叫下一位', 'Next called'], 'call-ticket': ['叫号', 'Called'], 'call-again': ['再叫一次', 'Called again'],
  'start-service': ['开始办理', 'Service started'], 'continue-service': ['继续办理', 'Service goes on'], 'finish-service': ['办理完毕', 'Service finished'],
  transfer: ['转办', 'Transferred'], 'transfer-and-back': ['转办后返回', 'Transferred, and back'], 'send-on': ['转到下一处', 'Sent on'],
  hold: ['暂挂', 'Put on hold'], 'end-hold': ['回到队列', 'Back in line'], abandon: ['放弃等候', 'Gave up'], 'send-away': ['劝离', 'Sent away'],
  miss: ['过号', 'Missed the call'], reactivate: ['重新激活', 'Reactivated'], drop: ['作废', 'Dropped'],
  'add-matter': ['加办一件', 'Another matter'], 'note-done': ['记录办结情况', 'What was done'], pause: ['暂停窗口', 'Window paused'], 'end-pause': ['恢复窗口', 'Pause over'],
  'set-staffing': ['调整窗口数', 'Number of windows set'], 'open-window': ['开窗', 'Window opened'], 'close-window': ['关窗', 'Window closed'],
  book: ['预约', 'Booked'], rebook: ['改约', 'Booking moved'], 'cancel-booking': ['取消预约', 'Booking cancelled'], 'check-in': ['预约签到', 'Checked in'], 'miss-booking': ['爽约', 'Did not come'], 'lift-ban': ['解除限制', 'May book again'],
  'review-visit': ['评价到访', 'Visit reviewed'], 'follow-up-case': ['差评跟进', 'Follow-up'], 'follow-up-done': ['跟进完成', 'Follow-up done'],
  'pre-check': ['预审', 'Pre-checked'], receive: ['收件', 'Received'], 'receive-checked': ['收件（已预审）', 'Received, pre-checked'], 'note-trip': ['跑动一次', 'A trip made'],
  'tell-missing': ['一次性告知补正', 'Told what is missing'], supplement: ['补正', 'Supplemented'], accept: ['受理', 'Accepted'], 'accept-from-receipt': ['自收件起受理', 'Accepted from receipt'], 'fill-gap': ['容缺补齐', 'Gap filled'],
  hand: ['转科室', 'Handed to an office'], 'hand-to-region': ['转属地', 'Handed to a region'], 'start-next': ['科室开始办理', 'Office begins'], 'finish-step': ['科室办完', 'Office is done'],
  suspend: ['中止', 'Suspended'], resume: ['恢复', 'Resumed'], extend: ['延期', 'Extended'], 'start-working-day': ['工作日开始', 'A working day begins'],
  decide: ['办结', 'Decided'], 'refuse-from-outside': ['外部不予批准', 'Refused outside'], 'make-ready': ['待取件', 'Ready for pick-up'], issue: ['出件', 'Issued'], archive: ['归档', 'Archived'],
  review: ['评价', 'Reviewed'], 'rate-by-default': ['默认好评', 'Rated by default'], survey: ['第三方回访', 'Surveyed'], 'owe-duty': ['整改事项', 'A duty is owed'], 'do-duty': ['整改完成', 'A duty is done'], 'set-officers': ['调整科室人数', 'Number of officers set'],
  'take-seat': ['学员入座', 'A trainee takes a seat'], 'leave-seat': ['学员离座', 'A trainee leaves'], 'give-notice': ['告知', 'Notice given'], 'fail-systems': ['模拟故障', 'Systems made to fail'],
  'bring-bus': ['来了一车人', 'A bus arrives'], 'shut-window': ['窗口关停', 'A window is shut'], quarrel: ['窗口争执', 'A quarrel'],
};

/** Says what a command was. */
export function commandWord(key) {
  return say(...(COMMANDS[key] ?? [key, key.replaceAll('-', ' ')]));
}

/** Says what a command was about: number, window, case. */
export function aboutWords(given, windowName) {
  const first = (of) => given[of] ?? given.arguments[of] ?? given.events.find((event) => event[of] !== undefined)?.[of];
  const ticket = first('ticket');
  const window = first('window');
  const openCase = first('case');
  const parts = [];
  if (ticket !== undefined) {
    parts.push(say(`${ticket} 号`, `number ${ticket}`));
  }
  if (window !== undefined) {
    parts.push(windowName(window));
  }
  if (openCase !== undefined && openCase > 0) {
    parts.push(say(`办件 ${openCase}`, `case ${openCase}`));
  }
  return parts.join(' · ');
}
