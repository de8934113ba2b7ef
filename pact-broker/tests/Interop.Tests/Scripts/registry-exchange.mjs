// Reads events that another client wrote, and writes them again, with the JavaScript client: node registry-exchange.mjs ADDRESS EVENTS
// EVENTS is JSON: [{ topic, schemaType, bytes, header }] with bytes and header in base64. Prints the same with what was read.
import {
  AvroDeserializer, AvroSerializer, HeaderSchemaIdSerializer, JsonDeserializer, JsonSerializer, SchemaRegistryClient, SerdeType,
} from '@confluentinc/schemaregistry';

const [address, events] = process.argv.slice(2);
const client = () => new SchemaRegistryClient({ baseURLs: [address] });
const serializers = { AVRO: AvroSerializer, JSON: JsonSerializer };
const deserializers = { AVRO: AvroDeserializer, JSON: JsonDeserializer };
const exchanged = [];

for (const { topic, schemaType, bytes, header } of JSON.parse(events)) {
  const received = header ? { __value_schema_id: Buffer.from(header, 'base64') } : {};
  const read = await new deserializers[schemaType](client(), SerdeType.VALUE, {}).deserialize(topic, Buffer.from(bytes, 'base64'), received);

  const placement = header ? { schemaIdSerializer: HeaderSchemaIdSerializer } : {};
  const serializer = new serializers[schemaType](client(), SerdeType.VALUE, { ...placement, autoRegisterSchemas: false, useLatestVersion: true });
  const sent = {};
  const written = await serializer.serialize(topic, read, sent);
  exchanged.push({
    topic, schemaType, read,
    bytes: written.toString('base64'),
    header: sent.__value_schema_id ? Buffer.from(sent.__value_schema_id).toString('base64') : null,
  });
}

console.log(JSON.stringify(exchanged));
