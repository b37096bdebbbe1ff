/** Norwegian telephone numbers, written the way they are printed and read aloud. */
import { text } from './text.ts';

const message = 'Skriv telefonnummeret med åtte sifre slik: "22 23 21 10" (fasttelefon) eller "976 94 353" (mobil)';
const eightDigits = String.raw`(?:[235-7]\d \d\d \d\d \d\d|[489]\d\d \d\d \d\d\d)`;

/** Eight digits, grouped 2-2-2-2 (landline) or 3-2-3 (mobile and 8xx). */
export const PhoneNumber = text(message).regex(new RegExp(`^${eightDigits}$`), message);

const lineMessage = 'Skriv nummeret slik det leses høyt: "112", "116 006", "02800", "22 40 00 40" eller "800 33 321"';

/** A help line's number: as above, or three digits, 116 xxx, or five digits. */
export const HelpLineNumber = text(lineMessage).regex(
  new RegExp(`^(?:11\\d|116 \\d{3}|0\\d{4}|${eightDigits})$`),
  lineMessage,
);

const abroadMessage = 'Skriv nummeret fra utlandet slik: "+47 911 16 123"';

/** The same with the country code, for lines whose short number cannot be dialled from abroad. */
export const NumberFromAbroad = text(abroadMessage).regex(new RegExp(`^\\+47 ${eightDigits}$`), abroadMessage);
