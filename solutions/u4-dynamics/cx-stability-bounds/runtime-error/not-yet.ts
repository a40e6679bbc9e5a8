export function witness(): { H: number[][]; etaH: number; f2: number; eta2: number } {
  throw new Error("not implemented yet");
}
