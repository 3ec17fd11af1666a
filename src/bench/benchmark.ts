/** How long one thing takes against another: it says the same on a fast machine and on a slow one. */
export interface Ratio {
  /** What is compared: `a file of 3,000 against one of 300`. */
  name: string;
  value: number;
  /** Above this something has become slower than it should be. */
  atMost: number;
}

/** What a benchmark found. */
export interface Findings {
  ratios: Ratio[];
  /** Times and sizes, for information: they are this machine's. */
  facts: string[];
}

/** Something whose speed is watched. */
export interface Benchmark {
  /** Its file's name. */
  id: string;
  /** What it measures, in a few words. */
  title: string;
  /**
   * @param root the project's root.
   * @param folder an empty folder, which is removed afterwards.
   */
  run(root: string, folder: string): Promise<Findings>;
}

/** The least of several runs, in milliseconds: whatever else the machine does only adds to it. */
export async function leastTime(runs: number, work: () => unknown, clock: () => number = () => performance.now()): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = clock();
    await work();
    least = Math.min(least, clock() - start);
  }
  return least;
}

/** What this process has used of its processors, in milliseconds. It stands still while others have them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Findings as lines, and whether every ratio is as it should be. */
export function reportFindings({ title }: Benchmark, { ratios, facts }: Findings): { text: string; good: boolean } {
  const lines = [
    title,
    ...ratios.map(({ name, value, atMost }) => `  ${value.toFixed(2).padStart(6)}  ${name}${value > atMost ? `: more than ${atMost}` : ` (at most ${atMost})`}`),
    ...facts.map((fact) => `          ${fact}`),
  ];
  return { text: lines.join('\n'), good: ratios.every(({ value, atMost }) => value <= atMost) };
}
