import { describe, expect, test } from 'vitest';
import { createEntry } from '../../../src/new/create.ts';
import { Cancelled, type Prompter } from '../../../src/new/prompter.ts';
import { copyContent } from './content-copy.ts';

/** A writer who gives these answers by the flag's name, and leaves out the rest; it keeps what was asked and what was refused. */
function writer(answers: Record<string, string | string[]>) {
  const asked: string[] = [];
  const refused: string[] = [];
  const prompter: Prompter = {
    async text({ message, optional, validate }) {
      const name = message.split(':')[0] ?? '';
      asked.push(optional ? `(${name})` : name);
      const tries = [answers[name] ?? []].flat();
      for (const answer of tries) {
        const problem = validate(answer);
        if (problem === undefined) return answer;
        refused.push(problem);
      }
      if (!optional) throw new Cancelled();
      return undefined;
    },
    async choose({ message, choices, optional }) {
      const name = message.split(':')[0] ?? '';
      asked.push(optional ? `(${name})` : name);
      const chosen = [answers[name] ?? []].flat();
      expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining(chosen));
      return chosen;
    },
  };
  return { asked, refused, prompter };
}

const request = (root: string, prompter: Prompter) => ({ root, folder: 'content', today: '2026-02-03', prompter });

describe('questions', () => {
  test('begin with the kind, name every field, and let what is not known wait', async () => {
    const root = await copyContent();
    const { asked, prompter } = writer({ 'What do you want to add?': 'project', title: 'Build a hut', level: 'beginner', skills: ['stones'] });
    const { files, problems } = await createEntry({ ...request(root, prompter), answers: {} });
    expect(problems).toEqual([]);
    expect(asked).toEqual(['What do you want to add?', 'title', 'level', 'skills', '(summary)', '(steps)', '(resources)']);
    expect(files.map(({ file }) => file)).toEqual(['content/projects/build-a-hut.yaml']);
  });

  test('refuse an answer at once, with what to write instead', async () => {
    const root = await copyContent();
    const { refused, prompter } = writer({ roadmap: 'walk', title: ['x'.repeat(81), 'Start', 'Summit', 'Rest'], duration: ['1 weeks', '1 week'] });
    const { files } = await createEntry({ ...request(root, prompter), kind: 'stage', answers: {} });
    expect(refused).toEqual(['at most 80 characters', expect.stringContaining('the id "walk/start" is taken'), expect.stringContaining('the id "walk/summit" is taken'), '"1 weeks" is not a duration: write `1 week`']);
    expect(files[0]?.text).toContain('duration: 1 week\n');
  });

  test('are asked only for what the flags leave open, and not at all if that is nothing needed', async () => {
    const root = await copyContent();
    const half = writer({ area: 'data' });
    await createEntry({ ...request(root, half.prompter), kind: 'skill', answers: { title: ['Maps'], summary: ['How to read one.'] } });
    expect(half.asked).toEqual(['area', '(explanation)', '(url)']);
    const whole = writer({});
    expect((await createEntry({ ...request(root, whole.prompter), kind: 'skill', answers: { title: ['Signs'], area: ['data'] } })).files).toHaveLength(1);
    expect(whole.asked).toEqual([]);
  });

  test('do not begin where a flag is wrong, and write nothing where the writer stops', async () => {
    const root = await copyContent();
    const wrong = writer({});
    expect((await createEntry({ ...request(root, wrong.prompter), kind: 'stage', answers: { roadmap: ['wlak'] } })).problems).toMatchObject([{ flag: 'roadmap', hint: 'did you mean `walk`?' }]);
    expect(wrong.asked).toEqual([]);
    const stopped = writer({ area: 'data' });
    await expect(createEntry({ ...request(root, stopped.prompter), kind: 'skill', answers: {} })).rejects.toThrow(Cancelled);
  });
});
