import type { Progress } from './download.ts';

/** Where things stand with the kept site. Sizes are in bytes. */
export type State =
  /** Nothing is kept, and the host does not say what there is to keep. */
  | { is: 'unknown' }
  /** Nothing is kept. */
  | { is: 'none'; bytes: number; removed?: boolean }
  /** A download is under way; an update if a version is kept already. */
  | ({ is: 'loading'; update: boolean } & Progress)
  /** A download was interrupted and goes on by itself. `asked`: on this page, the reader asked for it. */
  | ({ is: 'paused'; update: boolean; asked: boolean } & Progress)
  /** There is no room for it. Nothing of it is left. */
  | { is: 'full'; update: boolean; bytes: number }
  /** Kept, and nothing newer is known. `just`: since a moment ago. */
  | { is: 'kept'; bytes: number; since: Date; just?: boolean; checked?: boolean }
  /** Kept, and there is a newer version, of which these bytes are missing. `declined`: the reader does not want to hear of it. */
  | { is: 'offered'; id: string; bytes: number; declined: boolean }
  /** A newer version is there as a whole and can be shown. */
  | { is: 'ready' }
  /** Kept, but the host has no such site any more. */
  | { is: 'gone' };

/** What a reader can do about it. */
export type Action = 'keep' | 'stop' | 'resume' | 'update' | 'show' | 'later' | 'check' | 'remove' | 'close';
