// @types/seedrandom describes the default generator only.
declare module "seedrandom/lib/alea.js" {
  export default function alea(seed: string): () => number;
}
