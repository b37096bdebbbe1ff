/** English for the page that shows what the tests have measured. */
import type { proof as nbProof } from '../nb/proof.ts';

export const proof: Readonly<Record<keyof typeof nbProof, string>> = {
  'proof.title': 'Proof',
  'proof.heading': 'What we have measured',
  'proof.description': 'What the last trial of this website showed.',
  'proof.lead':
    'We say that this website does not follow you, and that “Leave site” works. You need not take our word for it.',
  'proof.none':
    'There is no trial of this edition of the website yet. So there are no figures here. They come when all the tests have been run.',
  'proof.figures': 'Here are the figures from the last trial.',
  'proof.measured': 'Measured on {date}, on code version {commit}.',
  'proof.measuredSomewhere': 'Measured on {date}. We do not know on which version of the code.',
  'proof.changed': 'The code had been changed since that version.',
  'proof.builtSame': 'The website you are reading is built from the same version.',
  'proof.builtOther':
    'The website you are reading is built from another version, {commit}. That one has not been measured.',
  'proof.builtUnknown': 'We do not know whether the website you are reading is built from exactly the same code.',
  'proof.tests': 'Tests in all: {passed} passed, none failed, {skipped} were skipped.',
  'proof.visit': 'A visit to every kind of page',
  'proof.pages': 'Pages visited',
  'proof.cookies': 'Cookies',
  'proof.stored': 'Anything else stored in the browser',
  'proof.foreign': 'Requests to other websites',
  'proof.bytes': 'Fetched in all',
  'proof.largest': 'The heaviest page (HTML, CSS and JavaScript)',
  'proof.byteCount': '{number} bytes',
  'proof.byteCountOf': '{number} bytes. The limit is {most}',
  'proof.exit': '“Leave site”, and Back afterwards',
  'proof.exitHow':
    'A program takes random walks through the website, writes in the forms, leaves, and then tries Back ten times, then Forward, and reloads the page. At every frame it looks for our text. The control is walks with an ordinary exit. There our text has to come back, or else the walks prove nothing.',
  'proof.chromium': 'Chromium, with its cache for Back',
  'proof.firefox': 'Firefox',
  'proof.shell': 'Chromium without a window, without a cache for Back',
  'proof.version': 'Version',
  'proof.walks': 'Walks',
  'proof.frames': 'Frames with our text afterwards',
  'proof.faults': 'Times the tab stood on one of our pages afterwards',
  'proof.errorPages':
    'Times the browser’s own error page came instead, with the address of a form, but none of our text',
  'proof.control': 'Control: walks where our text came back',
  'proof.notTried': 'Not tried this time: {browsers}.',
  'proof.others': 'More',
  'proof.headerPages': 'Pages sent with every security header',
  'proof.headerAnswers': 'Kinds of answers, errors too, sent with every security header',
  'proof.inView': 'Places where “Leave site” was in view, with nothing over it',
  'proof.history': 'Pages for people exposed to violence that the browser’s history lists neutrally',
  'proof.of': '{number} of {total}',
  'proof.limitsHeading': 'What the figures do not say',
  'proof.limits':
    'The tests run on a computer, not on phones, and not in Safari. The addresses you have visited are still in the history. No website can help against programs that watch the phone.',
  'proof.again': 'The tests come with the code. Anybody who has it can run them with “npm test”.',
};
