/** Milliseconds of CPU time, one for each round. */
type Samples = readonly number[];

/** What measure.mjs prints. */
export interface Measured {
  readonly rounds: number;
  /** Characters of the long and of the short text. */
  readonly large: number;
  readonly small: number;
  /** Figures in the long text. */
  readonly figures: number;
  readonly reading: Readonly<Record<'read' | 'jieba' | 'scan' | 'pass', Samples>>;
  readonly checking: Readonly<Record<'small' | 'large', Samples>>;
  readonly typing: Readonly<Record<'analysis' | 'findings', Samples>>;
}

export interface Surroundings {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly platform: string;
  readonly node: string;
  readonly hegao: string;
  readonly nodejieba: string;
  readonly tinybench: string;
}

/** The value below which so many of the samples lie; 0.5 is the median. */
export function quantile(samples: Samples, share: number): number;

export function benchmarksPage(measured: Measured, surroundings: Surroundings): string;
