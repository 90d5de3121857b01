// Reads a text aloud with the voices of the reader's own system.

export interface Speaker {
  readonly isPossible: boolean;
  readonly isSpeaking: boolean;
  toggle(text: string, language: string): void;
  stop(): void;
}

export function makeSpeaker(onChange: () => void): Speaker {
  const { speechSynthesis } = globalThis;
  let speaking: SpeechSynthesisUtterance | null = null;

  function stop(): void {
    if (!speaking) return;
    speaking = null;
    speechSynthesis.cancel();
    onChange();
  }

  return {
    isPossible: speechSynthesis !== undefined,
    get isSpeaking() {
      return speaking !== null;
    },
    toggle(text, language) {
      if (speaking) {
        stop();
        return;
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      const end = () => {
        if (speaking !== utterance) return;
        speaking = null;
        onChange();
      };
      utterance.addEventListener("end", end);
      utterance.addEventListener("error", end);
      speaking = utterance;
      speechSynthesis.speak(utterance);
      onChange();
    },
    stop,
  };
}
