export function witness(): { lambda: number; eta: number; c: number; x0: number } {
  throw new Error("not implemented yet");
}
