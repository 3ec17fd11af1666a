import { describe, expect, test } from 'vitest';
import { moduleTimes, stageTimes, whenBesideLabel } from '../../../src/catalog/part-times.ts';
import { schedule, unitOf } from '../../../src/catalog/timing.ts';
import { moduleSchema } from '../../../src/schema/module.ts';
import { makeEntry } from '../../support/entries.ts';

type Part = [label: string | undefined, duration: string | undefined];

/** The parts of a course one after another, each with its place in time. */
const placed = (parts: Part[]) => {
  const spans = schedule(parts.map(([, duration]) => ({ duration })));
  const unit = unitOf(spans);
  return parts.map(([label, duration], index) => ({ label, duration, span: spans[index] ?? { kind: 'undated' as const }, unit }));
};

describe('the time of a stage', () => {
  const stages = (...parts: Part[]) =>
    placed(parts).map((part) => ({ ...part, stage: makeEntry('stage', 'walk/start', { label: part.label }) }));
  const said = (...parts: Part[]) => stages(...parts).map(({ stage, ...at }) => stageTimes(stage, at).join(' · '));

  test('is not said again where its label says it', () => {
    expect(said(['Months 1–2', '2 months'], ['Month 3', '1 month'])).toEqual(['Months 1–2', 'Month 3']);
    expect(said(['Weeks 1-2', '2 weeks'], ['Week 3 - 4', '2 weeks'])).toEqual(['Weeks 1-2', 'Week 3 - 4']);
    // Some sources count from 0, and name the ends of an axis.
    expect(said(['Months 0–3', '3 months'], ['Months 3–6', '3 months'])).toEqual(['Months 0–3', 'Months 3–6']);
  });

  test('stands beside a label that says another thing, or another time', () => {
    expect(said(['Phase 1', '3 months'], ['Months 1–2', '2 months'])).toEqual(['Phase 1 · months 1–3', 'Months 1–2 · months 4–5']);
    expect(said(['Phase 1', '6-12 months'], ['Month 7', 'ongoing'])).toEqual([
      'Phase 1 · 6–12 months, from the start',
      'Month 7 · ongoing, from month 7–13',
    ]);
    expect(said(['Step 1', undefined])).toEqual(['Step 1']);
  });

  test('has no fact of its own where the label says it', () => {
    const [first, second] = stages(['Month 1', '1 month'], ['Phase 2', '2 months']).map(({ stage, ...at }) => whenBesideLabel(stage, at));
    expect([first, second]).toEqual([undefined, 'months 2–3']);
  });
});

describe('the time of a module', () => {
  const said = (...parts: Part[]) =>
    placed(parts).map(({ label, duration, ...at }) => {
      const module = moduleSchema.parse({ id: 'm', title: 'M', ...(label && { label }), ...(duration && { duration }) });
      return moduleTimes(module, at).join(' · ');
    });

  test('says how long and when, each once', () => {
    expect(said([undefined, '12-18 months'], [undefined, '6 months'])).toEqual([
      '12–18 months · from the start',
      '6 months · from month 13–19',
    ]);
    expect(said([undefined, '12 weeks'], [undefined, '12 weeks'])).toEqual(['12 weeks · weeks 1–12', '12 weeks · weeks 13–24']);
    expect(said(['Weeks 1–2', '2 weeks'], ['Preferred', '2 weeks'])).toEqual(['Weeks 1–2', 'Preferred · 2 weeks · weeks 3–4']);
  });

  test('says how long where nobody knows when', () => {
    expect(said([undefined, undefined], ['Optional', '6 weeks'])).toEqual(['', 'Optional · 6 weeks']);
  });

  test('says what runs beside another and what may be skipped', () => {
    const [, span = { kind: 'undated' as const }] = schedule([{ duration: '4 weeks' }, { duration: '4 weeks', parallel: true }]);
    const module = moduleSchema.parse({ id: 'm', title: 'M', duration: '4 weeks', parallel: true, optional: true });
    expect(moduleTimes(module, { span, unit: 'week' })).toEqual(['4 weeks', 'weeks 1–4', 'beside the one before', 'optional']);
  });
});
