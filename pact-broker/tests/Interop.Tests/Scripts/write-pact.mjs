// Writes a pact with the JavaScript library, as a consumer's tests would: node write-pact.mjs FOLDER
import { Pact, Matchers } from '@pact-foundation/pact';

const { like, eachLike, integer, decimal, regex, datetime, uuid, boolean, string, fromProviderState } = Matchers;
const [dir] = process.argv.slice(2);

const pact = new Pact({ consumer: 'Web', provider: 'Orders', dir, logLevel: 'error' });

async function call(mockServer, path, options) {
  const answer = await fetch(mockServer.url + path, options);
  return answer.text();
}

await pact
  .addInteraction()
  .given('an order exists', { customer: 'Ada' })
  .uponReceiving('a request for an order')
  .withRequest('GET', fromProviderState('/orders/${id}', '/orders/42'), request => request.headers({ Accept: 'application/json' }))
  .willRespondWith(200, response => response.jsonBody({
    id: integer(42),
    customer: string('Ada'),
    total: decimal(9.95),
    paid: boolean(true),
    reference: uuid('6c1b6f3e-5a5c-4f3f-8f62-6a3a5a7d9b10'),
    placedAt: datetime("yyyy-MM-dd'T'HH:mm:ssXXX", '2026-01-02T03:04:05+00:00'),
    status: regex('open|closed', 'open'),
    lines: eachLike({ sku: like('A-1'), quantity: integer(2) }),
  }))
  .executeTest(mockServer => call(mockServer, '/orders/42', { headers: { Accept: 'application/json' } }));

await pact
  .addInteraction()
  .given('no order exists')
  .uponReceiving('a request for an order that does not exist')
  .withRequest('GET', '/orders/43')
  .willRespondWith(404)
  .executeTest(mockServer => call(mockServer, '/orders/43'));

await pact
  .addInteraction()
  .uponReceiving('a search with a value per parameter')
  .withRequest('GET', '/orders', request => request.query({ status: ['open', 'closed'], text: 'a b&c' }))
  .willRespondWith(200, response => response.headers({ 'X-Total': regex('\\d+', '0') }).jsonBody([]))
  .executeTest(mockServer => call(mockServer, '/orders?status=open&status=closed&text=a%20b%26c'));

await pact
  .addInteraction()
  .uponReceiving('a new order')
  .withRequest('POST', '/orders', request => request.jsonBody({ customer: like('Ada'), lines: [{ sku: 'A-1', quantity: 2 }] }))
  .willRespondWith(201, response => response.headers({ Location: regex('^.*/orders/\\d+$', '/orders/42') }))
  .executeTest(mockServer => call(mockServer, '/orders', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ customer: 'Ada', lines: [{ sku: 'A-1', quantity: 2 }] }),
  }));
