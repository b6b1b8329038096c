export interface Transcript {
  /** Empty when no words were recognised: an outcome like any other, to be asked about. */
  readonly text: string;
  /** `limit`: cut off after as many words as nobody says in that time, a sign that what was heard is not to be trusted. */
  readonly stoppedBy: 'end' | 'limit';
}
