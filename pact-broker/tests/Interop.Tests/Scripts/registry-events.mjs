// Events through a schema registry with the JavaScript client, as services would: node registry-events.mjs ADDRESS
// Prints what was written and read again, as JSON.
import {
  AvroDeserializer, AvroSerializer, HeaderSchemaIdSerializer, JsonDeserializer, JsonSerializer, SchemaRegistryClient, SerdeType,
} from '@confluentinc/schemaregistry';

const [address] = process.argv.slice(2);
// Producers and consumers are different programs: each has a client, and a cache, of its own.
const client = () => new SchemaRegistryClient({ baseURLs: [address] });
const serializers = { AVRO: AvroSerializer, JSON: JsonSerializer };
const deserializers = { AVRO: AvroDeserializer, JSON: JsonDeserializer };

const schemas = {
  AVRO: {
    type: 'record', name: 'StockChanged', namespace: 'shop',
    fields: [
      { name: 'sku', type: 'string' },
      { name: 'quantity', type: 'int' },
      { name: 'status', type: { type: 'enum', name: 'Status', symbols: ['OPEN', 'LOST'] } },
      { name: 'note', type: ['null', 'string'], default: null },
    ],
  },
  JSON: {
    $schema: 'http://json-schema.org/draft-07/schema#', title: 'StockChanged', type: 'object', additionalProperties: false,
    properties: { sku: { type: 'string' }, quantity: { type: 'integer' }, status: { enum: ['OPEN', 'LOST'] }, note: { type: ['null', 'string'] } },
    required: ['sku', 'quantity'],
  },
};
const event = { sku: 'Größe ✓', quantity: 3, status: 'LOST', note: null };
const results = [];

for (const [schemaType, schema] of Object.entries(schemas)) {
  for (const wire of ['prefix', 'header']) {
    const topic = `js-${schemaType}-${wire}`.toLowerCase();
    const info = { schemaType, schema: JSON.stringify(schema) };
    const byHeader = wire === 'header' ? { schemaIdSerializer: HeaderSchemaIdSerializer } : {};

    const registering = new serializers[schemaType](client(), SerdeType.VALUE, { ...byHeader, autoRegisterSchemas: false, useLatestVersion: true });
    const { id, guid } = await client().registerFullResponse(`${topic}-value`, info, false);
    const headers = {};
    const bytes = await registering.serialize(topic, event, headers);
    const read = await new deserializers[schemaType](client(), SerdeType.VALUE, {}).deserialize(topic, bytes, headers);

    results.push({
      topic, id, guid, read,
      first: bytes.subarray(0, 5).toString('hex'),
      header: headers['__value_schema_id'] ? Buffer.from(headers['__value_schema_id']).toString('hex') : null,
    });
  }
}

// A producer that registers what it writes with, and one that writes with a newer version; a consumer that reads with the latest.
const grown = { ...schemas.AVRO, fields: [...schemas.AVRO.fields, { name: 'place', type: 'string', default: 'unknown' }] };
const old = await new AvroSerializer(client(), SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true }).serialize('js-avro-prefix', event);
await client().register('js-avro-prefix-value', { schemaType: 'AVRO', schema: JSON.stringify(grown) });
const upgraded = await new AvroDeserializer(client(), SerdeType.VALUE, { useLatestVersion: true }).deserialize('js-avro-prefix', old);

// A producer that has no schema at hand registers what its events look like.
const derived = await new AvroSerializer(client(), SerdeType.VALUE, { autoRegisterSchemas: true }).serialize('js-derived', { id: 7, name: 'seven' });
const derivedRead = await new AvroDeserializer(client(), SerdeType.VALUE, {}).deserialize('js-derived', derived);

let refused = null;
try {
  await client().register('js-avro-prefix-value', { schemaType: 'AVRO', schema: JSON.stringify({ ...grown, fields: [...grown.fields, { name: 'must', type: 'int' }] }) });
} catch (problem) {
  refused = { status: problem.status, code: problem.errorCode };
}

console.log(JSON.stringify({ event, results, upgraded, derivedRead, refused, subjects: await client().getAllSubjects() }));
