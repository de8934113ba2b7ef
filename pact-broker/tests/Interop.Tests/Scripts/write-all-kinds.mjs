// Writes pacts of every version and kind that the JavaScript library has: node write-all-kinds.mjs FOLDER
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pact, PactV2, PactV3, MessageConsumerPact, Matchers, MatchersV2, SpecificationVersion, XmlBuilder } from '@pact-foundation/pact';

const { like, eachLike, atLeastLike, atMostLike, constrainedArrayLike, integer, decimal, number, boolean, string, regex, equal, datetime, date, time, includes, nullValue, uuid, contentType,
  arrayContaining, fromProviderState, eachKeyMatches, eachValueMatches, url2 } = Matchers;
const [dir] = process.argv.slice(2);
const logLevel = 'error';
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const picture = join(dir, 'picture.png');
const parts = {
  method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=boundary' },
  body: Buffer.concat([Buffer.from('--boundary\r\nContent-Disposition: form-data; name="photo"; filename="picture.png"\r\nContent-Type: image/png\r\n\r\n'), png, Buffer.from('\r\n--boundary--\r\n')]),
};
await mkdir(dir, { recursive: true });
await writeFile(picture, png);

const everything = {
  id: integer(7), price: decimal(9.95), number: number(3), paid: boolean(true), name: string('Ann'), same: equal('same'), code: regex('[A-Z]-\\d', 'A-1'), part: includes('needle'),
  nothing: nullValue(), moment: datetime("yyyy-MM-dd'T'HH:mm:ssXXX", '2026-01-02T03:04:05+00:00'), day: date('yyyy-MM-dd', '2026-01-02'), hour: time('HH:mm:ss', '03:04:05'),
  key: uuid('6c1b6f3e-5a5c-4f3f-8f62-6a3a5a7d9b10'), lines: eachLike({ sku: like('A-1') }), two: atLeastLike(1, 2), some: atMostLike('x', 3), few: constrainedArrayLike('x', 1, 4),
  mix: arrayContaining({ kind: 'a', n: integer(1) }, { kind: 'b' }), state: fromProviderState('${id}', 'x'), 'odd name': like('ä'), $dollar: like(1), self: url2('http://example.org', ['orders', regex('\\d+', '7')]),
};

const xml = new XmlBuilder('1.0', 'UTF-8', 'ns:order').build(order => {
  order.setAttributes({ id: 7, 'xmlns:ns': 'urn:shop' });
  order.eachLike('ns:line', { sku: regex('[A-Z]-\\d', 'A-1') }, line => line.appendText(string('Lamp')));
  order.appendElement('ns:note', { kind: 'short' }, 'as it is');
});

// Version 2
const two = new PactV2({ consumer: 'Two', provider: 'Orders', dir, logLevel, spec: 2 });
await two.setup();
await two.addInteraction({
  state: 'an order exists',
  uponReceiving: 'a request for an order',
  withRequest: {
    method: 'POST', path: MatchersV2.term({ generate: '/orders/7', matcher: '/orders/\\d+' }), query: { state: 'open', tag: ['x', 'y & z'] },
    headers: { Accept: MatchersV2.term({ generate: 'application/json', matcher: '.*json.*' }), 'Content-Type': 'application/json' }, body: { id: MatchersV2.like(7) },
  },
  willRespondWith: {
    status: 200, headers: { 'Content-Type': 'application/json' },
    body: { lines: MatchersV2.eachLike({ sku: MatchersV2.somethingLike('A-1'), 'odd name': MatchersV2.term({ generate: '1', matcher: '\\d' }) }, { min: 2 }) },
  },
});
await fetch(`${two.mockService.baseUrl}/orders/7?state=open&tag=x&tag=y%20%26%20z`, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: '{"id":8}' });
await two.verify();
await two.finalize();

// Version 3
function three() {
  return new PactV3({ consumer: 'Three', provider: 'Orders', dir, logLevel });
}

async function ask(server, path, options) {
  await (await fetch(server.url + path, options)).arrayBuffer();
}

await three().given('an order exists', { id: 7, nested: { a: [1, null] } }).given('it is paid').uponReceiving('everything')
  .withRequest({ method: 'GET', path: fromProviderState('/orders/${id}', '/orders/7'), query: { page: integer(1), tag: ['x', 'y'] }, headers: { 'X-Code': regex('[A-Z]-\\d', 'A-1') } })
  .willRespondWith({ status: 200, headers: { 'Content-Type': 'application/json', 'X-Many': ['a', 'b'] }, body: everything })
  .executeTest(server => ask(server, '/orders/7?page=1&tag=x&tag=y', { headers: { 'X-Code': 'B-2' } }));
await three().uponReceiving('an order as XML')
  .withRequest({ method: 'GET', path: '/xml' }).willRespondWith({ status: 200, headers: { 'Content-Type': 'application/xml' }, body: xml })
  .executeTest(server => ask(server, '/xml'));
