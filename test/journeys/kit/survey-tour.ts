import type { Page } from 'playwright';
import { goTo, sees } from './people.ts';
import { at, next, settled, type Tour } from './screens.ts';
import { activityStops } from './village-tour.ts';

/** Opens the visits of one family after the other until one of them asks this form. */
async function openForm(page: Page, form: string): Promise<void> {
  await goTo(page, '/keluarga');
  await sees(page, /RT 00\d/);
  for (const home of await allHrefs(page, '/keluarga/0')) {
    await goTo(page, `${home}/kunjungan`);
    await sees(page, 'Persetujuan');
    const [asked] = await hrefs(page, `/mulai/${form}/`);
    if (asked === undefined) continue;
    await goTo(page, asked);
    await page.waitForURL(/\/isi\//);
    return settled(page);
  }
  throw new Error(`no family is asked ${form}`);
}

/** A long list is drawn step by step: it is all there when its end brings no more. */
async function allHrefs(page: Page, pattern: string): Promise<string[]> {
  const before = await hrefs(page, pattern);
  await page.locator(`main a[href*="${pattern}"]`).last().scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const now = await hrefs(page, pattern);
  return now.length === before.length ? now : allHrefs(page, pattern);
}

function hrefs(page: Page, pattern: string): Promise<string[]> {
  const links = page.locator(`main a[href*="${pattern}"]`);
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

const forms = ['akta', 'kia', 'krs', 'umkm', 'ibu_hamil', 'pascasalin', 'kasus_stunting', 'sekolah', 'remaja'];

/** The second kader: the forms of the five surveys as a family has filled them in. */
export const surveyTour: Tour = {
  as: 'Dewi Rohayati',
  stops: [
    at('dewi-beranda', '/', (page) => sees(page, /keluarga sudah dikunjungi/)),
    at('dewi-tindak-lanjut', '/tindak-lanjut', (page) => sees(page, 'Tindak lanjut')),
    ...forms.map((form) => next(`isi-${form.replace('_', '-')}`, (page) => openForm(page, form))),
    ...activityStops,
  ],
};
