/** Why there is no value. It names no value: what a call is about may be private, and failures are traced. */
export class Failure {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}
