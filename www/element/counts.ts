// Counts and durations as people say them.

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export function durationOf(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  // Beyond ten minutes nobody plans by the second.
  const minutes = whole < 600 ? Math.floor(whole / 60) : Math.round(whole / 60);
  if (minutes < 10) {
    return whole % 60 === 0
      ? `${minutes} min`
      : `${minutes} min ${whole % 60} s`;
  }
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
}

/** Clocks of browsers are coarse on purpose: 0.1 ms where the page is not isolated. */
export function millisecondsOf(milliseconds: number): string {
  if (milliseconds < 0.1) return "under 0.1 ms";
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

export function ordinalOf(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  const ending = teen ? undefined : { 1: "st", 2: "nd", 3: "rd" }[n % 10];
  return `${n.toLocaleString("en")}${ending ?? "th"}`;
}
