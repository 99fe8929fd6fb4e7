/** One line a figure, as JSON: for reading by eye, by a script, and for keeping. */
export function print(figure: string, values: Record<string, unknown>): void {
  console.log(JSON.stringify({ figure, ...values }));
}

/** With two digits after the point. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export const mean = (values: number[]): number =>
  rounded(values.reduce((sum, value) => sum + value, 0) / values.length);

/** The value that a share of the samples do not exceed. */
export function percentile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN);
}

export const spread = (samples: number[]) => ({
  p50Ms: percentile(samples, 0.5),
  p95Ms: percentile(samples, 0.95),
  samples: samples.length,
});

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
