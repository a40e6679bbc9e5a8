// A tiny negative eigenvalue makes long steps: a small gradient is enough.

export function witness({ rise }: { rise: number }) {
  const small = 1 / 65536;
  return {
    g: [Math.sqrt(rise * small) * 0.6, Math.sqrt(rise * small) * 0.8],
    // Eigenvectors (0.6, 0.8) with eigenvalue -small and (-0.8, 0.6) with eigenvalue 1.
    H: [
      [0.64 - 0.36 * small, -0.48 - 0.48 * small],
      [-0.48 - 0.48 * small, 0.36 - 0.64 * small],
    ],
  };
}
