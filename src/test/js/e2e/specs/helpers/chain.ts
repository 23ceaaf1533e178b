import { divide } from './calc';
import { deepest } from './deep/deepest';

export interface Step {
  name: string;
  run(input: number): number;
}

/*
 * A comment of some lines,
 * so that lines of the bundle and of the source differ.
 */
export const steps: Array<Step> = [
  { name: 'half', run: (input) => divide(input, 2) },
  { name: 'by zero', run: (input) => divide(input, 0) }
];

export function runAll(input: number): number {
  return steps.reduce((value, step) => step.run(value), input);
}

export async function runLater(input: number): Promise<number> {
  await Promise.resolve();

  return runAll(input);
}

export function dig(levels: number): never {
  if (levels > 0) return dig(levels - 1);

  return deepest('dug too deep');
}
