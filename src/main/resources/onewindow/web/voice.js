const MOST_QUEUED = 6;
const CHIME = [[659.25, 0], [523.25, 0.22]];

/**
 * Calls numbers aloud, one after the other, with a voice of this machine alone; where it has none for the language, a
 * chime sounds.
 */
export class Voice {
  #queue = [];
  #busy = false;
  #audio = null;

  constructor() {
    this.isOn = false;
  }

  /** Turns sound on or off; browsers allow it only upon a click. */
  turn(on) {
    this.isOn = on;
    if (on) {
      this.#audio ??= new AudioContext();
      this.#audio.resume();
    } else {
      this.#queue = [];
      globalThis.speechSynthesis?.cancel();
    }
  }

  /** Whether this machine has a voice of its own for a language. */
  speaks(language) {
    return this.#voiceOf(language) !== undefined;
  }

  #voiceOf(language) {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  }

  /** Says a text after what is still to be said. */
  say(text, language) {
    if (!this.isOn) {
      return;
    }
    this.#queue.push({ text, language });
    while (this.#queue.length > MOST_QUEUED) {
      this.#queue.shift();
    }
    this.#next();
  }

  async #next() {
    if (this.#busy || this.#queue.length === 0) {
      return;
    }
    this.#busy = true;
    const { text, language } = this.#queue.shift();
    await this.#chime();
    const voice = this.#voiceOf(language);
    if (voice !== undefined && this.isOn) {
      await this.#speak(text, voice);
    }
    this.#busy = false;
    this.#next();
  }

  #chime() {
    const start = this.#audio.currentTime;
    for (const [pitch, after] of CHIME) {
      const tone = this.#audio.createOscillator();
      const loud = this.#audio.createGain();
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.25, start + after);
      loud.gain.exponentialRampToValueAtTime(0.001, start + after + 0.5);
      tone.connect(loud).connect(this.#audio.destination);
      tone.start(start + after);
      tone.stop(start + after + 0.5);
    }
    return new Promise((resolve) => { setTimeout(resolve, 700); });
  }

  #speak(text, voice) {
    return new Promise((resolve) => {
      const speech = new SpeechSynthesisUtterance(text);
      speech.voice = voice;
      speech.lang = voice.lang;
      speech.rate = 0.95;
      speech.onend = resolve;
      speech.onerror = resolve;
      // A voice that never ends is not waited for.
      setTimeout(resolve, 12_000);
      speechSynthesis.speak(speech);
    });
  }
}
