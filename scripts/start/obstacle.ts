/** What stands in the way, as one sentence in each language: printed instead of a stack trace. */
export class Obstacle extends Error {
  constructor(english: string, vietnamese: string) {
    super(`${english}\n${vietnamese}`);
    this.name = 'Obstacle';
  }
}
