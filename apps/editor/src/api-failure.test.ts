import { describe, expect, it } from 'vitest';
import { type ApiFailure, apiFailure } from './api-failure.ts';
import { messages } from './messages.ts';
import { apiError } from './testing/api-error.ts';

describe('why the server did not do it', () => {
  it.each<[string, unknown, ApiFailure]>([
    ['nobody answers', new TypeError('Failed to fetch'), { reason: 'unreachable', sentence: messages.unreachable }],
    ['signed out', apiError(401, 'Sign in.'), { reason: 'signed-out', sentence: 'Sign in.' }],
    ['conflict', apiError(409, 'Changed.'), { reason: 'conflict', sentence: 'Changed.' }],
    ['invalid', apiError(400, 'Too long.'), { reason: 'refused', sentence: 'Too long.' }],
    ['not there', apiError(404, 'Gone.'), { reason: 'refused', sentence: 'Gone.' }],
    ['away', apiError(503, 'Later.'), { reason: 'unreachable', sentence: 'Later.' }],
  ])('%s', (_why, error, failure) => {
    expect(apiFailure(error)).toEqual(failure);
  });
});
