export const witness = (own: { rise: number }): { g: number[]; H: number[][] } => ({ g: [own.rise], H: [[-own.rise]] });
