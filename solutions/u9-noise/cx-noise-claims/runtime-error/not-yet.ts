export function witness(): { samples: { H: number[][]; b: number[] }[] } {
  throw new Error("not implemented yet");
}
