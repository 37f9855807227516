import { expect, test } from 'vitest';
import { chromeHref, otherAppOf } from '../../../src/app/shell/other-app.ts';

const chrome = 'Mozilla/5.0 (Linux; Android 12; SM-A035F) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36';
const view = 'Mozilla/5.0 (Linux; Android 12; SM-A035F; wv) AppleWebKit/537.36 Version/4.0 Chrome/141.0 Mobile';

test('a window inside a chat app is recognised by name, and Chrome is not taken for one', () => {
  expect(otherAppOf(chrome)).toBeUndefined();
  expect(otherAppOf(view)).toBe('');
  expect(otherAppOf(`${view} [FB_IAB/FB4A;FBAV/480.0.0.40.109;]`)).toBe('Facebook');
  expect(otherAppOf(`${view} Instagram 330.0.0.40.92 Android`)).toBe('Instagram');
  expect(otherAppOf(`${chrome} WhatsApp/2.23.2`)).toBe('WhatsApp');
  expect(otherAppOf(`${view} Telegram-Android/11.2`)).toBe('Telegram');
});

test('on Android such a window can hand the very page to Chrome', () => {
  expect(chromeHref(view, 'https://cacah.example.id/masuk?kode=1')).toBe(
    'intent://cacah.example.id/masuk?kode=1#Intent;scheme=https;package=com.android.chrome;end',
  );
  expect(chromeHref('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) FBAV/480', 'https://cacah.example.id/')).toBeUndefined();
});
