import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overdueReviews } from '../../scripts/checks/contact-reviews.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

const script = fileURLToPath(new URL('../../scripts/check-content.ts', import.meta.url));

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const check = (...options: string[]) =>
  spawnSync(process.execPath, [script, '--root', content.root, ...options], { encoding: 'utf8' });

describe('the check before publishing', () => {
  it('passes sound content, and reminds of contacts that nobody has checked for half a year', () => {
    const { status, stdout, stderr } = check();
    expect(stdout).toBe('Innholdet stemmer: 1 lokalforeninger, 1 krisesentre, 1 hjelpetilbud, 2 kommuner.\n');
    expect(stderr).toContain(
      'Bør kontrolleres på nytt:\ncontent/site.yaml: linje 3, nationalCoordinator.verifiedAt: Sist kontrollert 2020-01.',
    );
    expect(status).toBe(0);
  });

  it('stops a release on the same contacts', () => {
    const { status, stderr } = check('--release');
    expect(stderr).toContain('Må kontrolleres før nettstedet kan publiseres:');
    expect(status).toBe(1);
  });

  it('goes by the day in Norway: what somebody writes there after midnight has been', () => {
    content.replace('content/site.yaml', 'verifiedAt: "2020-01"', 'verifiedAt: "2099-07-02"');
    const halfPastMidnight = `const now=Date.UTC(2099,6,1,22,30);
      globalThis.Date=class extends Date{constructor(...given){super(...(given.length?given:[now]))}static now(){return now}}`;
    const words = ['--import', `data:text/javascript,${encodeURIComponent(halfPastMidnight)}`, script];
    const { stderr } = spawnSync(process.execPath, [...words, '--root', content.root], { encoding: 'utf8' });
    expect(stderr).toContain('Bør kontrolleres på nytt:');
    expect(stderr).not.toContain('har ikke vært ennå');
  });

  it('stops on a mistake, and says what to write', () => {
    content.replace('content/associations/oslo.mdx', 'contact:', 'kontakt:');
    const { status, stdout, stderr } = check();
    expect(stderr).toBe(
      'Det er 1 feil i content/:\ncontent/associations/oslo.mdx: linje 11, kontakt: Ukjent felt. Mente du «contact»?\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('what N.K.S. has still to decide about privacy', () => {
  it('stops a release, and says what is missing', () => {
    content.replace('content/site.yaml', '"confirmed":true', '"confirmed":false');
    const { status, stderr } = check('--release');
    expect(stderr).toMatch(/content\/site\.yaml: linje \d+, privacy\.controller\.confirmed: Ikke bekreftet\./);
    expect(stderr).not.toContain('privacy.transfer');
    expect(status).toBe(1);
    expect(check().status).toBe(0);
  });
});

describe('a review date', () => {
  const overdue = (today: string) =>
    overdueReviews(loadFacts(content.root), today).map(({ file, field }) => `${file}: ${field}`);

  it('is good for 180 days, counted from the first day of its month', () => {
    expect(overdue('2020-06-29')).toEqual([]);
    expect(overdue('2020-06-30')).toEqual(['content/site.yaml: nationalCoordinator.verifiedAt']);
  });

  it('counts for contacts and help lines alike', () => {
    expect(overdue('2021-01-01')).toEqual([
      'content/site.yaml: nationalCoordinator.verifiedAt',
      'content/associations/oslo.mdx: contact.verifiedAt',
      'content/help-lines/politi.yaml: checked.date',
    ]);
  });
});
