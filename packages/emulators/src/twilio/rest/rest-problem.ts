/** A refusal in Twilio's own shape. */
export interface RestProblem {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

export const problems = {
  badCredentials: () => ({ status: 401, code: 20003, message: 'Authenticate' }),
  notFound: (path: string) => ({ status: 404, code: 20404, message: `The requested resource ${path} was not found` }),
  noTo: () => ({ status: 400, code: 21201, message: "No 'To' number is specified" }),
  badTo: (to: string) => ({ status: 400, code: 21211, message: `The 'To' number ${to} is not a valid phone number.` }),
  badFrom: (from: string) => ({ status: 400, code: 21212, message: `The 'From' number ${from} is not a valid phone number.` }),
  foreignFrom: (from: string) => ({
    status: 400,
    code: 21210,
    message: `The source phone number provided, ${from}, is not yet verified for your account.`,
  }),
  badUrl: (url: string) => ({ status: 400, code: 21205, message: `Url parameter is required, and "${url}" is not a valid URL.` }),
  notInProgress: () => ({ status: 400, code: 21220, message: 'Call is not in-progress. Cannot redirect.' }),
} satisfies Record<string, (about: string) => RestProblem>;

export function bodyOf({ status, code, message }: RestProblem) {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}

export function isProblem(result: object): result is RestProblem {
  return 'code' in result && 'message' in result;
}
