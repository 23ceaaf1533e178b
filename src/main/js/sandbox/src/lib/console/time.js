'use strict';

// A duration as console.time writes it: 1.5ms, 2.345s, 1:02.345 (m:ss.mmm).
function formatTime(milliseconds) {
  let hours = 0;
  let minutes = 0;
  let seconds = 0;

  if (milliseconds >= 1000) {
    if (milliseconds >= 60000) {
      if (milliseconds >= 3600000) {
        hours = Math.floor(milliseconds / 3600000);
        milliseconds %= 3600000;
      }
      minutes = Math.floor(milliseconds / 60000);
      milliseconds %= 60000;
    }
    seconds = milliseconds / 1000;
  }

  if (hours === 0 && minutes === 0) {
    return seconds === 0 ? `${ Number(milliseconds.toFixed(3)) }ms` : `${ seconds.toFixed(3) }s`;
  }

  const [ whole, fraction ] = seconds.toFixed(3).split('.');
  const clock = `${ minutes }:${ whole.padStart(2, '0') }.${ fraction }`;

  return hours === 0 ? `${ clock } (m:ss.mmm)` : `${ hours }:${ String(minutes).padStart(2, '0') }:${ whole.padStart(2, '0') } (h:mm:ss)`;
}

module.exports = { formatTime };
