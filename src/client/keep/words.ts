import { formatSize } from '../../editions/size.ts';
import type { Action, State } from './state.ts';

/** What readers see of a state. */
export interface Face {
  text: string;
  progress?: { done: number; total: number };
  actions: [label: string, action: Action][];
}

const REMOVE: [string, Action] = ['Remove the kept site', 'remove'];
const day = (date: Date) => date.toLocaleDateString('en-GB', { dateStyle: 'long' });

/**
 * A state in words, for the panel on the page about reading offline, which says everything, or for the line on any other page,
 * which appears only when there is something to say.
 */
export function faceOf(state: State, place: 'panel' | 'line'): Face | undefined {
  return place === 'panel' ? panel(state) : line(state);
}

function panel(state: State): Face {
  switch (state.is) {
    case 'unknown':
      return { text: 'The site cannot be reached now, so there is nothing to keep. Try again when you have a connection.', actions: [['Try again', 'check']] };
    case 'none':
      return { text: `${state.removed ? 'The kept site is removed. ' : ''}It takes ${formatSize(state.bytes)} on this device. Now, only pages that you have visited open without a network.`, actions: [['Keep for offline', 'keep']] };
    case 'kept':
      return {
        text: `${state.just ? 'Done: the whole site is kept on this device, and works without a network.' : `The whole site is kept on this device since ${day(state.since)}.`} It takes ${formatSize(state.bytes)}.${state.checked ? ' There is no newer version.' : ''}`,
        actions: [['Look for a new version', 'check'], REMOVE],
      };
    case 'offered':
      return { text: newVersion(state.bytes), actions: [['Get it', 'update'], REMOVE] };
    case 'ready':
      return { text: READY, actions: [['Show it', 'show'], REMOVE] };
    case 'paused':
      return { text: `${broken(state)} It goes on by itself when you open a page with a connection.`, progress: state, actions: [['Go on now', 'resume'], state.update ? ['Stop', 'stop'] : ['Stop and remove', 'stop']] };
    default:
      return common(state, 'panel');
  }
}

function line(state: State): Face | undefined {
  switch (state.is) {
    case 'unknown':
    case 'none':
      return undefined;
    case 'kept':
      return state.just ? { text: 'Waymark is kept on this device, and works without a network.', actions: [['Close', 'close']] } : undefined;
    case 'offered':
      return state.declined ? undefined : { text: newVersion(state.bytes), actions: [['Get it', 'update'], ['Not now', 'later']] };
    case 'ready':
      return { text: READY, actions: [['Show it', 'show'], ['Close', 'close']] };
    case 'paused':
      return state.asked ? { text: broken(state), progress: state, actions: [['Go on now', 'resume'], ['Close', 'close']] } : undefined;
    default:
      return common(state, 'line');
  }
}

function common(state: State & { is: 'loading' | 'full' | 'gone' }, place: 'panel' | 'line'): Face {
  switch (state.is) {
    case 'loading':
      return { text: state.update ? 'Getting the new version. You can read on: pages stay as they are until you ask for it.' : 'Keeping the site on this device. You can read on meanwhile.', progress: state, actions: [['Stop', 'stop']] };
    case 'full':
      return {
        text: `This browser has no room for ${formatSize(state.bytes)} more. ${state.update ? 'The version that you have stays as it is.' : 'Nothing was kept.'} Free some space on the device, then try again.`,
        actions: [['Try again', state.update ? 'update' : 'keep'], ...(place === 'line' ? [['Close', 'close'] as [string, Action]] : state.update ? [REMOVE] : [])],
      };
    case 'gone':
      return { text: 'This address has no Waymark to keep any more. You read the copy that this browser has kept.', actions: [REMOVE, ...(place === 'line' ? [['Close', 'close'] as [string, Action]] : [])] };
  }
}

const READY = 'The new version is on this device. Showing it loads your open pages of this site again.';
const newVersion = (bytes: number) => `There is a new version of Waymark: ${formatSize(bytes)} to get.`;
const broken = ({ update }: { update: boolean }) => (update ? 'The download was interrupted. The version that you have is whole.' : 'The download was interrupted.');
