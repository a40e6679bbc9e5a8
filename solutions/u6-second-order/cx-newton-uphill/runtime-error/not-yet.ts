export function witness(): { g: number[]; H: number[][] } {
  throw new Error("not implemented yet");
}
