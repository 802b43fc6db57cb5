// A report under one law that another law accepts: it is filed once. A scenario of its own, opened from a file.
import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';

const TWO_LAWS = `
format: 1
id: two-laws
title: Two laws
summary: A leak that two laws ask about.
zone: Europe/Paris
opens: 2026-03-02 09:00
closes: 2026-03-12 09:00
people:
  legal: { title: Legal, short: LG }
duties:
  gdpr:
    use: eu-gdpr-33
    label: Report to the lead authority
    short: 72 h
    clock: { at: 2026-03-02 10:00 }
    who: [legal]
    takes: 30 minutes
    fields: { contact: { label: Contact, asks: text } }
  cnil:
    use: fr-cnil-33
    label: Report to the CNIL
    short: CNIL
    clock: { at: 2026-03-02 10:00 }
    who: [legal]
    takes: 30 minutes
    fields: { contact: { label: Contact, asks: text } }
injects:
  leak:
    when: { at: 2026-03-02 10:00 }
    from: Support
    to: [legal]
    by: mail
    says: A list of our customers stands on a public page.
`;

test('a report that another law accepts is filed once', async ({ page }) => {
  await page.goto('/?stage=off#/check');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose a scenario file/ }).click();
  const buffer = Buffer.from(TWO_LAWS);
  await (await chooser).setFiles({ name: 'scenario.yaml', mimeType: 'text/yaml', buffer });
  await page.getByRole('button', { name: 'Play it' }).click();
  const duty = (label: string) =>
    page.locator('.duty').filter({ has: page.getByRole('heading', { name: label, exact: true }) });
  await expect(duty('Report to the CNIL')).toHaveAttribute('data-state', 'running');

  await duty('Report to the lead authority').getByRole('button').first().click();
  const sheet = page.getByRole('dialog', { name: 'Report to the lead authority' });
  const contact = sheet.getByRole('group', { name: 'Contact', exact: true });
  await contact.getByRole('radio', { name: 'State it' }).check();
  await contact.getByRole('textbox').fill('Data protection officer');
  await sheet.getByRole('button', { name: /^File/ }).last().click();
  await expect(sheet).toBeHidden();
  await expect(async () => {
    await page.getByRole('button', { name: 'To the next event' }).click();
    await expect(duty('Report to the lead authority')).toHaveAttribute('data-state', 'filed', {
      timeout: 500,
    });
  }).toPass();

  await expect(duty('Report to the CNIL')).toHaveAttribute('data-state', 'met');
  await expect(duty('Report to the CNIL')).toContainText('Report to the lead authority');
});
