import { say } from './language.js';

/** Says how long one will wait: between the median and the ninth tenth of what may happen. */
export function minutes(estimate) {
  const low = Math.floor((estimate?.p50Seconds ?? NaN) / 60);
  const high = Math.ceil((estimate?.p90Seconds ?? NaN) / 60);
  if (Number.isNaN(low) || Number.isNaN(high)) {
    return '';
  }
  if (high <= 1) {
    return say('马上就到您', 'You will be called in a moment');
  }
  return low >= high - 1
    ? say(`预计等候约 ${high} 分钟`, `About ${high} minutes to wait`)
    : say(`预计等候 ${low} 到 ${high} 分钟`, `Between ${low} and ${high} minutes to wait`);
}
