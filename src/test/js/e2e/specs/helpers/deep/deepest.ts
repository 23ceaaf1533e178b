export class DeepError extends Error {
  override readonly name = 'DeepError';
  readonly depth: number;

  constructor(message: string, depth = 3) {
    super(message);
    this.depth = depth;
  }
}

export const deepest = (message: string): never => {
  throw new DeepError(message);
};

export enum Colour {
  Red = 'red',
  Green = 'green'
}

export function paint(colour: Colour): string {
  switch (colour) {
    case Colour.Red:
      return 'painted red';
    default:
      return (undefined as any).shade[colour];
  }
}