await three().uponReceiving('a picture')
  .withRequest({ method: 'GET', path: '/picture' }).withResponseBinaryFile({ status: 200 }, 'image/png', picture)
  .executeTest(server => ask(server, '/picture'));
await three().uponReceiving('a picture in parts')
  .withRequestMultipartFileUpload({ method: 'POST', path: '/parts' }, 'image/png', picture, 'photo', 'boundary').willRespondWith({ status: 204 })
  .executeTest(server => ask(server, '/parts', parts));
await three().uponReceiving('a text')
  .withRequest({ method: 'PUT', path: '/text', body: 'just text', headers: { 'Content-Type': 'text/plain' } }).willRespondWith({ status: 204 })
  .executeTest(server => ask(server, '/text', { method: 'PUT', body: 'just text', headers: { 'Content-Type': 'text/plain' } }));

// Messages of version 3
function message(description) {
  return new MessageConsumerPact({ consumer: 'ThreeMessages', provider: 'Orders', dir, logLevel, pactfileWriteMode: 'update' }).given('an order exists').expectsToReceive(description);
}

await message('an order').withContent({ id: integer(7), lines: eachLike({ sku: like('A-1') }) }).withMetadata({ topic: 'orders', key: regex('\\d+', '7'), contentType: 'application/json' }).verify(async () => {});
await message('a text').withTextContent('just text', 'text/plain').verify(async () => {});
await message('a picture').withBinaryContent(png, 'image/png').verify(async () => {});

// Version 4
function four() {
  return new Pact({ consumer: 'Four', provider: 'Orders', dir, logLevel, spec: SpecificationVersion.SPECIFICATION_VERSION_V4 });
}

await four().addInteraction().given('an order exists', { id: 7 }).uponReceiving('everything').pending(true).comment('a comment').comment({ key: 'team', value: '"till"' }).testName('a test')
  .reference('jira', 'ticket', 'TILL-7')
  .withRequest('POST', fromProviderState('/orders/${id}', '/orders/7'), request => request.query({ page: integer(1) }).headers({ 'X-Code': regex('[A-Z]-\\d', 'A-1') }).jsonBody({ id: integer(7), lines: eachLike({ sku: like('A-1') }) }))
  .willRespondWith(Matchers.matchStatus(200, [200, 201]), response => response.headers({ 'X-Many': ['a', 'b'] })
    .jsonBody({ ...everything, prices: eachKeyMatches({ EUR: 1 }, regex('[A-Z]{3}', 'EUR')), names: eachValueMatches({ de: 'Lampe' }, string('Lampe')) }))
  .executeTest(server => ask(server, '/orders/7?page=2', {
    method: 'POST', headers: { 'X-Code': 'B-2', 'Content-Type': 'application/json' },
    body: '{"id":8,"lines":[{"sku":"B-2"}]}',
  }));
await four().addInteraction().uponReceiving('an order as XML').withRequest('POST', '/xml', request => request.xmlBody(xml)).willRespondWith(200, response => response.xmlBody(xml))
  .executeTest(server => ask(server, '/xml', { method: 'POST', headers: { 'Content-Type': 'application/xml' }, body: '<?xml version="1.0"?><ns:order xmlns:ns="urn:shop" id="7"><ns:line sku="A-1">Lamp</ns:line><ns:note kind="short">as it is</ns:note></ns:order>' }));
await four().addInteraction().uponReceiving('a picture').withRequest('GET', '/picture')
  .willRespondWith(200, response => response.binaryFile('image/png', picture).matchingRules({ body: { path: '$', rules: [contentType('image/png')] } }))
  .executeTest(server => ask(server, '/picture'));
await four().addInteraction().uponReceiving('a picture in parts')
  .withRequest('POST', '/parts', request => request.multipartBody('image/png', picture, 'photo', 'boundary'))
  .willRespondWith(200, response => response.multipartBody('image/png', picture, 'photo', 'boundary'))
  .executeTest(server => ask(server, '/parts', parts));
await four().addInteraction().uponReceiving('bytes').withRequest('GET', '/bytes').willRespondWith(200, response => response.body('application/octet-stream', Buffer.from([0, 1, 255])))
  .executeTest(server => ask(server, '/bytes'));
await four().addAsynchronousInteraction().given('an order exists', { id: 7 }).comment('a comment')
  .expectsToReceive('an order', contents => contents.withJSONContent({ id: integer(7) }).withMetadata({ topic: 'orders', key: regex('\\d+', '7') })).executeTest(async () => {});
await four().addAsynchronousInteraction().expectsToReceive('a picture as a message', contents => contents.withContent('image/png', png)).executeTest(async () => {});
await four().addSynchronousInteraction('a question').given('an order exists').pending(true)
  .withRequest(request => request.withJSONContent({ id: integer(7) })).withResponse(response => response.withJSONContent({ state: like('open') })).executeTest(async () => {});
